import Exports
import HelpGraph
import HelpReporter

/// What `inspect` prints: everything about the inputs that matters before anyone analyses them.
struct Inspection {
    private let inputs: Inputs

    init(_ inputs: Inputs) { self.inputs = inputs }

    func text(width: Int) -> String {
        let sections = inputs.items.map(item) + [people, spaces, linkage, skipped, remarks]
        let lines = sections.filter { !$0.isEmpty }.joined(separator: [""]).flatMap { wrapped($0, width: width) }
        return lines.joined(separator: "\n") + "\n"
    }

    private func item(_ item: Inputs.Item) -> [String] {
        var lines = [
            "\(item.source.name): \(item.reader.title)", "  because \(item.why)",
            "  \(of(item.tally.read, "message", "messages")) in \(of(item.spaces, "space", "spaces")), "
                + of(item.tally.bytes, "byte", "bytes"),
        ]
        if item.ties > 0 { lines.append("  " + of(item.ties, "ready-made tie", "ready-made ties")) }
        return lines
    }

    private var people: [String] {
        let coverage = inputs.settled.coverage
        let count = NumberPrinter.grouped
        var lines = [
            "People: \(count(coverage.peopleSeen)) seen, \(count(coverage.peopleActive)) wrote, \(of(coverage.bots, "bot", "bots")), "
                + "\(of(coverage.guests, "guest", "guests")), \(count(coverage.unknown)) in no list"
        ]
        if inputs.roster != nil {
            let teams = inputs.settled.directory.teams.count
            lines.append("Roster: \(of(coverage.peopleInRoster, "person", "people")) in \(of(teams, "team", "teams"))")
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
        let coverage = inputs.settled.coverage
        let log = inputs.settled.log
        var lines = ["Spaces analysed: \(NumberPrinter.grouped(log.spaces.count))"]
        for space in log.spaces.sorted(by: { ($1.count, $0.space.id) < ($0.count, $1.space.id) }).prefix(10) {
            lines.append("  \(name(space.space)): \(of(space.count, "message", "messages"))")
        }
        if log.spaces.count > 10 { lines.append("  and \(NumberPrinter.grouped(log.spaces.count - 10)) more") }
        let leftOut = coverage.privateSpacesLeftOut + coverage.directSpacesLeftOut
        if leftOut > 0 {
            lines.append(
                "Left out: \(of(coverage.privateSpacesLeftOut, "private channel", "private channels")), "
                    + of(coverage.directSpacesLeftOut, "direct conversation", "direct conversations")
                    + " (--private-channels, --direct-messages)")
        }
        if let first = coverage.first, let last = coverage.last {
            lines.append(
                "Dates: \(Instant.iso8601(first)) to \(Instant.iso8601(last)), "
                    + of(coverage.silentDays, "day", "days") + " without a message"
            )
        } else {
            lines.append("Dates: no message at all")
        }
        return lines
    }

    private var linkage: [String] {
        let coverage = inputs.settled.coverage
        var links = [Int](repeating: 0, count: 5)
        for space in inputs.settled.log.spaces {
            for link in space.link { links[Int(link.rawValue)] += 1 }
        }
        return [
            "Replies: \(NumberPrinter.grouped(coverage.linkedReplies)) linked, \(NumberPrinter.grouped(coverage.orphanReplies)) "
                + "whose opening is not in the export, \(of(coverage.duplicates, "duplicate message", "duplicate messages")) dropped",
            "How they are linked: \(of(links[Int(Link.accepted.rawValue)], "accepted answer", "accepted answers")) (class A), "
                + "\(of(links[Int(Link.reply.rawValue)], "reply", "replies")) to a message (B), \(links[Int(Link.thread.rawValue)]) in threads (C), "
                + "\(links[Int(Link.none.rawValue)]) stand alone",
        ]
    }

    private var skipped: [String] {
        let skipped = inputs.settled.coverage.tally.skipped.sorted {
            ($1.value.count, $0.key) < ($0.value.count, $1.key)
        }
        guard !skipped.isEmpty else { return ["Skipped: nothing"] }
        let places = PublicPlaces(inputs.settled.log)
        return ["Skipped:"]
            + skipped.map { reason, skip in
                "  \(NumberPrinter.grouped(skip.count)) \(Plain.text(reason)), first at \(Plain.text(places.shown(skip.firstAt)))"
            }
    }

    private var remarks: [String] {
        let warnings = inputs.settled.coverage.tally.warnings
        return warnings.isEmpty ? [] : ["Remarks:"] + warnings.map { "  " + Plain.text($0) }
    }

    private func of(_ number: Int, _ one: String, _ many: String) -> String {
        NumberPrinter.grouped(number) + " " + (number == 1 ? one : many)
    }

    private func name(_ space: Space) -> String {
        space.kind == .publicChannel ? "#" + Plain.text(space.name) : "(\(space.kind.rawValue))"
    }

    /// A line broken at the width, further lines indented as far as the first and two more.
    private func wrapped(_ line: String, width: Int) -> [String] {
        let indent = String(line.prefix { $0 == " " })
        let lines = Plain.wrapped(String(line.dropFirst(indent.count)), width: max(40, width) - indent.count - 2)
        return lines.enumerated().map { indent + ($0.offset == 0 ? "" : "  ") + $0.element }
    }
}
