extension Output {
    /// Brokers and the teams they join, for Graphviz. Not made where people may not be shown.
    static let brokers = Output(name: "brokers", title: "Map of the brokers, for Graphviz") { report in
        guard report.privacy.mode != .aggregate else { return [] }
        return [Document(name: "brokers.dot", mediaType: MapFrame.mediaType, bytes: BrokerMap(report).document())]
    }
}
