extension ExchangeNetwork {
    /// As GraphML 1.0: typed keys, one `edge` a tie. Undefined values are absent.
    func graphML() -> [UInt8] {
        var xml = MarkupWriter(declaration: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
        xml.element("graphml", ["xmlns": "http://graphml.graphdrawing.org/xmlns"]) { xml in
            key("label", "node", "label", .text, &xml)
            for (index, attribute) in nodeAttributes.enumerated() {
                key("n\(index)", "node", attribute.name, attribute.kind, &xml)
            }
            key("weight", "edge", "weight", .number, &xml)
            for (index, attribute) in edgeAttributes.enumerated() {
                key("e\(index)", "edge", attribute.name, attribute.kind, &xml)
            }
            xml.element("graph", ["id": "help", "edgedefault": "directed"]) { xml in
                for node in nodes { write(node, &xml) }
                for (index, edge) in edges.enumerated() { write(edge, index, &xml) }
            }
        }
        return xml.bytes
    }

    private func key(_ id: String, _ domain: String, _ name: String, _ kind: Kind, _ xml: inout MarkupWriter) {
        let type =
            switch kind {
            case .text: "string"
            case .number: "double"
            case .integer: "int"
            case .flag: "boolean"
            }
        xml.empty("key", ["id": id, "for": domain, "attr.name": name, "attr.type": type])
    }

    private func write(_ node: Node, _ xml: inout MarkupWriter) {
        xml.element("node", ["id": node.id]) { xml in
            xml.element("data", ["key": "label"], text: node.label)
            write(node.values, prefix: "n", &xml)
        }
    }

    private func write(_ edge: Edge, _ index: Int, _ xml: inout MarkupWriter) {
        xml.element("edge", ["id": "tie-\(index + 1)", "source": edge.source, "target": edge.target]) { xml in
            xml.element("data", ["key": "weight"], text: NumberPrinter.text(edge.weight))
            write(edge.values, prefix: "e", &xml)
        }
    }

    private func write(_ values: [Value?], prefix: String, _ xml: inout MarkupWriter) {
        for (index, value) in values.enumerated() {
            if let value { xml.element("data", ["key": prefix + String(index)], text: value.plain) }
        }
    }
}
