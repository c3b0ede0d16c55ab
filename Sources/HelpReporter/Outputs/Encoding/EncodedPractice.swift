/// What people do beyond single acts: waits for first help, the pyramid's layers, the articles' rows.
struct EncodedPractice {
    private let report: Report

    init(_ report: Report) { self.report = report }

    func write(to json: inout JSONWriter) {
        writeFirstHelp(&json)
        json.rows("layers", report.layers) { json, layer in
            json.object { write(layer, to: &$0) }
        }
        json.rows("learning", report.learning) { json, row in
            json.object { write(row, to: &$0) }
        }
    }

    private func writeFirstHelp(_ json: inout JSONWriter) {
        let help = report.firstHelp
        json.object("firstHelp") { json in
            json.field("medianSeconds", help.medianSeconds)
            json.field("low", help.low)
            json.field("high", help.high)
            for (name, share) in [("Day", help.unansweredAfterDay), ("Week", help.unansweredAfterWeek)] {
                json.object("unansweredAfter" + name, .line) {
                    $0.field("share", share.share)
                    $0.field("low", share.low)
                    $0.field("high", share.high)
                }
            }
        }
    }

    private func write(_ layer: Report.Layer, to json: inout JSONWriter) {
        json.field("layer", layer.layer)
        json.field("name", layer.name)
        json.field("visible", layer.visible)
        json.field("people", layer.people)
        json.field("activeShare", layer.activeShare)
        json.field("acts", layer.acts)
        json.field("share", layer.share)
        write(layer.interval, to: &json)
        json.field("measurable", layer.measurable)
        json.rows("figures", layer.figures) { json, figure in
            json.object(.line) {
                $0.field("name", figure.name)
                $0.field("value", figure.number)
                $0.field("undefined", figure.undefined)
            }
        }
        json.field("note", layer.note)
    }

    private func write(_ row: Report.LearningRow, to json: inout JSONWriter) {
        json.field("name", row.name)
        json.field("title", row.title)
        json.field("concept", row.concept)
        json.field("article", row.article)
        json.field("value", row.value)
        write(row.interval, to: &json)
        json.field("unit", row.unit)
        json.field("detail", row.detail)
        json.field("undefined", row.undefined)
        json.field("measurability", row.measurability)
        json.field("signal", row.signal)
        json.field("caveat", row.caveat)
    }

    private func write(_ interval: Report.Interval?, to json: inout JSONWriter) {
        json.key("interval")
        guard let interval else { return json.null() }
        json.object(.line) {
            $0.field("low", interval.low)
            $0.field("high", interval.high)
        }
    }
}
