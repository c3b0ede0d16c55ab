/// Writes XML, and HTML that is well-formed XML too: every text and attribute value is escaped, every element closed.
/// What is long may be taken away in pieces while it is written.
struct MarkupWriter {
    /// In the order written; what is `nil` is left out.
    typealias Attributes = KeyValuePairs<String, String?>

    /// What was written and not taken yet.
    private(set) var bytes: [UInt8] = []
    private let take: (([UInt8]) -> Void)?

    /// - Parameters:
    ///   - declaration: What stands before the first element, in the program's own words.
    ///   - take: Is given what has been written so far whenever it is long, up to the end of some line.
    init(declaration: String, take: (([UInt8]) -> Void)? = nil) {
        self.take = take
        bytes.append(utf8: declaration + "\n")
    }

    mutating func element(_ name: String, _ attributes: Attributes = [:], _ content: (inout MarkupWriter) -> Void) {
        open(name, attributes)
        bytes.append(UInt8(ascii: ">"))
        content(&self)
        bytes.append(contentsOf: "</".utf8)
        bytes.append(utf8: name)
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
    mutating func source(_ source: String) { bytes.append(utf8: source) }

    /// A line of markup that `write` appends, escaped already: for what there are millions of.
    mutating func line(_ write: (inout [UInt8]) -> Void) {
        write(&bytes)
        endLine()
    }

    private mutating func open(_ name: String, _ attributes: Attributes) {
        bytes.append(UInt8(ascii: "<"))
        bytes.append(utf8: name)
        for (key, value) in attributes {
            guard let value else { continue }
            bytes.append(UInt8(ascii: " "))
            bytes.append(utf8: key)
            bytes.append(contentsOf: "=\"".utf8)
            MarkupText.append(value, to: &bytes)
            bytes.append(UInt8(ascii: "\""))
        }
    }

    /// Elements between which a line end means nothing stand on lines of their own.
    private mutating func endLine(_ name: String) {
        if !Self.inline.contains(name) { endLine() }
    }

    private mutating func endLine() {
        bytes.append(UInt8(ascii: "\n"))
        guard let take, bytes.count >= Document.pieceLength else { return }
        take(bytes)
        bytes.removeAll(keepingCapacity: true)
    }

    private static let inline: Set<String> = [
        "a", "abbr", "b", "bdi", "code", "em", "i", "label", "output", "small", "span", "strong", "td", "th", "tspan",
        "title", "circle", "line", "path", "polygon", "rect", "attvalue", "data",
    ]
}
