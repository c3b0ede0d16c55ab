/// Up to sixty-four labellings of the same nodes, side by side: for each node one byte a labelling, so that two nodes
/// are compared under all of them at once, and the labels themselves for where the bytes agree.
struct LabelLanes: ~Copyable {
    static let width = 64

    let nodeCount: Int
    /// Labellings in use; lanes beyond hold nothing.
    private(set) var count = 0
    /// Label of node `v` under labelling `l` at `l * nodeCount + v`; -1 without one.
    let labels: Scratch<Int32>
    /// The low byte of each label, a row of lanes for every node.
    private let bytes: Scratch<SIMD64<UInt8>>

    init(nodeCount: Int, lanes: Int) {
        self.nodeCount = nodeCount
        labels = Scratch(nodeCount * lanes, filledWith: -1)
        bytes = Scratch(nodeCount, filledWith: SIMD64(repeating: 0))
    }

    /// Deals the labels out anew under labelling `lane`: the first `sizes[0]` nodes of `order` get 0, and so on.
    func deal(_ order: [Int32], sizes: [Int], lane: Int) {
        let labels = row(lane)
        order.withUnsafeBufferPointer { order in
            var slot = 0
            for (team, size) in sizes.enumerated() {
                for place in slot..<slot + size { labels[Int(order[place])] = Int32(truncatingIfNeeded: team) }
                slot += size
            }
        }
    }

    /// Team of each node under labelling `lane`; -1 without one.
    func labels(_ lane: Int) -> UnsafeBufferPointer<Int32> { UnsafeBufferPointer(row(lane)) }

    private func row(_ lane: Int) -> UnsafeMutableBufferPointer<Int32> {
        UnsafeMutableBufferPointer(rebasing: labels.cells[lane * nodeCount..<(lane + 1) * nodeCount])
    }

    /// Adds the value of each node to the sum of its label.
    func addUp(_ values: [SIMD4<Double>], into sums: inout [SIMD4<Double>], lane: Int) {
        let labels = row(lane)
        values.withUnsafeBufferPointer { values in
            sums.withUnsafeMutableBufferPointer { sums in
                for node in labels.indices where labels[node] >= 0 { sums[Int(labels[node])] += values[node] }
            }
        }
    }

    /// Makes `lanes` labellings ready to be compared.
    ///
    /// - Complexity: O(nodes · lanes).
    mutating func settle(_ lanes: Int) {
        count = lanes
        let rows = UnsafeMutableRawBufferPointer(bytes.cells)
        for block in stride(from: 0, to: nodeCount, by: 64) {
            for lane in 0..<lanes {
                for node in block..<min(block + 64, nodeCount) {
                    rows[node &* 64 &+ lane] = UInt8(truncatingIfNeeded: labels[lane &* nodeCount &+ node])
                }
            }
        }
    }

    /// Labellings under which the low bytes of two nodes' labels are the same, as bits to be read by `lane(of:)`.
    @inline(__always) func similar(_ node: Int, _ other: Int) -> UInt64 {
        let rows = UnsafeRawPointer(bytes.cells.baseAddress.unsafelyUnwrapped)
        let (one, two) = (rows + node &* 64, rows + other &* 64)
        let first = Self.equal(one, two, at: 0)
        let second = Self.equal(one, two, at: 16)
        let third = Self.equal(one, two, at: 32)
        let fourth = Self.equal(one, two, at: 48)
        let any = (first | second) | (third | fourth)
        guard any.x | any.y != 0 else { return 0 }
        let bits = SIMD2<UInt64>(0x0101_0101_0101_0101, 0x0202_0202_0202_0202)
        let joined =
            (first & bits) | (second & (bits &<< 2)) | (third & (bits &<< 4)) | (fourth & (bits &<< 6))
        return joined.x | joined.y
    }

    /// All bits that stand for labellings in use.
    var used: UInt64 {
        (0..<64).reduce(0) { bits, position in
            Self.lane(of: UInt64(1) << UInt64(position)) < count ? bits | UInt64(1) << UInt64(position) : bits
        }
    }

    /// The labelling of the lowest set bit: vector and half stand in the low three bits of its position, the byte above.
    @inline(__always) static func lane(of bits: UInt64) -> Int {
        let position = bits.trailingZeroBitCount
        return (position & 7) &<< 3 | position &>> 3
    }

    @inline(__always) private static func equal(
        _ one: UnsafeRawPointer, _ other: UnsafeRawPointer, at offset: Int
    ) -> SIMD2<UInt64> {
        let left = one.load(fromByteOffset: offset, as: SIMD16<UInt8>.self)
        let right = other.load(fromByteOffset: offset, as: SIMD16<UInt8>.self)
        return unsafeBitCast(left .== right, to: SIMD2<UInt64>.self)
    }
}
