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
            let people = beginning(tie)
            for act in tie.acts {
                lines += people
                append(act, to: &lines)
            }
            guard lines.count >= Document.pieceLength else { continue }
            take(lines)
            lines.removeAll(keepingCapacity: true)
        }
        take(lines)
    }

    /// `{"helper": "p-0001", "seeker": "p-0002", "at": "`.
    private static func beginning(_ tie: Report.Tie) -> [UInt8] {
        var bytes = Array("{\"helper\": ".utf8)
        JSONText.append(tie.helper, to: &bytes, embedded: false)
        bytes.append(utf8: ", \"seeker\": ")
        JSONText.append(tie.seeker, to: &bytes, embedded: false)
        return bytes + Array(", \"at\": \"".utf8)
    }

    private static func append(_ evidence: Report.Evidence, to bytes: inout [UInt8]) {
        InstantText.append(evidence.at, to: &bytes)
        bytes.append(utf8: "\", \"space\": ")
        JSONText.append(evidence.space, to: &bytes, embedded: false)
        bytes.append(utf8: ", \"message\": ")
        JSONText.append(evidence.message, to: &bytes, embedded: false)
        bytes.append(utf8: ", \"rule\": ")
        JSONText.append(evidence.rule, to: &bytes, embedded: false)
        bytes.append(utf8: "}\n")
    }
}
