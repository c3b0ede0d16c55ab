/// Writes XML, and HTML that is well-formed XML too: every text and attribute value is escaped, every element closed.
struct MarkupWriter {
    /// In the order written; what is `nil` is left out.
    typealias Attributes = KeyValuePairs<String, String?>

    private(set) var bytes: [UInt8] = []

    /// - Parameter declaration: What stands before the first element, in the program's own words.
    init(declaration: String) { bytes.append(contentsOf: (declaration + "\n").utf8) }

    mutating func element(_ name: String, _ attributes: Attributes = [:], _ content: (inout MarkupWriter) -> Void) {
        open(name, attributes)
        bytes.append(UInt8(ascii: ">"))
        content(&self)
        bytes.append(contentsOf: "</".utf8)
        bytes.append(contentsOf: name.utf8)
        bytes.append(UInt8(ascii: ">"))
        endLine(name)
    }

    mutating func element(_ name: String, _ attributes: Attributes = [:], text: String) {
        element(name, attributes) { $0.text(text) }
    }

    /// An element that can have no content, as `<path/>`.
    mutating func empty(_ name: String, _ attributes: Attributes = [:]) {
        open(name, attributes)
        bytes.append(contentsOf: "/>".utf8)
        endLine(name)
    }

    mutating func text(_ text: String) { MarkupText.append(text, to: &bytes) }

    /// Source of the program's own (a style sheet, a script), as it is.
    mutating func source(_ source: String) { bytes.append(contentsOf: source.utf8) }

    private mutating func open(_ name: String, _ attributes: Attributes) {
        bytes.append(UInt8(ascii: "<"))
        bytes.append(contentsOf: name.utf8)
        for (key, value) in attributes {
            guard let value else { continue }
            bytes.append(UInt8(ascii: " "))
            bytes.append(contentsOf: key.utf8)
            bytes.append(contentsOf: "=\"".utf8)
            MarkupText.append(value, to: &bytes)
            bytes.append(UInt8(ascii: "\""))
        }
    }

    /// Elements between which a line end means nothing stand on lines of their own.
    private mutating func endLine(_ name: String) {
        if !Self.inline.contains(name) { bytes.append(UInt8(ascii: "\n")) }
    }

    private static let inline: Set<String> = [
        "a", "abbr", "b", "bdi", "code", "em", "i", "label", "output", "small", "span", "strong", "td", "th", "tspan",
        "title", "circle", "line", "path", "polygon", "rect", "attvalue", "data",
    ]
}
