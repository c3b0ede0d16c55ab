#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A place on a map, in inches.
struct MapPoint: Equatable {
    var x: Double
    var y: Double

    /// As Graphviz reads a place it must keep.
    var pinned: DOTWriter.Value {
        .word(NumberPrinter.rounded(x, places: 2) + "," + NumberPrinter.rounded(y, places: 2) + "!")
    }

    var length: Double { (x * x + y * y).squareRoot() }
}

/// Discs around a wide ellipse. A straight line between two of them runs behind no third (above ten discs: none but
/// the one between next-door neighbours), which no force-directed layout can promise; and equal reports give equal
/// pictures with every version of Graphviz.
struct CircleLayout {
    /// Place of each disc, in the order of the diameters.
    let points: [MapPoint]
    /// Half the height; half the width is `stretch` times that.
    let radius: Double
    /// Slides are wider than high.
    static let stretch = 1.3

    /// - Parameter order: Which disc stands at the top, and which follow clockwise.
    init(order: [Int], diameters: [Double], gap: Double, atLeast minimum: Double) {
        let around = diameters.reduce(0) { $0 + $1 + gap }
        radius = order.count < 2 ? 0 : max(minimum, around / (2 * Double.pi), Self.clearance(diameters))
        var points = [MapPoint](repeating: MapPoint(x: 0, y: 0), count: diameters.count)
        var passed = order.first.map { -(diameters[$0] + gap) / 2 } ?? 0
        for disc in order {
            let angle = (passed + (diameters[disc] + gap) / 2) / around * 2 * Double.pi
            points[disc] = Self.point(clockwise: angle, radius: radius)
            passed += diameters[disc] + gap
        }
        self.points = points
    }

    /// How much larger than usual the heading must be: a wide map will be shrunk to a page.
    var textScale: Double { min(max(1, radius / 4.5), 4) }

    /// The radius at which a line between next-but-one neighbours clears the disc between them; at most 4.5.
    private static func clearance(_ diameters: [Double]) -> Double {
        let sagitta = 1 - cos(2 * Double.pi / Double(max(4, diameters.count)))
        return min(4.5, ((diameters.max() ?? 0) / 2 + 0.15) / sagitta)
    }

    /// The point at `angle`, clockwise from the top.
    static func point(clockwise angle: Double, radius: Double) -> MapPoint {
        MapPoint(x: sin(angle) * radius * stretch, y: cos(angle) * radius)
    }

    /// The angle of `point`, clockwise from the top, in 0..<2π.
    static func angle(of point: MapPoint) -> Double {
        let angle = atan2(point.x / stretch, point.y)
        return angle < 0 ? angle + 2 * Double.pi : angle
    }

    /// An order around the circle that keeps strongly tied discs close: exchanges two as long as that shortens
    /// Σ weight · steps between them.
    ///
    /// - Complexity: O(n³) a round, at most twenty rounds.
    static func order(count: Int, weights: [(Int, Int, Double)]) -> [Int] {
        var tied = [[Double]](repeating: [Double](repeating: 0, count: count), count: count)
        for (one, other, weight) in weights where one != other {
            tied[one][other] += weight
            tied[other][one] += weight
        }
        var order = Array(0..<count)
        for _ in 0..<20 where !improve(&order, tied) { break }
        return order
    }

    /// Whether any exchange made the order better.
    private static func improve(_ order: inout [Int], _ tied: [[Double]]) -> Bool {
        var improved = false
        for first in order.indices {
            for second in order.indices.dropFirst(first + 1) {
                let before = cost(of: first, order, tied) + cost(of: second, order, tied)
                order.swapAt(first, second)
                let after = cost(of: first, order, tied) + cost(of: second, order, tied)
                if after < before - 1e-9 { improved = true } else { order.swapAt(first, second) }
            }
        }
        return improved
    }

    private static func cost(of position: Int, _ order: [Int], _ tied: [[Double]]) -> Double {
        var sum = 0.0
        for other in order.indices {
            let steps = abs(other - position)
            sum += tied[order[position]][order[other]] * Double(min(steps, order.count - steps))
        }
        return sum
    }
}
