/// What a message of Zulip says in its own markup or as HTML: plain text without quotes, whom it names, what it quotes.
struct ZulipText {
    private(set) var plain: [UInt8] = []
    /// People mentioned, by id where the markup has it.
    private(set) var ids: [[UInt8]] = []
    private(set) var names: [[UInt8]] = []
    /// The message whose words begin this one: `@_**Name|123** [said](…/near/456):`.
    private(set) var quoted: [UInt8]?
    private(set) var announces = false

    init(_ content: [UInt8]) {
        if Self.isHTML(content) { readHTML(content) } else { readMarkup(content) }
    }

    private static func isHTML(_ content: [UInt8]) -> Bool {
        content.first == UInt8(ascii: "<") && content.last == UInt8(ascii: ">")
            && ["<p", "<div", "<blockquote", "<ul", "<ol", "<h", "<span"].contains { content.starts(with: $0.utf8) }
    }

    private mutating func readHTML(_ html: [UInt8]) {
        plain = HTMLText.plain(html)
        var marks: [(id: [UInt8]?, name: [UInt8])] = []
        var quoted: [UInt8]?
        HTMLTags.each(html) { tag, label in
            if HTMLTags.isNamed("span", tag), HTMLTags.hasClass("user-mention", tag) {
                marks.append((HTMLText.attribute("data-user-id", tag), Array(label.drop { $0 == UInt8(ascii: "@") })))
            } else if quoted == nil, label.elementsEqual("said".utf8), HTMLTags.isNamed("a", tag) {
                quoted = HTMLText.attribute("href", tag).flatMap { Self.near($0[...]) }
            }
        }
        self.quoted = quoted
        for mark in marks { person(mark.name, mark.id) }
    }

    /// Longest address that is looked for.
    private static let longestAddress = 4096
    private static let everybody = ["all", "everyone", "channel", "stream"]

    private mutating func person(_ name: [UInt8], _ id: [UInt8]?) {
        if id == [UInt8(ascii: "*")] || id == nil && Self.everybody.contains(where: { name.elementsEqual($0.utf8) }) {
            announces = true
        } else if let id {
            ids.append(id)
        }
        if !name.isEmpty { names.append(name) }
    }

    /// The number behind `/near/`.
    private static func near(_ address: ArraySlice<UInt8>) -> [UInt8]? {
        let address = Array(address)
        guard let mark = address.firstRange(of: "/near/") else { return nil }
        let digits = address[mark.upperBound...].prefix(while: ASCII.isDigit)
        return digits.isEmpty ? nil : Array(digits)
    }

    /// Bytes without which a text names nobody, quotes nothing and holds no code.
    private static let marks = Array("@>`~".utf8)

    private mutating func readMarkup(_ content: [UInt8]) {
        guard ByteSlice.with(content, { text in Self.marks.contains { text.firstIndex(of: $0) != nil } }) else {
            plain = content
            return plain.append(0x0A)
        }
        plain.reserveCapacity(content.count + 1)
        var fence = 0
        for line in content.split(separator: 0x0A, omittingEmptySubsequences: false) {
            let ticks = line.prefix { $0 == UInt8(ascii: "`") || $0 == UInt8(ascii: "~") }.count
            if fence > 0 {
                if ticks == fence, line.count == ticks { fence = 0 }
            } else if ticks >= 3, line.dropFirst(ticks).drop(while: { $0 == 0x20 }).starts(with: "quote".utf8) {
                fence = ticks
            } else if line.first != UInt8(ascii: ">") {
                readLine(line)
                plain.append(0x0A)
            }
        }
    }

    private mutating func readLine(_ line: ArraySlice<UInt8>) {
        var place = line.startIndex
        while let mark = line[place...].firstIndex(of: UInt8(ascii: "@")) {
            plain += line[place..<mark]
            place = mark
            if let end = mention(line, mark) {
                place = end
            } else {
                plain.append(line[mark])
                place += 1
            }
        }
        plain += line[place...]
    }

    /// Where the mention that begins at `start` ends: `@**Name**`, `@**Name|12**`, and `@_…` for those who are not told.
    private mutating func mention(_ line: ArraySlice<UInt8>, _ start: Int) -> Int? {
        let isSilent = line[(start + 1)...].first == UInt8(ascii: "_")
        let opening = start + (isSilent ? 2 : 1)
        guard line[opening...].starts(with: "**".utf8),
            let close = Self.end(of: line, from: opening + 2), close > opening + 2
        else { return nil }
        let inner = line[(opening + 2)..<close]
        let bar = inner.lastIndex(of: UInt8(ascii: "|"))
        let name = Array(inner[..<(bar ?? inner.endIndex)])
        person(name, bar.map { Array(inner[($0 + 1)...]) })
        if let end = saying(line, close + 2) { return end }
        plain += [UInt8(ascii: "@")] + name
        return close + 2
    }

    /// Where the next two stars stand.
    private static func end(of line: ArraySlice<UInt8>, from start: Int) -> Int? {
        var place = start
        while let star = line[place...].firstIndex(of: UInt8(ascii: "*")), star + 1 < line.endIndex {
            if line[star + 1] == UInt8(ascii: "*") { return star }
            place = star + 1
        }
        return nil
    }

    /// Behind `[said](address):`, which makes the mention a quote's beginning.
    private mutating func saying(_ line: ArraySlice<UInt8>, _ start: Int) -> Int? {
        guard line[start...].starts(with: " [said](".utf8),
            let end = line[start...].prefix(Self.longestAddress).firstIndex(of: UInt8(ascii: ")"))
        else { return nil }
        if quoted == nil { quoted = Self.near(line[start..<end]) }
        return line[(end + 1)...].first == UInt8(ascii: ":") ? end + 2 : end + 1
    }
}
