extension Output {
    /// Everything, versioned, for pipelines.
    static let analysis = Output(name: "json", title: "Everything, as versioned JSON") { report in
        [
            Document(name: "analysis.json", mediaType: "application/json") { take in
                EncodedAnalysis(report).write(to: take)
            }
        ]
    }
}
