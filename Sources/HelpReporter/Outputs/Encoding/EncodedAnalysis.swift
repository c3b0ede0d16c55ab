import Exports

/// A report as analysis.json, version 1: what pipelines read. Separate from `Report`, so that the contract stays when
/// the model moves.
package struct EncodedAnalysis: Sendable {
    private let report: Report

    package init(_ report: Report) { self.report = report }

    /// The whole document.
    ///
    /// - Parameter embedded: Escapes `<`, `>` and `&` too, for standing inside an HTML page.
    package func document(embedded: Bool = false) -> [UInt8] {
        let encoded = self
        return Document(name: "", mediaType: "") { take in encoded.write(embedded: embedded, to: take) }.bytes
    }

    /// The same in pieces.
    func write(embedded: Bool = false, to take: @escaping ([UInt8]) -> Void) {
        var json = JSONWriter(embedded: embedded, take: take)
        json.object { json in
            writeHead(&json)
            EncodedCoverage(report.coverage).write(to: &json)
            EncodedSummary(report.summary).write(to: &json)
            EncodedPractice(report).write(to: &json)
            EncodedMeasures.writeNetwork(report.network, to: &json)
            EncodedPeople(report.people).write(to: &json)
            EncodedTeams(report.teams).write(to: &json)
            EncodedTies(ties: report.ties, teamTies: report.teamTies).write(to: &json)
            writeSpaces(&json)
            EncodedWords(topics: report.topics, domains: report.domains).write(to: &json)
            writeCommunities(&json)
            EncodedWindows(report.windows).write(to: &json)
            EncodedFindings(report.findings).write(to: &json)
            EncodedSensitivity(table: report.sensitivity).write(to: &json)
            json.rows("notMeasurable", report.notMeasurable) { json, row in
                json.object(.line) {
                    $0.field("concept", row.concept)
                    $0.field("why", row.why)
                }
            }
        }
        take(json.finished())
    }

    private func writeHead(_ json: inout JSONWriter) {
        DocumentKind.analysis.writeHead(generator: report.version, to: &json)
        json.field("asOf", report.asOf.map(Instant.iso8601))
        EncodedProvenance.write(report.period, to: &json)
        json.object("undefined") {
            if report.asOf == nil { $0.field("asOf", "no messages") }
            if report.period == nil { $0.field("period", "no messages") }
        }
        EncodedProvenance(inputs: report.inputs, options: report.options, privacy: report.privacy).write(to: &json)
    }

    private func writeSpaces(_ json: inout JSONWriter) {
        json.rows("spaces", report.spaces) { json, space in
            json.object(.line) {
                $0.field("id", space.id)
                $0.field("label", space.label)
                $0.field("kind", space.kind)
                $0.field("messages", space.messages)
                $0.field("asks", space.asks)
                $0.field("answered", space.answered)
            }
        }
    }

    private func writeCommunities(_ json: inout JSONWriter) {
        json.key("communities")
        guard let communities = report.communities else { return json.null() }
        json.object {
            $0.field("algorithm", communities.algorithm)
            $0.field("quality", communities.quality)
            $0.field("agreement", communities.agreement)
            $0.field("amiWithTeams", communities.amiWithTeams)
            $0.field("ariWithTeams", communities.ariWithTeams)
            $0.field("resolution", communities.resolution)
            $0.field("runs", communities.runs)
            $0.field("smallerGroups", communities.smallerGroups)
            $0.rows("groups", communities.groups) { json, group in
                json.object {
                    $0.field("id", group.id)
                    $0.field("size", group.size)
                    $0.field("people", group.people)
                    $0.field("teams", group.teams)
                    $0.field("stability", group.stability)
                    $0.field("bridging", group.bridging)
                }
            }
        }
    }
}
