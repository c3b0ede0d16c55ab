/// What was read, used and left out, and how far the records can be trusted.
struct EncodedCoverage {
    private let coverage: Report.Coverage

    init(_ coverage: Report.Coverage) { self.coverage = coverage }

    func write(to json: inout JSONWriter) {
        json.object("coverage") { json in
            json.object("messages") {
                $0.field("read", coverage.read)
                $0.field("used", coverage.used)
                writeSkips("skipped", coverage.skipped, to: &$0)
                $0.field("duplicates", coverage.duplicates)
            }
            json.object("replies", .line) {
                $0.field("linked", coverage.repliesLinked)
                $0.field("orphaned", coverage.repliesOrphaned)
                $0.field("inferred", coverage.repliesInferred)
            }
            writePeople(to: &json)
            json.key("acts")
            Self.writeClasses(coverage.acts, to: &json)
            writeSkips("noHelp", coverage.noHelp, to: &json)
            json.field("silentDays", coverage.silentDays)
            json.array("warnings") { json in for warning in coverage.warnings { json.value(warning) } }
        }
    }

    /// `{"A": 0, …, "F": 0}`.
    static func writeClasses(_ acts: some RandomAccessCollection<Int>, to json: inout JSONWriter) {
        json.object(.line) {
            for (letter, count) in zip(letters, acts) { $0.field(letter, count) }
        }
    }

    private static let letters = ["A", "B", "C", "D", "E", "F"]

    private func writePeople(to json: inout JSONWriter) {
        json.object("people", .line) {
            $0.field("seen", coverage.peopleSeen)
            $0.field("active", coverage.peopleActive)
            $0.field("inRoster", coverage.peopleInRoster)
            $0.field("activeInRoster", coverage.activeInRoster)
            $0.field("bots", coverage.bots)
            $0.field("guests", coverage.guests)
            $0.field("unknown", coverage.unknown)
            $0.field("leftOut", coverage.leftOut)
        }
    }

    private func writeSkips(_ name: String, _ skips: [Report.Skip], to json: inout JSONWriter) {
        json.rows(name, skips) { json, skip in
            json.object(.line) {
                $0.field("reason", skip.reason)
                $0.field("count", skip.count)
                $0.field("firstAt", skip.firstAt)
            }
        }
    }
}
