/// Days counted from 1899-12-30, or from 1904-01-01, as dates in ISO 8601.
enum WorkbookDate {
    static func text(_ serial: [UInt8], startsAt1904: Bool) -> [UInt8]? {
        guard let value = ByteSlice.with(serial, { DecimalNumber.value(of: $0) }), value >= 0, value < 2_958_466 else {
            return nil
        }
        // To the nearest second: the fraction is binary.
        let seconds = Int((value * 86_400).rounded())
        // The first two months of 1900 are off by a day for the sake of Lotus 1-2-3; nobody works then.
        let days = seconds / 86_400 - (startsAt1904 ? 24_107 : 25_569)
        let (year, month, day) = Instant.civil(days: days)
        let time = seconds % 86_400
        let date = "\(year)-\(two(month))-\(two(day))"
        if time == 0 { return Array(date.utf8) }
        return Array("\(date)T\(two(time / 3600)):\(two(time / 60 % 60)):\(two(time % 60))".utf8)
    }

    private static func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
}
