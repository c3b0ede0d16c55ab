/// A subject as threads share it.
struct MailSubject {
    /// Hash of the subject without `Re:` and its kin, tags of lists, case and double blanks; 0 where nothing is left.
    let thread: UInt64
    /// It says of itself that it answers.
    let isReply: Bool
    /// It says of itself that a program wrote it, for somebody who is away.
    let isAutomatic: Bool

    init(_ subject: [UInt8]) {
        var rest = subject[...]
        var isReply = false
        while let end = Self.prefix(rest, &isReply) { rest = rest[end...] }
        var plain: [UInt8] = []
        for word in rest.split(whereSeparator: { $0 <= 0x20 }) {
            if !plain.isEmpty { plain.append(0x20) }
            plain += word.lazy.map(ASCII.lower)
        }
        self.isReply = isReply
        isAutomatic = Self.absences.contains { plain.starts(with: $0.utf8) }
        thread = plain.isEmpty ? 0 : ByteSlice.with(plain) { ByteHash.of($0) | 1 }
    }

    /// What programs put before the subject that they answer, in lower case.
    private static let absences = [
        "automatic reply:", "auto reply:", "autoreply:", "out of office:", "out of office autoreply:",
        "automatische antwort:", "abwesenheitsnotiz:", "réponse automatique", "absence du bureau",
        "respuesta automática:", "risposta automatica:", "automatisch antwoord:",
    ]
    private static let replies = ["re", "aw", "sv", "antw", "rép", "rif", "odp", "vs", "res"]
    private static let forwards = ["fwd", "fw", "wg", "tr", "rv"]

    /// Where a `Re:`, `RE[2]:`, `Fwd:` or `[list]` at the beginning ends.
    private static func prefix(_ text: ArraySlice<UInt8>, _ isReply: inout Bool) -> Int? {
        guard let first = text.firstIndex(where: { $0 > 0x20 }) else { return nil }
        if text[first] == UInt8(ascii: "[") {
            guard let close = text[first...].prefix(64).firstIndex(of: UInt8(ascii: "]")) else { return nil }
            return close + 1
        }
        guard let colon = text[first...].prefix(10).firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let word = text[first..<colon].prefix { ASCII.isLetter($0) || $0 >= 0x80 }
        let tail = text[word.endIndex..<colon]
        guard tail.allSatisfy({ $0 <= 0x20 || ASCII.isDigit($0) || Array("[]()^".utf8).contains($0) }) else {
            return nil
        }
        let small = Array(word.map(ASCII.lower))
        if replies.contains(where: { Array($0.utf8) == small }) {
            isReply = true
            return colon + 1
        }
        return forwards.contains { Array($0.utf8) == small } ? colon + 1 : nil
    }
}
