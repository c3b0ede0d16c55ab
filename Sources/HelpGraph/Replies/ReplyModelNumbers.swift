/// A model as a plain list of numbers: for training and for keeping.
extension ReplyModel {
    package static let numberCount = (ReplyRows.count + 1 + innerWidth) * width + 2 * innerWidth

    package var numbers: [Float] {
        var numbers: [Float] = []
        numbers.reserveCapacity(Self.numberCount)
        for row in weights + [bias] + inner { for lane in 0..<Self.width { numbers.append(row[lane]) } }
        for row in [innerBias, output] { for lane in 0..<Self.innerWidth { numbers.append(row[lane]) } }
        return numbers
    }

    /// - Parameter numbers: as `numbers`, `numberCount` of them.
    package init(_ numbers: [Float]) {
        self.init()
        var next = numbers.startIndex
        func row() -> Lanes {
            var row = Lanes()
            for lane in 0..<Self.width { row[lane] = numbers[next + lane] }
            next += Self.width
            return row
        }
        func innerRow() -> SIMD8<Float> {
            var row = SIMD8<Float>()
            for lane in 0..<Self.innerWidth { row[lane] = numbers[next + lane] }
            next += Self.innerWidth
            return row
        }
        for feature in weights.indices { weights[feature] = row() }
        bias = row()
        for lane in inner.indices { inner[lane] = row() }
        (innerBias, output) = (innerRow(), innerRow())
    }
}
