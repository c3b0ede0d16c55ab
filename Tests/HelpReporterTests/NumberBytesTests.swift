import Testing

@testable import HelpReporter

private func bytes(_ number: Double) -> String {
    var bytes: [UInt8] = []
    NumberPrinter.append(number, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
}

@Test(arguments: [
    0, -0.0, 1, 9, 10, 99, 100, -7, 0.5, 0.001, 0.01, 0.1, 0.93, 0.999, 1.25, 12.305, 999_999.999, 1_000_000.5, 0.0005,
    1.0005, -0.25, 1e-7, 1e21, .leastNonzeroMagnitude, .greatestFiniteMagnitude, 4_503_599_627_370_497.5,
    9_007_199_254_740_994,
]) func `numbers are the same as bytes and as text`(number: Double) {
    #expect(bytes(number) == NumberPrinter.text(number))
}

@Test func `every thousandth is the same as bytes and as text`() {
    for number in 0...20_000 { #expect(bytes(Double(number) / 1000) == NumberPrinter.text(Double(number) / 1000)) }
}
