import HelpGraph

/// Finds triples a→v→b with a→b: the triangles of the ties without direction, each looked at from its three corners.
struct ClosedTriads: Sendable {
    private let order: Relabelling
    private let graph: OrientedGraph
    private let team: [Int32]

    private static let width = BrokerageRole.allCases.count
    /// Weight of a symmetric edge i–j: 1 if i→j, plus 2 if j→i.
    private static let forth: UInt8 = 1
    private static let back: UInt8 = 2

    init(_ given: Adjacency, _ received: Adjacency, _ team: [Int32]) {
        let coded = Mutual(given.weighing(Double(Self.forth)), and: received.weighing(Double(Self.back))).rows
        let turned = Mutual(given.weighing(Double(Self.back)), and: received.weighing(Double(Self.forth))).rows
        order = .byDegree(coded)
        graph = OrientedGraph(order.apply(coded, turned: turned))
        self.team = order.old.map { team[Int($0)] }
    }

    var blocks: [Range<Int>] { graph.blocks(bytesPerNode: Self.width * MemoryLayout<Int>.stride) }

    /// Five numbers a node, put back in the order of the nodes.
    func restore(_ counts: [Int]) -> [Int] {
        order.new.flatMap { counts[Int($0) * Self.width..<(Int($0) + 1) * Self.width] }
    }

    /// By node and role, over triangles whose last node lies in `block`.
    func counts(from block: Range<Int>) -> [Int] {
        let counts = Scratch<Int>(team.count * Self.width, filledWith: 0)
        let mark = Scratch<UInt8>(team.count, filledWith: 0)
        graph.edges.withRows { rows in
            for node in block { add(node, rows, mark, counts) }
        }
        return Array(counts.cells)
    }

    private func add(_ node: Int, _ rows: Rows, _ mark: borrowing Scratch<UInt8>, _ counts: borrowing Scratch<Int>) {
        let row = rows.start(node)..<rows.end(node)
        for slot in row { mark[rows.neighbour(slot)] = UInt8(rows.weights[slot]) }
        for slot in row {
            let middle = rows.neighbour(slot)
            for inner in rows.start(middle)..<rows.end(middle) where mark[rows.neighbour(inner)] != 0 {
                let last = rows.neighbour(inner)
                let codes = (UInt8(rows.weights[slot]), UInt8(rows.weights[inner]), mark[last])
                close(node, middle, last, codes, counts)
            }
        }
        for slot in row { mark[rows.neighbour(slot)] = 0 }
    }

    /// - Parameter codes: of the edges x–y, y–z and x–z.
    @inline(__always)
    private func close(
        _ x: Int, _ y: Int, _ z: Int, _ codes: (xy: UInt8, yz: UInt8, xz: UInt8), _ counts: borrowing Scratch<Int>
    ) {
        let (xy, yx) = (codes.xy & Self.forth, codes.xy >> 1)
        let (yz, zy) = (codes.yz & Self.forth, codes.yz >> 1)
        let (xz, zx) = (codes.xz & Self.forth, codes.xz >> 1)
        if yx & xz & yz != 0 { note(y, x, z, counts) }
        if zx & xy & zy != 0 { note(z, x, y, counts) }
        if xy & yz & xz != 0 { note(x, y, z, counts) }
        if zy & yx & zx != 0 { note(z, y, x, counts) }
        if xz & zy & xy != 0 { note(x, z, y, counts) }
        if yz & zx & yx != 0 { note(y, z, x, counts) }
    }

    @inline(__always)
    private func note(_ from: Int, _ broker: Int, _ to: Int, _ counts: borrowing Scratch<Int>) {
        let role = BrokerageRole(from: team[from], broker: team[broker], to: team[to])
        let place = broker * Self.width + role.rawValue
        counts[place] += 1
    }
}

extension BrokerageRole {
    /// The role by the path pattern of team numbers.
    init(from: Int32, broker: Int32, to: Int32) {
        if from == broker {
            self = to == broker ? .coordinator : .representative
        } else if to == broker {
            self = .gatekeeper
        } else {
            self = from == to ? .itinerant : .liaison
        }
    }
}

extension Adjacency {
    fileprivate func weighing(_ weight: Double) -> Adjacency {
        Adjacency(
            offsets: offsets, neighbours: neighbours, weights: [Double](repeating: weight, count: edgeCount))
    }
}
