extension Output {
    /// The network for Gephi.
    static let gexf = Output(name: "gexf", title: "The network as GEXF 1.3, for Gephi", byDefault: false) { report in
        [
            Document(name: "network.gexf", mediaType: "application/gexf+xml") { take in
                ExchangeNetwork(report).gexf(version: report.version, to: take)
            }
        ]
    }
}
