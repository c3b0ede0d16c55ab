extension [UInt8] {
    /// A message's id: "1662120957.649119", without quotes.
    mutating func append(id time: Int64) {
        append(number: Int(time / 1_000_000))
        append(UInt8(ascii: "."))
        append(decimal: Int(time % 1_000_000), digits: 6)
    }

    /// "2022-09-02T12:15:57.649119Z".
    mutating func append(moment time: Int64) {
        let (day, rest) = (time / 86_400_000_000, Int(time % 86_400_000_000))
        let (year, month, dayOfMonth) = CivilDay(number: Int(day)).parts
        append(decimal: year, digits: 4)
        append(UInt8(ascii: "-"))
        append(decimal: month, digits: 2)
        append(UInt8(ascii: "-"))
        append(decimal: dayOfMonth, digits: 2)
        append(UInt8(ascii: "T"))
        append(decimal: rest / 3_600_000_000, digits: 2)
        append(UInt8(ascii: ":"))
        append(decimal: rest / 60_000_000 % 60, digits: 2)
        append(UInt8(ascii: ":"))
        append(decimal: rest / 1_000_000 % 60, digits: 2)
        append(UInt8(ascii: "."))
        append(decimal: rest % 1_000_000, digits: 6)
        append(UInt8(ascii: "Z"))
    }

    private mutating func append(decimal value: Int, digits: Int) {
        var divisor = 1
        for _ in 1..<digits { divisor *= 10 }
        while divisor > 0 {
            append(UInt8(truncatingIfNeeded: 48 + value / divisor % 10))
            divisor /= 10
        }
    }
}
