extension Output {
    /// What lies behind every tie: a line of JSON for each help act, however many there are. Not made where there is none
    /// to show.
    static let evidence = Output(
        name: "evidence", title: "The help acts behind the ties, as JSON Lines", byDefault: false
    ) { report in
        guard report.ties.contains(where: { !$0.acts.isEmpty }) else { return [] }
        return [
            Document(name: "evidence.jsonl", mediaType: "application/jsonl") { take in writeLines(report, to: take) }
        ]
    }

    private static func writeLines(_ report: Report, to take: ([UInt8]) -> Void) {
        var lines: [UInt8] = []
        for tie in report.ties {
            for act in tie.acts { lines += line(tie, act) }
            guard lines.count >= Document.pieceLength else { continue }
            take(lines)
            lines.removeAll(keepingCapacity: true)
        }
        take(lines)
    }

    private static func line(_ tie: Report.Tie, _ evidence: Report.Evidence) -> [UInt8] {
        var json = JSONWriter()
        json.object(.line) { json in
            json.field("helper", tie.helper)
            json.field("seeker", tie.seeker)
            json.instant("at", evidence.at)
            json.field("space", evidence.space)
            json.field("message", evidence.message)
            json.field("rule", evidence.rule)
        }
        return json.finished()
    }
}
