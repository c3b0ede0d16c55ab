/// Lines that part the mails of an mbox file.
enum MailSeparatorLine {
    /// Bytes from the line's beginning that settle whether it is one.
    static let window = 2048

    /// The first such line that begins at `start` or behind it.
    static func next(_ text: ByteSlice, from start: Int) -> Int? {
        if start == 0, isOne(text, 0) { return 0 }
        var place = max(0, start - 1)
        while let feed = text.firstIndex(of: 0x0A, from: place) {
            let line = feed + 1
            if line + 5 <= text.count, text[line] == UInt8(ascii: "F"), isOne(text, line) { return line }
            place = line
        }
        return nil
    }

    /// Whether a file's first bytes are an mbox.
    static func begins(_ text: ByteSlice) -> Bool { isOne(text, 0) }

    private static func isOne(_ text: ByteSlice, _ line: Int) -> Bool {
        guard line + 6 < text.count, text[line..<line + 5].equals("From "), isBehindBlank(text, line) else {
            return false
        }
        let limit = text[0..<min(text.count, line + window)]
        guard let feed = limit.firstIndex(of: 0x0A, from: line) else { return false }
        let rest = limit[feed + 1..<limit.count]
        return isHeaderLine(rest) && (hasTime(limit[line..<feed]) || isSender(limit[line + 5..<feed]))
    }

    private static func isBehindBlank(_ text: ByteSlice, _ line: Int) -> Bool {
        if line == 0 { return true }
        if line == 1 { return text[0] == 0x0A }
        return text[line - 2] == 0x0A || text[line - 2] == 0x0D && (line == 2 || text[line - 3] == 0x0A)
    }

    /// `Name: …`, or a `>From ` that some programs put first.
    static func isHeaderLine(_ text: ByteSlice) -> Bool {
        if text.count > 6, text[0..<6].equals(">From ") { return true }
        for index in 0..<min(text.count, 78) {
            let byte = text[index]
            if byte == UInt8(ascii: ":") { return index > 1 }
            if byte <= 0x20 || byte >= 0x7F { return false }
        }
        return false
    }

    /// A clock and a year of four digits.
    private static func hasTime(_ line: ByteSlice) -> Bool {
        var (hasClock, hasYear) = (false, false)
        for index in 5..<max(5, line.count - 3) {
            guard ASCII.isDigit(line[index]) else { continue }
            if line[index + 1] == UInt8(ascii: ":"), ASCII.isDigit(line[index + 2]) { hasClock = true }
            let isCentury =
                line[index] == 0x31 && line[index + 1] == 0x39 || line[index] == 0x32 && line[index + 1] == 0x30
            if isCentury, ASCII.isDigit(line[index + 2]), ASCII.isDigit(line[index + 3]) { hasYear = true }
        }
        return hasClock && hasYear
    }

    /// An address, or what stands in its place: `-`, `MAILER-DAEMON`; and no more than that.
    private static func isSender(_ rest: ByteSlice) -> Bool {
        let word = rest.trimmed
        guard !(0..<word.count).contains(where: { word[$0] <= 0x20 }) else { return false }
        return word.equals("-") || word.equals("MAILER-DAEMON") || word.firstIndex(of: UInt8(ascii: "@")) != nil
    }
}
