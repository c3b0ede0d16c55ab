/// Brandes' algorithm from eight sources at once, level by level.
///
/// Rows of eight numbers, one per source, are 0 outside the lanes in which their node stands on the level in work, so
/// that the inner loops add without asking. A level is either pushed from its nodes or pulled by those that wait for it,
/// whichever touches fewer edges. Memory traffic is what a search costs: hence the narrow counts on the way out.
struct LaneSearch<Counts: PathCounts>: ~Copyable {
    private let out: Rows
    private let back: Rows
    private let scores: Scratch<Double>
    /// σ: shortest paths from the source, by lane.
    private let paths: Scratch<Counts>
    private var near: Scratch<Counts>
    private var far: Scratch<Counts>
    private var nearShares: Scratch<LaneRow>
    private var farShares: Scratch<LaneRow>
    /// Lanes that have seen a node.
    private let seen: Scratch<UInt8>
    private let marks: LaneMarks
    private let levels: LevelList

    init(_ out: Rows, _ back: Rows) {
        self.out = out
        self.back = back
        let nodes = out.nodeCount
        scores = Scratch(nodes, filledWith: 0)
        paths = Scratch(nodes, filledWith: .zero)
        near = Scratch(nodes, filledWith: .zero)
        far = Scratch(nodes, filledWith: .zero)
        nearShares = Scratch(nodes, filledWith: .zero)
        farShares = Scratch(nodes, filledWith: .zero)
        seen = Scratch(nodes, filledWith: 0)
        marks = LaneMarks(nodes)
        levels = LevelList(nodes)
    }

    var result: [Double] { Array(scores.cells) }

    /// Adds what the paths from the sources of `batch` give; nothing, and `false`, if there are too many to be counted.
    mutating func add(_ batch: SearchSources.Batch) -> Bool {
        start(batch)
        let all = UInt8(truncatingIfNeeded: (1 << batch.nodes.count) - 1)
        var last = 0
        while advance(from: last, all: all) { last += 1 }
        let exact = !hasRounded(last)
        if exact {
            addLeaves(batch, last)
            retreat(from: last, batch.copies)
        }
        clear(last)
        return exact
    }

    private func start(_ batch: SearchSources.Batch) {
        levels.begin()
        for (lane, node) in batch.nodes.enumerated() {
            paths[node] = Counts(one: lane)
            near[node] = Counts(one: lane)
            seen[node] = 1 << UInt8(lane)
            levels.append(node, seen[node])
        }
        levels.close(0)
    }

    private func hasRounded(_ last: Int) -> Bool {
        for entry in levels.start(0)..<levels.end(last) where paths[levels.node(entry)].isRounded { return true }
        return false
    }

    /// The people each leaf sees through its anchor count for the anchor.
    private func addLeaves(_ batch: SearchSources.Batch, _ last: Int) {
        guard batch.leaves != .zero else { return }
        var reached = LaneRow.zero
        for entry in levels.end(0)..<levels.end(last) {
            reached += Lanes.keep(LaneRow(repeating: 1), in: levels.lanes(entry))
        }
        for (lane, node) in batch.nodes.enumerated() {
            scores[node] += batch.leaves[lane] * reached[lane] - batch.returning[lane]
        }
    }

    /// Edges that `rows` holds of the nodes on a level.
    private func degrees(of level: Int, _ rows: Rows) -> Int {
        var sum = 0
        for entry in levels.start(level)..<levels.end(level) { sum &+= rows.degree(levels.node(entry)) }
        return sum
    }

    private func clear(_ last: Int) {
        for entry in levels.start(0)..<levels.end(last) {
            let node = levels.node(entry)
            paths[node] = .zero
            seen[node] = 0
        }
    }
}

extension LaneSearch {
    /// Finds level `level + 1`; whether there is one. `near` holds the paths to the nodes of `level` before, of the next after.
    fileprivate mutating func advance(from level: Int, all: UInt8) -> Bool {
        let leaving = degrees(of: level, out)
        var waiting = 0
        for node in 0..<out.nodeCount { waiting &+= seen[node] == all ? 0 : back.degree(node) }
        if leaving + leaving / 4 < waiting { pushPaths(level) } else { pullPaths(all) }
        levels.close(level + 1)
        for entry in levels.start(level)..<levels.end(level) { near[levels.node(entry)] = .zero }
        swap(&near, &far)
        return levels.start(level + 1) < levels.end(level + 1)
    }

    private func pullPaths(_ all: UInt8) {
        let (near, seen) = (near.cells, seen.cells)
        for node in 0..<out.nodeCount where seen[node] != all {
            arrive(node, Counts.sum(near.baseAddress, at: back.neighbours(of: node)))
        }
    }

    /// Adds to nodes seen before as well, since asking costs more than adding; `arrive` drops it.
    private func pushPaths(_ level: Int) {
        for entry in levels.start(level)..<levels.end(level) {
            let node = levels.node(entry)
            near[node].add(to: far.cells.baseAddress, at: out.neighbours(of: node), marks: marks)
        }
        marks.drain { node in arrive(node, far[node]) }
    }

    /// Notes the lanes in which `node` is met for the first time.
    @inline(__always) private func arrive(_ node: Int, _ sum: Counts) {
        let fresh = sum.positive & ~seen[node]
        guard fresh != 0 else {
            far[node] = .zero
            return
        }
        let row = sum.kept(in: fresh)
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
            nearShares[node] = Lanes.keep(1 / paths[node].doubles, in: levels.lanes(entry))
        }
        for level in stride(from: last, to: 1, by: -1) {
            collect(level - 1, copies)
            for entry in levels.start(level)..<levels.end(level) { nearShares[levels.node(entry)] = .zero }
            swap(&nearShares, &farShares)
        }
        for entry in levels.start(0)..<levels.end(min(1, last)) { nearShares[levels.node(entry)] = .zero }
    }

    private func collect(_ level: Int, _ copies: LaneRow) {
        let pulling = degrees(of: level, out)
        let pushing = degrees(of: level + 1, back)
        if pushing * 2 < pulling { pushShares(level, copies) } else { pullShares(level, copies) }
    }

    private func pullShares(_ level: Int, _ copies: LaneRow) {
        let near = nearShares.cells
        for entry in levels.start(level)..<levels.end(level) {
            let node = levels.node(entry)
            let sum: LaneRow = Lanes.sum(near.baseAddress, at: out.neighbours(of: node))
            settle(node, levels.lanes(entry), sum, copies)
        }
    }

    private func pushShares(_ level: Int, _ copies: LaneRow) {
        let far = farShares.cells
        for entry in levels.start(level + 1)..<levels.end(level + 1) {
            let node = levels.node(entry)
            Lanes.add(nearShares[node], to: far.baseAddress, at: back.neighbours(of: node), marks: marks)
        }
        for entry in levels.start(level)..<levels.end(level) {
            let node = levels.node(entry)
            marks.clear(node)
            settle(node, levels.lanes(entry), far[node], copies)
        }
        // The rest of those pushed to stand on other levels.
        marks.drain { node in far[node] = .zero }
    }

    @inline(__always) private func settle(_ node: Int, _ lanes: UInt8, _ sum: LaneRow, _ copies: LaneRow) {
        let sigma = paths[node].doubles
        scores[node] += (Lanes.keep(sigma * sum, in: lanes) * copies).sum()
        farShares[node] = Lanes.keep(1 / sigma + sum, in: lanes)
    }
}
