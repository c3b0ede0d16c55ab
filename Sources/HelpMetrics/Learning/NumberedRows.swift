/// Positions of what has a number below `count`, number by number, in their order.
struct NumberedRows: Sendable {
    private let starts: [Int]
    let positions: [UInt32]

    /// - Parameter number: Of the thing at a position; -1 leaves it out.
    init(_ things: Range<Int>, of count: Int, number: (Int) -> Int) {
        var starts = [Int](repeating: 0, count: count + 1)
        for position in things {
            let number = number(position)
            if number >= 0 { starts[number + 1] += 1 }
        }
        for number in 0..<count { starts[number + 1] += starts[number] }
        var next = starts
        var positions = [UInt32](repeating: 0, count: starts[count])
        for position in things {
            let number = number(position)
            guard number >= 0 else { continue }
            positions[next[number]] = UInt32(position)
            next[number] += 1
        }
        (self.starts, self.positions) = (starts, positions)
    }

    var count: Int { starts.count - 1 }

    func range(_ number: Int) -> Range<Int> { starts[number]..<starts[number + 1] }

    subscript(_ number: Int) -> ArraySlice<UInt32> { positions[range(number)] }
}
