/// Quantile of Student's t distribution.
enum StudentQuantile {
    /// 97.5 % quantile, by expansion around the normal one: exact to .1 % from 3 degrees of freedom on, to 1 % at 2; fewer
    /// than 1 count as 1, where it is 11 % short of 12.7.
    ///
    /// Source: Abramowitz and Stegun 1964, "Handbook of Mathematical Functions", 26.7.5.
    static func upper(degreesOfFreedom: Double) -> Double {
        let freedom = max(1, degreesOfFreedom)
        let z = Interval.deviate
        let square = z * z
        let terms = [
            z * (square + 1) / 4,
            z * ((5 * square + 16) * square + 3) / 96,
            z * (((3 * square + 19) * square + 17) * square - 15) / 384,
            z * ((((79 * square + 776) * square + 1482) * square - 1920) * square - 945) / 92_160,
        ]
        return z + terms.reversed().reduce(0) { ($0 + $1) / freedom }
    }
}
