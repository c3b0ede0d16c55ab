extension Output {
    /// The network for Grafana's node graph panel.
    static let grafana = Output(name: "grafana", title: "Nodes and edges for Grafana", byDefault: false) { report in
        GrafanaFrames(report).documents()
    }
}
