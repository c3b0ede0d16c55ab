/// What a file's first bytes show.
enum MailKind {
    case box, mail, neither

    init(_ text: ByteSlice) {
        let text = Self.body(text)
        if MailSeparatorLine.begins(text) {
            self = .box
        } else if MailSeparatorLine.isHeaderLine(text) {
            let header = MailHeader(text)
            let also: [MailHeader.Field] = [.date, .messageID, .received, .subject, .to]
            let isMail = !header[.from].isEmpty && also.filter { !header[$0].isEmpty }.count >= 2
            self = isMail ? .mail : .neither
        } else {
            self = .neither
        }
    }

    /// Without a byte order mark, empty lines, and the length that Apple's `.emlx` begins with.
    static func body(_ text: ByteSlice) -> ByteSlice {
        var start = 0
        if text.count > 3, text[0] == 0xEF, text[1] == 0xBB, text[2] == 0xBF { start = 3 }
        while start < text.count, text[start] == 0x0A || text[start] == 0x0D { start += 1 }
        let line = text[start..<(text.firstIndex(of: 0x0A, from: start) ?? text.count)].trimmed
        let isLength = (1...12).contains(line.count) && (0..<line.count).allSatisfy { ASCII.isDigit(line[$0]) }
        if isLength { start = (text.firstIndex(of: 0x0A, from: start) ?? text.count - 1) + 1 }
        return text[start..<text.count]
    }
}
