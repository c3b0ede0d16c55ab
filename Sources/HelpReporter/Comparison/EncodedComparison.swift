import Exports
import HelpMetrics

/// A comparison as compare.json, version 1.
struct EncodedComparison {
    static let name = "compare.json"

    private let report: ComparisonReport

    init(_ report: ComparisonReport) { self.report = report }

    func document() -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            DocumentKind.comparison.writeHead(generator: report.version, to: &json)
            json.object("before") { write(report.before, to: &$0) }
            json.object("after") { write(report.after, to: &$0) }
            EncodedProvenance.write(report.options, report.privacy, to: &json)
            json.field("warnings", report.warnings)
            json.object("people") { writePeople(&$0) }
            writeRows(&json)
            writeTeams(&json)
            writeBrokers(&json)
            json.object("communities", .line) {
                $0.field("agreement", report.communities.agreement)
                $0.field("withinOneSide", report.communities.within)
                $0.field("acrossSides", report.communities.across)
            }
        }
        return json.finished()
    }

    private func write(_ side: ComparisonReport.Side, to json: inout JSONWriter) {
        EncodedProvenance.write(side.period, to: &json)
        EncodedProvenance.write(side.inputs, to: &json)
        json.field("messages", side.messages)
        json.field("acts", side.acts)
        json.field("asks", side.asks)
        json.field("belowSurfaceShareOfEverybody", side.shareOfEverybody)
    }

    private func writePeople(_ json: inout JSONWriter) {
        json.field("matched", report.people.matched)
        json.field("moved", report.people.moved)
        json.field("joined", report.people.joined)
        json.field("left", report.people.left)
        json.rows("byTeam", report.people.byTeam) { json, row in
            json.object(.line) {
                $0.field("team", row.team)
                $0.field("joined", row.joined)
                $0.field("left", row.left)
            }
        }
        json.field("joinedNames", report.people.joinedNames)
        json.field("leftNames", report.people.leftNames)
    }

    private func writeRows(_ json: inout JSONWriter) {
        json.rows("figures", report.rows) { json, row in
            json.object { json in
                json.field("name", row.name)
                json.field("title", row.title)
                json.field("unit", row.unit)
                json.field("definition", row.definition)
                json.field("uncertainty", row.uncertainty)
                for (name, point) in [("before", row.before), ("after", row.after)] {
                    json.object(name, .line) {
                        $0.field("value", point.value)
                        $0.interval(point.interval)
                        $0.field("detail", point.detail)
                        $0.field("undefined", point.undefined)
                    }
                }
                write(row.change, to: &json)
            }
        }
    }

    private func write(_ change: ComparisonReport.Change, to json: inout JSONWriter) {
        json.object("change", .line) {
            $0.field("difference", change.difference)
            $0.interval(change.interval)
            $0.field("p", change.p)
            $0.field("q", change.q)
            $0.field("verdict", change.verdict)
        }
    }

    private func writeTeams(_ json: inout JSONWriter) {
        json.rows("teams", report.teams) { json, team in
            json.object { json in
                json.field("id", team.id)
                json.field("label", team.label)
                json.field("size", team.sizes.after)
                json.field("sizeBefore", team.sizes.before)
                json.object("class", .line) {
                    $0.field("before", team.classes.before)
                    $0.field("after", team.classes.after)
                }
                json.object("externalShare", .line) {
                    $0.field("before", team.shares.before)
                    $0.field("after", team.shares.after)
                }
                write(team.change, to: &json)
            }
        }
    }

    private func writeBrokers(_ json: inout JSONWriter) {
        json.rows("brokers", report.brokers) { json, broker in
            json.object(.line) {
                $0.field("id", broker.id)
                $0.field("label", broker.label)
                $0.field("team", broker.team)
                $0.field("isBrokerBefore", broker.isBroker.before)
                $0.field("isBrokerAfter", broker.isBroker.after)
                $0.field("pairsBefore", broker.pairs.before)
                $0.field("pairsAfter", broker.pairs.after)
                $0.field("p", broker.p)
                $0.field("q", broker.q)
            }
        }
    }
}
