#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Places on the broker map: teams on the outer circle, brokers on an inner one, each turned towards their teams.
struct BrokerCircle {
    let teamPoints: [MapPoint]
    let brokerPoints: [MapPoint]
    let textScale: Double

    init(teams: [Report.Team], brokers: [Report.Person], lines: [BrokerMap.Line]) {
        let number = Dictionary(teams.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        let order = CircleLayout.order(count: teams.count, weights: Self.shared(lines, brokers, number))
        let widths = brokers.map(BrokerMap.width(of:))
        let inner = max(1, widths.reduce(0) { $0 + $1 + 0.55 } / (2 * Double.pi))
        let outer = CircleLayout(
            order: order, diameters: teams.map(MapFrame.width(of:)), gap: 0.6, atLeast: inner + 2.1)
        teamPoints = outer.points
        textScale = outer.textScale
        let directions = brokers.map { Self.direction(of: $0, lines, number, outer.points) }
        brokerPoints = Self.spread(directions, radius: brokers.count == 1 ? 0 : inner)
    }

    /// Teams tied by the same broker, by the lighter of the two lines; home by each line.
    private static func shared(
        _ lines: [BrokerMap.Line], _ brokers: [Report.Person], _ number: [String: Int]
    ) -> [(Int, Int, Double)] {
        let home = Dictionary(brokers.map { ($0.id, $0.team) }, uniquingKeysWith: { first, _ in first })
        var weights: [(Int, Int, Double)] = []
        for (index, one) in lines.enumerated() {
            guard let first = number[one.team] else { continue }
            if let own = home[one.broker]?.flatMap({ number[$0] }) { weights.append((first, own, 2 * one.weight)) }
            for other in lines[(index + 1)...].prefix(while: { $0.broker == one.broker }) {
                guard let second = number[other.team] else { continue }
                weights.append((first, second, min(one.weight, other.weight)))
            }
        }
        return weights
    }

    /// The angle of the weighted middle of a broker's teams; home counts as much as all else together.
    private static func direction(
        of broker: Report.Person, _ lines: [BrokerMap.Line], _ number: [String: Int], _ points: [MapPoint]
    ) -> Double {
        var sum = MapPoint(x: 0, y: 0)
        var all = 0.0
        for line in lines where line.broker == broker.id {
            guard let team = number[line.team] else { continue }
            all += line.weight
            sum.x += points[team].x * line.weight
            sum.y += points[team].y * line.weight
        }
        if let home = broker.team.flatMap({ number[$0] }) {
            sum.x += points[home].x * max(all, 1)
            sum.y += points[home].y * max(all, 1)
        }
        return CircleLayout.angle(of: sum)
    }

    /// Evenly around the inner circle in the order of the directions, turned to meet them best on average.
    private static func spread(_ directions: [Double], radius: Double) -> [MapPoint] {
        let order = directions.indices.sorted { (directions[$0], $0) < (directions[$1], $1) }
        let step = 2 * Double.pi / Double(max(1, order.count))
        let turns = order.enumerated().map { directions[$1] - Double($0) * step }
        // The mean of angles, which has no seam at 2π.
        let turn = atan2(turns.reduce(0) { $0 + sin($1) }, turns.reduce(0) { $0 + cos($1) })
        var points = [MapPoint](repeating: MapPoint(x: 0, y: 0), count: directions.count)
        for (slot, broker) in order.enumerated() {
            points[broker] = CircleLayout.point(clockwise: turn + Double(slot) * step, radius: radius)
        }
        return points
    }
}
