/// How likely a message answers an earlier one: a small network of two layers over what `ReplyFeatures` tell of a pair.
///
/// h = max(0, b + Σ x_f · W_f), 64 wide; g_k = max(0, c_k + h · V_k), 8 wide; score = g · u. Among the candidates of one
/// message, itself (it answers nothing) one of them, p = exp(score) / Σ exp(score).
package struct ReplyModel: Sendable {
    /// 64 numbers, in parts that the compiler keeps in registers.
    package struct Lanes: Sendable {
        private var first = SIMD16<Float>()
        private var second = SIMD16<Float>()
        private var third = SIMD16<Float>()
        private var fourth = SIMD16<Float>()

        package init() {}

        package mutating func add(_ other: Lanes, times factor: Float) {
            first += other.first * factor
            second += other.second * factor
            third += other.third * factor
            fourth += other.fourth * factor
        }

        package func dot(_ other: Lanes) -> Float {
            (first * other.first + second * other.second + third * other.third + fourth * other.fourth).sum()
        }

        /// Negative numbers become 0.
        package mutating func clip() { clip(where: self) }

        /// Becomes 0 where `other` is not positive.
        package mutating func clip(where other: Lanes) {
            first.replace(with: 0, where: other.first .<= 0)
            second.replace(with: 0, where: other.second .<= 0)
            third.replace(with: 0, where: other.third .<= 0)
            fourth.replace(with: 0, where: other.fourth .<= 0)
        }

        package subscript(_ lane: Int) -> Float {
            get {
                switch lane >> 4 {
                case 0: first[lane & 15]
                case 1: second[lane & 15]
                case 2: third[lane & 15]
                default: fourth[lane & 15]
                }
            }
            set {
                switch lane >> 4 {
                case 0: first[lane & 15] = newValue
                case 1: second[lane & 15] = newValue
                case 2: third[lane & 15] = newValue
                default: fourth[lane & 15] = newValue
                }
            }
        }
    }

    package static let (width, innerWidth) = (64, 8)

    /// One row per feature.
    package var weights = [Lanes](repeating: Lanes(), count: ReplyRows.count)
    package var bias = Lanes()
    /// One row per lane of the second layer.
    package var inner = [Lanes](repeating: Lanes(), count: innerWidth)
    package var innerBias = SIMD8<Float>()
    package var output = SIMD8<Float>()

    package init() {}

    /// What the first layer has of some features.
    package func sum(_ features: ReplyFeatures, _ rows: ReplyRows, from start: Lanes) -> Lanes {
        var sum = start
        rows.each(features) { sum.add(weights[$0], times: $1) }
        return sum
    }

    /// Both layers' values, for training, and the score.
    package func score(_ sum: Lanes) -> (hidden: Lanes, inner: SIMD8<Float>, score: Float) {
        var hidden = sum
        hidden.clip()
        var second = innerBias
        for lane in 0..<Self.innerWidth { second[lane] += inner[lane].dot(hidden) }
        second.replace(with: 0, where: second .< 0)
        return (hidden, second, (second * output).sum())
    }
}
