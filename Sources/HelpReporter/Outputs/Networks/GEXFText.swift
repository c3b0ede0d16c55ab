extension ExchangeNetwork {
    /// As GEXF 1.3 for Gephi: typed attributes, one `edge` a tie. Undefined values are absent.
    func gexf(version: String) -> [UInt8] {
        var xml = MarkupWriter(declaration: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
        xml.element("gexf", ["xmlns": "http://gexf.net/1.3", "version": "1.3"]) { xml in
            xml.element("meta") { xml in
                xml.element("creator", text: "waterline " + version)
                xml.element("description", text: "Who helps whom: from helper to seeker, weight in help acts")
            }
            xml.element("graph", ["mode": "static", "defaultedgetype": "directed"]) { xml in
                attributes("node", nodeAttributes, &xml)
                attributes("edge", edgeAttributes, &xml)
                xml.element("nodes") { xml in for node in nodes { write(node, &xml) } }
                xml.element("edges") { xml in for (index, edge) in edges.enumerated() { write(edge, index, &xml) } }
            }
        }
        return xml.bytes
    }

    private func attributes(_ domain: String, _ attributes: [Attribute], _ xml: inout MarkupWriter) {
        xml.element("attributes", ["class": domain, "mode": "static"]) { xml in
            for (index, attribute) in attributes.enumerated() {
                let type =
                    switch attribute.kind {
                    case .text: "string"
                    case .number: "double"
                    case .integer: "integer"
                    case .flag: "boolean"
                    }
                xml.empty("attribute", ["id": domain + String(index), "title": attribute.name, "type": type])
            }
        }
    }

    private func write(_ node: Node, _ xml: inout MarkupWriter) {
        xml.element("node", ["id": node.id, "label": node.label]) { write(node.values, "node", &$0) }
    }

    private func write(_ edge: Edge, _ index: Int, _ xml: inout MarkupWriter) {
        xml.element(
            "edge",
            [
                "id": "tie-\(index + 1)", "source": edge.source, "target": edge.target,
                "weight": NumberPrinter.text(edge.weight),
            ]
        ) { write(edge.values, "edge", &$0) }
    }

    private func write(_ values: [Value?], _ domain: String, _ xml: inout MarkupWriter) {
        xml.element("attvalues") { xml in
            for (index, value) in values.enumerated() {
                if let value { xml.empty("attvalue", ["for": domain + String(index), "value": value.plain]) }
            }
        }
    }
}
