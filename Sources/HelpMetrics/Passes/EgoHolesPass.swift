import HelpGraph
import Parallel

/// Constraint with p_qj taken inside the ego network of i (UCINET's "ego network model").
package enum EgoHolesPass {
    /// C_i as in `Holes.constraint`, but p_qj = w_qj / Σ_k w_qk with k only in i's ego network (i itself included).
    ///
    /// `nil` for isolates; 1 with one contact; larger than the whole-network constraint wherever contacts have ties
    /// outside. One value per node.
    ///
    /// - Complexity: O(Σ over nodes of the degrees of their contacts).
    /// - SeeAlso: Everett & Borgatti 2020, Social Networks 62.
    package static func constraint(_ mutual: Mutual, threads: Int) -> [Double?] {
        let rows = mutual.rows
        let blocks = Blocks.split(rows.nodeCount, into: 64) { node in
            rows.row(node).reduce(0) { $0 + rows.degree(Int(rows.neighbours[$1])) }
        }
        let parts = Parallel.map(blocks.count, threads: threads) { block in
            rows.withRows { rows in
                let ego = EgoNetwork(nodes: rows.nodeCount)
                return blocks[block].map { ego.constraint(of: $0, rows) }
            }
        }
        return parts.flatMap { $0 }
    }
}

/// Room to measure one ego network after another.
private struct EgoNetwork: ~Copyable {
    /// w_iq where q is a contact of i, otherwise 0.
    private let tie: Scratch<Double>
    /// w_iq / Σ_k w_qk within the ego network.
    private let share: Scratch<Double>
    /// Σ_q of share_q w_qj, by j.
    private let indirect: Scratch<Double>

    init(nodes: Int) {
        tie = Scratch(nodes, filledWith: 0)
        share = Scratch(nodes, filledWith: 0)
        indirect = Scratch(nodes, filledWith: 0)
    }

    func constraint(of node: Int, _ rows: Rows) -> Double? {
        let row = rows.start(node)..<rows.end(node)
        guard !row.isEmpty else { return nil }
        var total = 0.0
        for slot in row {
            tie[rows.neighbour(slot)] = rows.weights[slot]
            total += rows.weights[slot]
        }
        for slot in row { divide(rows.neighbour(slot), rows) }
        for slot in row { pass(rows.neighbour(slot), rows) }
        var sum = 0.0
        for slot in row {
            let direct = rows.weights[slot] + indirect[rows.neighbour(slot)]
            sum += direct * direct
        }
        for slot in row { forget(rows.neighbour(slot)) }
        return sum / (total * total)
    }

    private func divide(_ contact: Int, _ rows: Rows) {
        var inside = tie[contact]
        for slot in rows.start(contact)..<rows.end(contact) where tie[rows.neighbour(slot)] != 0 {
            inside += rows.weights[slot]
        }
        share[contact] = tie[contact] / inside
    }

    private func pass(_ contact: Int, _ rows: Rows) {
        for slot in rows.start(contact)..<rows.end(contact) where tie[rows.neighbour(slot)] != 0 {
            let other = rows.neighbour(slot)
            indirect[other] += share[contact] * rows.weights[slot]
        }
    }

    private func forget(_ contact: Int) {
        tie[contact] = 0
        share[contact] = 0
        indirect[contact] = 0
    }
}
