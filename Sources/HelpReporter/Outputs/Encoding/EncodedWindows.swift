import Exports

/// The analysis by month or quarter; `null` where no windows were asked for.
struct EncodedWindows {
    private let windows: Report.Windows?

    init(_ windows: Report.Windows?) { self.windows = windows }

    func write(to json: inout JSONWriter) {
        json.key("windows")
        guard let windows else { return json.null() }
        json.object { json in
            json.field("length", windows.length)
            json.rows("windows", windows.windows) { json, window in
                json.object { Self.write(window, to: &$0) }
            }
            json.rows("trends", windows.trends) { json, trend in
                json.object { Self.write(trend, windows.windows, to: &$0) }
            }
        }
    }

    private static func write(_ window: Report.Window, to json: inout JSONWriter) {
        json.field("window", window.label)
        json.field("from", Instant.iso8601(window.from))
        json.field("to", Instant.iso8601(window.to))
        json.field("partial", window.partial)
        json.field("messages", window.messages)
        json.field("asks", window.asks)
        json.field("answered", window.answered)
        json.field("acts", window.acts)
        json.rows("isolated", window.isolated) { json, row in
            json.object(.line) {
                $0.field("team", row.team)
                $0.field("class", row.kind)
            }
        }
    }

    private static func write(_ trend: Report.TrendRow, _ windows: [Report.Window], to json: inout JSONWriter) {
        json.field("name", trend.name)
        json.field("title", trend.title)
        json.field("unit", trend.unit)
        json.field("definition", trend.definition)
        json.field("uncertainty", trend.uncertainty)
        json.rows("values", Array(zip(windows, trend.points))) { json, entry in
            json.object(.line) {
                $0.field("window", entry.0.label)
                $0.field("value", entry.1.value)
                $0.interval(entry.1.interval)
                $0.field("detail", entry.1.detail)
                $0.field("undefined", entry.1.undefined)
            }
        }
        json.key("change")
        guard let change = trend.change else { return json.null() }
        json.object(.line) {
            $0.field("from", change.from)
            $0.field("to", change.to)
            $0.field("difference", change.difference)
            $0.interval(change.interval)
            $0.field("verdict", change.verdict)
        }
    }
}

extension JSONWriter {
    /// `"interval"`, `null` where there is none.
    mutating func interval(_ interval: Report.Interval?) {
        key("interval")
        guard let interval else { return null() }
        object(.line) {
            $0.field("low", interval.low)
            $0.field("high", interval.high)
        }
    }
}
