import HelpGraph
import Parallel

/// The two people whose absence would cut most pairs of the others off from each other; every pair is tried.
package enum KeyPair {
    /// More people than this, and not every pair is tried: there is no answer then.
    package static let mostPeople = 1_000
    /// The same where distances count.
    package static let mostPeopleByDistance = 100

    /// The pair with the largest F (see `KeyPlayerPass.Fragmentation.components`), the first of equal ones; `nil` with
    /// fewer than four or more than `mostPeople` people.
    ///
    /// - Complexity: O(people · (people + ties)): one is taken away, the cut structure of the rest tells of the other.
    /// - SeeAlso: Borgatti 2006, Computational & Mathematical Organization Theory 12.
    package static func byComponents(_ mutual: Mutual, threads: Int) -> KeyPlayerPass.KeyPlayers? {
        let nodes = mutual.nodeCount
        guard nodes > 3, nodes <= mostPeople else { return nil }
        let best = Parallel.map(nodes - 1, threads: threads) { first in
            let alone = KeyPlayerPass.fragmentationByPerson(mutual.without(first))
            return (first + 1..<nodes).reduce(into: KeyPlayerPass.KeyPlayers(people: [], value: -1)) { best, second in
                let value = corrected(alone[second] ?? 0, people: nodes)
                if value > best.value + 1e-12 { best = .init(people: [first, second], value: value) }
            }
        }
        return best.dropFirst().reduce(best[0]) { $1.value > $0.value + 1e-12 ? $1 : $0 }
    }

    /// The pair with the largest D_F; `nil` with fewer than four or more than `mostPeopleByDistance` people.
    package static func byDistance(_ mutual: Mutual, threads: Int) -> KeyPlayerPass.KeyPlayers? {
        guard mutual.nodeCount > 3, mutual.nodeCount <= mostPeopleByDistance else { return nil }
        return KeyPlayerPass.best(mutual, count: 2, by: .distance, threads: threads)
    }

    /// F among n − 2 people, from the one that still counted the first as somebody alone.
    private static func corrected(_ value: Double, people: Int) -> Double {
        let connected = (1 - value) * Double((people - 1) * (people - 2))
        return 1 - connected / Double((people - 2) * (people - 3))
    }
}

extension Mutual {
    /// The same nodes; one of them has no ties any more.
    fileprivate func without(_ node: Int) -> Mutual {
        var offsets: [UInt32] = [0]
        var neighbours: [UInt32] = []
        neighbours.reserveCapacity(rows.edgeCount)
        for other in 0..<nodeCount {
            if other != node {
                neighbours += rows.neighbours[rows.row(other)].filter { Int($0) != node }
            }
            offsets.append(UInt32(truncatingIfNeeded: neighbours.count))
        }
        return Mutual(
            symmetric: Adjacency(
                offsets: offsets, neighbours: neighbours, weights: [Double](repeating: 1, count: neighbours.count)))
    }
}
