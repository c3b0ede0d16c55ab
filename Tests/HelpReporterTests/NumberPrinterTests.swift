import Exports
import Testing

@testable import HelpReporter

@Test(arguments: [
    (0.0, "0"), (-0.0, "0"), (1, "1"), (-3, "-3"), (0.1, "0.1"), (0.30000000000000004, "0.30000000000000004"),
    (12.50, "12.5"), (1e-5, "0.00001"), (1e-7, "0.0000001"), (1.5e-8, "1.5e-8"), (1e20, "100000000000000000000"),
    (1e21, "1e21"), (1.25e22, "1.25e22"), (9_007_199_254_740_992, "9007199254740992"),
    (.leastNonzeroMagnitude, "5e-324"),
    (.greatestFiniteMagnitude, "1.7976931348623157e308"), (123456.789, "123456.789"), (-0.5, "-0.5"),
])
func `a number prints as its shortest digits`(number: Double, text: String) {
    #expect(NumberPrinter.text(number) == text)
}

@Test func `what is printed reads back as the same number`() {
    var state: UInt64 = 1
    for _ in 0..<20_000 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let number = Double(bitPattern: state)
        guard number.isFinite else { continue }
        #expect(Double(NumberPrinter.text(number)) == number)
        let everyday = Double(Int64(truncatingIfNeeded: state >> 20)) / 4096
        #expect(Double(NumberPrinter.text(everyday)) == everyday)
        #expect(!NumberPrinter.text(everyday).contains("e"))
    }
}

@Test(arguments: [
    (0, "0"), (999, "999"), (1_000, "1,000"), (-48_210, "-48,210"), (1_234_567, "1,234,567"),
    (Int.min, "-9,223,372,036,854,775,808"),
])
func `people read thousands in groups`(number: Int, text: String) {
    #expect(NumberPrinter.grouped(number) == text)
}

@Test(arguments: [
    (0.0, "0 %"), (0.0004, "under 0.1 %"), (0.004, "0.4 %"), (0.41, "41 %"), (0.996, "over 99 %"), (1.0, "100 %"),
])
func `a share never rounds to none or all`(share: Double, text: String) {
    #expect(NumberPrinter.percent(share) == text)
}

@Test(arguments: [
    (0, "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"), (951_782_400_000_000, "2000-02-29T00:00:00Z"),
    (1_774_974_011_999_999, "2026-03-31T16:20:11Z"), (-2_203_891_200_000_000, "1900-03-01T00:00:00Z"),
    (253_402_300_799_000_000, "9999-12-31T23:59:59Z"),
])
func `an instant is a day and a time in UTC`(micros: Int64, text: String) {
    #expect(Instant.iso8601(micros) == text)
}

@Test(arguments: [(30.0, "30 s"), (119, "119 s"), (2_520, "42 min"), (7_200, "2 h"), (172_800, "2 days")])
func `a stretch of time has a unit that leaves two of it`(seconds: Double, text: String) {
    #expect(DurationText.of(seconds: seconds) == text)
}

@Test(arguments: [
    (0.41, 0.45, "41 % to 45 %"), (0.021, 0.024, "2.1 % to 2.4 %"), (0.02, 0.0203, "2 %"),
    (0.0001, 0.0003, "under 0.1 %"),
    (0.0, 0.0, "0 %"), (0.992, 0.999, "over 99 %"), (0.004, 0.02, "0.4 % to 2 %"),
])
func `two ends of an interval that look alike are told more finely, or as one`(low: Double, high: Double, text: String)
{
    #expect(NumberPrinter.percents(low, high) == text)
}
