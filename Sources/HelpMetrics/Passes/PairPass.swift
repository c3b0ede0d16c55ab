import HelpGraph

/// Help between teams under one labelling, and its excess.
///
/// A cell holds the weight of the pairs of people and the sum of its roots. Up to `denseTeams` teams every pair has a cell, and the ties are read as they lie in memory. With more the cells
/// would not stay in the cache: then the teams are taken one after the other, with a single row of cells.
struct PairPass: ~Copyable {
    /// Over all pairs of the family that have any weight; -∞ when none has.
    private(set) var largestExcess = -Double.infinity
    /// Rows of teams + 1 places, of which the first is for people without a team: one for every team, or a single one.
    private let cells: Scratch<SIMD2<Double>>
    /// What `PairScale` asks of each team.
    private let roots: Scratch<Double>
    private let touched: Scratch<Int32>
    private let width: Int
    private let isDense: Bool

    static let denseTeams = 1024

    init(teams: Int, denseTeams: Int = Self.denseTeams) {
        isDense = teams <= denseTeams
        width = teams + 1
        cells = Scratch((isDense ? teams : 1) * width, filledWith: .zero)
        roots = Scratch(teams, filledWith: 0)
        touched = Scratch(isDense ? 0 : teams + 1, filledWith: 0)
    }

    /// - Parameters:
    ///   - labels: team of each node; -1 without one.
    ///   - order: nodes that have a team, team by team.
    ///   - body: called with the weight of every watched pair, and the sum of its roots.
    /// - Complexity: O(ties + teams + watched pairs), and O(teams²) up to `denseTeams`.
    mutating func scan(
        _ ties: TeamedTies, _ family: PairFamily, labels: UnsafeBufferPointer<Int32>, order: [Int32],
        _ body: (_ pair: Int, _ help: SIMD2<Double>) -> Void
    ) {
        largestExcess = -.infinity
        guard isDense else { return scanRows(ties, family, labels: labels, order: order, body) }
        ties.mutual.rows.withRows { rows in addAll(rows, ties, labels) }
        family.withScale { scale in
            addRoots(scale, labels)
            for team in ties.sizes.indices {
                family.eachWatched(team) { other, pair in
                    body(pair, cells[place(team, other)] + cells[place(other, team)])
                }
                family.eachLinked(team) { other in
                    (cells[place(team, other)], cells[place(other, team)]) = (.zero, .zero)
                }
                takeAll(team, scale)
            }
        }
    }

    @inline(__always) private func place(_ team: Int, _ other: Int) -> Int { team &* width &+ other &+ 1 }

    /// A pair stands in the row of its first person's team, which stays in the cache while that person's ties are read.
    private func addAll(_ rows: Rows, _ ties: TeamedTies, _ labels: UnsafeBufferPointer<Int32>) {
        ties.later.withUnsafeBufferPointer { later in
            for node in 0..<rows.nodeCount where labels[node] >= 0 {
                let row = place(Int(labels[node]), 0)
                for slot in Int(later[node])..<rows.end(node) {
                    cells[row &+ Int(labels[rows.neighbour(slot)])] += Self.help(rows, slot)
                }
            }
        }
    }

    @inline(__always) private static func help(_ rows: Rows, _ slot: Int) -> SIMD2<Double> {
        SIMD2(rows.weights[slot], rows.weights[slot].squareRoot())
    }

    private func addRoots(_ scale: PairScale, _ labels: UnsafeBufferPointer<Int32>) {
        roots.fill(with: 0)
        for node in labels.indices where labels[node] >= 0 { roots[Int(labels[node])] += scale.roots[node] }
    }

    private mutating func takeAll(_ team: Int, _ scale: PairScale) {
        var largest = largestExcess
        for other in 0..<team {
            let (there, back) = (place(team, other), place(other, team))
            let root = (cells[there] + cells[back])[1]
            (cells[there], cells[back]) = (.zero, .zero)
            guard root > 0 else { continue }
            scale.raise(&largest, team, other, root: root, of: UnsafeBufferPointer(roots.cells))
        }
        // Help within the team, and with people without one.
        (cells[place(team, team)], cells[place(team, -1)]) = (.zero, .zero)
        largestExcess = largest
    }

    private mutating func scanRows(
        _ ties: TeamedTies, _ family: PairFamily, labels: UnsafeBufferPointer<Int32>, order: [Int32],
        _ body: (_ pair: Int, _ help: SIMD2<Double>) -> Void
    ) {
        ties.mutual.rows.withRows { rows in
            family.withScale { scale in
                addRoots(scale, labels)
                var start = 0
                for (team, size) in ties.sizes.enumerated() {
                    let count = addRow(rows, order[start..<start + size], labels)
                    start += size
                    family.eachWatched(team) { other, pair in body(pair, cells[other + 1]) }
                    family.eachLinked(team) { cells[$0 + 1] = .zero }
                    takeRow(count, team, scale)
                }
            }
        }
    }

    /// Adds the ties of a team's people to the row; gives the number of places touched.
    private func addRow(_ rows: Rows, _ people: ArraySlice<Int32>, _ labels: UnsafeBufferPointer<Int32>) -> Int {
        var count = 0
        for node in people {
            for slot in rows.start(Int(node))..<rows.end(Int(node)) {
                let other = Int(labels[rows.neighbour(slot)]) &+ 1
                let before = cells[other]
                cells[other] = before + Self.help(rows, slot)
                // A place is listed once as long as no weight is 0; one of weight 0 adds nothing.
                guard before[0] == 0, rows.weights[slot] > 0 else { continue }
                touched[count] = Int32(truncatingIfNeeded: other)
                count &+= 1
            }
        }
        return count
    }

    /// Compares the pairs with teams of smaller number, so that each is met once, and clears the row.
    private mutating func takeRow(_ count: Int, _ team: Int, _ scale: PairScale) {
        var largest = largestExcess
        for place in 0..<count {
            let other = Int(touched[place]) &- 1
            let root = cells[other &+ 1][1]
            cells[other &+ 1] = .zero
            guard other >= 0, other < team, root > 0 else { continue }
            scale.raise(&largest, team, other, root: root, of: UnsafeBufferPointer(roots.cells))
        }
        largestExcess = largest
    }
}
