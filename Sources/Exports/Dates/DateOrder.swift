/// Which number comes first in dates such as 3/4/2024.
package enum DateOrder: String, Sendable, CaseIterable {
    case dayFirst = "dmy"
    case monthFirst = "mdy"
}

/// What a column of numeric dates says about their order. Evidence of consecutive runs of rows adds up.
package struct DateOrderEvidence: Sendable, Equatable {
    /// How the times of neighbouring rows compare when read in one order.
    struct Course: Sendable, Equatable {
        var rises = 0
        var falls = 0
        var first: Int64?
        var last: Int64?

        var violations: Int { min(rises, falls) }

        mutating func add(_ time: Int64) { add(Course(first: time, last: time)) }

        mutating func add(_ later: Course) {
            if let last, let next = later.first {
                if next > last { rises += 1 }
                if next < last { falls += 1 }
            }
            rises += later.rises
            falls += later.falls
            if first == nil { first = later.first }
            if let end = later.last { last = end }
        }
    }

    package enum Verdict: Sendable, Equatable {
        /// No date depends on the order.
        case notNeeded
        case order(DateOrder)
        case undecided
    }

    /// Dates that can only be day first, only month first, and either.
    var dayFirst = 0
    var monthFirst = 0
    var either = 0
    var dayCourse = Course()
    var monthCourse = Course()

    package init() {}

    /// No date so far had two numbers that could be day and month.
    package var isEmpty: Bool { dayCourse.last == nil && monthCourse.last == nil }

    package mutating func add(_ text: ByteSlice) {
        var cursor = DateCursor(text.trimmed)
        guard let (first, second) = NumericDate.ambiguousPair(&cursor) else { return }
        if first > 12 { dayFirst += 1 } else if second > 12 { monthFirst += 1 } else if first != second { either += 1 }
        if let time = TimestampReader(order: .dayFirst).read(text) { dayCourse.add(time.micros) }
        if let time = TimestampReader(order: .monthFirst).read(text) { monthCourse.add(time.micros) }
    }

    package mutating func add(_ later: DateOrderEvidence) {
        dayFirst += later.dayFirst
        monthFirst += later.monthFirst
        either += later.either
        dayCourse.add(later.dayCourse)
        monthCourse.add(later.monthCourse)
    }

    /// A number over 12 decides (ten to one, where both sides have some); else the order in which the rows run through
    /// time, when the other order would not.
    package var verdict: Verdict {
        if dayFirst + monthFirst > 0 {
            if dayFirst >= 10 * monthFirst { return .order(.dayFirst) }
            return monthFirst >= 10 * dayFirst ? .order(.monthFirst) : .undecided
        }
        if either == 0 { return .notNeeded }
        if runs(dayCourse, against: monthCourse) { return .order(.dayFirst) }
        return runs(monthCourse, against: dayCourse) ? .order(.monthFirst) : .undecided
    }

    private func runs(_ course: Course, against other: Course) -> Bool {
        course.violations * 50 <= course.rises + course.falls && other.violations >= 2
            && other.violations * 10 >= other.rises + other.falls
    }
}
