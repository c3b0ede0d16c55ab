/// The brokers and the teams they join.
struct BrokerMap {
    static let limit = 12
    private static let teamsPerBroker = 5

    /// What a broker gives to and receives from one team.
    struct Line {
        var broker: String
        var team: String
        var given = 0.0
        var received = 0.0
        var weight: Double { given + received }
    }

    private let report: Report
    private let sentences: MapSentences
    private let flagged: Int
    private let brokers: [Report.Person]
    private let lines: [Line]
    private let allLines: Int
    private let teams: [Report.Team]

    init(_ report: Report) {
        self.report = report
        sentences = MapSentences(report)
        let ranked = Self.ranked(report)
        flagged = ranked.count
        brokers = Array(ranked.prefix(Self.limit)).sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
        let all = Self.lines(of: brokers, report, sentences)
        allLines = all.count
        lines = Self.strongest(all)
        let joined = Set(lines.map(\.team)).union(brokers.compactMap(\.team))
        teams = report.teams.filter { joined.contains($0.id) }
    }

    func document() -> [UInt8] {
        var dot = DOTWriter(name: "brokers")
        let circle = BrokerCircle(teams: teams, brokers: brokers, lines: lines)
        MapFrame.open(&dot, heading: heading(circle.textScale))
        for (team, point) in zip(teams, circle.teamPoints) { node(team, at: point, &dot) }
        for (broker, point) in zip(brokers, circle.brokerPoints) { node(broker, at: point, &dot) }
        for broker in brokers { home(broker, &dot) }
        for line in lines { edge(line, &dot) }
        return dot.finished()
    }

    private static func ranked(_ report: Report) -> [Report.Person] {
        let brokers = report.people.filter { $0.flags.contains("broker") }
        let rank = brokers.map { person in person.ranks.first { $0.name == "broker" }?.rank ?? Int.max }
        return brokers.indices.sorted { (rank[$0], $0) < (rank[$1], $1) }.map { brokers[$0] }
    }

    /// One line per broker and team other than their own, sorted by both.
    private static func lines(of brokers: [Report.Person], _ report: Report, _ sentences: MapSentences) -> [Line] {
        let home = Dictionary(brokers.map { ($0.id, $0.team) }, uniquingKeysWith: { a, _ in a })
        var lines: [String: [String: Line]] = [:]
        for tie in report.ties {
            if let own = home[tie.helper], let team = sentences.team(of: tie.seeker), team != own {
                lines[tie.helper, default: [:]][team, default: Line(broker: tie.helper, team: team)].given += tie.weight
            }
            if let own = home[tie.seeker], let team = sentences.team(of: tie.helper), team != own {
                lines[tie.seeker, default: [:]][team, default: Line(broker: tie.seeker, team: team)].received +=
                    tie.weight
            }
        }
        return brokers.flatMap { broker in
            (lines[broker.id] ?? [:]).values.sorted { $0.team.utf8.lexicographicallyPrecedes($1.team.utf8) }
        }
    }

    /// The strongest few of each broker, sorted as before.
    private static func strongest(_ lines: [Line]) -> [Line] {
        var kept: [Line] = []
        var start = 0
        while start < lines.count {
            let end = lines[start...].firstIndex { $0.broker != lines[start].broker } ?? lines.count
            let order = (start..<end).sorted { (lines[$1].weight, $0) < (lines[$0].weight, $1) }
            kept += order.prefix(teamsPerBroker).sorted().map { lines[$0] }
            start = end
        }
        return kept
    }

    private func heading(_ scale: Double) -> MapHeading {
        let shown =
            brokers.count < flagged
            ? "showing \(brokers.count) of " + NumberPrinter.grouped(flagged) + " brokers · " : ""
        let filter = lines.count < allLines ? "each broker's \(Self.teamsPerBroker) strongest teams · " : ""
        return MapHeading(
            title: sentences.brokers(brokers),
            caption: [
                "Arrows run from those who help to those who are helped; two heads: both ways. The more help, the wider.",
                sentences.period + " · " + sentences.population + " · " + shown + filter
                    + "help outside the broker's own team",
                sentences.evidence + " · " + MapFrame.positions,
            ], legend: brokers.isEmpty ? [] : Self.legend, scale: scale)
    }

    private static let legend: [(mark: MapHeading.Mark, words: String)] = [
        (.disc(Palette.orange), "broker (heavy ring; area: people helped)"), (.disc("#9CC3DD"), "team (area: people)"),
        (.line(Palette.blue), "help across the team line"), (.dots("#777777"), "belongs to the team"),
    ]

    private func node(_ team: Report.Team, at point: MapPoint, _ dot: inout DOTWriter) {
        let label = MapFrame.label(team.label, or: team.id)
        dot.node(
            "team " + team.id,
            MapFrame.disc(label, width: MapFrame.width(of: team), fill: "#DCEBF5", points: 13) + [
                ("id", .text(team.id)), ("class", .word("team")), ("pos", point.pinned),
                ("color", .word(Palette.blue)),
                ("tooltip", .text(label + ": " + MapSentences.figures(team.size, "person", "people"))),
            ])
    }

    private func node(_ broker: Report.Person, at point: MapPoint, _ dot: inout DOTWriter) {
        let label = MapFrame.label(broker.label, or: broker.id)
        dot.node(
            broker.id,
            MapFrame.disc(label, width: Self.width(of: broker), fill: Palette.orange, points: 11) + [
                ("id", .text(broker.id)), ("class", .word("broker")), ("pos", point.pinned),
                ("penwidth", .number(3.5)), ("tooltip", .text(tooltip(broker, label))),
            ])
    }

    static func width(of broker: Report.Person) -> Double {
        let helped = broker.measures.first { $0.name == "peopleHelped" }?.number ?? 0
        return MapGeometry.width(helped, base: 0.62, factor: 0.08, in: 0.92...1.35)
    }

    private func tooltip(_ broker: Report.Person, _ label: String) -> String {
        guard let rank = broker.ranks.first(where: { $0.name == "broker" }) else { return label }
        return label + ": broker, rank \(rank.rank) (between \(rank.low) and \(rank.high))"
    }

    private func home(_ broker: Report.Person, _ dot: inout DOTWriter) {
        guard let team = broker.team, teams.contains(where: { $0.id == team }) else { return }
        dot.edge(
            broker.id, "team " + team,
            [
                ("class", .word("home")), ("style", .word("dotted")), ("color", .word("#8A8A8A")),
                ("penwidth", .number(1.5)), ("arrowhead", .word("none")),
                ("tooltip", .text("belongs to " + sentences.label(ofTeam: team))),
            ])
    }

    private func edge(_ line: Line, _ dot: inout DOTWriter) {
        let direction = line.received == 0 ? "forward" : line.given == 0 ? "back" : "both"
        let words =
            "gives " + NumberPrinter.rounded(line.given, places: 1) + ", receives "
            + NumberPrinter.rounded(line.received, places: 1) + ": " + sentences.label(ofTeam: line.team)
        dot.edge(
            line.broker, "team " + line.team,
            [
                ("class", .word("help")), ("dir", .word(direction)),
                ("penwidth", .number(MapGeometry.penWidth(line.weight))), ("color", .word(Palette.blue + "A0")),
                ("tooltip", .text(words)),
            ])
    }
}
