/// The findings, one object each, in the order of the report.
struct EncodedFindings {
    private let findings: [Report.FindingRow]

    init(_ findings: [Report.FindingRow]) { self.findings = findings }

    func write(to json: inout JSONWriter) {
        json.rows("findings", findings) { json, finding in
            json.object { json in
                json.field("id", finding.id)
                json.field("kind", finding.kind)
                json.field("severity", finding.severity)
                json.field("statement", finding.statement)
                json.field("people", finding.people)
                json.field("teams", finding.teams)
                json.field("ties", finding.ties)
                json.key("interval")
                write(finding.interval, to: &json)
                json.field("evidence", finding.evidence)
                json.field("service", finding.service)
                json.field("skillSet", finding.skillSet)
                json.field("firstStep", finding.firstStep)
                json.field("measureOfSuccess", finding.measureOfSuccess)
            }
        }
    }

    private func write(_ interval: Report.Interval?, to json: inout JSONWriter) {
        guard let interval else { return json.null() }
        json.object(.line) {
            $0.field("low", interval.low)
            $0.field("high", interval.high)
        }
    }
}
