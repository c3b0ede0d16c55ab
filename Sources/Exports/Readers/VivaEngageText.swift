/// The words of a message with its marks resolved.
struct VivaEngageText {
    private(set) var plain: [UInt8] = []
    private(set) var people: [[UInt8]] = []

    /// Words without marks.
    init(plain: [UInt8]) { self.plain = plain }

    /// Whether anything may stand in a text that is not meant as it is written.
    static func hasMarks(_ body: ByteSlice) -> Bool {
        body.firstIndex(of: UInt8(ascii: "[")) != nil || body.firstIndex(of: UInt8(ascii: "\\")) != nil
    }

    /// `[[user:12]]` and `[User:12:jdoe]` become `@`; line ends may be written as `\n`.
    init(_ body: [UInt8]) {
        guard ByteSlice.with(body, Self.hasMarks) else {
            plain = body
            return
        }
        plain.reserveCapacity(body.count)
        var place = 0
        while place < body.count {
            if body[place] == UInt8(ascii: "["), let end = mention(body, place) {
                place = end
            } else if body[place] == UInt8(ascii: "\\"), place + 1 < body.count, body[place + 1] == UInt8(ascii: "n") {
                plain.append(0x0A)
                place += 2
            } else {
                plain.append(body[place])
                place += 1
            }
        }
    }

    private mutating func mention(_ body: [UInt8], _ start: Int) -> Int? {
        let inner = body[start...].prefix(100).drop { $0 == UInt8(ascii: "[") }
        guard inner.prefix(5).map(ASCII.lower).elementsEqual("user:".utf8) else { return nil }
        let id = inner.dropFirst(5).prefix(while: ASCII.isDigit)
        guard !id.isEmpty, let end = inner.firstIndex(of: UInt8(ascii: "]")) else { return nil }
        people.append(Array(id))
        plain.append(UInt8(ascii: "@"))
        return end + (end + 1 < body.count && body[end + 1] == UInt8(ascii: "]") ? 2 : 1)
    }

    /// The ids of `user:12,user:34`.
    static func participants(_ cell: [UInt8]) -> [[UInt8]] {
        cell.split(separator: UInt8(ascii: ",")).compactMap { part in
            let part = part.drop { $0 == 0x20 }
            return part.starts(with: "user:".utf8) ? Array(part.dropFirst(5)) : nil
        }
    }

    /// What the type of a message says beside its words.
    ///
    /// - Parameter isOfType: whether the type is this one.
    static func cues(_ isOfType: (StaticString) -> Bool) -> Cues {
        if isOfType("question") { return .markedQuestion }
        if isOfType("poll") { return [.announces, .rhetorical] }
        return isOfType("announcement") ? .announces : []
    }
}
