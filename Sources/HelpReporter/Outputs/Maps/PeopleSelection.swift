/// Who and which ties stand on the people map.
///
/// Up to `PeopleMap.limit` everybody is shown. Above, the brokers and those most tied to them, `PeopleMap.sample` in all;
/// on maps seen side by side, those of all their reports.
struct PeopleSelection {
    let people: [Report.Person]
    /// Ties within a team, thinned to what can be read.
    let inside: LineSelection<Report.Tie>
    /// Ties between teams, or with people without a team.
    let between: LineSelection<Report.Tie>

    /// - Parameter beside: all reports whose maps are seen side by side, of the same people.
    init(_ report: Report, _ sentences: MapSentences, beside: [Report]) {
        people = report.people.count <= PeopleMap.limit ? report.people : Self.nearBrokers(report, beside)
        let shown = Set(people.map(\.id))
        let ties = report.ties.filter { shown.contains($0.helper) && shown.contains($0.seeker) }
        let isInside = { (tie: Report.Tie) in
            sentences.team(of: tie.helper).map { $0 == sentences.team(of: tie.seeker) } ?? false
        }
        inside = LineSelection(ties.filter(isInside), limit: max(40, people.count * 3 / 2), weight: \.weight)
        between = LineSelection(
            ties.filter { !isInside($0) }, limit: min(max(30, people.count * 2 / 3), 250), weight: \.weight)
    }

    /// Brokers (or, without any, those with most weight), then their partners by weight with them.
    private static func nearBrokers(_ report: Report, _ beside: [Report]) -> [Report.Person] {
        let isBroker = Set(beside.flatMap(\.people).filter { $0.flags.contains("broker") }.map(\.id))
        let brokers = report.people.filter { isBroker.contains($0.id) }.prefix(PeopleMap.sample / 2)
        let seeds = Set(brokers.map(\.id))
        var weight: [String: Double] = [:]
        for tie in beside.flatMap(\.ties)
        where seeds.isEmpty || seeds.contains(tie.helper) || seeds.contains(tie.seeker) {
            weight[tie.helper, default: 0] += tie.weight
            weight[tie.seeker, default: 0] += tie.weight
        }
        for seed in seeds { weight[seed] = .infinity }
        let order = report.people.indices.sorted {
            (weight[report.people[$1].id] ?? 0, $0) < (weight[report.people[$0].id] ?? 0, $1)
        }
        return order.prefix(PeopleMap.sample).sorted().map { report.people[$0] }
    }
}
