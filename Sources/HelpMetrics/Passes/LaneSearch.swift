/// Brandes' algorithm from eight sources at once, level by level.
///
/// Rows of eight numbers, one per source, are 0 outside the lanes in which their node stands on the level in work, so
/// that the inner loops add without asking. A level is either pushed from its nodes or pulled by those that wait for it,
/// whichever touches fewer edges.
struct LaneSearch: ~Copyable {
    private let out: Rows
    private let back: Rows
    private let scores: Scratch<Double>
    /// σ: shortest paths from the source, by lane.
    private let paths: Scratch<LaneRow>
    private var near: Scratch<LaneRow>
    private var far: Scratch<LaneRow>
    /// Lanes that have seen a node.
    private let seen: Scratch<UInt8>
    /// Marks of the step in work; all 0 between steps.
    private let mark: Scratch<UInt8>
    /// Nodes pushed to; one more than there are nodes, since a place is written before it is taken.
    private let touched: Scratch<UInt32>
    private let levels: LevelList

    init(_ out: Rows, _ back: Rows) {
        self.out = out
        self.back = back
        let nodes = out.nodeCount
        scores = Scratch(nodes, filledWith: 0)
        paths = Scratch(nodes, filledWith: .zero)
        near = Scratch(nodes, filledWith: .zero)
        far = Scratch(nodes, filledWith: .zero)
        seen = Scratch(nodes, filledWith: 0)
        mark = Scratch(nodes, filledWith: 0)
        touched = Scratch(nodes + 1, filledWith: 0)
        levels = LevelList(nodes)
    }

    var result: [Double] { Array(scores.cells) }

    /// Adds what the paths from the sources of `batch` give.
    mutating func add(_ batch: SearchSources.Batch) {
        start(batch)
        let all = UInt8(truncatingIfNeeded: (1 << batch.nodes.count) - 1)
        var last = 0
        while advance(from: last, all: all) { last += 1 }
        addLeaves(batch, last)
        retreat(from: last, batch.copies)
        for entry in levels.start(0)..<levels.end(last) {
            let node = levels.node(entry)
            paths[node] = .zero
            seen[node] = 0
        }
    }

    private func start(_ batch: SearchSources.Batch) {
        levels.begin()
        for (lane, node) in batch.nodes.enumerated() {
            var row = LaneRow.zero
            row[lane] = 1
            paths[node] = row
            near[node] = row
            seen[node] = 1 << UInt8(lane)
            levels.append(node, seen[node])
        }
        levels.close(0)
    }

    /// The people each leaf sees through its anchor count for the anchor.
    private func addLeaves(_ batch: SearchSources.Batch, _ last: Int) {
        guard batch.leaves != .zero else { return }
        var reached = LaneRow.zero
        for entry in levels.end(0)..<levels.end(last) {
            reached += Lanes.keep(LaneRow(repeating: 1), Lanes.mask(levels.lanes(entry)))
        }
        for (lane, node) in batch.nodes.enumerated() {
            scores[node] += batch.leaves[lane] * reached[lane] - batch.returning[lane]
        }
    }
}

extension LaneSearch {
    /// Finds level `level + 1`; whether there is one. `near` holds the paths to the nodes of `level` before, of the next after.
    fileprivate mutating func advance(from level: Int, all: UInt8) -> Bool {
        var leaving = 0
        for entry in levels.start(level)..<levels.end(level) { leaving += out.degree(levels.node(entry)) }
        var waiting = 0
        for node in 0..<out.nodeCount where seen[node] != all { waiting += back.degree(node) }
        if leaving + leaving / 2 < waiting { pushPaths(level, all) } else { pullPaths(all) }
        levels.close(level + 1)
        for entry in levels.start(level)..<levels.end(level) { near[levels.node(entry)] = .zero }
        swap(&near, &far)
        return levels.start(level + 1) < levels.end(level + 1)
    }

    private func pullPaths(_ all: UInt8) {
        let (offsets, neighbours) = (back.offsets, back.neighbours)
        let (near, seen) = (near.cells, seen.cells)
        for node in 0..<out.nodeCount where seen[node] != all {
            var sum = LaneRow.zero
            for slot in Int(offsets[node])..<Int(offsets[node + 1]) { sum += near[Int(neighbours[slot])] }
            arrive(node, sum)
        }
    }

    private func pushPaths(_ level: Int, _ all: UInt8) {
        let (offsets, neighbours) = (out.offsets, out.neighbours)
        let (near, far, seen, mark, touched) = (near.cells, far.cells, seen.cells, mark.cells, touched.cells)
        var count = 0
        for entry in levels.start(level)..<levels.end(level) {
            let node = levels.node(entry)
            let row = near[node]
            for slot in Int(offsets[node])..<Int(offsets[node + 1]) {
                let other = Int(neighbours[slot])
                guard seen[other] != all else { continue }
                touched[count] = UInt32(truncatingIfNeeded: other)
                count += Int(1 - mark[other])
                mark[other] = 1
                far[other] += row
            }
        }
        for place in 0..<count {
            let node = Int(touched[place])
            mark[node] = 0
            arrive(node, far[node])
        }
    }

    /// Notes the lanes in which `node` is met for the first time.
    @inline(__always) private func arrive(_ node: Int, _ sum: LaneRow) {
        let fresh = Lanes.positive(sum) & ~seen[node]
        guard fresh != 0 else {
            far[node] = .zero
            return
        }
        let row = Lanes.keep(sum, Lanes.mask(fresh))
        far[node] = row
        paths[node] += row
        seen[node] |= fresh
        levels.append(node, fresh)
    }
}

extension LaneSearch {
    /// Goes back from the last level, collecting (1 + δ_w) / σ_w of the nodes one level on: with it 1/σ_v + Σ is that of v,
    /// and σ_v · Σ its dependency δ_v.
    fileprivate mutating func retreat(from last: Int, _ copies: LaneRow) {
        for entry in levels.start(last)..<levels.end(last) {
            let node = levels.node(entry)
            near[node] = Lanes.keep(1 / paths[node], Lanes.mask(levels.lanes(entry)))
        }
        for level in stride(from: last, to: 1, by: -1) {
            collect(level - 1, copies)
            for entry in levels.start(level)..<levels.end(level) { near[levels.node(entry)] = .zero }
            swap(&near, &far)
        }
        for entry in levels.start(0)..<levels.end(min(1, last)) { near[levels.node(entry)] = .zero }
    }

    private func collect(_ level: Int, _ copies: LaneRow) {
        var pulling = 0
        for entry in levels.start(level)..<levels.end(level) { pulling += out.degree(levels.node(entry)) }
        var pushing = 0
        for entry in levels.start(level + 1)..<levels.end(level + 1) { pushing += back.degree(levels.node(entry)) }
        if pushing + pushing / 2 < pulling { pushShares(level, copies) } else { pullShares(level, copies) }
    }

    private func pullShares(_ level: Int, _ copies: LaneRow) {
        let (offsets, neighbours) = (out.offsets, out.neighbours)
        let near = near.cells
        for entry in levels.start(level)..<levels.end(level) {
            let node = levels.node(entry)
            var sum = LaneRow.zero
            for slot in Int(offsets[node])..<Int(offsets[node + 1]) { sum += near[Int(neighbours[slot])] }
            settle(node, levels.lanes(entry), sum, copies)
        }
    }

    private func pushShares(_ level: Int, _ copies: LaneRow) {
        let (offsets, neighbours) = (back.offsets, back.neighbours)
        let (near, far, mark) = (near.cells, far.cells, mark.cells)
        for entry in levels.start(level)..<levels.end(level) { mark[levels.node(entry)] = 1 }
        for entry in levels.start(level + 1)..<levels.end(level + 1) {
            let node = levels.node(entry)
            let row = near[node]
            for slot in Int(offsets[node])..<Int(offsets[node + 1]) {
                let other = Int(neighbours[slot])
                if mark[other] != 0 { far[other] += row }
            }
        }
        for entry in levels.start(level)..<levels.end(level) {
            let node = levels.node(entry)
            mark[node] = 0
            settle(node, levels.lanes(entry), far[node], copies)
        }
    }

    @inline(__always) private func settle(_ node: Int, _ lanes: UInt8, _ sum: LaneRow, _ copies: LaneRow) {
        let mask = Lanes.mask(lanes)
        let sigma = paths[node]
        scores[node] += (Lanes.keep(sigma * sum, mask) * copies).sum()
        far[node] = Lanes.keep(1 / sigma + sum, mask)
    }
}
