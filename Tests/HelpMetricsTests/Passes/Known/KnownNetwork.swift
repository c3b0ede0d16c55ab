import HelpGraph
import Testing

/// A network from the literature with figures that others computed.
struct KnownNetwork: Sendable, CustomTestStringConvertible {
    let name: String
    let directed: Bool
    /// Separated by blanks or line ends.
    let nodes: String
    /// "from>to".
    let ties: String
    let betweenness: [Double]
    var closeness: [Double]?
    let constraint: [Double]
    let egoConstraint: [Double]
    let hierarchy: [Double?]
    let effectiveSize: [Double]
    let core: [Int]
    let articulationPoints: [String]
    /// "low>high", in the order of the nodes.
    let bridges: [String]
    var teams: [KnownTeams] = []

    static let all: [KnownNetwork] = [kite, borgatti, florentine, karate, campnet, toy7]

    var testDescription: String { name }

    var names: [String] { nodes.split(whereSeparator: \.isWhitespace).map(String.init) }

    /// Undirected graphs have every tie both ways.
    var network: HelpNetwork { sampleNetwork(names, ties, bothWays: !directed) }
}

/// A division of a known network into teams, with brokerage by role: coordinator, itinerant, gatekeeper, representative,
/// liaison (and the total, last, in `mean` and `deviation`, which are by team).
struct KnownTeams: Sendable {
    let name: String
    /// Ties within and between teams; an undirected tie counts once.
    let inside: Int
    let outside: Int
    let team: [Int32]
    let raw: [[Int]]
    let mean: [[Double]]
    let deviation: [[Double]]
}

/// "A>B" or "A>B:3": A helped B.
func sampleNetwork(_ names: [String], _ ties: String, bothWays: Bool = false) -> HelpNetwork {
    let number = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, UInt32($0)) })
    var list: [(helper: UInt32, seeker: UInt32, weight: Double)] = []
    for tie in ties.split(whereSeparator: \.isWhitespace) {
        let parts = tie.split(whereSeparator: { $0 == ">" || $0 == ":" }).map(String.init)
        guard let from = number[parts[0]], let to = number[parts[1]] else { continue }
        let weight = parts.count > 2 ? Double(parts[2]) ?? 1 : 1
        list.append((from, to, weight))
        if bothWays { list.append((to, from, weight)) }
    }
    return HelpNetwork(people: names.indices.map { UInt32($0) }, ties: list)
}
