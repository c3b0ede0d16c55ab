/// The words of an issue or comment: Jira's own markup, or a document of nodes (ADF).
struct JiraText {
    private(set) var plain: [UInt8] = []
    /// People mentioned, by account id or user name.
    private(set) var people: [[UInt8]] = []

    init(_ record: JSONRecord, _ name: FieldName) {
        if let text = record.text(name) {
            ByteSlice.with(text) { readMarkup($0) }
        } else if let document = record.record(name) {
            readNodes(document, depth: 0)
        }
    }

    init(_ markup: ByteSlice) { readMarkup(markup) }

    /// Whether anything may stand in a text that is not meant as it is written.
    static func hasMarks(_ text: ByteSlice) -> Bool {
        text.firstIndex(of: UInt8(ascii: "[")) != nil || text.firstIndex(of: UInt8(ascii: "{")) != nil
    }

    /// `[~accountid:5570…]` and `[~jdoe]` become `@`; what stands between `{quote}` goes.
    private mutating func readMarkup(_ text: ByteSlice) {
        plain.reserveCapacity(text.count)
        var (place, copied, isQuoted) = (0, 0, false)
        while place < text.count {
            guard let mark = Self.mark(text, place) else {
                place += 1
                continue
            }
            if !isQuoted { plain.append(contentsOf: text[copied..<place].raw) }
            if let name = mark.name {
                people += isQuoted ? [] : [name.array]
                plain += isQuoted ? [] : [UInt8(ascii: "@")]
            } else {
                isQuoted.toggle()
            }
            (place, copied) = (mark.end, mark.end)
        }
        if !isQuoted { plain.append(contentsOf: text[copied..<text.count].raw) }
    }

    /// Where a mark that begins at `start` ends, and whom it names; nobody where a quote begins or ends.
    private static func mark(_ text: ByteSlice, _ start: Int) -> (end: Int, name: ByteSlice?)? {
        let rest = text[start..<min(text.count, start + 160)]
        if rest[0] == UInt8(ascii: "{") { return rest.raw.starts(with: "{quote}".utf8) ? (start + 7, nil) : nil }
        guard rest[0] == UInt8(ascii: "["), rest.raw.starts(with: "[~".utf8),
            let end = rest.firstIndex(of: UInt8(ascii: "]")), end > 2
        else { return nil }
        let name = rest[2..<end]
        let isAccount = name.raw.starts(with: "accountid:".utf8)
        return (start + end + 1, isAccount ? name[10..<name.count] : name)
    }

    /// Deepest nesting of nodes that is read.
    private static let deepest = 64

    private mutating func readNodes(_ node: JSONRecord, depth: Int) {
        guard depth < Self.deepest else { return }
        switch node.string("type") ?? "" {
        case "text": plain += node.text("text") ?? []
        case "mention":
            if let id = node.record("attrs")?.text("id") { people.append(id) }
            plain.append(UInt8(ascii: "@"))
        case "blockquote": return
        case "hardBreak": plain.append(0x0A)
        case "inlineCard", "blockCard": plain += (node.record("attrs")?.text("url") ?? []) + [0x20]
        case "codeBlock":
            plain += Array("```\n".utf8)
            for child in node.records("content") { readNodes(child, depth: depth + 1) }
            plain += Array("\n```\n".utf8)
            return
        default: break
        }
        let children = node.records("content")
        for child in children { readNodes(child, depth: depth + 1) }
        if ["paragraph", "heading", "listItem"].contains(node.string("type") ?? "") { plain.append(0x0A) }
    }
}
