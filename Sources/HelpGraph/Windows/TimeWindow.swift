import Exports

/// How long the windows are that an analysis is repeated in: months or quarters of the calendar, in UTC.
package enum WindowLength: String, Sendable, CaseIterable {
    case month, quarter

    fileprivate var months: Int { self == .month ? 1 : 3 }
}

/// One month or quarter.
package struct TimeWindow: Sendable, Equatable {
    /// `2025-10`, `2025-Q4`.
    package let label: String
    /// Microseconds since 1970; `end` is the first instant after it.
    package let start: Int64
    package let end: Int64
    /// More than three days of it lie before the first or after the last message: its counts say little, its shares less
    /// than those of the others. Three days, for no message is sent on a weekend.
    package let isPartial: Bool

    package var days: Double { Double(end - start) / Double(Instant.day) }

    private static let slack = 3 * Instant.day

    /// The windows that the time from the first to the last message touches, in order.
    ///
    /// - Complexity: O(windows).
    package static func covering(_ span: ClosedRange<Int64>, by length: WindowLength) -> [TimeWindow] {
        let first = Instant.civil(days: Int(span.lowerBound / Instant.day))
        var month = (first.year * 12 + first.month - 1) / length.months * length.months
        var windows: [TimeWindow] = []
        while windows.last.map({ $0.end <= span.upperBound }) ?? true {
            windows.append(TimeWindow(month: month, length, in: span))
            month += length.months
        }
        return windows
    }

    /// - Parameter month: months since the year 0.
    private init(month: Int, _ length: WindowLength, in span: ClosedRange<Int64>) {
        let (year, place) = (month / 12, month % 12)
        switch length {
        case .month: label = "\(year)-" + (place < 9 ? "0" : "") + "\(place + 1)"
        case .quarter: label = "\(year)-Q\(place / 3 + 1)"
        }
        start = Self.beginning(of: month)
        end = Self.beginning(of: month + length.months)
        isPartial = start + Self.slack < span.lowerBound || end - Self.slack > span.upperBound
    }

    private static func beginning(of month: Int) -> Int64 {
        Int64(Instant.days(year: month / 12, month: month % 12 + 1, day: 1)) * Instant.day
    }
}
