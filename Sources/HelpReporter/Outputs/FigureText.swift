/// Figures of trends and comparisons as sentences print them, by their unit.
enum FigureText {
    static func value(_ value: Double, unit: String) -> String {
        switch unit {
        case "share": NumberPrinter.percent(value)
        case "seconds": DurationText.of(seconds: value)
        case "perWeek": NumberPrinter.rounded(value, places: value < 100 ? 1 : 0)
        case "perMessage": hundred(value) + " in 100"
        case "index": NumberPrinter.rounded(value, places: 2)
        default: NumberPrinter.rounded(value, places: 1)
        }
    }

    /// `86 % (83 % to 89 %)`, `18.4 (16.1 to 20.7) in 100`.
    static func value(_ value: Double, _ interval: Report.Interval, unit: String) -> String {
        let isRate = unit == "perMessage"
        let text = [value, interval.low, interval.high].map { isRate ? hundred($0) : Self.value($0, unit: unit) }
        return text[0] + " (" + text[1] + " to " + text[2] + ")" + (isRate ? " in 100" : "")
    }

    /// Of a hundred messages; what is rare keeps two places.
    private static func hundred(_ value: Double) -> String {
        NumberPrinter.rounded(value * 100, places: value.magnitude < 0.005 ? 2 : 1)
    }

    /// With its sign: `+3 points`, `−40 min`, `0`.
    static func difference(_ value: Double, unit: String) -> String {
        let text = signed(value, unit: unit)
        return unit == "share" ? text + " points" : unit == "perMessage" ? text + " in 100" : text
    }

    /// `+0.7 to +8.4 points`.
    static func interval(_ interval: Report.Interval, unit: String) -> String {
        signed(interval.low, unit: unit) + " to " + difference(interval.high, unit: unit)
    }

    private static func signed(_ value: Double, unit: String) -> String {
        let size = value.magnitude
        let text =
            switch unit {
            case "share": NumberPrinter.rounded(size * 100, places: size < 0.1 ? 1 : 0)
            case "perMessage": hundred(size)
            case "seconds": DurationText.of(seconds: size)
            default: Self.value(size, unit: unit)
            }
        return text == "0" || size == 0 ? "0" : (value > 0 ? "+" : "−") + text
    }
}
