/// Teams and the help that passes between them: the map for leadership.
struct TeamMap {
    static let limit = 40

    private let report: Report
    private let sentences: MapSentences
    let teams: [Report.Team]
    let lines: LineSelection<Report.TeamTie>
    private let heaviest: Set<Int>
    /// All reports whose maps are seen side by side: they share teams, places and legend.
    private let beside: [Report]

    init(_ report: Report) { self.init(report, beside: [report]) }

    private init(_ report: Report, beside: [Report]) {
        self.report = report
        self.beside = beside
        sentences = MapSentences(report)
        teams = Self.largest(report, beside)
        let shown = Set(teams.map(\.id))
        let between = report.teamTies.filter {
            $0.helper != $0.seeker && $0.weight > 0 && shown.contains($0.helper) && shown.contains($0.seeker)
        }
        let strongest = Self.strongest(between)
        lines = LineSelection(
            between, limit: Self.lineLimit(teams: teams.count), weight: \.weight,
            always: { $0.hidden || strongest.contains([$0.helper, $0.seeker]) })
        heaviest = Set(lines.shown.indices.suffix(8))
    }

    /// Two maps of the same teams on which every team keeps its place.
    static func pair(before: Report, after: Report) -> (before: [UInt8], after: [UInt8]) {
        let maps = [before, after].map { TeamMap($0, beside: [before, after]) }
        let larger = zip(maps[0].teams, maps[1].teams).map { $0.size < $1.size ? $1 : $0 }
        let layout = layout(larger, maps.flatMap(\.lines.shown))
        let headings = MapHeading.pair(maps.map { $0.heading(layout.textScale) })
        return (maps[0].document(layout, headings[0]), maps[1].document(layout, headings[1]))
    }

    func document() -> [UInt8] {
        let layout = layout
        return document(layout, heading(layout.textScale))
    }

    private func document(_ layout: CircleLayout, _ heading: MapHeading) -> [UInt8] {
        var dot = DOTWriter(name: "teams")
        let points = layout.points
        MapFrame.open(&dot, heading: heading)
        for (index, team) in teams.enumerated() { node(team, at: points[index], &dot) }
        for (index, tie) in lines.shown.enumerated() where !tie.hidden { edge(tie, index, &dot) }
        for (index, tie) in lines.shown.enumerated() where tie.hidden { edge(tie, index, &dot) }
        return dot.finished()
    }

    /// How many of the heaviest lines are in sight.
    static func lineLimit(teams: Int) -> Int { max(6, teams * 5 / 2) }

    /// The heaviest line of every team, so that only a team without any contact stands without a line.
    private static func strongest(_ ties: [Report.TeamTie]) -> Set<[String]> {
        var best: [String: Report.TeamTie] = [:]
        for tie in ties {
            for team in [tie.helper, tie.seeker] where tie.weight > best[team]?.weight ?? 0 { best[team] = tie }
        }
        return Set(best.values.map { [$0.helper, $0.seeker] })
    }

    /// Those with the most help in and out, in the order of the report.
    private static func largest(_ report: Report, _ beside: [Report]) -> [Report.Team] {
        guard report.teams.count > limit else { return report.teams }
        var weight: [String: Double] = [:]
        for tie in beside.flatMap(\.teamTies) {
            weight[tie.helper, default: 0] += tie.weight
            weight[tie.seeker, default: 0] += tie.weight
        }
        let order = report.teams.indices.sorted {
            (weight[report.teams[$1].id] ?? 0, $0) < (weight[report.teams[$0].id] ?? 0, $1)
        }
        return order.prefix(limit).sorted().map { report.teams[$0] }
    }

    /// Places of `teams`, in inches.
    var layout: CircleLayout { Self.layout(teams, lines.shown) }

    private static func layout(_ teams: [Report.Team], _ ties: [Report.TeamTie]) -> CircleLayout {
        let number = Dictionary(teams.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        let weights = ties.compactMap { tie -> (Int, Int, Double)? in
            guard let helper = number[tie.helper], let seeker = number[tie.seeker] else { return nil }
            return (helper, seeker, tie.weight)
        }
        let order = CircleLayout.order(count: teams.count, weights: weights)
        return CircleLayout(order: order, diameters: teams.map(MapFrame.width(of:)), gap: 0.6, atLeast: 2.6)
    }

    private func heading(_ scale: Double) -> MapHeading {
        let shown =
            teams.count < report.teams.count
            ? "showing \(teams.count) of \(report.teams.count) teams · " : ""
        return MapHeading(
            title: sentences.teams,
            caption: [
                "An arrow runs from the team that helps to the team that is helped; the more help acts, the wider.",
                sentences.period + " · " + sentences.population + " · " + shown
                    + lines.words("line", "lines", of: "help between teams"),
                sentences.evidence + " · " + MapFrame.positions,
            ], legend: legend, scale: scale)
    }

    private var isPaired: Bool { beside.count > 1 }

    private var legend: [(mark: MapHeading.Mark, words: String)] {
        let kinds = Set(beside.flatMap(\.teams).map(\.isolation.kind))
        let states = TeamState.all.filter { kinds.contains($0.kind) }
        var keys = states.map { (mark: MapHeading.Mark.disc($0.colour), words: $0.legend) }
        keys.append((.none, "area: people"))
        if lines.shown.contains(where: { !$0.hidden }) {
            keys.append((.line("#8A8A8A"), "help between teams"))
        }
        if lines.shown.contains(where: \.hidden) || isPaired && beside.flatMap(\.teamTies).contains(where: \.hidden) {
            keys.append((.dashes(Palette.vermillion), "more than chance allows, and no formal link"))
        }
        return keys
    }

    private func node(_ team: Report.Team, at point: MapPoint, _ dot: inout DOTWriter) {
        let state = TeamState.of(team.isolation.kind)
        let label = MapFrame.label(team.label, or: team.id)
        dot.node(
            team.id,
            MapFrame.disc(label, width: MapFrame.width(of: team), fill: state.fill, points: 13) + [
                ("id", .text(team.id)), ("class", .word("team")), ("pos", point.pinned),
                ("style", .word(state.style.isEmpty ? "filled" : "filled," + state.style)),
                ("penwidth", .number(state.style.isEmpty ? 1 : 3)), ("tooltip", .text(tooltip(team, label))),
            ])
    }

    private func tooltip(_ team: Report.Team, _ label: String) -> String {
        label + ": " + MapSentences.figures(team.size, "person", "people") + ", "
            + TeamState.of(team.isolation.kind).words
            + (team.isolation.because.isEmpty ? "" : " (" + Plain.clipped(team.isolation.because, to: 200) + ")")
    }

    private func edge(_ tie: Report.TeamTie, _ index: Int, _ dot: inout DOTWriter) {
        let weight = NumberPrinter.rounded(tie.weight, places: 1)
        var attributes: DOTWriter.Attributes = [
            ("class", .word(tie.hidden ? "hidden" : "help")),
            ("penwidth", .number(MapGeometry.penWidth(tie.weight))),
            ("color", .word(tie.hidden ? Palette.vermillion : "#00000060")),
            (
                "tooltip",
                .text(sentences.label(ofTeam: tie.helper) + " → " + sentences.label(ofTeam: tie.seeker) + ": " + weight)
            ),
        ]
        if tie.hidden { attributes.append(("style", .word("dashed"))) }
        if heaviest.contains(index) || tie.hidden {
            attributes += [
                ("label", .text(weight)), ("fontcolor", .word(tie.hidden ? "#A34700" : Palette.ink)),
            ]
        }
        dot.edge(tie.helper, tie.seeker, attributes)
    }
}
