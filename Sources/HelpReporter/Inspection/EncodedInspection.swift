import Exports

/// An inspection as JSON, version 1.
package struct EncodedInspection {
    private let report: InspectionReport

    package init(_ report: InspectionReport) { self.report = report }

    package func document() -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            DocumentKind.inspection.writeHead(generator: report.version, to: &json)
            json.rows("inputs", report.inputs) { json, input in json.object { write(input, to: &$0) } }
            writePeople(&json)
            json.object("spaces") { writeSpaces(&$0) }
            EncodedProvenance.write(period, to: &json)
            json.field("silentDays", report.coverage.silentDays)
            writeReplies(&json)
            json.rows("skipped", report.skipped) { json, skip in
                json.object(.line) {
                    $0.field("reason", skip.reason)
                    $0.field("count", skip.count)
                    $0.field("firstAt", skip.firstAt)
                }
            }
            json.field("warnings", report.coverage.tally.warnings)
        }
        return json.finished()
    }

    private func write(_ input: InspectionReport.Input, to json: inout JSONWriter) {
        json.field("name", input.name)
        json.field("format", input.format)
        json.field("title", input.title)
        json.field("because", input.because)
        json.field("messages", input.messages)
        json.field("ties", input.ties)
        json.field("spaces", input.spaces)
        json.field("bytes", input.bytes)
        json.field("sha256", input.sha256)
        json.rows("tables", input.tables) { json, table in
            json.object { json in
                write(columnsOf: table, to: &json)
                json.field("helper", table.helper)
                json.field("seeker", table.seeker)
            }
        }
    }

    private func write(columnsOf table: BoundTable, to json: inout JSONWriter) {
        json.field("file", table.file)
        json.rows("columns", table.columns) { json, column in
            json.object(.line) {
                $0.field("name", column.name)
                $0.field("header", column.header)
            }
        }
    }

    private func writePeople(_ json: inout JSONWriter) {
        let coverage = report.coverage
        json.object("people", .line) {
            $0.field("seen", coverage.peopleSeen)
            $0.field("active", coverage.peopleActive)
            $0.field("bots", coverage.bots)
            $0.field("guests", coverage.guests)
            $0.field("unknown", coverage.unknown)
            $0.field("leftOut", coverage.peopleLeftOut)
        }
        json.key("roster")
        guard let tables = report.rosterTables else { return json.null() }
        json.object { json in
            json.field("people", coverage.peopleInRoster)
            json.field("teams", report.teams)
            json.rows("tables", tables) { json, table in json.object { write(columnsOf: table, to: &$0) } }
        }
    }

    private func writeSpaces(_ json: inout JSONWriter) {
        json.field("analysed", report.spaceCount)
        json.field("privateLeftOut", report.coverage.privateSpacesLeftOut)
        json.field("directLeftOut", report.coverage.directSpacesLeftOut)
        json.rows("largest", report.largest) { json, space in
            json.object(.line) {
                $0.field("label", space.label)
                $0.field("kind", space.kind)
                $0.field("messages", space.messages)
            }
        }
    }

    private var period: Report.Period? {
        guard let first = report.coverage.first, let last = report.coverage.last else { return nil }
        return Report.Period(from: first, to: last)
    }

    private func writeReplies(_ json: inout JSONWriter) {
        json.object("replies", .line) {
            $0.field("linked", report.coverage.linkedReplies)
            $0.field("orphaned", report.coverage.orphanReplies)
            $0.field("accepted", report.links.accepted)
            $0.field("toMessages", report.links.replies)
            $0.field("inThreads", report.links.inThreads)
            $0.field("inTopics", report.links.inTopics)
            $0.field("inferred", report.links.inferred)
            $0.field("alone", report.links.alone)
        }
        json.field("duplicates", report.coverage.duplicates)
    }
}
