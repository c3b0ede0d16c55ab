extension Output {
    /// The network for igraph, Cytoscape, networkx and Gephi.
    static let graphML = Output(name: "graphml", title: "The network as GraphML", byDefault: false) { report in
        [
            Document(name: "network.graphml", mediaType: "application/graphml+xml") { take in
                ExchangeNetwork(report).graphML(to: take)
            }
        ]
    }
}
