/// How numbers stand in sentences.
enum Wording {
    /// "41 %"; "under 1 %" and "over 99 %" where rounding would claim none or all.
    static func percent(_ share: Double) -> String {
        let rounded = Int((share * 100).rounded())
        if rounded == 0 && share > 0 { return "under 1 %" }
        if rounded == 100 && share < 1 { return "over 99 %" }
        return "\(rounded) %"
    }

    /// "12 % to 31 %".
    static func interval(_ interval: Interval) -> String {
        "\(percent(interval.low)) to \(percent(interval.high))"
    }

    /// "0.0312", or "< 0.0001".
    static func probability(_ value: Double) -> String {
        let tenThousandths = Int((value * 10_000).rounded())
        guard tenThousandths > 0 else { return "< 0.0001" }
        let digits = String(tenThousandths % 10_000)
        return "\(tenThousandths / 10_000)." + String(repeating: "0", count: 4 - digits.count) + digits
    }

    /// "7", or "7.5" for weights that are no whole numbers.
    static func amount(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    }

    /// "one of 3 such pairs", or "the only one".
    static func oneOf(_ count: Int, _ many: String) -> String {
        count == 1 ? "the only one" : "one of \(count) \(many)"
    }

    /// "1 person", "3 people".
    static func counted(_ count: Int, _ one: String, _ many: String) -> String { "\(count) \(count == 1 ? one : many)" }
}

extension Survey {
    /// What ties count: help acts, or whatever a network brought along.
    var unit: String { episodes.isEmpty ? "units of tie weight" : "help acts" }
}
