import HelpMetrics
import Parallel

/// What is called although the teams were dealt out at random.
struct FalseAlarms: Sendable {
    /// Over teams with enough evidence, people with an open two-path, and pairs of teams with enough help between them.
    private(set) var inward = Tally()
    private(set) var brokers = Tally()
    private(set) var hidden = Tally()
    /// Over runs that had any of these: whether one of them was called.
    private(set) var inwardRuns = Tally()
    private(set) var brokerRuns = Tally()
    private(set) var hiddenRuns = Tally()

    /// - Parameter draw: the firm of a run; its labels are dealt out anew here.
    static func count(
        runs: Int, settings: Survey.Settings, threads: Int, draw: @Sendable (Int) -> CalibrationFirm
    ) -> FalseAlarms {
        let single = Parallel.map(runs, threads: threads) { run -> FalseAlarms in
            var random = RandomStream(seed: settings.seed, stream: 0x6E75_6C6C << 24 | UInt64(run))
            var own = settings
            own.seed = random.next()
            return FalseAlarms(draw(run).shuffled(&random).survey(own))
        }
        return single.reduce(into: FalseAlarms()) { $0.add($1) }
    }

    init() {}

    private init(_ survey: Survey) {
        let statistics = SurveyStatistics(survey)
        let classes = IsolationRule.classify(survey, statistics)
        for (share, isolation) in zip(statistics.teams, classes) where share.sufficient {
            inward.add(isolation.kind == .inward)
        }
        for test in statistics.brokers.compactMap({ $0 }) { brokers.add(test.q < 0.05) }
        for pair in statistics.pairs { hidden.add(pair.isHidden) }
        if inward.cases > 0 { inwardRuns.add(inward.hits > 0) }
        if brokers.cases > 0 { brokerRuns.add(brokers.hits > 0) }
        if hidden.cases > 0 { hiddenRuns.add(hidden.hits > 0) }
    }

    mutating func add(_ other: FalseAlarms) {
        inward = inward + other.inward
        brokers = brokers + other.brokers
        hidden = hidden + other.hidden
        inwardRuns = inwardRuns + other.inwardRuns
        brokerRuns = brokerRuns + other.brokerRuns
        hiddenRuns = hiddenRuns + other.hiddenRuns
    }
}
