import Exports
import HelpReporter

/// What `inspect` prints for reading: everything about the inputs that matters before anyone analyses them.
struct Inspection {
    private let report: InspectionReport

    init(_ report: InspectionReport) { self.report = report }

    func text(width: Int) -> String {
        let talk = report.isNetwork ? [] : [spaces, linkage]
        let sections = report.inputs.map(input) + [people] + talk + [skipped, remarks]
        let lines = sections.filter { !$0.isEmpty }.joined(separator: [""]).flatMap { wrapped($0, width: width) }
        return lines.joined(separator: "\n") + "\n"
    }

    private func input(_ input: InspectionReport.Input) -> [String] {
        let bytes = of(input.bytes, "byte", "bytes")
        let ties = of(input.ties, "ready-made tie", "ready-made ties")
        let messages = of(input.messages, "message", "messages") + " in " + of(input.spaces, "space", "spaces")
        return ["\(Plain.text(input.name)): \(input.title)", "  because \(Plain.text(input.because))"]
            + ["  \(input.ties > 0 ? ties : messages), \(bytes)"] + shown(input.tables)
    }

    private func shown(_ tables: [BoundTable]) -> [String] {
        let more = tables.count - Self.shownTables
        return tables.prefix(Self.shownTables).flatMap(table)
            + (more > 0 ? ["  and \(of(more, "more table", "more tables"))"] : [])
    }

    private static let shownTables = 5

    private func table(_ table: BoundTable) -> [String] {
        let columns = table.columns.map { "\($0.name) = \"\(Plain.text($0.header))\"" }.joined(separator: ", ")
        var lines = columns.isEmpty ? [] : ["  \(Plain.text(table.file)): \(columns)"]
        if let helper = table.helper, let seeker = table.seeker {
            lines.append(
                "  Taken so: who stands in \"\(Plain.text(helper))\" helps who stands in \"\(Plain.text(seeker))\" "
                    + (table.isReversible ? "(--edges-mean can change it)" : "(as the headers say)"))
        }
        return lines
    }

    private var people: [String] {
        let coverage = report.coverage
        let count = NumberPrinter.grouped
        let wrote = report.isNetwork ? "" : " \(count(coverage.peopleActive)) wrote,"
        var lines = [
            "People: \(count(coverage.peopleSeen)) seen,\(wrote) \(of(coverage.bots, "bot", "bots")), "
                + "\(of(coverage.guests, "guest", "guests")), \(count(coverage.unknown)) in no list"
        ]
        if let tables = report.rosterTables {
            lines.append(
                "Roster: \(of(coverage.peopleInRoster, "person", "people")) in \(of(report.teams, "team", "teams"))")
            lines += shown(tables)
        } else {
            lines.append("Roster: none; without one nobody has a team, and nothing can be said about teams")
        }
        if coverage.peopleLeftOut > 0 {
            lines.append(
                "Opt-out list: \(of(coverage.peopleLeftOut, "person", "people")) left out, and counted nowhere else")
        }
        return lines
    }

    private var spaces: [String] {
        let coverage = report.coverage
        var lines = ["Spaces analysed: \(NumberPrinter.grouped(report.spaceCount))"]
        for space in report.largest {
            let unnamed = space.kind == Space.Kind.publicChannel.rawValue ? "channel named by a file" : space.kind
            let name = space.label.map { "#" + Plain.text($0) } ?? "(\(unnamed))"
            lines.append("  \(name): \(of(space.messages, "message", "messages"))")
        }
        if report.spaceCount > report.largest.count {
            lines.append("  and \(NumberPrinter.grouped(report.spaceCount - report.largest.count)) more")
        }
        if coverage.privateSpacesLeftOut + coverage.directSpacesLeftOut > 0 {
            lines.append(
                "Left out: \(of(coverage.privateSpacesLeftOut, "private channel", "private channels")), "
                    + of(coverage.directSpacesLeftOut, "direct conversation", "direct conversations")
                    + " (--private-channels, --direct-messages)")
        }
        return lines + [dates]
    }

    private var dates: String {
        guard let first = report.coverage.first, let last = report.coverage.last else {
            return "Dates: no message at all"
        }
        return "Dates: \(Instant.iso8601(first)) to \(Instant.iso8601(last)), "
            + of(report.coverage.silentDays, "day", "days") + " without a message"
    }

    private var linkage: [String] {
        let (coverage, links) = (report.coverage, report.links)
        func grouped(_ count: Int) -> String { NumberPrinter.grouped(count) }
        let topics = links.inTopics > 0 ? "\(grouped(links.inTopics)) in topics (E), " : ""
        let inferred = links.inferred > 0 ? "\(grouped(links.inferred)) by likelihood (F), " : ""
        return [
            "Replies: \(grouped(coverage.linkedReplies)) linked, \(grouped(coverage.orphanReplies)) "
                + "whose opening is not in the export, \(of(coverage.duplicates, "duplicate message", "duplicate messages")) dropped",
            "How they are linked: \(of(links.accepted, "accepted answer", "accepted answers")) (class A), "
                + "\(of(links.replies, "reply", "replies")) to a message (B), \(grouped(links.inThreads)) in threads (C), "
                + "\(topics)\(inferred)\(grouped(links.alone)) stand alone",
        ]
    }

    private var skipped: [String] {
        guard !report.skipped.isEmpty else { return ["Skipped: nothing"] }
        return ["Skipped:"]
            + report.skipped.map { skip in
                "  \(NumberPrinter.grouped(skip.count)) \(Plain.text(skip.reason)), first at \(Plain.text(skip.firstAt))"
            }
    }

    private var remarks: [String] {
        let warnings = report.coverage.tally.warnings
        return warnings.isEmpty ? [] : ["Remarks:"] + warnings.map { "  " + Plain.text($0) }
    }

    private func of(_ number: Int, _ one: String, _ many: String) -> String {
        NumberPrinter.grouped(number) + " " + (number == 1 ? one : many)
    }

    /// A line broken at the width, further lines indented as far as the first and two more.
    private func wrapped(_ line: String, width: Int) -> [String] {
        let indent = String(line.prefix { $0 == " " })
        let lines = Plain.wrapped(String(line.dropFirst(indent.count)), width: max(40, width) - indent.count - 2)
        return lines.enumerated().map { indent + ($0.offset == 0 ? "" : "  ") + $0.element }
    }
}

extension Inputs.Item {
    /// Without what must not be told.
    var inspected: InspectionReport.Input {
        InspectionReport.Input(
            name: source.name, format: reader.name, title: reader.title, because: why,
            messages: ties > 0 ? 0 : tally.read, ties: ties, spaces: spaces, bytes: tally.bytes, sha256: sha256,
            tables: tables)
    }
}
