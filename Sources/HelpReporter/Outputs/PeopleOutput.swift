extension Output {
    /// People by team and the help between them, for Graphviz. Not made where people may not be shown.
    static let people = Output(name: "people", title: "Map of the people by team, for Graphviz") { report in
        guard report.privacy.mode != .aggregate else { return [] }
        return [Document(name: "people.dot", mediaType: MapFrame.mediaType, bytes: PeopleMap(report).document())]
    }
}
