import Exports

extension Output {
    /// What lies behind every tie: a line of JSON for each help act. Not made where there is none to show.
    static let evidence = Output(name: "evidence", title: "Help acts behind ties, as JSON Lines", byDefault: false) {
        report in
        let lines = report.ties.flatMap { tie in tie.evidence.flatMap { evidenceLine(tie, $0) } }
        return lines.isEmpty
            ? [] : [Document(name: "evidence.jsonl", mediaType: "application/jsonl", bytes: lines)]
    }

    private static func evidenceLine(_ tie: Report.Tie, _ evidence: Report.Evidence) -> [UInt8] {
        var json = JSONWriter()
        json.object(.line) { json in
            for (key, text) in [
                ("helper", tie.helper), ("seeker", tie.seeker), ("at", Instant.iso8601(evidence.at)),
                ("space", evidence.space), ("message", evidence.message), ("rule", evidence.rule),
            ] {
                json.key(key)
                json.value(text)
            }
        }
        return json.finished()
    }
}
