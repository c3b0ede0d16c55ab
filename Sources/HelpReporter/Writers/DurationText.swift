/// Stretches of time as sentences print them.
enum DurationText {
    /// In the largest unit that leaves at least two of it: `42 min`, `3 h`, `5 days`.
    static func of(seconds: Double) -> String {
        for (name, length) in [("days", 86_400.0), ("h", 3600), ("min", 60)] where seconds >= 2 * length {
            return NumberPrinter.rounded(seconds / length, places: seconds < 10 * length ? 1 : 0) + " " + name
        }
        return NumberPrinter.rounded(seconds, places: 0) + " s"
    }
}
