extension Output {
    /// The network for networkx and d3.
    static let nodeLink = Output(name: "node-link", title: "The network as node-link JSON", byDefault: false) {
        report in
        [
            Document(name: "network.json", mediaType: "application/json") { take in
                ExchangeNetwork(report).nodeLink(to: take)
            }
        ]
    }
}
