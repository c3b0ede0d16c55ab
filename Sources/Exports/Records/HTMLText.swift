/// Turns the HTML of a message into plain text for the `CueScanner`.
///
/// Tags vanish; those that end a line become one. Addresses of links to pages stand before their label, code stands
/// between backticks, a mention (`<at>`, `class="mention"`) becomes `@`, quoted blocks vanish, `&…;` is resolved once.
/// Broken markup never fails: a `<` that begins no tag stays.
struct HTMLText {
    private let html: [UInt8]
    private var at = 0
    private var plain: [UInt8] = []
    /// Depth of quoted blocks and of things that are no text.
    private var hidden = 0
    private var mention = 0
    /// No tag that begins from here on is closed.
    private var isOpenEnded = false

    static func plain(_ html: [UInt8]) -> [UInt8] {
        guard html.contains(UInt8(ascii: "<")) || html.contains(UInt8(ascii: "&")) else { return html }
        var text = HTMLText(html: html)
        return text.read()
    }

    private init(html: [UInt8]) { self.html = html }

    private mutating func read() -> [UInt8] {
        plain.reserveCapacity(html.count)
        while at < html.count {
            switch html[at] {
            case UInt8(ascii: "<"): tag()
            case UInt8(ascii: "&"): entity()
            default: words()
            }
        }
        return plain
    }

    /// What stands before the next mark.
    private mutating func words() {
        var end = at + 1
        while end < html.count, html[end] != UInt8(ascii: "<"), html[end] != UInt8(ascii: "&") { end += 1 }
        if hidden == 0, mention == 0 { plain += html[at..<end] }
        at = end
    }

    private mutating func put(_ byte: UInt8) {
        if hidden == 0, mention == 0 { plain.append(byte) }
        at += 1
    }

    private mutating func write(_ text: StaticString) {
        if hidden == 0 { plain += text.withUTF8Buffer { Array($0) } }
    }

    private mutating func tag() {
        guard !isOpenEnded, at + 1 < html.count,
            isNameByte(html[at + 1]) || html[at + 1] == UInt8(ascii: "/") || html[at + 1] == UInt8(ascii: "!")
        else { return put(html[at]) }
        guard let end = html[at...].firstIndex(of: UInt8(ascii: ">")) else {
            isOpenEnded = true
            return put(html[at])
        }
        let content = html[at + 1..<end]
        let closes = content.first == UInt8(ascii: "/")
        let name = content.dropFirst(closes ? 1 : 0).prefix { isNameByte($0) }
        let key = ByteSlice.with(html) { ByteKey($0[name.startIndex..<name.endIndex]).lowercased }
        if let known = Self.names[key] { apply(known, closes, content) }
        at = end + 1
    }

    /// Tags that mean something here.
    private enum Tag: String, CaseIterable {
        case blockquote, aside, style, script, head, title, br, p, div, li, tr, h1, h2, h3, code, pre, at, a, span
        case emoji, img
    }

    private static let names = KeyTable<Tag>()

    private mutating func apply(_ name: Tag, _ closes: Bool, _ content: ArraySlice<UInt8>) {
        switch name {
        case .blockquote, .aside, .style, .script, .head, .title: hidden = max(0, hidden + (closes ? -1 : 1))
        case .br, .p, .div, .li, .tr, .h1, .h2, .h3: write("\n")
        case .code: write("`")
        case .pre: write("```")
        case .at: mark(closes)
        case .a where !closes: link(content)
        case .span where !closes && isMention(content): write("@")
        case .emoji, .img: write(" ")
        case .a, .span: break
        }
    }

    /// What stands between `<at>` and `</at>` is the name of a person.
    private mutating func mark(_ closes: Bool) {
        if !closes { write("@ ") }
        mention = closes ? 0 : 1
    }

    private mutating func link(_ content: ArraySlice<UInt8>) {
        if isMention(content) { return }
        guard let address = Self.attribute("href", content), address.starts(with: "http".utf8), hidden == 0 else {
            return
        }
        plain += address + [0x20]
    }

    private func isMention(_ content: ArraySlice<UInt8>) -> Bool {
        guard let kind = Self.attribute("class", content) else { return false }
        return String(decoding: kind, as: UTF8.self).utf8.split(separator: 0x20).contains {
            $0.starts(with: "mention".utf8)
        }
            || kind.starts(with: "user-mention".utf8)
    }

    /// The value of an attribute in quotes.
    static func attribute(_ name: StaticString, _ content: ArraySlice<UInt8>) -> [UInt8]? {
        guard content.count >= name.utf8CodeUnitCount + 2 else { return nil }
        let wanted = name.withUTF8Buffer { Array($0) } + [UInt8(ascii: "="), UInt8(ascii: "\"")]
        var place = content.startIndex
        while place + wanted.count <= content.endIndex {
            if content[place..<place + wanted.count].elementsEqual(wanted) {
                return Array(content[(place + wanted.count)...].prefix { $0 != UInt8(ascii: "\"") })
            }
            place += 1
        }
        return nil
    }

    private mutating func entity() {
        let rest = html[(at + 1)...].prefix(10)
        guard let end = rest.firstIndex(of: UInt8(ascii: ";")), end > at + 1 else { return put(html[at]) }
        guard let bytes = Self.character(Array(html[at + 1..<end])) else { return put(html[at]) }
        if hidden == 0, mention == 0 { plain += bytes }
        at = end + 1
    }

    private static let named: [(name: String, text: String)] = [
        ("amp", "&"), ("lt", "<"), ("gt", ">"), ("quot", "\""), ("apos", "'"), ("nbsp", " "),
    ]

    private static func character(_ name: [UInt8]) -> [UInt8]? {
        if name.first == UInt8(ascii: "#") { return number(Array(name.dropFirst())) }
        return named.first { Array($0.name.utf8) == name }.map { Array($0.text.utf8) }
    }

    private static func number(_ digits: [UInt8]) -> [UInt8]? {
        let isHex = digits.first.map { $0 | 0x20 } == UInt8(ascii: "x")
        let text = String(decoding: digits.dropFirst(isHex ? 1 : 0), as: UTF8.self)
        guard let value = UInt32(text, radix: isHex ? 16 : 10), let scalar = Unicode.Scalar(value) else { return nil }
        return Array(String(Character(scalar)).utf8)
    }

    private func isNameByte(_ byte: UInt8) -> Bool {
        ASCII.isLetter(byte) || ASCII.isDigit(byte)
    }
}
