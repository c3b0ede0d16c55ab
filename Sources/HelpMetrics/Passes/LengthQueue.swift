/// Nodes waiting to be settled, nearest first: a ring of buckets, or a heap where lengths differ too much for a ring.
struct LengthQueue: ~Copyable {
    private let width: UInt64
    /// First node of each bucket, or `none`; a power of two of them.
    private let heads: Scratch<UInt32>
    private let following: Scratch<UInt32>
    private let preceding: Scratch<UInt32>
    private var heap: LengthHeap
    private let ringed: Bool
    private var bucket: UInt64 = 0
    private var waiting = 0

    private static let none = UInt32.max
    private static let widest: UInt64 = 1 << 16

    init(_ nodes: Int, _ lengths: TieLengths) {
        width = max(1, lengths.shortest - lengths.slack)
        let span = lengths.longest / width + 2
        ringed = span <= Self.widest
        var buckets = 2
        while ringed && buckets < Int(span) { buckets *= 2 }
        heads = Scratch(buckets, filledWith: Self.none)
        following = Scratch(ringed ? nodes : 0, filledWith: Self.none)
        preceding = Scratch(ringed ? nodes : 0, filledWith: Self.none)
        heap = LengthHeap(ringed ? 0 : nodes)
    }

    /// Back to distance 0; the queue must be empty.
    mutating func begin() { bucket = 0 }

    @inline(__always) mutating func insert(_ node: Int, at distance: UInt64) {
        guard ringed else { return heap.insert(node, at: distance) }
        waiting += 1
        link(node, to: place(distance))
    }

    @inline(__always) mutating func move(_ node: Int, from old: UInt64, to distance: UInt64) {
        guard ringed else { return heap.lower(node, to: distance) }
        let (before, after) = (place(old), place(distance))
        guard before != after else { return }
        unlink(node, from: before)
        link(node, to: after)
    }

    /// The nearest node, or one as near to within a bucket.
    @inline(__always) mutating func next() -> Int? {
        guard ringed else { return heap.next() }
        guard waiting > 0 else { return nil }
        while heads[place(bucket &* width)] == Self.none { bucket += 1 }
        let place = place(bucket &* width)
        let node = Int(heads[place])
        unlink(node, from: place)
        waiting -= 1
        return node
    }

    @inline(__always) private func place(_ distance: UInt64) -> Int {
        Int(truncatingIfNeeded: distance / width) & (heads.count - 1)
    }

    @inline(__always) private func link(_ node: Int, to place: Int) {
        let head = heads[place]
        following[node] = head
        preceding[node] = Self.none
        if head != Self.none { preceding[Int(head)] = UInt32(truncatingIfNeeded: node) }
        heads[place] = UInt32(truncatingIfNeeded: node)
    }

    @inline(__always) private func unlink(_ node: Int, from place: Int) {
        let (before, after) = (preceding[node], following[node])
        if before == Self.none { heads[place] = after } else { following[Int(before)] = after }
        if after != Self.none { preceding[Int(after)] = before }
    }
}
