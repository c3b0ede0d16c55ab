import HelpMetrics
import Parallel

/// How often the 95 % intervals of the time to first help, and of shares of independent trials, hold the truth.
struct FirstHelpCoverage: Sendable {
    private var median = Tally()
    private var teamMedians = Tally()
    private var waiting = Tally()
    private var unanswered = Tally()

    static func count(_ process: FirstHelpProcess, runs: Int, seed: UInt64, threads: Int) -> FirstHelpCoverage {
        let single = Parallel.map(runs, threads: threads) { run -> FirstHelpCoverage in
            var random = RandomStream(seed: seed, stream: 0x6865_6C70 << 24 | UInt64(run))
            return FirstHelpCoverage(process, process.draw(&random))
        }
        return single.reduce(into: FirstHelpCoverage()) { $0.add($1) }
    }

    private init() {}

    private init(_ process: FirstHelpProcess, _ waits: [[(time: Double, ended: Bool)]]) {
        let firm = KaplanMeier(waits.flatMap { $0 })
        median.add(Self.holds(firm, process.median()))
        for (team, waits) in waits.enumerated() where waits.count(where: \.ended) >= 10 {
            teamMedians.add(Self.holds(KaplanMeier(waits), process.median(team: team)))
        }
        if let interval = firm.waiting(after: 24).interval {
            waiting.add(interval.holds(process.waiting(after: 24)))
        }
        for (team, waits) in waits.enumerated() {
            let week = waits.filter { $0.ended || $0.time >= 168 }
            let left = week.count { !$0.ended || $0.time > 168 }
            guard let interval = Interval.wilson(left, of: week.count) else { continue }
            unanswered.add(interval.holds(process.waiting(after: 168, team: team)))
        }
    }

    /// Without an upper end that is known the interval has none.
    private static func holds(_ curve: KaplanMeier, _ truth: Double) -> Bool {
        let median = curve.median
        return (median.low ?? .infinity) <= truth && truth <= (median.high ?? .infinity)
    }

    private mutating func add(_ other: FirstHelpCoverage) {
        median = median + other.median
        teamMedians = teamMedians + other.teamMedians
        waiting = waiting + other.waiting
        unanswered = unanswered + other.unanswered
    }

    func report(_ place: String, to table: inout CalibrationTable) {
        table.add("median time to first help, firm", place, median, .between(0.93, 0.97))
        table.add("the same, teams with 10 answers or more", place, teamMedians, .between(0.93, 0.97))
        table.add("asks still waiting after a day", place, waiting, .between(0.93, 0.97))
        table.add("asks left for a week, by team", place, unanswered, .between(0.93, 0.97))
    }
}
