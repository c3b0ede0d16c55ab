/// One bit for each person and week.
struct WeekSheet: Sendable {
    let weeks: Int
    private let words: Int
    private var bits: [UInt64]

    init(people: Int, weeks: Int) {
        self.weeks = weeks
        words = (weeks + 63) / 64
        bits = [UInt64](repeating: 0, count: people * words)
    }

    @inline(__always) mutating func mark(_ person: Int, _ week: Int) {
        bits[person * words + week >> 6] |= 1 << UInt64(week & 63)
    }

    func contains(_ person: Int, _ week: Int) -> Bool {
        week < weeks && bits[person * words + week >> 6] & 1 << UInt64(week & 63) != 0
    }

    func count(_ person: Int) -> Int {
        bits[person * words..<(person + 1) * words].reduce(0) { $0 + $1.nonzeroBitCount }
    }
}
