extension LearningMeasure {
    /// Modelling, not shaping: whether people do what was done to them, against their own other weeks.
    static let modelling: [LearningMeasure] = [
        LearningMeasure(
            name: "helpPassedOn", title: "Help passed on", concept: "modelling, not shaping",
            article: .socialWorkplace, signal: lagged("being helped", "helping somebody"), unit: "points above chance",
            measurability: .proxy, caveat: reading, edgeCases: unfollowed
        ) { $0.lagged(\.helped, then: \.helping) },
        LearningMeasure(
            name: "linksPassedOn", title: "Links passed on", concept: "modelling, not shaping",
            article: .socialWorkplace, signal: lagged("an answer with a link", "posting a link"),
            unit: "points above chance", measurability: .proxy, caveat: reading, edgeCases: unfollowed
        ) { $0.lagged(\.linkReceived, then: \.linking) },
    ]

    private static let unfollowed =
        "Undefined without messages, with fewer than 20 weeks to follow, and where people do the same in every week. The "
        + "last week cannot be followed."

    private static let reading =
        "Consistent with modelling or not; what leads to what cannot be told from messages (Shalizi and Thomas 2011)."

    private static func lagged(_ before: String, _ after: String) -> String {
        "share of weeks with \(before) that are followed by a week with \(after), less the same with each person's weeks "
            + "in random order among the weeks they wrote in"
    }
}

extension Practice {
    /// After weeks with something received, how much more often than after the person's other active weeks something is
    /// done, in share points.
    ///
    /// Each person's exposed weeks are put in random order among their active weeks: with n active weeks (but the last), e of
    /// them exposed, g of them followed by a week with the behaviour, the number both exposed and followed has mean e g / n
    /// and variance e (n − e) g (n − g) / (n² (n − 1)), summed over people. Nothing has to be drawn. The interval is the
    /// observed excess ± 1.96 standard deviations of chance; undefined below 20 exposed weeks.
    ///
    /// Source: Mantel 1963, J. Am. Stat. Assoc. 58 (stratified permutation test).
    ///
    /// - Complexity: O(people · weeks).
    func lagged(_ before: KeyPath<PracticeWeeks, WeekSheet>, then after: KeyPath<PracticeWeeks, WeekSheet>) -> Estimate
    {
        guard hasMessages else { return .undefined(Self.noMessages) }
        var sum = LaggedSum()
        for person in survey.team.indices {
            sum.add(person, active: weeks.active, before: weeks[keyPath: before], after: weeks[keyPath: after])
        }
        return sum.estimate
    }
}

/// The sums over people of a lagged association.
struct LaggedSum {
    private var observed = 0.0
    private var expected = 0.0
    private var variance = 0.0
    private var exposed = 0.0

    static let leastExposed = 20.0

    mutating func add(_ person: Int, active: WeekSheet, before: WeekSheet, after: WeekSheet) {
        var (n, e, g, both) = (0.0, 0.0, 0.0, 0.0)
        for week in 0..<max(0, active.weeks - 1) where active.contains(person, week) {
            let isExposed = before.contains(person, week)
            let isFollowed = after.contains(person, week + 1)
            n += 1
            e += isExposed ? 1 : 0
            g += isFollowed ? 1 : 0
            both += isExposed && isFollowed ? 1 : 0
        }
        guard n > 1 else { return }
        observed += both
        expected += e * g / n
        variance += e * (n - e) * g * (n - g) / (n * n * (n - 1))
        exposed += e
    }

    var estimate: Estimate {
        guard exposed >= Self.leastExposed else { return .undefined("fewer than 20 weeks to follow") }
        guard variance > 0 else { return .undefined("people do the same in every week") }
        let excess = (observed - expected) / exposed
        let half = 1.959963984540054 * variance.squareRoot() / exposed
        return Estimate(
            excess, Interval(low: excess - half, high: excess + half),
            detail: "\(Wording.percent(observed / exposed)) against \(Wording.percent(expected / exposed)) by chance")
    }
}
