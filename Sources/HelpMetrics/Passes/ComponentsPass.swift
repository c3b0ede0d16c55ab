import HelpGraph

/// A partition of the nodes: `of[v]` is the number of v's component, numbered by their first nodes; `sizes` count nodes.
package struct Components: Sendable, Equatable {
    package let of: [Int]
    package let sizes: [Int]

    package var count: Int { sizes.count }

    /// Any labels at all, renumbered by first appearance.
    init(labels: [Int]) {
        var number = [Int](repeating: -1, count: (labels.max() ?? -1) + 1)
        var sizes: [Int] = []
        var of: [Int] = []
        of.reserveCapacity(labels.count)
        for label in labels {
            if number[label] < 0 {
                number[label] = sizes.count
                sizes.append(0)
            }
            sizes[number[label]] += 1
            of.append(number[label])
        }
        self.of = of
        self.sizes = sizes
    }
}

/// Components: parts of a network with no tie between them (weak), or whose people all reach each other (strong).
package enum ComponentsPass {
    /// Weak components: direction ignored; an isolate is a component of its own.
    ///
    /// - Complexity: O(nodes + ties).
    package static func weak(_ mutual: Mutual) -> Components {
        let nodes = mutual.nodeCount
        let label = Scratch<Int>(nodes, filledWith: -1)
        let stack = Scratch<UInt32>(nodes, filledWith: 0)
        mutual.rows.withRows { rows in
            for root in 0..<nodes where label[root] < 0 { flood(from: root, rows, label, stack) }
        }
        return Components(labels: Array(label.cells))
    }

    /// Strong components: u and v together iff each reaches the other along `rows`.
    ///
    /// - Complexity: O(nodes + edges).
    /// - SeeAlso: Tarjan 1972, "Depth-first search and linear graph algorithms", SIAM Journal on Computing 1(2).
    package static func strong(_ rows: Adjacency) -> Components {
        Components(labels: strongLabels(rows))
    }

    /// Labels in which every edge between components runs from a larger to a smaller number.
    static func strongLabels(_ rows: Adjacency) -> [Int] {
        rows.withRows { rows in
            var search = StrongSearch(nodes: rows.nodeCount)
            for root in 0..<rows.nodeCount { search.run(from: root, rows) }
            return search.labels
        }
    }

    private static func flood(
        from root: Int, _ rows: Rows, _ label: borrowing Scratch<Int>, _ stack: borrowing Scratch<UInt32>
    ) {
        label[root] = root
        stack[0] = UInt32(truncatingIfNeeded: root)
        var height = 1
        while height > 0 {
            height -= 1
            let node = Int(stack[height])
            for slot in rows.start(node)..<rows.end(node) {
                let next = rows.neighbour(slot)
                guard label[next] < 0 else { continue }
                label[next] = root
                stack[height] = UInt32(truncatingIfNeeded: next)
                height += 1
            }
        }
    }
}

/// Tarjan's search with its stacks laid flat, so that depth is bounded by memory and not by the call stack.
private struct StrongSearch: ~Copyable {
    private let order: Scratch<UInt32>
    private let low: Scratch<UInt32>
    private let label: Scratch<Int>
    private let cursor: Scratch<UInt32>
    private let open: Scratch<UInt32>
    private let path: Scratch<UInt32>
    private var openCount = 0
    private var visited: UInt32 = 0
    private var found = 0

    init(nodes: Int) {
        order = Scratch(nodes, filledWith: 0)
        low = Scratch(nodes, filledWith: 0)
        label = Scratch(nodes, filledWith: -1)
        cursor = Scratch(nodes, filledWith: 0)
        open = Scratch(nodes, filledWith: 0)
        path = Scratch(nodes, filledWith: 0)
    }

    var labels: [Int] { Array(label.cells) }

    mutating func run(from root: Int, _ rows: Rows) {
        guard order[root] == 0 else { return }
        var depth = 0
        enter(root, at: depth, rows)
        while depth >= 0 {
            let node = Int(path[depth])
            if let next = advance(node, rows) {
                depth += 1
                enter(next, at: depth, rows)
            } else {
                if low[node] == order[node] { close(node) }
                depth -= 1
                if depth >= 0 {
                    let parent = Int(path[depth])
                    low[parent] = min(low[parent], low[node])
                }
            }
        }
    }

    private mutating func enter(_ node: Int, at depth: Int, _ rows: Rows) {
        visited += 1
        order[node] = visited
        low[node] = visited
        cursor[node] = rows.offsets[node]
        path[depth] = UInt32(truncatingIfNeeded: node)
        open[openCount] = UInt32(truncatingIfNeeded: node)
        openCount += 1
    }

    /// The next neighbour not seen before, having noted those seen.
    private func advance(_ node: Int, _ rows: Rows) -> Int? {
        let end = rows.offsets[node + 1]
        var slot = cursor[node]
        while slot < end {
            let next = rows.neighbour(Int(slot))
            slot += 1
            if order[next] == 0 {
                cursor[node] = slot
                return next
            }
            if label[next] < 0 { low[node] = min(low[node], order[next]) }
        }
        cursor[node] = slot
        return nil
    }

    private mutating func close(_ root: Int) {
        while true {
            openCount -= 1
            let node = Int(open[openCount])
            label[node] = found
            if node == root { break }
        }
        found += 1
    }
}
