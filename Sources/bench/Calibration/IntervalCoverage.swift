import HelpMetrics
import Parallel

/// How often the 95 % intervals of shares hold the share that the export was made with.
struct IntervalCoverage: Sendable {
    private var firm = Tally()
    private var teams = Tally()
    /// Of teams with fewer than 100 acts.
    private var smallTeams = Tally()
    /// Of teams' help in one direction.
    private var given = Tally()
    private var received = Tally()
    /// The firm's share again, counted by groups of conversations as in the pyramid and the learning measures.
    private var groups = Tally()

    static func count(
        _ process: ExportProcess, runs: Int, settings: Survey.Settings, threads: Int
    ) -> IntervalCoverage {
        let single = Parallel.map(runs, threads: threads) { run -> IntervalCoverage in
            var random = RandomStream(seed: settings.seed, stream: 0x636F_7665 << 24 | UInt64(run))
            var own = settings
            (own.seed, own.permutations) = (random.next(), 1)
            return IntervalCoverage(process, process.draw(&random), own)
        }
        return single.reduce(into: IntervalCoverage()) { $0.add($1) }
    }

    private init() {}

    private init(_ process: ExportProcess, _ acts: [ExportProcess.Act], _ settings: Survey.Settings) {
        let statistics = SurveyStatistics(process.survey(acts, settings))
        if let interval = statistics.belowSurface.interval { firm.add(interval.holds(process.truth.firm)) }
        for (team, share) in statistics.teams.enumerated() where share.acts >= EnoughEvidence.acts {
            guard let interval = share.interval else { continue }
            let holds = interval.holds(process.truth.teams[team])
            teams.add(holds)
            if share.acts < 100 { smallTeams.add(holds) }
            if let interval = share.givenInterval { given.add(interval.holds(process.truth.given[team])) }
            if let interval = share.receivedInterval { received.add(interval.holds(process.truth.received[team])) }
        }
        var counts = ConversationGroups()
        for act in acts {
            let group = ConversationGroups.group(space: 0, root: act.conversation)
            counts.add(.teamed, group)
            if process.team[act.helper] != process.team[act.seeker] { counts.add(.across, group) }
        }
        if let interval = counts.share(.across, of: .teamed, settings: settings, otherwise: "no help").interval {
            groups.add(interval.holds(process.truth.firm))
        }
    }

    private mutating func add(_ other: IntervalCoverage) {
        firm = firm + other.firm
        teams = teams + other.teams
        smallTeams = smallTeams + other.smallTeams
        given = given + other.given
        received = received + other.received
        groups = groups + other.groups
    }

    func report(_ place: String, to table: inout CalibrationTable, _ bar: Bar) {
        table.add("below-surface share", place, firm, bar)
        table.add("the same, over groups of conversations", place, groups, bar)
        table.add("teams' external share", place, teams, bar)
        table.add("the same, under 100 acts", place, smallTeams, bar)
        table.add("the same, of help given", place, given, bar)
        table.add("the same, of help received", place, received, bar)
    }
}

extension Interval {
    func holds(_ value: Double) -> Bool { low <= value && value <= high }
}
