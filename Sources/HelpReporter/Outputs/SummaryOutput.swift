extension Output {
    /// What the terminal shows, as a file.
    static let summary = Output(name: "summary", title: "The findings as plain text", byDefault: false) { report in
        [Document(name: "summary.txt", mediaType: "text/plain", bytes: Array(Summary.text(report).utf8))]
    }
}
