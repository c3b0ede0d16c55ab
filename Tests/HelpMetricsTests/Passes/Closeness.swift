import Testing

/// Records an issue unless the values agree to 1e-9, absolute or relative, `nil` with `nil`.
func expectClose(
    _ values: [Double?], _ expected: [Double?], _ what: String, within tolerance: Double = 1e-9,
    at location: SourceLocation = #_sourceLocation
) {
    guard values.count == expected.count else {
        Issue.record("\(what): \(values.count) values, expected \(expected.count)", sourceLocation: location)
        return
    }
    for (index, pair) in zip(values, expected).enumerated() where deviation(pair.0, pair.1) > tolerance {
        let (value, known) = (String(describing: pair.0), String(describing: pair.1))
        Issue.record("\(what)[\(index)]: \(value), expected \(known)", sourceLocation: location)
    }
}

/// |a − b| / max(1, |b|); infinite where only one of them is `nil`, or either is not a number.
func deviation(_ value: Double?, _ expected: Double?) -> Double {
    guard let value, let expected else { return value == nil && expected == nil ? 0 : .infinity }
    let difference = abs(value - expected) / max(1, abs(expected))
    return difference.isNaN ? .infinity : difference
}
