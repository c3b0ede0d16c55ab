/// What the XML forms of a network have in common.
extension ExchangeNetwork {
    /// `<node id="…"`, to be gone on with.
    static func open(_ node: Node, to bytes: inout [UInt8]) {
        bytes.append(utf8: "<node id=\"")
        MarkupText.append(node.id, to: &bytes)
        bytes.append(utf8: "\"")
    }

    /// `<edge id="tie-…" source="…" target="…"`, to be gone on with.
    static func open(_ edge: Edge, _ index: Int, to bytes: inout [UInt8]) {
        bytes.append(utf8: "<edge id=\"tie-")
        NumberPrinter.append(index + 1, to: &bytes)
        bytes.append(utf8: "\" source=\"")
        MarkupText.append(edge.source, to: &bytes)
        bytes.append(utf8: "\" target=\"")
        MarkupText.append(edge.target, to: &bytes)
        bytes.append(utf8: "\"")
    }

    /// Each value between its opening and `closing`; nothing for an undefined one.
    static func append(
        _ values: [Value?], _ openings: [[UInt8]], closing: String, to bytes: inout [UInt8]
    ) {
        for (value, opening) in zip(values, openings) {
            guard let value else { continue }
            bytes += opening
            value.appendMarkup(to: &bytes)
            bytes.append(utf8: closing)
        }
    }
}
