import Exports
import HelpGraph
import HelpMetrics

/// Everything that one run found out, with real identities: what a `Report` is made from, and nothing prints.
package struct Analysis: Sendable {
    package let settled: Settled
    /// Without its acts when `Settings.releasesMessages`; the ledger has those that count.
    package let record: HelpRecord
    package let population: Population
    package let ledger: TieLedger
    package let context: FindingContext
    /// In the order of `Measure.all`.
    package let measurements: [Measurement]
    package let findings: [Finding]
    /// The same by month or quarter, where that was asked for.
    package let trends: Trends?
    /// Where that was asked for.
    package let sensitivity: Sensitivity?

    package var survey: Survey { context.survey }

    package struct Settings: Sendable {
        package var ledger = TieLedger.Settings()
        package var seed: UInt64 = 42
        package var permutations = 9_999
        package var threads = 1
        /// Windows to repeat the analysis in.
        package var window: WindowLength?
        /// What random labellings stay within, so that a test asks whether teams matter beyond it.
        package var within: Stratum?
        /// Gives free what no report needs of messages and acts once it was measured; a large firm's fill the memory.
        package var releasesMessages = false
        /// Acts up to which findings are looked for again with other evidence; `nil` for not at all.
        package var sensitivityUpTo: Int?
        /// Words and hosts of fewer people are not told.
        package var minimumGroup = 5
        /// People to leave out of everything, as positions in `Directory.people`.
        package var leftOut: Set<UInt32> = []

        package init() {}
    }

    /// Messages → help acts → network → measures → findings; no stage looks back.
    ///
    /// - Parameter ended: Hears the name of each stage when it ends; nothing depends on it.
    package init(_ given: consuming Settled, settings: Settings, ended: (String) -> Void = { _ in }) {
        var settled = consume given
        SpareMemory.giveBack()
        func done(_ stage: String) {
            SpareMemory.giveBack()
            ended(stage)
        }
        let directory = settled.directory
        var record = HelpFinder.find(
            in: settled.log, isHuman: directory.people.map { !$0.isBot }, threads: settings.threads)
        done("help acts")
        let tied = Set(settled.ties.flatMap { [$0.helper, $0.seeker] })
        let population = Population(directory, tied: tied, leftOut: settings.leftOut)
        sensitivity = settings.sensitivityUpTo.flatMap { most in
            record.acts.count > most
                ? nil : Sensitivity(acts: record.acts, settled: settled, population: population, settings: settings)
        }
        done("sensitivity")
        // Else the acts would be there twice: as found, and in the ledger those that count.
        let acts = settings.releasesMessages ? record.acts.release() : record.acts
        let ledger = TieLedger(
            acts: consume acts, ready: settled.ties, population: population, settings: settings.ledger)
        done("ledger")
        let survey = Survey(settled, ledger, population, settings: settings)
        done("network and passes")
        let practice = Practice(
            PracticeInput(
                log: settled.log, directory: directory, population: population, acts: ledger.acts, asks: record.asks,
                minimumGroup: settings.minimumGroup),
            survey: survey)
        if settings.releasesMessages, settings.window == nil {
            for space in settled.log.spaces.indices { settled.log.spaces[space].forgetLinks() }
        }
        done("practice")
        let context = FindingContext(survey, practice: practice, ended: done)
        measurements = Measure.all.map { $0.measure(survey) }
        done("measures")
        findings = FindingRule.findings(context)
        done("findings")
        (self.record, self.population, self.ledger, self.context) = (record, population, ledger, context)
        trends = settings.window.flatMap {
            Trends(settled, acts: ledger.acts, asks: record.asks, population: population, by: $0, settings: settings)
        }
        self.settled = settled
    }
}

extension Survey {
    /// The survey of the people of `population` and their ties.
    init(
        _ settled: Settled, _ ledger: TieLedger, _ population: Population, settings: Analysis.Settings,
        rankSamples: Int = Settings().rankSamples, communityRuns: Int = Settings().communityRuns
    ) {
        let directory = settled.directory
        let profiles = population.people.map { directory.people[Int($0)] }
        var own = Settings()
        (own.seed, own.permutations, own.threads) = (settings.seed, settings.permutations, settings.threads)
        (own.rankSamples, own.communityRuns) = (rankSamples, communityRuns)
        self.init(
            network: HelpNetwork(ledger, population: population),
            teams: directory.teams.map(\.name),
            team: profiles.map { Int32($0.team ?? -1) },
            episodes: Self.episodes(ledger),
            messages: settled.log.count == 0 ? [] : Self.messages(settled.log, population),
            manager: profiles.map { profile in
                let node = profile.manager.map { population.node[$0] } ?? Row.none
                return node == Row.none ? -1 : Int32(node)
            },
            formalLinks: FormalLinks.pairs(directory, log: settled.log).map { TeamPair($0.0, $0.1) },
            teamCoverage: Self.coverage(profiles, teams: directory.teams.count),
            stratum: settings.within.map { $0.numbers(profiles) } ?? [],
            settings: own)
    }

    /// One per counted act; conversations numbered in the order of (space, root).
    private static func episodes(_ ledger: TieLedger) -> [Episode] {
        let numbers = ConversationNumbers(ledger.acts)
        var episodes: [Episode] = []
        episodes.reserveCapacity(ledger.acts.count)
        for tie in ledger.ties {
            for act in ledger.acts[tie.acts] {
                episodes.append(Episode(helper: tie.helper, seeker: tie.seeker, conversation: numbers.number(of: act)))
            }
        }
        return episodes
    }

    private static func messages(_ log: MessageLog, _ population: Population) -> [Int] {
        var messages = [Int](repeating: 0, count: population.people.count)
        for space in log.spaces {
            for author in space.author where author != Row.none {
                let node = population.node[Int(author)]
                if node != Row.none { messages[Int(node)] += 1 }
            }
        }
        return messages
    }

    /// Share of the people who write that have a team: the same for every team, for nobody knows whose the others are.
    private static func coverage(_ profiles: [Directory.Profile], teams: Int) -> [Double] {
        let writers = profiles.filter { $0.inMessages && !$0.traits.contains(.guest) && !$0.traits.contains(.external) }
        guard !writers.isEmpty else { return [] }
        let share = Double(writers.count { $0.team != nil }) / Double(writers.count)
        return [Double](repeating: share, count: teams)
    }
}
