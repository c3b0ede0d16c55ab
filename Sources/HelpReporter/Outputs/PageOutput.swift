extension Output {
    /// The whole story for people: one file, opens offline.
    static let page = Output(name: "page", title: "The report as one page that opens offline") { report in
        [Document(name: "report.html", mediaType: "text/html", bytes: ReportPage(report).document())]
    }
}
