/// How two partitions of the same things cut across each other.
struct Contingency: Sendable {
    /// A group of the first, one of the second, and how many things are in both.
    struct Cell: Sendable {
        var row: Int
        var column: Int
        var count: Int
    }

    let total: Int
    /// Sizes of the groups of each partition.
    let rows: [Int]
    let columns: [Int]
    /// Those that are not empty, by row.
    let cells: [Cell]

    /// - Parameters: one label per thing, at least 0; gaps are allowed.
    /// - Complexity: O(things + labels).
    init(_ first: [Int], _ second: [Int]) {
        precondition(first.count == second.count, "both partitions divide the same things")
        let (first, second) = (Components(labels: first), Components(labels: second))
        let members = Members(first.of, count: first.count)
        var seen = [Int](repeating: 0, count: second.count)
        var cells: [Cell] = []
        for row in 0..<first.count {
            var met: [Int] = []
            for thing in members.of(row) {
                let column = second.of[thing]
                if seen[column] == 0 { met.append(column) }
                seen[column] += 1
            }
            for column in met {
                cells.append(Cell(row: row, column: column, count: seen[column]))
                seen[column] = 0
            }
        }
        total = first.of.count
        rows = first.sizes
        columns = second.sizes
        self.cells = cells
    }
}
