/// Who helped whom, with the messages behind each tie, and the same added up by team.
struct EncodedTies {
    let ties: Report.Ties
    let teamTies: [Report.TeamTie]

    func write(to json: inout JSONWriter) {
        json.rows("ties", ties) { json, tie in
            json.object(.line) { json in
                json.field("helper", tie.helper)
                json.field("seeker", tie.seeker)
                json.field("weight", tie.weight)
                json.key("classes")
                EncodedCoverage.writeClasses(tie.classes, to: &json)
                json.field("confidence", tie.confidence)
                json.field("layer", tie.layer)
                json.instant("first", tie.first)
                json.instant("last", tie.last)
                writeEvidence(tie.evidence, to: &json)
            }
        }
        json.rows("teamTies", teamTies) { json, tie in
            json.object(.line) {
                $0.field("helper", tie.helper)
                $0.field("seeker", tie.seeker)
                $0.field("weight", tie.weight)
                $0.field("expected", tie.expected)
                $0.field("hidden", tie.hidden)
            }
        }
    }

    private func writeEvidence(_ evidence: Report.EvidenceList, to json: inout JSONWriter) {
        json.rows("evidence", evidence) { json, message in
            json.object(.line) {
                $0.field("space", message.space)
                $0.instant("at", message.at)
                $0.field("message", message.message)
                $0.field("rule", message.rule)
            }
        }
    }
}
