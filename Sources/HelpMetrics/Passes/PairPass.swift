import HelpGraph

/// Weights between teams under one labelling.
///
/// Up to `denseTeams` teams every pair has a cell, and the ties are read as they lie in memory. With more the cells
/// would not stay in the cache: then the teams are taken one after the other, with a single row of cells.
struct PairPass: ~Copyable {
    /// Over all pairs of the family that have any weight; -∞ when none has.
    private(set) var largestExcess = -Double.infinity
    /// Rows of teams + 1 places, of which the first is for people without a team: one for every team, or a single one.
    private let cells: Scratch<Double>
    private let touched: Scratch<Int32>
    private let width: Int
    private let isDense: Bool

    static let denseTeams = 1024

    init(teams: Int, denseTeams: Int = Self.denseTeams) {
        isDense = teams <= denseTeams
        width = teams + 1
        cells = Scratch((isDense ? teams : 1) * width, filledWith: 0)
        touched = Scratch(isDense ? 0 : teams + 1, filledWith: 0)
    }

    /// - Parameters:
    ///   - labels: team of each node; -1 without one.
    ///   - order: nodes that have a team, team by team.
    ///   - body: called with the weight of every watched pair.
    /// - Complexity: O(ties + teams + watched pairs), and O(teams²) up to `denseTeams`.
    mutating func scan(
        _ ties: TeamedTies, _ family: PairFamily, labels: UnsafeBufferPointer<Int32>, order: [Int32],
        _ body: (_ pair: Int, _ weight: Double) -> Void
    ) {
        largestExcess = -.infinity
        guard isDense else { return scanRows(ties, family, labels: labels, order: order, body) }
        ties.given.withRows { rows in addAll(rows, labels) }
        family.withRoots { roots in
            for team in ties.sizes.indices {
                family.eachWatched(team) { other, pair in
                    body(pair, cells[place(team, other)] + cells[place(other, team)])
                }
                family.eachLinked(team) { other in
                    (cells[place(team, other)], cells[place(other, team)]) = (0, 0)
                }
                takeAll(team, roots)
            }
        }
    }

    @inline(__always) private func place(_ team: Int, _ other: Int) -> Int { team &* width &+ other &+ 1 }

    /// A tie stands in the row of its helper's team, which stays in the cache while the helper's ties are read.
    private func addAll(_ rows: Rows, _ labels: UnsafeBufferPointer<Int32>) {
        for helper in 0..<rows.nodeCount where labels[helper] >= 0 {
            let row = place(Int(labels[helper]), 0)
            for slot in rows.start(helper)..<rows.end(helper) {
                cells[row &+ Int(labels[rows.neighbour(slot)])] += rows.weights[slot]
            }
        }
    }

    private mutating func takeAll(_ team: Int, _ roots: UnsafeBufferPointer<Double>) {
        var largest = largestExcess
        let root = roots[team]
        for other in 0..<team {
            let (there, back) = (place(team, other), place(other, team))
            let weight = cells[there] + cells[back]
            (cells[there], cells[back]) = (0, 0)
            guard weight > 0 else { continue }
            let scale = root * roots[other]
            largest = max(largest, weight / scale - scale)
        }
        // Help within the team, and with people without one.
        (cells[place(team, team)], cells[place(team, -1)]) = (0, 0)
        largestExcess = largest
    }

    private mutating func scanRows(
        _ ties: TeamedTies, _ family: PairFamily, labels: UnsafeBufferPointer<Int32>, order: [Int32],
        _ body: (_ pair: Int, _ weight: Double) -> Void
    ) {
        ties.mutual.rows.withRows { rows in
            family.withRoots { roots in
                var start = 0
                for (team, size) in ties.sizes.enumerated() {
                    let count = addRow(rows, order[start..<start + size], labels)
                    start += size
                    family.eachWatched(team) { other, pair in body(pair, cells[other + 1]) }
                    family.eachLinked(team) { cells[$0 + 1] = 0 }
                    takeRow(count, team, roots)
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
                cells[other] = before + rows.weights[slot]
                // A place is listed once as long as no weight is 0; one of weight 0 adds nothing.
                guard before == 0, rows.weights[slot] > 0 else { continue }
                touched[count] = Int32(truncatingIfNeeded: other)
                count &+= 1
            }
        }
        return count
    }

    /// Compares the pairs with teams of smaller number, so that each is met once, and clears the row.
    private mutating func takeRow(_ count: Int, _ team: Int, _ roots: UnsafeBufferPointer<Double>) {
        var largest = largestExcess
        let root = roots[team]
        for place in 0..<count {
            let other = Int(touched[place]) &- 1
            let weight = cells[other &+ 1]
            cells[other &+ 1] = 0
            guard other >= 0, other < team, weight > 0 else { continue }
            let scale = root * roots[other]
            largest = max(largest, weight / scale - scale)
        }
        largestExcess = largest
    }
}
