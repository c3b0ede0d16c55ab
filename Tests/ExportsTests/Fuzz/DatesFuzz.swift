@testable import Exports

extension FuzzTarget {
    /// A time lies in the years accepted; written anew it is read as the same; without an order of day and month it is
    /// what one of the orders makes of it; a zone of the reader's moves it exactly where the text names none.
    static let dates = FuzzTarget(
        "dates", longest: 48,
        words: [
            "2024-03-05T10:00:00Z", "2024-03-05", "10:07:09", ".123456", " AM", " p.m.", "+0200", "-03:30", " GMT",
            "Mar",
            "Nov", "Thu, ", "5. ", "/", "12/31/", "1709632800", "45356.5", "T", "Z", "\u{202F}", "\u{A0}", " (CET)",
            "März",
            " de ", "24:00:00", ":60", "2199", "1970", "29",
        ]
    ) { input, trap throws(BrokenLaw) in
        let text = ByteSlice.of(input)
        let times = [nil, DateOrder.dayFirst, .monthFirst].map { TimestampReader(order: $0).read(text) }
        for time in times {
            guard let time else { continue }
            try DatesFuzz.check(time)
        }
        if let time = times[0] {
            try hold(time == times[1] || time == times[2], "a time that needs no order is that of one")
            try DatesFuzz.check(time, text, trap)
        }
        try DatesFuzz.compare(text.trimmed)
        var evidence = DateOrderEvidence()
        evidence.add(text)
        evidence.add(evidence)
        _ = evidence.verdict
        if let micros = MailDate.micros(text, TimestampReader()) {
            try hold(Instant.accepted.contains(micros), "the time of a mail lies in the years accepted")
        }
        if let value = DecimalNumber.value(of: text) { try hold(value.isFinite, "numbers are finite") }
    }
}

private enum DatesFuzz {
    static func check(_ time: Timestamp) throws(BrokenLaw) {
        try hold(Instant.accepted.contains(time.micros), "a time lies in the years accepted")
        let written = Array(Instant.iso8601(time.micros).utf8)
        let again = ByteSlice.with(written) { TimestampReader().read($0) }
        try hold(
            again == Timestamp(micros: time.micros - time.micros % Instant.second, hasZone: true),
            "a time written anew is read as the same")
    }

    static func check(_ time: Timestamp, _ text: ByteSlice, _ trap: FuzzTrap) throws(BrokenLaw) {
        if let comment = text.firstIndex(of: UInt8(ascii: "(")), time.hasZone {
            try trap.spring(text[comment + 1..<text.count].raw)
        }
        let shifted = TimestampReader(zoneMinutes: 90).read(text)
        let expected = time.hasZone ? time.micros : time.micros + 90 * Instant.minute
        try hold(
            shifted?.micros == expected || !Instant.accepted.contains(expected), "a zone moves what names none")
    }

    /// The form that is read in words of eight bytes is one of those that are read byte by byte.
    static func compare(_ text: ByteSlice) throws(BrokenLaw) {
        guard let fast = FixedDate.read(text) else { return }
        guard let plain = NumericDate.read(text, order: nil) else { throw BrokenLaw("the fast form is a form") }
        let isSame =
            (fast.year, fast.month, fast.day) == (plain.year, plain.month, plain.day)
            && (fast.hour, fast.minute, fast.second) == (plain.hour, plain.minute, plain.second)
            && fast.micros == plain.micros && fast.zone == plain.zone
        try hold(isSame, "the fast form says the same")
    }
}
