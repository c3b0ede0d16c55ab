import HelpGraph

/// The ties between people who both have a team, as permutation tests need them: people renumbered without gaps
/// (*positions*), each unordered pair once, at the smaller position.
struct TeamedTies: Sendable {
    /// Node of each position, ascending.
    let nodes: [Int]
    /// Observed team of each position.
    let labels: [Int32]
    /// People of each team.
    let sizes: [Int]
    let offsets: [Int]
    /// Positions, each larger than that of the row.
    let neighbours: [Int32]
    /// Help in both directions.
    let weights: [Double]
    /// As `weights`, counting only ties of at least each of the `thresholds`.
    let levels: [SIMD4<Double>]
    /// Bit 0: the row's person helped the neighbour; bit 1: the other way round.
    let directions: [UInt8]
    /// Help given and received by each position, at each threshold.
    let strengths: [SIMD4<Double>]
    let tieCount: Int

    /// Tie weights at which a claim about a team has to hold; the first takes every tie.
    static let thresholds = SIMD4<Double>(0, 2, 3, 4)

    /// - Complexity: O(people + ties).
    init(_ survey: Survey) {
        let nodes = survey.team.indices.filter { survey.team[$0] >= 0 }
        var position = [Int32](repeating: -1, count: survey.team.count)
        for (place, node) in nodes.enumerated() { position[node] = Int32(place) }
        var rows = TeamedRows(people: nodes.count)
        for (place, node) in nodes.enumerated() {
            rows.append(place, survey.network.given, survey.network.received, node: node, position: position)
        }
        self.nodes = nodes
        labels = nodes.map { survey.team[$0] }
        sizes = survey.members.map(\.count)
        offsets = rows.offsets
        neighbours = rows.neighbours
        weights = rows.weights
        levels = rows.levels
        directions = rows.directions
        strengths = rows.strengths
        tieCount = rows.tieCount
    }
}

/// The rows while they grow.
private struct TeamedRows {
    var offsets = [0]
    var neighbours: [Int32] = []
    var weights: [Double] = []
    var levels: [SIMD4<Double>] = []
    var directions: [UInt8] = []
    var strengths: [SIMD4<Double>]
    var tieCount = 0

    init(people: Int) { strengths = Array(repeating: .zero, count: people) }

    /// Merges what a person gave and received, both ascending, into one row.
    mutating func append(_ place: Int, _ given: Adjacency, _ received: Adjacency, node: Int, position: [Int32]) {
        var (out, back) = (given.row(node), received.row(node))
        while !(out.isEmpty && back.isEmpty) {
            let target = out.first.map { given.neighbours[$0] } ?? .max
            let origin = back.first.map { received.neighbours[$0] } ?? .max
            let neighbour = min(target, origin)
            let gives = target == neighbour ? given.weights[out.removeFirst()] : 0
            let receives = origin == neighbour ? received.weights[back.removeFirst()] : 0
            let direction: UInt8 = (target == neighbour ? 1 : 0) | (origin == neighbour ? 2 : 0)
            add(place, position[Int(neighbour)], gives, receives, direction)
        }
        offsets.append(neighbours.count)
    }

    private mutating func add(_ place: Int, _ other: Int32, _ gives: Double, _ receives: Double, _ direction: UInt8) {
        guard other > place else { return }
        let level = counted(gives) + counted(receives)
        neighbours.append(other)
        weights.append(gives + receives)
        levels.append(level)
        directions.append(direction)
        strengths[place] += level
        strengths[Int(other)] += level
        tieCount += direction.nonzeroBitCount
    }

    private func counted(_ weight: Double) -> SIMD4<Double> {
        SIMD4(repeating: 0).replacing(with: weight, where: SIMD4(repeating: weight) .>= TeamedTies.thresholds)
    }
}
