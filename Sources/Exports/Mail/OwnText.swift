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

/// Lines of mails that part what is new from what is old.
enum MailSeparators {
    /// The signature, a line of dashes with words ("-----Original Message-----", "next part"), a rule of underscores.
    static func ends(_ line: ByteSlice) -> Bool {
        guard line.count >= 2 else { return false }
        if line[0] == UInt8(ascii: "-"), line[1] == UInt8(ascii: "-") {
            if line.count == 2 || line.count == 3 && line[2] == 0x20 { return true }
            return isDashed(line.trimmed)
        }
        return line.count >= 20 && line[0] == UInt8(ascii: "_") && line[1] == UInt8(ascii: "_")
            && (0..<20).allSatisfy { line[$0] == UInt8(ascii: "_") }
    }

    /// Dashes, words, dashes.
    private static func isDashed(_ line: ByteSlice) -> Bool {
        guard line.count >= 12, line[line.count - 1] == UInt8(ascii: "-"), line[4] == UInt8(ascii: "-") else {
            return false
        }
        return (0..<line.count).contains { ASCII.isLetter(line[$0]) }
    }

    /// "From: Ann" with "Sent: …" or "Date: …" below it, in the languages of the large mail programs.
    static func beginsCopy(_ line: ByteSlice, _ rest: ByteSlice) -> Bool {
        guard label(line, froms) else { return false }
        var start = 0
        for _ in 0..<3 where start < rest.count {
            let feed = rest.firstIndex(of: 0x0A, from: start) ?? rest.count
            if label(rest[start..<feed], dates) { return true }
            start = feed + 1
        }
        return false
    }

    /// A whole introduction on a line of its own.
    static func introduces(_ line: ByteSlice) -> Bool {
        let line = line.trimmed
        guard (12..<300).contains(line.count), line[line.count - 1] == UInt8(ascii: ":"), opensIntroduction(line) else {
            return false
        }
        return closings.contains { closing in
            let count = closing.utf8CodeUnitCount
            return line.count > count && line[line.count - count..<line.count].equals(closing)
        }
    }

    static func opensIntroduction(_ line: ByteSlice) -> Bool {
        openings.contains { line.count > $0.utf8CodeUnitCount && line[0..<$0.utf8CodeUnitCount].equals($0) }
    }

    private static func label(_ line: ByteSlice, _ labels: [StaticString]) -> Bool {
        var line = line
        // Bold, as some programs turn it into text.
        while !line.isEmpty, line[0] == UInt8(ascii: "*") || line[0] == 0x20 { line = line[1..<line.count] }
        return labels.contains {
            line.count > $0.utf8CodeUnitCount && line[0..<$0.utf8CodeUnitCount].equalsIgnoringCase($0)
        }
    }

    private static let froms: [StaticString] = ["from:", "von:", "de:", "de :", "da:", "van:", "fra:", "od:"]
    private static let dates: [StaticString] = [
        "sent:", "date:", "gesendet:", "datum:", "envoyé :", "envoyé:", "enviado:", "enviado el:", "inviato:",
        "verzonden:", "sendt:", "wysłano:",
    ]
    private static let openings: [StaticString] = ["On ", "Am ", "Le ", "El ", "Il ", "Op ", "Den ", "At ", "In "]
    private static let closings: [StaticString] = [
        "wrote:", "writes:", "schrieb:", "a écrit :", "a écrit:", "escribió:", "scritto:", "schreef:", "skrev:",
    ]
}
