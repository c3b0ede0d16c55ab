/// Cuts nodes into consecutive blocks of about equal work, the same for any number of threads, so that sums made block
/// by block come out the same to the last bit.
enum Blocks {
    /// - Parameters:
    ///   - blocks: about how many; one more may come out.
    ///   - cost: what a node costs; 0 is allowed.
    static func split(_ nodes: Int, into blocks: Int, cost: (Int) -> Int) -> [Range<Int>] {
        let costs = (0..<nodes).map { cost($0) + 1 }
        let share = max(1, costs.reduce(0, +) / max(1, blocks))
        var ranges: [Range<Int>] = []
        var start = 0
        var sum = 0
        for node in 0..<nodes {
            sum += costs[node]
            if sum >= share || node == nodes - 1 {
                ranges.append(start..<node + 1)
                start = node + 1
                sum = 0
            }
        }
        return ranges
    }

    /// How many blocks when each holds a partial sum for every node: few enough to stay under about 128 MB, 4…32.
    static func count(nodes: Int, bytesPerNode: Int) -> Int {
        max(4, min(32, (1 << 27) / max(1, nodes * bytesPerNode)))
    }
}
