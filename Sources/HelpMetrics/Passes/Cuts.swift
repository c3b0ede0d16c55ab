/// People and ties whose loss would split a component.
package struct Cuts: Sendable, Equatable {
    package struct Point: Sendable, Equatable {
        package let node: Int
        /// Sizes of the parts that the rest of the component falls into, largest first; at least two.
        package let pieces: [Int]

        package init(node: Int, pieces: [Int]) {
            self.node = node
            self.pieces = pieces
        }
    }

    package struct Bridge: Sendable, Equatable {
        /// Ends of the tie, `low < high`.
        package let low: Int
        package let high: Int
        /// Sizes of the two sides once the tie is gone.
        package let lowSide: Int
        package let highSide: Int

        package init(low: Int, high: Int, lowSide: Int, highSide: Int) {
            self.low = low
            self.high = high
            self.lowSide = lowSide
            self.highSide = highSide
        }
    }

    /// By node, ascending.
    package let articulationPoints: [Point]
    /// By (low, high), ascending.
    package let bridges: [Bridge]

    package init(articulationPoints: [Point], bridges: [Bridge]) {
        self.articulationPoints = articulationPoints
        self.bridges = bridges
    }
}
