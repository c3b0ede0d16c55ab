/// The one definition of quantiles: linear interpolation between order statistics at position `share · (n - 1)`
/// (definition 7 of Hyndman and Fan 1996, the default of R and numpy).
package enum Quantile {
    /// `nil` for no values. The values must ascend.
    package static func of(sorted values: [Double], _ share: Double) -> Double? {
        guard let last = values.last else { return nil }
        let place = share * Double(values.count - 1)
        let below = Int(place)
        guard below + 1 < values.count else { return last }
        return values[below] + (place - Double(below)) * (values[below + 1] - values[below])
    }

    package static func median(_ values: [Double]) -> Double? { of(sorted: values.sorted(), 0.5) }
}
