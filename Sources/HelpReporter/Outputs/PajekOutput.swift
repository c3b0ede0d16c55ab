extension Output {
    /// The network for Pajek, and its teams as a partition.
    static let pajek = Output(name: "pajek", title: "The network for Pajek", byDefault: false) { report in
        let network = ExchangeNetwork(report)
        let teams = network.pajekTeams().map { Document(name: "network.clu", mediaType: "text/plain", bytes: $0) }
        return [Document(name: "network.net", mediaType: "text/plain", bytes: network.pajek())]
            + (teams.map { [$0] } ?? [])
    }
}
