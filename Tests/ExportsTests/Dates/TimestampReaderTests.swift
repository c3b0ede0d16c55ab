import Testing

@testable import Exports

private func read(_ text: String, order: DateOrder? = nil, zoneMinutes: Int = 0) -> Timestamp? {
    ByteSlice.with(Array(text.utf8)) { TimestampReader(order: order, zoneMinutes: zoneMinutes).read($0) }
}

private func iso(_ text: String, order: DateOrder? = nil, zoneMinutes: Int = 0) -> String? {
    read(text, order: order, zoneMinutes: zoneMinutes).map { Instant.iso8601($0.micros) }
}

@Suite struct TimestampReaderTests {
    @Test(arguments: [
        ("2025-10-01T07:12:09Z", "2025-10-01T07:12:09Z"), ("2025-10-01T07:12:09+02:00", "2025-10-01T05:12:09Z"),
        ("2025-10-01 07:12", "2025-10-01T07:12:00Z"), ("2025-10-01", "2025-10-01T00:00:00Z"),
        ("2025/10/01 07:12:09 +0000", "2025-10-01T07:12:09Z"), ("20251001T071209Z", "2025-10-01T07:12:09Z"),
        ("20251001", "2025-10-01T00:00:00Z"), ("2025-10-01T07:12:09.123456789-0530", "2025-10-01T12:42:09Z"),
        ("2025-10-01 24:00:00", "2025-10-02T00:00:00Z"), ("2025-10-01 07:12:09 UTC", "2025-10-01T07:12:09Z"),
        ("\u{feff} 2025-10-01T07:12:09Z ", "2025-10-01T07:12:09Z"),
    ]) func `ISO 8601 and its relatives`(text: String, expected: String) { #expect(iso(text) == expected) }

    @Test(arguments: [
        ("3/25/2024 1:07 PM", "2024-03-25T13:07:00Z"), ("25/3/2024 13:07", "2024-03-25T13:07:00Z"),
        ("5.3.2024 13:07", "2024-03-05T13:07:00Z"), ("5. 3. 2024, 13:07:08 Uhr", "2024-03-05T13:07:08Z"),
        ("12/31/2024 12:00 AM", "2024-12-31T00:00:00Z"), ("12/31/24, 12:30:05 p.m.", "2024-12-31T12:30:05Z"),
        ("5-Mar-24 01:07 PM", "2024-03-05T13:07:00Z"), ("05-Dez-2024", "2024-12-05T00:00:00Z"),
        ("Thu, 13 Feb 03 23:32:10 -0330", "2003-02-14T03:02:10Z"), ("1 Jul 2003 10:52:37 EST", "2003-07-01T15:52:37Z"),
        ("Tue, 1 Jul 2003 10:52:37 +0200 (CEST)", "2003-07-01T08:52:37Z"),
        ("Thursday, November 3, 2016 at 11:59:50\u{202f}AM UTC", "2016-11-03T11:59:50Z"),
        ("Thursday, November 3, 2016 at 11:59:50 AM UTC", "2016-11-03T11:59:50Z"),
        ("Thu Nov  3 11:59:50 2016", "2016-11-03T11:59:50Z"),
        ("Thu Nov 03 11:59:50 +0100 2016", "2016-11-03T10:59:50Z"), ("mar. 5 nov. 2024", "2024-11-05T00:00:00Z"),
        ("3 d\u{e9}cembre 2016 11:59", "2016-12-03T11:59:00Z"),
        ("5 de marzo de 2024 13:07", "2024-03-05T13:07:00Z"), ("March 3rd, 2024", "2024-03-03T00:00:00Z"),
    ]) func `dates as people and programs write them`(text: String, expected: String) { #expect(iso(text) == expected) }

    @Test(
        arguments: [
            ("1662120957.649119", 1_662_120_957_649_119), ("1662120957", 1_662_120_957_000_000),
            ("1662120957649", 1_662_120_957_649_000), ("1662120957649119", 1_662_120_957_649_119),
            ("946684800", 946_684_800_000_000),
        ] as [(String, Int64)]) func `numbers since 1970 by their magnitude, exactly`(text: String, micros: Int64)
    {
        #expect(read(text) == Timestamp(micros: micros, hasZone: true))
    }

    @Test func `Excel's day numbers, to the millisecond`() {
        #expect(iso("45292") == "2024-01-01T00:00:00Z")
        #expect(read("45292.546666666669")?.micros == 1_704_114_432_000_000)
        #expect(iso("19999") == nil)
    }

    @Test(arguments: [
        "2023-02-29", "2100-02-29", "2024-13-01", "2024-00-10", "2024-01-32", "2024-01-01 25:00", "2024-01-01 10:60",
        "1969-12-31", "2200-01-01", "", "tomorrow", "13:07", "2024-03-05 banana", "3/4/2024", "13/13/2024", "1e9",
        "0x10", "nan", "99999999999999999999", "2024-01-01T10:00:00+99:00", "- 5", "12", "Monday",
    ]) func `what is no date, or depends on the order, is none`(text: String) { #expect(read(text) == nil) }

    @Test func `leap days exist in leap years only`() {
        #expect(iso("2024-02-29") == "2024-02-29T00:00:00Z")
        #expect(iso("2000-02-29") == "2000-02-29T00:00:00Z")
    }

    @Test func `the order of day and month is the caller's where the text leaves it open`() {
        #expect(iso("3/4/2024", order: .dayFirst) == "2024-04-03T00:00:00Z")
        #expect(iso("3/4/2024", order: .monthFirst) == "2024-03-04T00:00:00Z")
        #expect(iso("25/4/2024", order: .monthFirst) == nil)
    }

    @Test func `minutes are added only to times without a zone`() {
        #expect(iso("2024-01-01 10:00", zoneMinutes: -60) == "2024-01-01T09:00:00Z")
        #expect(iso("2024-01-01 10:00Z", zoneMinutes: -60) == "2024-01-01T10:00:00Z")
    }

    @Test func `no bytes whatever make it trap`() {
        var generator = SeededGenerator(state: 3)
        let alphabet = Array("0123456789/-.:,T Z+AMPMarNov()\u{202f}e".utf8)
        for _ in 0..<20_000 {
            let bytes = (0..<Int.random(in: 0...24, using: &generator)).map { _ in
                alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
            }
            if let time = ByteSlice.with(bytes, { TimestampReader(order: .dayFirst).read($0) }) {
                #expect(Instant.accepted.contains(time.micros))
            }
        }
    }
}

@Suite struct InstantTests {
    @Test func `days and dates are each other's inverse over eight centuries`() {
        for days in stride(from: -150_000, through: 150_000, by: 7) {
            let (year, month, day) = Instant.civil(days: days)
            #expect(Instant.days(year: year, month: month, day: day) == days)
        }
        #expect(Instant.civil(days: 0) == (1970, 1, 1))
        #expect(Instant.days(year: 2200, month: 1, day: 1) == 84_006)
    }

    @Test func `instants print in UTC`() {
        #expect(Instant.iso8601(1_759_302_729_999_999) == "2025-10-01T07:12:09Z")
        #expect(Instant.iso8601(-1) == "1969-12-31T23:59:59Z")
        #expect(Instant.isoDate(1_709_164_800_000_000) == "2024-02-29")
    }
}

@Suite struct DateOrderTests {
    private func verdict(_ dates: [String]) -> DateOrderEvidence.Verdict {
        var evidence = DateOrderEvidence()
        for date in dates { ByteSlice.with(Array(date.utf8)) { evidence.add($0) } }
        return evidence.verdict
    }

    @Test func `a number over twelve decides`() {
        #expect(verdict(["3/4/2024", "25/4/2024"]) == .order(.dayFirst))
        #expect(verdict(["3/4/2024", "4/25/2024"]) == .order(.monthFirst))
    }

    @Test func `the course of the rows decides where no number does`() {
        #expect(verdict(["11/1/2024", "12/1/2024", "1/2/2024", "2/2/2024", "1/3/2024"]) == .order(.dayFirst))
        #expect(verdict(["1/11/2024", "1/12/2024", "2/1/2024", "2/2/2024", "3/1/2024"]) == .order(.monthFirst))
        #expect(verdict(["3/1/2024", "2/2/2024", "2/1/2024", "1/12/2024", "1/11/2024"]) == .order(.monthFirst))
    }

    @Test func `too little to go by is undecided, and contradictions are`() {
        #expect(verdict(["1/2/2024", "1/3/2024"]) == .undecided)
        #expect(verdict(["25/4/2024", "4/25/2024"]) == .undecided)
    }

    @Test func `dates that leave nothing open need no order`() {
        #expect(verdict(["2024-03-04", "5.3.2024", "4/4/2024"]) == .notNeeded)
    }

    @Test func `evidence of parts adds up to that of the whole`() {
        let dates = (0..<60).map { "\($0 % 12 + 1)/\($0 / 5 % 12 + 1)/2024" }
        func gather(_ dates: ArraySlice<String>) -> DateOrderEvidence {
            var evidence = DateOrderEvidence()
            for date in dates { ByteSlice.with(Array(date.utf8)) { evidence.add($0) } }
            return evidence
        }
        for cut in 0...60 {
            var joined = gather(dates[..<cut])
            joined.add(gather(dates[cut...]))
            #expect(joined == gather(dates[...]))
        }
    }
}
