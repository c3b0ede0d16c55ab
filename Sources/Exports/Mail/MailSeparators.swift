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
