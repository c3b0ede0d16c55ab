import Exports
import HelpGraph
import HelpMetrics

/// Two analyses of the same people, and how they differ; with real identities, so nothing prints it.
package struct ComparedAnalyses: Sendable {
    /// Of the people active on both sides.
    package let before: Analysis
    package let after: Analysis
    package let comparison: Comparison
    /// Active on one side only, as positions in `Directory.people`.
    package let joined: [UInt32]
    package let left: [UInt32]
    /// All help between people with a team on each side, whoever they are, and what crosses teams.
    package let everybody: (before: HelpAcross, after: HelpAcross)

    /// Acts of help and how many of them cross teams.
    package struct HelpAcross: Sendable, Equatable {
        package var acts = 0.0
        package var across = 0.0
        package init() {}
    }

    /// Whoever wrote or stands in a ready-made tie on both sides is compared; all others are left out of both.
    ///
    /// - Parameters: Both with a directory of the same people and teams; on each side its own says who is in which.
    /// - Complexity: that of two analyses and of `Comparison`.
    package init(before: Settled, after: Settled, settings: Analysis.Settings) {
        let (then, now) = (Self.active(before), Self.active(after))
        joined = Self.people(before) { now[$0] && !then[$0] }
        left = Self.people(before) { then[$0] && !now[$0] }
        var own = settings
        own.leftOut = Set(Self.people(before) { !(then[$0] && now[$0]) })
        self.before = Analysis(before, settings: own)
        self.after = Analysis(after, settings: own)
        let ledgers = (Self.everything(self.before, settings), Self.everything(self.after, settings))
        everybody = (HelpAcross(ledgers.0), HelpAcross(ledgers.1))
        comparison = Comparison(
            before: Stretch(self.before, answers: ledgers.0.acts), after: Stretch(self.after, answers: ledgers.1.acts))
    }

    package var matched: Int { before.population.people.count }

    /// People compared who have a team on each side, and not the same.
    package var moved: Int {
        zip(before.survey.team, after.survey.team).count { $0 >= 0 && $1 >= 0 && $0 != $1 }
    }

    /// People compared who have a team on one side only.
    package var teamedOnce: Int { zip(before.survey.team, after.survey.team).count { ($0 < 0) != ($1 < 0) } }

    private static func people(_ settled: Settled, _ isIn: (Int) -> Bool) -> [UInt32] {
        settled.directory.people.indices.filter { !settled.directory.people[$0].isBot && isIn($0) }.map { UInt32($0) }
    }

    private static func active(_ settled: Settled) -> [Bool] {
        var active = [Bool](repeating: false, count: settled.directory.people.count)
        for space in settled.log.spaces {
            for author in space.author where author != Row.none { active[Int(author)] = true }
        }
        for tie in settled.ties {
            active[Int(tie.helper)] = true
            active[Int(tie.seeker)] = true
        }
        return active
    }

    /// All counting help of one side, whoever gave and got it.
    private static func everything(_ analysis: Analysis, _ settings: Analysis.Settings) -> Everything {
        let settled = analysis.settled
        let population = Population(settled.directory, tied: Set(settled.ties.flatMap { [$0.helper, $0.seeker] }))
        let ledger = TieLedger(
            acts: analysis.record.acts, ready: settled.ties, population: population, settings: settings.ledger)
        let team = population.people.map { settled.directory.people[Int($0)].team }
        return Everything(acts: ledger.acts, ties: ledger.ties, team: team)
    }

    fileprivate struct Everything {
        let acts: [HelpAct]
        let ties: [TieLedger.Tie]
        /// By node of `ties`.
        let team: [Int?]
    }
}

extension ComparedAnalyses.HelpAcross {
    fileprivate init(_ everything: ComparedAnalyses.Everything) {
        for tie in everything.ties {
            guard let helper = everything.team[Int(tie.helper)], let seeker = everything.team[Int(tie.seeker)] else {
                continue
            }
            acts += tie.weight
            across += helper == seeker ? 0 : tie.weight
        }
    }
}

extension Stretch {
    /// A whole side of a comparison. Asks are those of the people compared; whoever answers them counts as help, or a
    /// question to a newcomer would look unanswered.
    fileprivate init(_ analysis: Analysis, answers: [HelpAct]) {
        let coverage = analysis.settled.coverage
        let (first, last) = (coverage.first ?? 0, coverage.last ?? 0)
        let input = PracticeInput(
            log: analysis.settled.log, directory: analysis.settled.directory, population: analysis.population,
            acts: answers, asks: analysis.record.asks.filter { analysis.population.node[Int($0.seeker)] != Row.none })
        self.init(
            input, practice: analysis.context.practice ?? Practice(input, survey: analysis.survey),
            statistics: analysis.context.statistics,
            isolation: analysis.context.isolation, days: Double(last - first) / Double(Instant.day), end: last,
            newPairs: .stretch, isWindow: false)
    }
}

/// One export cut in two, or two exports that overlap made to stand side by side.
package enum ComparedSides {
    /// What begins before `time` and what begins from then on; each side keeps its own first and last time.
    package static func split(_ settled: Settled, at time: Int64) -> (before: Settled, after: Settled) {
        let slices = ConversationSlices(settled.log, starts: [Int64.min, time])
        var before = part(settled, slices.log(0))
        before.directory = settled.directoryBefore ?? settled.directory
        return (before, part(settled, slices.log(1)))
    }

    /// What of `later` begins after `time`.
    package static func after(_ time: Int64, _ later: Settled) -> Settled {
        part(later, ConversationSlices(later.log, starts: [time + 1]).log(0))
    }

    private static func part(_ settled: Settled, _ log: MessageLog) -> Settled {
        var part = settled
        part.log = log
        part.coverage.first = log.spaces.compactMap(\.time.first).min()
        part.coverage.last = log.spaces.compactMap(\.time.last).max()
        let isBot = settled.directory.people.map(\.isBot)
        part.coverage.used = log.spaces.reduce(0) { sum, space in
            sum + (0..<space.count).count { space.isOfPerson($0, isBot) }
        }
        return part
    }
}
