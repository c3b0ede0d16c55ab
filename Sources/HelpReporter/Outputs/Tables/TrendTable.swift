import Exports

/// Trends as a flat table: one row a figure and window.
enum TrendTable {
    static func bytes(_ windows: Report.Windows) -> [UInt8] {
        var table = CSVWriter(columns: [
            "window", "from", "to", "partial", "measure", "title", "unit", "value", "low", "high", "detail",
            "undefined",
        ])
        for trend in windows.trends {
            for (window, point) in zip(windows.windows, trend.points) {
                table.row([
                    .text(window.label), .text(Instant.iso8601(window.from)), .text(Instant.iso8601(window.to)),
                    .flag(window.partial), .text(trend.name), .text(trend.title), .text(trend.unit),
                    .init(point.value), .init(point.interval?.low), .init(point.interval?.high), .text(point.detail),
                    .init(point.undefined),
                ])
            }
        }
        return table.bytes
    }
}
