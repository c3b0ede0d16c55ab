/// What the writer of a mail added: without quoted lines, the line that introduces them, copies of earlier mails below,
/// and the signature.
struct OwnText {
    /// Bytes that are enough for cues.
    private static let limit = 1 << 14

    private let text: ByteSlice
    private let unquotesFrom: Bool
    private var own: [UInt8] = []
    /// Where the last two lines with something on them begin in `own`.
    private var lastLine = 0
    private var lineBefore = 0

    /// - Parameter unquotesFrom: `>From ` at the beginning of a line is `From `, as mbox files write it.
    static func of(_ text: [UInt8], unquotesFrom: Bool) -> [UInt8] {
        ByteSlice.with(text) { slice in
            var reading = OwnText(slice, unquotesFrom)
            reading.read()
            return reading.own
        }
    }

    private init(_ text: ByteSlice, _ unquotesFrom: Bool) {
        self.text = text
        self.unquotesFrom = unquotesFrom
        own.reserveCapacity(min(text.count, Self.limit))
    }

    private mutating func read() {
        var start = 0
        var isInQuote = false
        while start < text.count, own.count < Self.limit {
            let feed = text.firstIndex(of: 0x0A, from: start) ?? text.count
            let line = text[start..<(feed > start && text[feed - 1] == 0x0D ? feed - 1 : feed)]
            let next = min(feed + 1, text.count)
            if let first = Self.firstLetter(line), first == UInt8(ascii: ">"), !isFrom(line) {
                if !isInQuote { dropIntroduction() }
                isInQuote = true
            } else {
                if MailSeparators.ends(line) || MailSeparators.beginsCopy(line, text[next..<text.count]) { return }
                isInQuote = false
                keep(line)
            }
            start = next
        }
    }

    private static func firstLetter(_ line: ByteSlice) -> UInt8? {
        for index in 0..<min(4, line.count) where line[index] != 0x20 { return line[index] }
        return nil
    }

    private func isFrom(_ line: ByteSlice) -> Bool {
        unquotesFrom && line.count >= 6 && line[0..<6].equals(">From ")
    }

    private mutating func keep(_ line: ByteSlice) {
        if MailSeparators.introduces(line) { return }
        if !line.trimmed.isEmpty { (lineBefore, lastLine) = (lastLine, own.count) }
        own.append(contentsOf: (isFrom(line) ? line[1..<line.count] : line).raw)
        own.append(0x0A)
    }

    /// "On Monday Ann wrote:", on one line or two, stands before what Ann wrote.
    private mutating func dropIntroduction() {
        let last = own[lastLine...].filter { $0 > 0x20 }
        guard last.last == UInt8(ascii: ":"), own.count - lastLine < 300 else { return }
        let before = Array(own[lineBefore..<lastLine])
        let isTwoLines = ByteSlice.with(before) { MailSeparators.opensIntroduction($0) }
        own.removeLast(own.count - (isTwoLines && lineBefore < lastLine ? lineBefore : lastLine))
        (lastLine, lineBefore) = (own.count, own.count)
    }
}
