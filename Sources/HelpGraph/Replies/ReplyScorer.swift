#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A `ReplyModel` laid out for use: finds the most likely candidate at a fraction of the cost of training's way.
///
/// A hot room: some ten candidates a message, 64 lanes each. Two blocks of sixteen lanes at a time stay in registers
/// while the features of a candidate are added up, and no branch hangs on the value of a lane. `foremost` checks that all
/// features have a row; the rooms behind it take that for granted.
package struct ReplyScorer: Sendable {
    private typealias Block = SIMD16<Float>
    /// Blocks in a row of the first layer, which take turns in pairs.
    private static let blocks = ReplyModel.width / 16

    /// By feature, the blocks of its row: for a flag, or for a sixteenth of a level.
    private let rows: [Block]
    private let bias: [Block]
    /// By lane of the first layer, half of what it gives to the second: `clipped` gives twice the lane.
    private let inner: [SIMD8<Float>]
    private let innerBias: SIMD8<Float>
    private let output: SIMD8<Float>
    /// What the first layer has of the message alone.
    private var message: [Block]
    private var scores: [Float] = []

    package init(_ model: ReplyModel) {
        rows = model.weights.enumerated().flatMap { number, row in
            Self.blocks(of: row).map { Self.isLevel(number) ? $0 / 16 : $0 }
        }
        bias = Self.blocks(of: model.bias)
        message = bias
        inner = (0..<ReplyModel.width).map { lane in
            var row = SIMD8<Float>()
            for second in 0..<ReplyModel.innerWidth { row[second] = model.inner[second][lane] / 2 }
            return row
        }
        (innerBias, output) = (model.innerBias, model.output)
    }

    private static func isLevel(_ row: Int) -> Bool {
        [ReplyRows.ofMessage, .ofPair].contains { $0.levels..<$0.levels + $0.levelCount ~= row }
    }

    private static func blocks(of lanes: ReplyModel.Lanes) -> [Block] {
        (0..<blocks).map { block in
            var part = Block()
            for lane in 0..<16 { part[lane] = lanes[16 * block + lane] }
            return part
        }
    }

    /// The most likely candidate, by its place, and how likely it is.
    package mutating func foremost(of candidates: ReplyCandidates) -> (candidate: Int, probability: Float) {
        score(candidates)
        var (best, sum): (Int, Float) = (0, 0)
        for candidate in scores.indices where scores[candidate] > scores[best] { best = candidate }
        for score in scores { sum += exp(score - scores[best]) }
        return (best, 1 / sum)
    }

    private mutating func score(_ candidates: ReplyCandidates) {
        scores.removeAll(keepingCapacity: true)
        for block in stride(from: 0, to: Self.blocks, by: 2) {
            let start = (bias[block], bias[block + 1])
            (message[block], message[block + 1]) = sum(candidates.message, .ofMessage, block, from: start)
        }
        for pair in candidates.pairs { scores.append(score(pair)) }
    }

    private func score(_ pair: ReplyFeatures) -> Float {
        withUnsafeTemporaryAllocation(of: Float.self, capacity: 32) { lanes in
            let raw = UnsafeMutableRawBufferPointer(lanes)
            var second = innerBias
            for block in stride(from: 0, to: Self.blocks, by: 2) {
                let sums = sum(pair, .ofPair, block, from: (message[block], message[block + 1]))
                raw.storeBytes(of: Self.clipped(sums.0), as: Block.self)
                raw.storeBytes(of: Self.clipped(sums.1), toByteOffset: 64, as: Block.self)
                for lane in 0..<32 { second += inner[16 * block + lane] * lanes[lane] }
            }
            return (second.replacing(with: 0, where: second .< 0) * output).sum()
        }
    }

    @inline(__always) private func sum(
        _ features: ReplyFeatures, _ place: ReplyRows, _ block: Int, from start: (Block, Block)
    ) -> (Block, Block) {
        var (one, other) = start
        rows.withUnsafeBufferPointer { rows in
            var rest = features.flags
            while rest != 0 {
                let row = (place.flags + rest.trailingZeroBitCount) * Self.blocks + block
                one += rows[row]
                other += rows[row + 1]
                rest &= rest &- 1
            }
            for level in 0..<place.levelCount {
                let (row, sixteenths) = ((place.levels + level) * Self.blocks + block, Float(features.levels[level]))
                one += rows[row] * sixteenths
                other += rows[row + 1] * sixteenths
            }
        }
        return (one, other)
    }

    /// Twice each positive number, 0 for each negative one.
    @inline(__always) private static func clipped(_ block: Block) -> Block {
        block + Block(bits: unsafeBitCast(block, to: SIMD16<UInt32>.self) & 0x7FFF_FFFF)
    }
}

extension SIMD16<Float> {
    @inline(__always) fileprivate init(bits: SIMD16<UInt32>) { self = unsafeBitCast(bits, to: Self.self) }
}
