/// Trends on the terminal: one line each, with a small picture of the values where all are known.
struct TrendSummary {
    let page: SummaryLines

    func lines(_ windows: Report.Windows) -> [String] {
        guard let first = windows.windows.first, let last = windows.windows.last else { return [] }
        let partial = windows.windows.filter(\.partial).map(\.label)
        var lines = [page.ink.bold("By \(windows.length), \(first.label) to \(last.label)")]
        if !partial.isEmpty {
            lines += page.wrapped("Only in part in the export: " + partial.joined(separator: ", ") + ".")
        }
        let known = windows.trends.filter { trend in trend.points.contains { $0.value != nil } }
        let quiet = known.filter {
            $0.unit == "perMessage" && $0.change?.verdict != "rose" && $0.change?.verdict != "fell"
        }
        for trend in known where !quiet.contains(trend) { lines += line(trend) }
        if !quiet.isEmpty {
            let numbers = quiet.map { $0.name.drop { !$0.isNumber } }.joined(separator: ", ")
            lines += page.wrapped("No change beyond chance in layers " + numbers + ".")
        }
        let tested = windows.trends.count { $0.change?.interval != nil }
        if tested > 1 {
            lines += page.wrapped(
                "Changes are from the first to the last whole window; of \(tested) that are tested, one in twenty would seem "
                    + "to move by chance alone. A change says nothing about its cause."
            ).map(page.ink.faint)
        }
        return lines
    }

    private func line(_ trend: Report.TrendRow) -> [String] {
        let head = Plain.padded(Self.picture(trend.points.map(\.value)), to: pictureWidth(trend)) + "  "
        return page.hanging(head, trend.title + ": " + words(trend))
    }

    private func pictureWidth(_ trend: Report.TrendRow) -> Int { max(4, min(24, trend.points.count)) }

    private func words(_ trend: Report.TrendRow) -> String {
        guard let change = trend.change else { return values(trend) }
        var words = values(trend) + "; " + FigureText.difference(change.difference, unit: trend.unit)
        if let interval = change.interval {
            words += " (" + FigureText.interval(interval, unit: trend.unit) + "), " + change.verdict
        }
        return words
    }

    /// First and last known value.
    private func values(_ trend: Report.TrendRow) -> String {
        let known = trend.points.compactMap(\.value).map { FigureText.value($0, unit: trend.unit) }
        guard let first = known.first, let last = known.last else { return "not known" }
        return known.count > 1 ? first + " to " + last : first
    }

    /// `▁▃▆█`; `·` where there is no value. At most the last 24.
    static func picture(_ values: [Double?]) -> String {
        let known = values.compactMap { $0 }
        guard let low = known.min(), let high = known.max() else { return "" }
        let marks = Array("▁▂▃▄▅▆▇█")
        return String(
            values.suffix(24).map { value -> Character in
                guard let value else { return "·" }
                guard high > low else { return marks[3] }
                return marks[min(7, Int((value - low) / (high - low) * 8))]
            })
    }
}
