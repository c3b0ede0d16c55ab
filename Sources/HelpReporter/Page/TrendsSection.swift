extension PageSection {
    /// How the figures move from window to window.
    static let trends = PageSection(
        id: "trends", title: "From window to window", short: "Trends", applies: { $0.report.windows != nil }
    ) { content, page in
        guard let windows = content.report.windows else { return }
        page.element("p", text: introduction(windows))
        page.element("table", ["class": "plain trends"]) { page in
            page.element("caption", text: "Each line runs through the windows, its band is the 95 % interval")
            PageTable.head(["Figure", "Line", "Change", "What is counted"], numbers: [], &page)
            page.element("tbody") { page in
                for trend in windows.trends where trend.points.contains(where: { $0.value != nil }) {
                    page.element("tr") { row(trend, windows, &$0) }
                }
            }
        }
        table(windows, content, &page)
    }

    private static func introduction(_ windows: Report.Windows) -> String {
        let partial = windows.windows.filter(\.partial).map(\.label)
        let note =
            partial.isEmpty
            ? "" : " Only in part in the export, and drawn hollow: " + partial.joined(separator: ", ") + "."
        return
            "A conversation belongs to the \(windows.length) in which it begins. Changes run from the first to the last "
            + "whole \(windows.length); one in twenty of those tested would seem to move by chance alone, and none says "
            + "anything about a cause." + note
    }

    private static func row(_ trend: Report.TrendRow, _ windows: Report.Windows, _ page: inout MarkupWriter) {
        page.element("th", ["scope": "row"], text: trend.title)
        page.element("td") { TrendLine(trend, windows.windows).write(to: &$0) }
        page.element("td", text: change(trend))
        page.element("td", ["class": "note"], text: trend.definition)
    }

    private static func change(_ trend: Report.TrendRow) -> String {
        guard let change = trend.change else { return "–" }
        let size = FigureText.difference(change.difference, unit: trend.unit)
        guard let interval = change.interval else { return PageWords.tied(size) }
        return PageWords.tied(
            size + " (" + FigureText.interval(interval, unit: trend.unit) + "), " + change.verdict)
    }

    private static func table(_ windows: Report.Windows, _ content: PageContent, _ page: inout MarkupWriter) {
        let columns =
            [PageTable.Column.text("Figure")]
            + windows.windows.map {
                .number($0.label + ($0.partial ? " (part)" : ""))
            }
        let rows = windows.trends.map { trend -> (anchor: String?, cells: [PageTable.Cell]) in
            (nil, [.text(trend.title)] + trend.points.map { cell($0, unit: trend.unit) })
        }
        PageTable(id: "trend-table", caption: "Values with intervals", columns: columns, content: content)
            .write(rows, to: &page)
        guard windows.windows.count > onPaper else { return }
        page.element(
            "p", ["class": "paper-note"], text: "On paper: the last \(onPaper) windows. trends.csv has all of them.")
    }

    /// Windows that are printed; the style sheet hides the earlier ones.
    private static let onPaper = 8

    private static func cell(_ point: Report.TrendRow.Point, unit: String) -> PageTable.Cell {
        guard let value = point.value else { return .none(point.undefined ?? "undefined") }
        let text = point.interval.map { FigureText.value(value, $0, unit: unit) }
        return .text(PageWords.tied(text ?? FigureText.value(value, unit: unit)))
    }
}
