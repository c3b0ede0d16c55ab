/// Writes a directed graph in Graphviz's DOT language: every name and value quoted, one statement a line.
package struct DOTWriter {
    package enum Value {
        /// Text from the data, escaped.
        case text(String)
        /// Lines of text from the data, escaped and centred one below the other.
        case lines([String])
        /// A value of the program's own, written as it is between quotes.
        case word(String)
        case number(Double)
        /// An HTML-like label, its text escaped by `DOTText.markup` already.
        case markup(String)

        fileprivate var source: String {
            switch self {
            case .text(let text): DOTText.quoted(text)
            case .lines(let lines):
                "\"" + lines.map { DOTText.quoted($0).dropFirst().dropLast() }.joined(separator: "\\n") + "\""
            case .word(let word): "\"" + word + "\""
            case .number(let number): "\"" + NumberPrinter.rounded(number, places: 3) + "\""
            case .markup(let markup): "<" + markup + ">"
            }
        }
    }

    package typealias Attributes = [(name: String, value: Value)]

    private var text: String
    private var depth = 1

    package init(name: String) { text = "digraph " + DOTText.quoted(name) + " {\n" }

    package func finished() -> [UInt8] { Array((text + "}\n").utf8) }

    /// `graph`, `node` or `edge` defaults.
    package mutating func defaults(_ kind: String, _ attributes: Attributes) { statement(kind, attributes) }

    package mutating func node(_ id: String, _ attributes: Attributes) {
        statement(DOTText.quoted(id), attributes)
    }

    package mutating func edge(_ tail: String, _ head: String, _ attributes: Attributes) {
        statement(DOTText.quoted(tail) + " -> " + DOTText.quoted(head), attributes)
    }

    /// A box around the nodes declared by `body`.
    package mutating func cluster(_ id: String, _ attributes: Attributes, _ body: (inout DOTWriter) -> Void) {
        line("subgraph " + DOTText.quoted("cluster_" + id) + " {")
        depth += 1
        for attribute in attributes { line(attribute.name + "=" + attribute.value.source + ";") }
        body(&self)
        depth -= 1
        line("}")
    }

    /// A remark for those who read the source; the program's own words.
    mutating func remark(_ words: String) { line("// " + words) }

    private mutating func statement(_ subject: String, _ attributes: Attributes) {
        let list = attributes.map { $0.name + "=" + $0.value.source }.joined(separator: " ")
        line(subject + " [" + list + "];")
    }

    private mutating func line(_ words: String) {
        text += String(repeating: "  ", count: depth) + words + "\n"
    }
}
