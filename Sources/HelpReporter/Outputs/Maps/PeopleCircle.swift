/// Places on the people map: each team a round crowd on the circle, the people who work across teams on its inner side,
/// so that lines between teams cross the empty middle and no other team.
struct PeopleCircle {
    /// By person's id.
    private(set) var points: [String: MapPoint] = [:]
    /// Where the name of a team stands, by its id: above its people.
    private(set) var names: [String: MapPoint] = [:]
    /// Two corners of a team's box, by its id.
    private(set) var corners: [String: [MapPoint]] = [:]
    /// How much larger than usual text must be, for a map that will be shrunk to a page.
    let scale: Double

    /// - Parameter beside: all reports that are drawn on these places, for which discs grow and shrink.
    init(people: [Report.Person], report: Report, ties: [Report.Tie], beside: [Report]) {
        let crowds = Self.crowds(people, report)
        let number = Dictionary(
            crowds.enumerated().flatMap { index, crowd in crowd.map { ($0.id, index) } },
            uniquingKeysWith: { first, _ in first })
        let weights = ties.compactMap { tie -> (Int, Int, Double)? in
            guard let helper = number[tie.helper], let seeker = number[tie.seeker] else { return nil }
            return (helper, seeker, tie.weight)
        }
        let spacing = Self.widest(people, beside) * 0.75 + 0.22
        let order = CircleLayout.order(count: crowds.count, weights: weights)
        let radii = crowds.map { SunflowerLayout.radius(count: $0.count, spacing: spacing) }
        let roomy = CircleLayout(order: order, diameters: radii.map { 2 * $0 + 0.3 }, gap: 0.7, atLeast: 2.5)
        scale = roomy.textScale
        let circle = CircleLayout(
            order: order, diameters: radii.map { 2 * $0 + 0.3 }, gap: 0.4 + 0.5 * scale, atLeast: 2.5)
        place(crowds, circle, spacing, crossing: Self.weightAcross(ties))
        for (index, crowd) in crowds.enumerated() {
            guard let team = crowd[0].team else { continue }
            let centre = circle.points[index]
            let reach = radii[index] + 0.12
            corners[team] = [
                MapPoint(x: centre.x - reach, y: centre.y - reach),
                MapPoint(x: centre.x + reach, y: centre.y + reach),
            ]
            names[team] = MapPoint(x: centre.x, y: centre.y + reach + 0.1 * scale)
        }
    }

    private static func widest(_ people: [Report.Person], _ beside: [Report]) -> Double {
        let shown = Set(people.map(\.id))
        return beside.flatMap(\.people).filter { shown.contains($0.id) }.map(PeopleMap.width(of:)).max() ?? 0.12
    }

    /// People of each team that has any, in the order of the teams, and last those without a team.
    private static func crowds(_ people: [Report.Person], _ report: Report) -> [[Report.Person]] {
        let known = Set(report.teams.map(\.id))
        let byTeam = Dictionary(grouping: people) { $0.team.flatMap { known.contains($0) ? $0 : nil } }
        return (report.teams.map { byTeam[$0.id] ?? [] } + [byTeam[nil] ?? []]).filter { !$0.isEmpty }
    }

    private static func weightAcross(_ ties: [Report.Tie]) -> [String: Double] {
        var weight: [String: Double] = [:]
        for tie in ties {
            weight[tie.helper, default: 0] += tie.weight
            weight[tie.seeker, default: 0] += tie.weight
        }
        return weight
    }

    private mutating func place(
        _ crowds: [[Report.Person]], _ circle: CircleLayout, _ spacing: Double, crossing: [String: Double]
    ) {
        for (crowd, centre) in zip(crowds, circle.points) {
            let order = crowd.indices.sorted {
                (crossing[crowd[$1].id] ?? 0, $0) < (crossing[crowd[$0].id] ?? 0, $1)
            }
            let seeds = SunflowerLayout.points(count: crowd.count, spacing: spacing, around: centre)
            for (index, seed) in zip(order, seeds) { points[crowd[index].id] = seed }
        }
    }
}
