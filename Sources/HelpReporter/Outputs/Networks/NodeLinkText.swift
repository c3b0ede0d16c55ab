extension ExchangeNetwork {
    /// As node-link JSON: `nodes` with `id`, `edges` with `source` and `target`, as networkx (3.4 and later) reads it.
    /// Undefined values are absent.
    func nodeLink() -> [UInt8] {
        var json = JSONWriter()
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
            json.array { json in for node in nodes { write(node, &json) } }
            json.key("edges")
            json.array { json in for edge in edges { write(edge, &json) } }
        }
        return json.finished()
    }

    private func write(_ node: Node, _ json: inout JSONWriter) {
        json.object(.line) { json in
            json.key("id")
            json.value(node.id)
            json.key("label")
            json.value(node.label)
            write(node.values, nodeAttributes, &json)
        }
    }

    private func write(_ edge: Edge, _ json: inout JSONWriter) {
        json.object(.line) { json in
            json.key("source")
            json.value(edge.source)
            json.key("target")
            json.value(edge.target)
            json.key("weight")
            json.value(edge.weight)
            write(edge.values, edgeAttributes, &json)
        }
    }

    private func write(_ values: [Value?], _ attributes: [Attribute], _ json: inout JSONWriter) {
        for (attribute, value) in zip(attributes, values) {
            guard let value else { continue }
            json.key(attribute.name)
            value.write(to: &json)
        }
    }
}
