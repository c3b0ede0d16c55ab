/// A measured value with its 95 % interval where one can be had, or why there is no value.
package struct Estimate: Sendable, Equatable {
    package var value: Double?
    package var interval: Interval?
    /// Set exactly when `value` is `nil`.
    package var undefined: String?
    /// What the value is to be held against, or counted from, in a few words; may be empty.
    package var detail: String

    package init(_ value: Double?, _ interval: Interval? = nil, otherwise reason: String = "", detail: String = "") {
        let finite = value.flatMap { $0.isFinite ? $0 : nil }
        self.value = finite
        self.interval = finite == nil ? nil : interval
        undefined = finite == nil ? reason : nil
        self.detail = detail
    }

    package static func undefined(_ reason: String) -> Estimate { Estimate(nil, otherwise: reason) }

    /// part / whole; `nil` where the whole is nothing.
    static func share(_ part: Int, of whole: Int, otherwise reason: String, detail: String = "") -> Estimate {
        Estimate(whole > 0 ? Double(part) / Double(whole) : nil, otherwise: reason, detail: detail)
    }
}
