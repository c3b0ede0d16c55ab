extension ExchangeNetwork {
    /// As GraphML 1.0: typed keys, one `edge` a tie. Undefined values are absent.
    func graphML(to take: @escaping ([UInt8]) -> Void) {
        var xml = MarkupWriter(declaration: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>", take: take)
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
                let (ofNode, ofEdge) = (openings("n", nodeAttributes), openings("e", edgeAttributes))
                for node in nodes { write(node, ofNode, &xml) }
                for (index, edge) in edges.enumerated() { write(edge, index, ofEdge, &xml) }
            }
        }
        take(xml.bytes)
    }

    /// What stands before each value.
    private func openings(_ prefix: String, _ attributes: [Attribute]) -> [[UInt8]] {
        attributes.indices.map { Array("<data key=\"\(prefix)\($0)\">".utf8) }
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

    private func write(_ node: Node, _ openings: [[UInt8]], _ xml: inout MarkupWriter) {
        xml.line { bytes in
            Self.open(node, to: &bytes)
            bytes.append(utf8: "><data key=\"label\">")
            MarkupText.append(node.label, to: &bytes)
            bytes.append(utf8: "</data>")
            Self.append(node.values, openings, closing: "</data>", to: &bytes)
            bytes.append(utf8: "</node>")
        }
    }

    private func write(_ edge: Edge, _ index: Int, _ openings: [[UInt8]], _ xml: inout MarkupWriter) {
        xml.line { bytes in
            Self.open(edge, index, to: &bytes)
            bytes.append(utf8: "><data key=\"weight\">")
            NumberPrinter.append(edge.weight, to: &bytes)
            bytes.append(utf8: "</data>")
            Self.append(edge.values, openings, closing: "</data>", to: &bytes)
            bytes.append(utf8: "</edge>")
        }
    }
}
