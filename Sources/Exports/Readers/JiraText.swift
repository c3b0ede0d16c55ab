/// The words of an issue or comment: Jira's own markup, or a document of nodes (ADF).
struct JiraText {
    private(set) var plain: [UInt8] = []
    /// People mentioned, by account id or user name.
    private(set) var people: [[UInt8]] = []

    init(_ record: JSONRecord, _ name: FieldName) {
        if let text = record.text(name) {
            readMarkup(text)
        } else if let document = record.record(name) {
            readNodes(document, depth: 0)
        }
    }

    init(_ markup: [UInt8]) { readMarkup(markup) }

    /// `[~accountid:5570…]` and `[~jdoe]` become `@`; what stands between `{quote}` goes.
    private mutating func readMarkup(_ text: [UInt8]) {
        guard text.contains(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") }) else {
            plain += text
            return
        }
        var place = 0
        var isQuoted = false
        let quote = Array("{quote}".utf8)
        while place < text.count {
            if text[place] == UInt8(ascii: "{"), text[place...].starts(with: quote) {
                isQuoted.toggle()
                place += quote.count
            } else if text[place] == UInt8(ascii: "["), let end = mention(text, place, isQuoted) {
                place = end
            } else {
                if !isQuoted { plain.append(text[place]) }
                place += 1
            }
        }
    }

    private mutating func mention(_ text: [UInt8], _ start: Int, _ isQuoted: Bool) -> Int? {
        guard text[start...].starts(with: "[~".utf8),
            let end = text[start...].prefix(160).firstIndex(of: UInt8(ascii: "]")), end > start + 2
        else { return nil }
        var name = Array(text[(start + 2)..<end])
        if name.starts(with: "accountid:".utf8) { name.removeFirst(10) }
        if !isQuoted {
            people.append(name)
            plain.append(UInt8(ascii: "@"))
        }
        return end + 1
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
