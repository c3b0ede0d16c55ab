/// The levels of a search: which nodes, and in which lanes, stand on each.
struct LevelList: ~Copyable {
    private let nodes: Scratch<UInt32>
    private let sets: Scratch<UInt8>
    /// `ends[l]` is where level l ends.
    private let ends: Scratch<UInt32>
    private let filled = Scratch<Int>(1, filledWith: 0)

    /// - Parameter count: nodes of the graph; each stands at most once in each of eight lanes.
    init(_ count: Int) {
        nodes = Scratch(count * 8, filledWith: 0)
        sets = Scratch(count * 8, filledWith: 0)
        ends = Scratch(count + 2, filledWith: 0)
    }

    func begin() { filled[0] = 0 }

    @inline(__always) func append(_ node: Int, _ lanes: UInt8) {
        let place = filled[0]
        nodes[place] = UInt32(truncatingIfNeeded: node)
        sets[place] = lanes
        filled[0] = place + 1
    }

    /// Ends level `level`.
    func close(_ level: Int) { ends[level] = UInt32(truncatingIfNeeded: filled[0]) }

    @inline(__always) func start(_ level: Int) -> Int { level == 0 ? 0 : Int(ends[level - 1]) }
    @inline(__always) func end(_ level: Int) -> Int { Int(ends[level]) }
    @inline(__always) func node(_ entry: Int) -> Int { Int(nodes[entry]) }
    @inline(__always) func lanes(_ entry: Int) -> UInt8 { sets[entry] }
}
