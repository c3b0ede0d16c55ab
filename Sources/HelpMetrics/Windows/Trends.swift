import HelpGraph

/// A figure in every window.
package struct Trend: Sendable {
    package let measure: StretchMeasure
    /// One per window.
    package let values: [Estimate]
    /// From the first to the last whole window that has a value; `nil` with fewer than two.
    package let change: (first: Int, last: Int, difference: Difference)?

    init(_ measure: StretchMeasure, _ values: [Estimate], whole: [Int]) {
        self.measure = measure
        self.values = values
        let known = whole.filter { values[$0].value != nil }
        guard let first = known.first, let last = known.last, first < last,
            let difference = Difference(values[first], values[last])
        else {
            change = nil
            return
        }
        change = (first, last, difference)
    }
}

/// What changes from window to window.
package struct Trends: Sendable {
    package let length: WindowLength
    package let windows: [TimeWindow]
    package let stretches: [Stretch]
    /// In the order of `StretchMeasure.all`.
    package let trends: [Trend]
    /// Between each window and the one before; `nil` for the first.
    package let communities: [CommunityPersistence?]

    package init(_ length: WindowLength, windows: [TimeWindow], stretches: [Stretch]) {
        self.length = length
        self.windows = windows
        self.stretches = stretches
        let whole = windows.indices.filter { !windows[$0].isPartial }
        trends = StretchMeasure.all.map { measure in Trend(measure, stretches.map(measure.measure), whole: whole) }
        let found = stretches.enumerated().map { HalfCommunities($1.survey, stretch: $0) }
        communities = found.indices.map { $0 > 0 ? CommunityPersistence(found[$0 - 1], found[$0]) : nil }
    }
}
