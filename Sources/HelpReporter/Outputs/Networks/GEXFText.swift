extension ExchangeNetwork {
    /// As GEXF 1.3 for Gephi: typed attributes, one `edge` a tie. Undefined values are absent.
    func gexf(version: String, to take: @escaping ([UInt8]) -> Void) {
        var xml = MarkupWriter(declaration: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>", take: take)
        xml.element("gexf", ["xmlns": "http://gexf.net/1.3", "version": "1.3"]) { xml in
            xml.element("meta") { xml in
                xml.element("creator", text: "waterline " + version)
                xml.element("description", text: "Who helps whom: from helper to seeker, weight in help acts")
            }
            xml.element("graph", ["mode": "static", "defaultedgetype": "directed"]) { xml in
                attributes("node", nodeAttributes, &xml)
                attributes("edge", edgeAttributes, &xml)
                let (ofNode, ofEdge) = (openings("node", nodeAttributes), openings("edge", edgeAttributes))
                xml.element("nodes") { xml in for node in nodes { write(node, ofNode, &xml) } }
                xml.element("edges") { xml in
                    for (index, edge) in edges.enumerated() { write(edge, index, ofEdge, &xml) }
                }
            }
        }
        take(xml.bytes)
    }

    /// What stands before each value.
    private func openings(_ domain: String, _ attributes: [Attribute]) -> [[UInt8]] {
        attributes.indices.map { Array("<attvalue for=\"\(domain)\($0)\" value=\"".utf8) }
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

    private func write(_ node: Node, _ openings: [[UInt8]], _ xml: inout MarkupWriter) {
        xml.line { bytes in
            Self.open(node, to: &bytes)
            bytes.append(utf8: " label=\"")
            MarkupText.append(node.label, to: &bytes)
            bytes.append(utf8: "\">")
            Self.append(node.values, openings, to: &bytes)
            bytes.append(utf8: "</node>")
        }
    }

    private func write(_ edge: Edge, _ index: Int, _ openings: [[UInt8]], _ xml: inout MarkupWriter) {
        xml.line { bytes in
            Self.open(edge, index, to: &bytes)
            bytes.append(utf8: " weight=\"")
            NumberPrinter.append(edge.weight, to: &bytes)
            bytes.append(utf8: "\">")
            Self.append(edge.values, openings, to: &bytes)
            bytes.append(utf8: "</edge>")
        }
    }

    private static func append(_ values: [Value?], _ openings: [[UInt8]], to bytes: inout [UInt8]) {
        bytes.append(utf8: "<attvalues>")
        append(values, openings, closing: "\"/>", to: &bytes)
        bytes.append(utf8: "</attvalues>\n")
    }
}
