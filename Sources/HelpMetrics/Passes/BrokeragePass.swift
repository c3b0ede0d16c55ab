import HelpGraph
import Parallel

/// Gould-Fernandez brokerage along help: from helper to seeker.
package enum BrokeragePass {
    /// Counts, for every person v, pairs (a, b) with a→v→b, a ≠ b, not a→b, by role: first all pairs from the number of
    /// ties in and out by team, then less those with a = b and those closed by a→b. Weights are ignored.
    ///
    /// - Parameter team: team number of each node, or -1: people without a team take part in nothing.
    /// - Complexity: O(ties^1.5).
    /// - SeeAlso: Gould & Fernandez 1989, Sociological Methodology 19.
    package static func roles(_ network: HelpNetwork, team: [Int32], threads: Int) -> Brokerage {
        precondition(team.count == network.nodeCount, "one team number per node")
        let given = network.given.between(team)
        let received = given.transposed()
        var counts = openPairs(given, received, team)
        let closed = closedPairs(given, received, team, threads: threads)
        for node in counts.indices {
            for role in BrokerageRole.allCases { counts[node]?[role] -= closed[node * width + role.rawValue] }
        }
        return Brokerage(counts: counts, chance: chance(team, ties: given.edgeCount), team: team)
    }

    private static let width = BrokerageRole.allCases.count

    private static func chance(_ team: [Int32], ties: Int) -> [BrokerageChance] {
        var sizes = [Int](repeating: 0, count: Int((team.max() ?? -1) + 1))
        for number in team where number >= 0 { sizes[Int(number)] += 1 }
        let people = Double(sizes.reduce(0, +))
        let density = people > 1 ? Double(ties) / (people * (people - 1)) : 0
        let sums = BrokerageChance.SizeSums(sizes)
        return sizes.map { BrokerageChance(size: $0, sizes: sums, density: density) }
    }

    /// Pairs in × out by role, those with a = b left out.
    private static func openPairs(_ given: Adjacency, _ received: Adjacency, _ team: [Int32]) -> [BrokerageCounts?] {
        let teams = Int((team.max() ?? -1) + 1)
        let tally = TeamTally(teams: teams)
        return given.withRows { given in
            received.withRows { received in
                team.indices.map { node in
                    team[node] < 0 ? nil : tally.pairs(of: node, given, received, team)
                }
            }
        }
    }

    /// Pairs with a→b, five numbers per node.
    private static func closedPairs(
        _ given: Adjacency, _ received: Adjacency, _ team: [Int32], threads: Int
    ) -> [Int] {
        let triads = ClosedTriads(given, received, team)
        let blocks = triads.blocks
        let parts = Parallel.map(blocks.count, threads: threads) { triads.counts(from: blocks[$0]) }
        var sums = [Int](repeating: 0, count: team.count * width)
        for part in parts {
            for place in sums.indices { sums[place] += part[place] }
        }
        return triads.restore(sums)
    }
}

extension Adjacency {
    /// Edges both of whose ends have a team.
    fileprivate func between(_ team: [Int32]) -> Adjacency {
        guard team.contains(where: { $0 < 0 }) else { return self }
        var offsets: [UInt32] = [0]
        var kept: [UInt32] = []
        for node in 0..<nodeCount {
            if team[node] >= 0 { kept += neighbours[row(node)].filter { team[Int($0)] >= 0 } }
            offsets.append(UInt32(truncatingIfNeeded: kept.count))
        }
        return Adjacency(offsets: offsets, neighbours: kept, weights: [Double](repeating: 1, count: kept.count))
    }
}

/// How many ties of one person come from each team.
private struct TeamTally: ~Copyable {
    private let incoming: Scratch<Int>

    init(teams: Int) { incoming = Scratch(teams, filledWith: 0) }

    func pairs(of node: Int, _ given: Rows, _ received: Rows, _ team: [Int32]) -> BrokerageCounts {
        let own = Int(team[node])
        let helpers = received.start(node)..<received.end(node)
        let seekers = given.start(node)..<given.end(node)
        for slot in helpers { incoming[Int(team[received.neighbour(slot)])] += 1 }
        var inside = 0
        var matched = 0
        for slot in seekers {
            let number = Int(team[given.neighbour(slot)])
            if number == own { inside += 1 } else { matched += incoming[number] }
        }
        let ownIn = incoming[own]
        let outsideIn = helpers.count - ownIn
        let outside = seekers.count - inside
        let same = mutual(node, given, received, team)
        for slot in helpers { incoming[Int(team[received.neighbour(slot)])] = 0 }
        var counts = BrokerageCounts()
        counts[.coordinator] = ownIn * inside - same.own
        counts[.itinerant] = matched - same.others
        counts[.gatekeeper] = outsideIn * inside
        counts[.representative] = ownIn * outside
        counts[.liaison] = outsideIn * outside - matched
        return counts
    }

    /// Neighbours that are both helper and seeker, in the own and in other teams.
    private func mutual(_ node: Int, _ given: Rows, _ received: Rows, _ team: [Int32]) -> (own: Int, others: Int) {
        var result = (own: 0, others: 0)
        var left = given.start(node)
        var right = received.start(node)
        while left < given.end(node), right < received.end(node) {
            let (there, back) = (given.neighbours[left], received.neighbours[right])
            if there == back {
                if team[Int(there)] == team[node] { result.own += 1 } else { result.others += 1 }
            }
            if there <= back { left += 1 }
            if back <= there { right += 1 }
        }
        return result
    }
}
