/// The people, boxed by team, and the help between them.
struct PeopleMap {
    static let limit = 1_500
    /// How many are shown of a population above the limit.
    static let sample = 60

    private let report: Report
    private let sentences: MapSentences
    private let people: [Report.Person]
    private let inside: LineSelection<Report.Tie>
    private let between: LineSelection<Report.Tie>
    private let colours: [String: String]
    private let labelled: Set<String>
    /// All reports whose maps are seen side by side: they share people, places and names.
    private let beside: [Report]
    /// By person's id: the team in whose box they stand, that of the first report.
    private let home: [String: String]

    init(_ report: Report) { self.init(report, beside: [report]) }

    private init(_ report: Report, beside: [Report]) {
        self.report = report
        self.beside = beside
        sentences = MapSentences(report)
        let shown = PeopleSelection(report, sentences, beside: beside)
        people = shown.people
        inside = shown.inside
        between = shown.between
        colours = Self.colours(beside)
        home = Dictionary(
            beside.prefix(1).flatMap(\.people).compactMap { person in person.team.map { (person.id, $0) } },
            uniquingKeysWith: { first, _ in first })
        labelled = Self.labelled(people, beside)
    }

    /// Two maps of the same people on which everybody keeps their place.
    static func pair(before: Report, after: Report) -> (before: [UInt8], after: [UInt8]) {
        let maps = [before, after].map { PeopleMap($0, beside: [before, after]) }
        let circle = PeopleCircle(
            people: maps[0].people, report: before, ties: maps.flatMap(\.between.shown), beside: [before, after])
        let headings = MapHeading.pair(maps.map { $0.heading(circle.scale) })
        return (maps[0].document(circle, headings[0]), maps[1].document(circle, headings[1]))
    }

    func document() -> [UInt8] {
        let circle = PeopleCircle(people: people, report: report, ties: between.shown, beside: beside)
        return document(circle, heading(circle.scale))
    }

    private func document(_ circle: PeopleCircle, _ heading: MapHeading) -> [UInt8] {
        var dot = DOTWriter(name: "people")
        MapFrame.open(&dot, heading: heading)
        for team in report.teams { cluster(team, circle, &dot) }
        let known = Set(report.teams.map(\.id))
        for person in people where home[person.id].map({ !known.contains($0) }) ?? true { node(person, circle, &dot) }
        for tie in inside.shown { edge(tie, crosses: false, circle.scale, &dot) }
        for tie in between.shown { edge(tie, crosses: true, circle.scale, &dot) }
        return dot.finished()
    }

    /// The seven largest teams have a colour of their own.
    private static func colours(_ beside: [Report]) -> [String: String] {
        var size: [String: Int] = [:]
        for team in beside.flatMap(\.teams) { size[team.id] = max(size[team.id] ?? 0, team.size) }
        let teams = beside.first?.teams.map(\.id) ?? []
        let order = teams.indices.sorted { (size[teams[$1]] ?? 0, $0) < (size[teams[$0]] ?? 0, $1) }
        let largest = order.prefix(Palette.groups.count).sorted()
        return Dictionary(zip(largest, Palette.groups).map { (teams[$0], $1) }, uniquingKeysWith: { a, _ in a })
    }

    /// The brokers of any of the reports first, then those with other flags: twelve at most.
    private static func labelled(_ people: [Report.Person], _ beside: [Report]) -> Set<String> {
        let flagged = beside.flatMap(\.people).filter { !$0.flags.isEmpty }
        let isBroker = Set(flagged.filter { $0.flags.contains("broker") }.map(\.id))
        let isFlagged = Set(flagged.map(\.id)).subtracting(isBroker)
        let brokers = people.filter { isBroker.contains($0.id) }
        let others = people.filter { isFlagged.contains($0.id) }
        return Set((brokers + others).prefix(12).map(\.id))
    }

    private func heading(_ scale: Double) -> MapHeading {
        let shown =
            people.count < report.people.count
            ? "showing \(people.count) of " + NumberPrinter.grouped(report.people.count)
                + " people: brokers, and those most tied to them"
            : ""
        return MapHeading(
            title: sentences.people,
            caption: [
                "An arrow runs from the person who helps to the person who is helped; the more help acts, the wider.",
                sentences.period + " · " + sentences.population + (shown.isEmpty ? "" : " · " + shown),
                "Between teams: " + between.words("tie", "ties", of: "help") + ". Within teams: "
                    + inside.words("tie", "ties", of: "help") + ".",
                sentences.evidence + " · " + MapFrame.positions,
            ], legend: legend, scale: scale)
    }

    private var legend: [(mark: MapHeading.Mark, words: String)] {
        var keys: [(mark: MapHeading.Mark, words: String)] = []
        if beside.flatMap(\.people).contains(where: { $0.flags.contains("broker") }) {
            keys.append((.ring, "heavy ring: broker"))
        }
        let moved = beside.flatMap(\.people).contains { $0.team != home[$0.id] }
        keys.append(
            (
                .none,
                moved
                    ? "box: team before; colour: team on this side; area: help given" : "colour: team; area: help given"
            ))
        if report.teams.count > Palette.groups.count { keys.append((.disc(Palette.grey), "smaller teams")) }
        keys.append((.line("#B0B0B0"), "within a team"))
        keys.append((.line(Palette.blue), "between teams"))
        if beside.flatMap(\.teams).contains(where: { TeamState.of($0.isolation.kind).isIsolated }) {
            keys.append((.none, "dashed box: isolated team"))
        }
        return keys
    }

    private func cluster(_ team: Report.Team, _ circle: PeopleCircle, _ dot: inout DOTWriter) {
        let members = people.filter { home[$0.id] == team.id }
        guard !members.isEmpty else { return }
        let state = TeamState.of(team.isolation.kind)
        let isolated = state.isIsolated
        dot.cluster(
            team.id,
            [
                ("label", .word("")),
                ("style", .word(isolated ? "filled,dashed" : "filled")),
                ("fillcolor", .word("#F6F6F6")), ("color", .word(isolated ? Palette.ink : "#C8C8C8")),
                ("penwidth", .number(isolated ? 2 : 1)), ("id", .text(team.id)), ("class", .word("team")),
                ("tooltip", .text(MapFrame.label(team.label, or: team.id) + ": " + state.words)),
            ]
        ) { dot in
            name(team, circle, &dot)
            for (index, corner) in (circle.corners[team.id] ?? []).enumerated() {
                dot.node(
                    "corner \(index) of " + team.id,
                    [
                        ("shape", .word("box")), ("style", .word("invis")), ("width", .number(0.02)),
                        ("height", .number(0.02)), ("fixedsize", .word("true")), ("pos", corner.pinned),
                    ])
            }
            for person in members { node(person, circle, &dot) }
        }
    }

    /// The team's name as a node: neato reserves no room for the label of a box.
    private func name(_ team: Report.Team, _ circle: PeopleCircle, _ dot: inout DOTWriter) {
        guard let point = circle.names[team.id] else { return }
        dot.node(
            "name of " + team.id,
            [
                ("shape", .word("plaintext")), ("style", .word("")), ("class", .word("team-name")),
                ("label", .text(Plain.clipped(MapFrame.label(team.label, or: team.id), to: 30))),
                ("fontname", .word("Helvetica-Bold")), ("fontsize", .number(14 * circle.scale)),
                ("margin", .word("0,0")), ("height", .number(0.1)), ("width", .number(0.1)), ("pos", point.pinned),
            ])
    }

    private func node(_ person: Report.Person, _ circle: PeopleCircle, _ dot: inout DOTWriter) {
        let width = Self.width(of: person)
        let broker = person.flags.contains("broker")
        let label = MapFrame.label(person.label, or: person.id)
        var attributes: DOTWriter.Attributes = [
            ("id", .text(person.id)), ("class", .word(broker ? "person broker" : "person")),
            ("width", .number(width)), ("height", .number(width)), ("fixedsize", .word("true")),
            ("fillcolor", .word(person.team.flatMap { colours[$0] } ?? Palette.grey)),
            ("penwidth", .number(broker ? 3.5 : 0.8)),
            ("tooltip", .text(([label] + person.flags).joined(separator: ", "))),
        ]
        if let point = circle.points[person.id] { attributes.append(("pos", point.pinned)) }
        if labelled.contains(person.id) {
            attributes += [
                ("xlabel", .lines(Plain.wrapped(label, width: 24))), ("fontsize", .number(11 * circle.scale)),
            ]
        }
        dot.node(person.id, attributes)
    }

    static func width(of person: Report.Person) -> Double {
        let given = person.measures.first { $0.name == "actsGiven" }?.number ?? 0
        return MapGeometry.width(given, base: 0.1, factor: 0.055, in: 0.12...0.9)
    }

    private func edge(_ tie: Report.Tie, crosses: Bool, _ scale: Double, _ dot: inout DOTWriter) {
        dot.edge(
            tie.helper, tie.seeker,
            [
                ("class", .word(crosses ? "between" : "within")),
                ("color", .word(crosses ? Palette.blue + "90" : "#00000030")),
                ("penwidth", .number(MapGeometry.penWidth(tie.weight) * (crosses ? scale : 0.8))),
                ("arrowsize", .number(crosses ? 0.5 * scale.squareRoot() : 0.3)),
                (
                    "tooltip",
                    .text(tie.helper + " → " + tie.seeker + ": " + NumberPrinter.rounded(tie.weight, places: 1))
                ),
            ])
    }
}
