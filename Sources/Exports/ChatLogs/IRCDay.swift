/// Days as names of files say them.
enum IRCDay {
    static func days(_ year: Int, _ month: Int, _ day: Int) -> Int? {
        guard (1988...2199).contains(year), (1...12).contains(month), day >= 1,
            day <= Instant.daysInMonth(month, year: year)
        else { return nil }
        return Instant.days(year: year, month: month, day: day)
    }

    /// The day in `2004-11-15-#ubuntu.txt`, `#ubuntu_20041115.log`, `2004/11/15/#ubuntu.txt`; the last that there is.
    static func named(in name: String) -> Int? {
        let digits = name.utf8.split { !ASCII.isDigit($0) }.map { Array($0) }
        for place in digits.indices.reversed() {
            if digits[place].count == 8, let value = number(digits[place]) {
                if let found = days(value / 10_000, value / 100 % 100, value % 100) { return found }
            }
            guard place >= 2, digits[place].count <= 2, digits[place - 1].count <= 2, digits[place - 2].count == 4
            else {
                continue
            }
            if let day = number(digits[place]), let month = number(digits[place - 1]),
                let year = number(digits[place - 2]),
                let found = days(year, month, day)
            {
                return found
            }
        }
        return nil
    }

    private static func number(_ digits: [UInt8]) -> Int? { Int(String(decoding: digits, as: UTF8.self)) }
}
