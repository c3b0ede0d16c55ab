/// One trend as a small drawing: the intervals as a band, the values as a line with a dot for each window. Windows that
/// the export holds only in part have hollow dots; the line breaks where there is no value.
struct TrendLine {
    private static let (width, height, edge) = (220.0, 44.0, 5.0)

    private let trend: Report.TrendRow
    private let windows: [Report.Window]
    private let range: ClosedRange<Double>

    init(_ trend: Report.TrendRow, _ windows: [Report.Window]) {
        self.trend = trend
        self.windows = windows
        let values = trend.points.flatMap { [$0.value, $0.interval?.low, $0.interval?.high].compactMap { $0 } }
        range = (values.min() ?? 0)...(values.max() ?? 0)
    }

    func write(to page: inout MarkupWriter) {
        page.element(
            "svg",
            [
                "class": "trend", "viewBox": "0 0 220 44", "role": "img",
                "aria-label": trend.title + ": " + words,
            ]
        ) { page in
            for run in runs { draw(run, to: &page) }
            for number in trend.points.indices where trend.points[number].value != nil { dot(number, to: &page) }
        }
    }

    /// Windows in a row that have a value.
    private var runs: [[Int]] {
        trend.points.indices.filter { trend.points[$0].value != nil }.reduce(into: [[Int]]()) { runs, number in
            if let last = runs.last?.last, last == number - 1 {
                runs[runs.count - 1].append(number)
            } else {
                runs.append([number])
            }
        }
    }

    private func draw(_ run: [Int], to page: inout MarkupWriter) {
        let bounded = run.filter { trend.points[$0].interval != nil }
        if bounded.count == run.count, run.count > 1 {
            let upper = run.map { place($0, trend.points[$0].interval?.high) }
            let lower = run.reversed().map { place($0, trend.points[$0].interval?.low) }
            page.empty("path", ["class": "band", "d": "M" + (upper + lower).joined(separator: "L") + "Z"])
        }
        let line = run.map { place($0, trend.points[$0].value) }
        page.empty("path", ["class": "line", "d": "M" + line.joined(separator: "L")])
    }

    private func dot(_ number: Int, to page: inout MarkupWriter) {
        let (x, y) = point(number, trend.points[number].value ?? 0)
        page.element(
            "circle", ["class": windows[number].partial ? "part" : "dot", "cx": text(x), "cy": text(y), "r": "3"]
        ) { page in
            page.element("title", text: windows[number].label + ": " + value(number))
        }
    }

    private func value(_ number: Int) -> String {
        trend.points[number].value.map { FigureText.value($0, unit: trend.unit) } ?? "not known"
    }

    private var words: String {
        trend.points.indices.map { windows[$0].label + " " + value($0) }.joined(separator: ", ")
    }

    private func place(_ number: Int, _ value: Double?) -> String {
        let (x, y) = point(number, value ?? range.lowerBound)
        return text(x) + " " + text(y)
    }

    private func point(_ number: Int, _ value: Double) -> (Double, Double) {
        let step = (Self.width - 2 * Self.edge) / Double(max(1, windows.count - 1))
        let spread = range.upperBound - range.lowerBound
        let share = spread > 0 ? (value - range.lowerBound) / spread : 0.5
        return (Self.edge + step * Double(number), Self.height - Self.edge - share * (Self.height - 2 * Self.edge))
    }

    private func text(_ number: Double) -> String { NumberPrinter.rounded(number, places: 1) }
}
