/// The map of the teams as a picture inside the page: the places of the Graphviz map, all lines drawn, the light ones
/// out of sight until asked for.
struct TeamDrawing {
    static let limit = 400

    private let content: PageContent
    private let map: TeamMap
    private let discs: [String: MapDisc]
    private let order: [MapDisc]
    private let lines: LineSelection<Report.TeamTie>
    /// Lines lighter than this are out of sight at first; the same lines as on the Graphviz map are in sight.
    let threshold: Double
    private let kept: Set<[String]>

    init(_ content: PageContent) {
        self.content = content
        map = TeamMap(content.report)
        order = zip(map.teams, map.layout.points).map { MapDisc($0, at: $1) }
        discs = Dictionary(order.map { ($0.team.id, $0) }, uniquingKeysWith: { first, _ in first })
        let drawn = discs
        let between = content.report.teamTies.filter {
            $0.helper != $0.seeker && $0.weight > 0 && drawn[$0.helper] != nil && drawn[$0.seeker] != nil
        }
        lines = LineSelection(between, limit: Self.limit, weight: \.weight, always: \.hidden)
        let strong = map.lines.shown.suffix(TeamMap.lineLimit(teams: map.teams.count))
        let least = strong.map(\.weight).min() ?? 0
        threshold = least
        // The strongest line of a team stays in sight, however light.
        kept = Set(map.lines.shown.filter { $0.weight < least }.map { [$0.helper, $0.seeker] })
    }

    var lightest: Double { lines.shown.map(\.weight).min() ?? 0 }
    var heaviest: Double { lines.shown.map(\.weight).max() ?? 0 }
    var hasHidden: Bool { lines.shown.contains(where: \.hidden) }
    var states: [TeamState] { TeamState.all.filter { state in map.teams.contains { $0.isolation.kind == state.kind } } }

    /// "9 teams, the strongest 22 of 60 lines".
    var shown: String {
        let teams = MapSentences.figures(content.report.teams.count, "team", "teams")
        return (order.count < content.report.teams.count ? "showing \(order.count) of " : "") + teams + ", "
            + map.lines.words("line", "lines", of: "help between teams") + " at first"
    }

    func write(to page: inout MarkupWriter) {
        page.element("svg", ["class": "teams", "viewBox": viewBox, "role": "group", "aria-label": "Map of the teams"]) {
            page in
            for tie in lines.shown where !tie.hidden { line(tie, &page) }
            for tie in lines.shown where tie.hidden { line(tie, &page) }
            for disc in order { disc.write(to: &page) }
        }
    }

    /// Around all discs and the labels beneath them.
    private var viewBox: String {
        let left = order.map { $0.x - max($0.radius, $0.outsideLabelWidth / 2) }.min() ?? 0
        let right = order.map { $0.x + max($0.radius, $0.outsideLabelWidth / 2) }.max() ?? 1
        let top = order.map { $0.y - $0.radius }.min() ?? 0
        let bottom = order.map { $0.y + $0.radius + $0.outsideLabelHeight }.max() ?? 1
        return [left - 14, top - 14, right - left + 28, bottom - top + 28]
            .map { NumberPrinter.rounded($0, places: 1) }.joined(separator: " ")
    }

    private func line(_ tie: Report.TeamTie, _ page: inout MarkupWriter) {
        guard let helper = discs[tie.helper], let seeker = discs[tie.seeker] else { return }
        let arrow = MapArrow(from: helper, to: seeker, width: MapGeometry.penWidth(tie.weight) * 0.9)
        let weight = NumberPrinter.rounded(tie.weight, places: 1)
        let isKept = kept.contains([tie.helper, tie.seeker])
        let kind = tie.hidden ? "tie unseen" : isKept ? "tie kept" : tie.weight < threshold ? "tie light" : "tie"
        page.element(
            "g", ["class": kind, "data-from": tie.helper, "data-to": tie.seeker, "data-weight": weight]
        ) { page in
            page.element("title", text: words(tie, weight))
            page.empty("path", ["d": arrow.path, "stroke-width": NumberPrinter.rounded(arrow.width, places: 2)])
            page.empty("polygon", ["points": arrow.head])
        }
    }

    private func words(_ tie: Report.TeamTie, _ weight: String) -> String {
        content.label(ofTeam: tie.helper) + " → " + content.label(ofTeam: tie.seeker) + ": " + weight + " help acts"
            + (tie.expected.map { ", " + NumberPrinter.rounded($0, places: 1) + " expected" } ?? "")
            + (tie.hidden ? "; more than chance allows, and no formal link" : "")
    }
}
