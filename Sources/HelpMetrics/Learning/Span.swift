/// The time that the messages cover, cut into equal windows from its first message on.
package struct Span: Sendable, Equatable {
    static let day: Int64 = 86_400_000_000
    /// Windows in which a new group has to be active twice running.
    static let fortnight = 14 * day
    static let month = 30 * day

    /// Microseconds since 1970; `end` is the last message.
    package let start: Int64
    package let end: Int64

    package init(start: Int64, end: Int64) {
        self.start = start
        self.end = max(start, end)
    }

    var length: Int64 { end - start }

    var weeks: Int { window(of: end, length: 7 * Self.day) + 1 }

    func week(of time: Int64) -> Int { window(of: time, length: 7 * Self.day) }

    func window(of time: Int64, length: Int64) -> Int { Int(max(0, time - start) / length) }

    /// What was there before the export began cannot be told from what began soon after: pairs, people and channels
    /// first seen in the first 30 days (the first third of exports shorter than 90) are not called new.
    var settledIn: Int64 { start + min(Self.month, length / 3) }

    func isNew(_ first: Int64) -> Bool { length > 0 && first > settledIn }
}
