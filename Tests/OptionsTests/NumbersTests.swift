import Options
import Testing

@Suite struct `Numbers by their grammar` {
    @Test(arguments: [("0", 0), ("-12", -12), ("007", 7), ("9223372036854775807", Int.max), ("-0", 0)])
    func `whole numbers`(word: String, value: Int) throws { #expect(try Int(optionWord: word) == value) }

    @Test(arguments: [
        "", "-", "+5", "1.0", "1e3", "0x10", "1_000", " 1", "1 ", "--1", "١", "nan", "9223372036854775808",
    ])
    func `what is no whole number`(word: String) {
        #expect(throws: WordError.self) { try Int(optionWord: word) }
    }

    @Test(arguments: [("0", 0), ("18446744073709551615", UInt64.max)])
    func `whole numbers from 0`(word: String, value: UInt64) throws { #expect(try UInt64(optionWord: word) == value) }

    @Test(arguments: ["-1", "-0", "18446744073709551616", "", "0x1", "1.5"])
    func `what is no whole number from 0`(word: String) {
        #expect(throws: WordError.self) { try UInt64(optionWord: word) }
    }

    @Test(
        arguments: [
            ("0", 0), ("-0.5", -0.5), (".25", 0.25), ("1e-3", 0.001), ("2E+2", 200), ("1e400", nil), ("1e-400", nil),
            ("0e-400", 0), ("0.000e5", 0), ("5.", nil), (".", nil), ("e5", nil), ("1e", nil), ("nan", nil),
            ("inf", nil),
            ("-infinity", nil), ("0x1p3", nil), ("1,5", nil), ("", nil), ("+1", nil), ("1e5.0", nil), ("1 ", nil),
        ] as [(String, Double?)])
    func `decimal numbers`(word: String, value: Double?) {
        #expect((try? Double(optionWord: word)) == value)
    }

    @Test(arguments: [0, 1, -2.5, 0.1, 1e300, .leastNonzeroMagnitude, 123_456_789.125])
    func `a number is read back from its word`(value: Double) throws {
        #expect(try Double(optionWord: value.optionWord) == value)
    }

    @Test func `too large and too small say so`() {
        #expect(#expect(throws: WordError.self) { try Double(optionWord: "1e400") }?.sentence == "'1e400' is too large")
        let small = #expect(throws: WordError.self) { try Double(optionWord: "1e-400") }
        #expect(small?.sentence == "'1e-400' is too small to tell from 0")
    }
}
