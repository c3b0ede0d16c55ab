/// Prints numbers, the same way in every document: the shortest decimal digits that read back as the same number, no
/// `.0` on whole numbers, no exponent from 1e-7 up to 1e21, `.` as the decimal mark whatever the locale.
package enum NumberPrinter {
    /// The digits of `number`; `-0` prints as `0`.
    ///
    /// `number` is finite: what is undefined is `nil` with a reason long before it is printed.
    package static func text(_ number: Double) -> String {
        precondition(number.isFinite, "only finite numbers are printed")
        if let whole = Int(exactly: number), whole.magnitude < 1 << 53 { return String(whole) }
        let decimal = Decimal(number.magnitude)
        return (number < 0 ? "-" : "") + decimal.text
    }

    package static func text(_ number: Int) -> String { String(number) }

    /// As `text`, without a string in between: documents hold millions of numbers.
    static func append(_ number: Double, to bytes: inout [UInt8]) {
        if let whole = Int(exactly: number), whole.magnitude < 1 << 53 { return append(whole, to: &bytes) }
        let thousandths = (number * 1000).rounded()
        guard number > 0, number < 1e6, thousandths / 1000 == number else {
            return bytes.append(utf8: text(number))
        }
        // Two decimals of so few digits are never one number, so these digits are the shortest.
        append(Int(thousandths) / 1000, to: &bytes)
        bytes.append(UInt8(ascii: "."))
        var (rest, unit) = (Int(thousandths) % 1000, 100)
        while rest > 0 {
            bytes.append(UInt8(ascii: "0") + UInt8(rest / unit))
            (rest, unit) = (rest % unit, unit / 10)
        }
    }

    static func append(_ number: Int, to bytes: inout [UInt8]) {
        guard (0..<10).contains(number) else {
            guard number > 0 else { return bytes.append(utf8: String(number)) }
            append(number / 10, to: &bytes)
            return bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
        }
        bytes.append(UInt8(ascii: "0") + UInt8(number))
    }

    /// Thousands in groups of three for people to read: `4,812`.
    package static func grouped(_ number: Int) -> String {
        let digits = Array(String(number.magnitude))
        var text = number < 0 ? "-" : ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { text.append(",") }
            text.append(digit)
        }
        return text
    }

    /// `number` with at most `places` decimal places, halves away from zero.
    package static func rounded(_ number: Double, places: Int) -> String {
        var scale = 1.0
        for _ in 0..<places { scale *= 10 }
        return text((number * scale).rounded() / scale)
    }

    /// A share as whole per cent, `41 %`; with one decimal place below 1 %, and never a false `0 %` or `100 %`.
    package static func percent(_ share: Double) -> String {
        let hundredths = share * 100
        if hundredths > 0, hundredths < 0.1 { return "under 0.1 %" }
        if hundredths > 99, hundredths < 100 { return "over 99 %" }
        return rounded(hundredths, places: hundredths < 1 ? 1 : 0) + " %"
    }

    /// "41 % to 45 %"; where both ends look alike, with one place more, and as one figure where they still do.
    package static func percents(_ low: Double, _ high: Double) -> String {
        let ends = [low, high].map(percent)
        if ends[0] != ends[1] { return ends[0] + " to " + ends[1] }
        let finer = [low, high].map { rounded($0 * 100, places: 1) + " %" }
        return finer[0] == finer[1] || low < 0.001 || high > 0.99 ? ends[0] : finer[0] + " to " + finer[1]
    }
}

/// Significant digits and where the decimal point stands: 0.d₁d₂… × 10^point.
private struct Decimal {
    var digits: [UInt8] = []
    var point = 0

    /// Takes apart the shortest round-trip description, whichever notation it has chosen.
    init(_ magnitude: Double) {
        let parts = magnitude.description.utf8.split(separator: UInt8(ascii: "e"))
        var seenPoint = false
        for byte in parts[0] {
            if byte == UInt8(ascii: ".") {
                seenPoint = true
            } else {
                digits.append(byte)
                if !seenPoint { point += 1 }
            }
        }
        if parts.count == 2 { point += Int(String(Substring(parts[1]))) ?? 0 }
        let zeros = digits.prefix { $0 == UInt8(ascii: "0") }.count
        digits.removeFirst(zeros)
        point -= zeros
        while digits.last == UInt8(ascii: "0") { digits.removeLast() }
    }

    var text: String {
        let figures = String(decoding: digits, as: UTF8.self)
        if point <= -7 || point > 21 { return exponential(figures) }
        if point <= 0 { return "0." + String(repeating: "0", count: -point) + figures }
        if point >= digits.count { return figures + String(repeating: "0", count: point - digits.count) }
        return String(decoding: digits[..<point], as: UTF8.self) + "."
            + String(decoding: digits[point...], as: UTF8.self)
    }

    private func exponential(_ figures: String) -> String {
        let fraction = figures.dropFirst()
        return figures.prefix(1) + (fraction.isEmpty ? "" : ".") + fraction + "e" + String(point - 1)
    }
}
