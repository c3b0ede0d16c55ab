extension ExchangeNetwork {
    /// As node-link JSON: `nodes` with `id`, `edges` with `source` and `target`, as networkx (3.4 and later) reads it.
    /// Undefined values are absent.
    func nodeLink(to take: @escaping ([UInt8]) -> Void) {
        var json = JSONWriter(take: take)
        let (ofNode, ofEdge) = (Self.openings(nodeAttributes), Self.openings(edgeAttributes))
        json.object { json in
            json.key("directed")
            json.value(true)
            json.key("multigraph")
            json.value(false)
            json.key("graph")
            json.object(.line) { json in
                json.key("name")
                json.value("who helps whom")
            }
            json.key("nodes")
            json.array { json in for node in nodes { write(node, ofNode, &json) } }
            json.key("edges")
            json.array { json in for edge in edges { write(edge, ofEdge, &json) } }
        }
        take(json.finished())
    }

    /// What stands before each value.
    private static func openings(_ attributes: [Attribute]) -> [[UInt8]] {
        attributes.map { attribute in
            var bytes = Array(", ".utf8)
            JSONText.append(attribute.name, to: &bytes, embedded: false)
            return bytes + Array(": ".utf8)
        }
    }

    private func write(_ node: Node, _ openings: [[UInt8]], _ json: inout JSONWriter) {
        json.token { bytes in
            bytes.append(utf8: "{\"id\": ")
            JSONText.append(node.id, to: &bytes, embedded: false)
            bytes.append(utf8: ", \"label\": ")
            JSONText.append(node.label, to: &bytes, embedded: false)
            Self.append(node.values, openings, to: &bytes)
        }
    }

    private func write(_ edge: Edge, _ openings: [[UInt8]], _ json: inout JSONWriter) {
        json.token { bytes in
            bytes.append(utf8: "{\"source\": ")
            JSONText.append(edge.source, to: &bytes, embedded: false)
            bytes.append(utf8: ", \"target\": ")
            JSONText.append(edge.target, to: &bytes, embedded: false)
            bytes.append(utf8: ", \"weight\": ")
            NumberPrinter.append(edge.weight, to: &bytes)
            Self.append(edge.values, openings, to: &bytes)
        }
    }

    private static func append(_ values: [Value?], _ openings: [[UInt8]], to bytes: inout [UInt8]) {
        for (value, opening) in zip(values, openings) {
            guard let value else { continue }
            bytes += opening
            value.appendJSON(to: &bytes)
        }
        bytes.append(UInt8(ascii: "}"))
    }
}
