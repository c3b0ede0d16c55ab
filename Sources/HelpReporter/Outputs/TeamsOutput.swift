extension Output {
    /// Teams and the help between them, for Graphviz.
    static let teams = Output(name: "teams", title: "Map of the teams, for Graphviz") { report in
        [Document(name: "teams.dot", mediaType: MapFrame.mediaType, bytes: TeamMap(report).document())]
    }
}
