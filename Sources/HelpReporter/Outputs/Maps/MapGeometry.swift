#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Sizes on a map, in inches; text is measured roughly, since every machine has other fonts.
enum MapGeometry {
    /// Width of a disc whose area grows with `value`: a + b·√value, clamped.
    static func width(_ value: Double, base: Double, factor: Double, in range: ClosedRange<Double>) -> Double {
        let width = base + factor * max(0, value).squareRoot()
        return min(max(width, range.lowerBound), range.upperBound)
    }

    /// 0.4 + 0.6·log₂(1 + weight): a doubled weight adds the same to the line wherever it starts.
    static func penWidth(_ weight: Double) -> Double { 0.4 + 0.6 * log2(1 + max(0, weight)) }

    /// `label` in lines that fit a disc of `diameter`, or `nil` when it belongs beside the disc.
    static func lines(_ label: String, inDisc diameter: Double, points: Double) -> [String]? {
        let advance = points * 0.58 / 72
        let leading = points * 1.2 / 72
        for count in 1...3 {
            let width = (DisplayWidth.of(label) + count - 1) / count
            for slack in 0...4 {
                let lines = Plain.wrapped(label, width: max(1, width + slack))
                guard lines.count <= count, !breaksWord(label, lines) else { continue }
                if fits(lines, diameter: diameter, advance: advance, leading: leading) { return lines }
            }
        }
        return nil
    }

    /// Every line is no longer than the chord at its outer edge.
    private static func fits(_ lines: [String], diameter: Double, advance: Double, leading: Double) -> Bool {
        let radius = diameter / 2 * 0.94
        return lines.enumerated().allSatisfy { index, line in
            let middle = (Double(index) + 0.5 - Double(lines.count) / 2) * leading
            let edge = middle.magnitude + leading * 0.4
            guard edge < radius else { return false }
            return Double(DisplayWidth.of(line)) * advance <= 2 * (radius * radius - edge * edge).squareRoot()
        }
    }

    private static func breaksWord(_ label: String, _ lines: [String]) -> Bool {
        lines.joined(separator: " ") != label.split(separator: " ").joined(separator: " ")
    }
}
