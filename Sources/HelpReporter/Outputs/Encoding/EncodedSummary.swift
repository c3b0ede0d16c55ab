/// The figures of the whole, with a reason for each that is undefined.
struct EncodedSummary {
    private let summary: Report.Summary

    init(_ summary: Report.Summary) { self.summary = summary }

    func write(to json: inout JSONWriter) {
        json.object("summary") { json in
            json.field("people", summary.people)
            json.field("teams", summary.teams)
            json.field("acts", summary.acts)
            json.field("ties", summary.ties)
            json.field("asks", summary.asks)
            json.field("answered", summary.answered)
            json.field("medianSecondsToFirstHelp", summary.medianSecondsToFirstHelp)
            json.object("belowSurface") {
                for (name, value) in belowSurface { $0.field(name, value) }
            }
            json.object("undefined") { writeReasons(&$0) }
        }
    }

    private var belowSurface: [(String, Double?)] {
        let share = summary.belowSurface
        return [
            ("share", share.share), ("low", share.low), ("high", share.high),
            ("expectedByChance", share.expectedByChance),
        ]
    }

    private func writeReasons(_ json: inout JSONWriter) {
        if summary.medianSecondsToFirstHelp == nil {
            json.field("medianSecondsToFirstHelp", summary.answered == 0 ? "no ask was answered" : "not measured")
        }
        for (name, value) in belowSurface where value == nil {
            json.field("belowSurface." + name, summary.acts == 0 ? "no help acts" : "not measured")
        }
    }
}
