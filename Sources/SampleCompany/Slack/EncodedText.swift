/// A message's words as exports hold them: as markup, as a rich-text tree, and as a cell of a table.
package struct EncodedText: Sendable {
    /// A JSON string with its quotes.
    package var text: [UInt8] = []
    /// The elements of one `rich_text_section` (and the code blocks beside it), without the outer frame.
    package var elements: [UInt8] = []
    /// A cell of delimited text.
    package var cell: [UInt8] = []
    /// Ids of the people named in the markup, in order.
    package var mentions: [String] = []

    package init(_ markup: String) {
        text.append(json: markup)
        var tree = RichText()
        tree.read(markup)
        elements = tree.finished()
        cell = Array(CompanyPlan.cell(markup).utf8)
        mentions = Self.mentions(in: markup)
    }

    private static func mentions(in markup: String) -> [String] {
        markup.split(separator: "<").filter { $0.hasPrefix("@") }.compactMap { token in
            token.dropFirst().split(separator: ">", omittingEmptySubsequences: false).first.map { String($0) }
        }
    }
}

/// Turns markup into the elements of a `rich_text` block.
struct RichText {
    private var output: [UInt8] = []
    private var plain = ""
    private var isSectionOpen = false
    private var isFirstElement = true

    mutating func read(_ markup: String) {
        var rest = markup[...]
        while let character = rest.unicodeScalars.first {
            switch character {
            case "<": takeToken(&rest)
            case "`": takeCode(&rest)
            case ":": takeEmoji(&rest)
            case "&": takeEntity(&rest)
            default:
                plain.unicodeScalars.append(character)
                rest.unicodeScalars.removeFirst()
            }
        }
    }

    mutating func finished() -> [UInt8] {
        closeSection()
        return output
    }

    private mutating func takePlain(_ rest: inout Substring) {
        guard let first = rest.unicodeScalars.popFirst() else { return }
        plain.unicodeScalars.append(first)
    }

    private mutating func takeToken(_ rest: inout Substring) {
        guard let end = rest.utf8.firstIndex(of: UInt8(ascii: ">")) else { return takePlain(&rest) }
        let token = String(rest[rest.utf8.index(after: rest.startIndex)..<end])
        rest = rest[rest.utf8.index(after: end)...]
        let parts = token.split(separator: "|", maxSplits: 1)
        let target = String(parts.first ?? "")
        switch target.utf8.first {
        case UInt8(ascii: "@"): element("user") { $0.field("user_id", String(target.dropFirst())) }
        case UInt8(ascii: "#"): element("channel") { $0.field("channel_id", String(target.dropFirst())) }
        case UInt8(ascii: "!"): element("broadcast") { $0.field("range", String(target.dropFirst())) }
        default:
            element("link") {
                $0.field("url", target)
                if parts.count == 2 { $0.field("text", String(parts[1])) }
            }
        }
    }

    private mutating func takeCode(_ rest: inout Substring) {
        let fence = rest.hasPrefix("```") ? 3 : 1
        let body = rest.dropFirst(fence)
        guard let end = body.utf8.firstIndex(of: UInt8(ascii: "`")) else { return takePlain(&rest) }
        let code = RichText.unescaped(String(body[..<end]))
        rest = body[end...].dropFirst(fence)
        guard fence == 3 else {
            return element("text") {
                $0.field("text", code)
                $0.output.append(raw: #","style":{"code":true}"#)
            }
        }
        closeSection()
        if !output.isEmpty { output.append(UInt8(ascii: ",")) }
        output.append(raw: #"{"type":"rich_text_preformatted","elements":[{"type":"text","text":"#)
        output.append(json: code)
        output.append(raw: #"}],"border":0}"#)
    }

    private mutating func takeEmoji(_ rest: inout Substring) {
        let body = rest.utf8.dropFirst()
        let name = body.prefix { $0 >= 97 && $0 <= 122 || $0 == 95 || $0 >= 48 && $0 <= 57 || $0 == 43 || $0 == 45 }
        guard !name.isEmpty, name.endIndex < body.endIndex, body[name.endIndex] == UInt8(ascii: ":"),
            name.contains(where: { $0 >= 97 || $0 == 43 })
        else { return takePlain(&rest) }
        element("emoji") { $0.field("name", String(Substring(name))) }
        rest = rest[body.index(after: name.endIndex)...]
    }

    private mutating func takeEntity(_ rest: inout Substring) {
        for (entity, character) in [("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">")] where rest.hasPrefix(entity) {
            plain += character
            rest = rest.dropFirst(entity.utf8.count)
            return
        }
        takePlain(&rest)
    }

    private static func unescaped(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        var tree = RichText()
        var rest = text[...]
        while let first = rest.unicodeScalars.first {
            if first == "&" { tree.takeEntity(&rest) } else { tree.takePlain(&rest) }
        }
        return tree.plain
    }

    private mutating func element(_ type: StaticString, _ fields: (inout RichText) -> Void) {
        flushPlain()
        open(type)
        fields(&self)
        output.append(UInt8(ascii: "}"))
    }

    private mutating func flushPlain() {
        guard !plain.isEmpty else { return }
        open("text")
        field("text", plain)
        output.append(UInt8(ascii: "}"))
        plain = ""
    }

    private mutating func open(_ type: StaticString) {
        if !isSectionOpen {
            if !output.isEmpty { output.append(UInt8(ascii: ",")) }
            output.append(raw: #"{"type":"rich_text_section","elements":["#)
            isSectionOpen = true
            isFirstElement = true
        }
        if !isFirstElement { output.append(UInt8(ascii: ",")) }
        isFirstElement = false
        output.append(raw: #"{"type":""#)
        output.append(raw: type)
        output.append(UInt8(ascii: "\""))
    }

    private mutating func field(_ name: StaticString, _ value: String) {
        output.append(raw: ",\"")
        output.append(raw: name)
        output.append(raw: "\":")
        output.append(json: value)
    }

    private mutating func closeSection() {
        flushPlain()
        guard isSectionOpen else { return }
        output.append(raw: "]}")
        isSectionOpen = false
    }
}
