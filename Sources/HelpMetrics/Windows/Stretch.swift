import HelpGraph

/// One stretch of time analysed on its own, a window or one side of a comparison: what its figures are taken from.
package struct Stretch: Sendable {
    /// Where it is known which pairs of people help each other for the first time.
    package enum NewPairSource: Sendable {
        /// The stretch alone, after it has settled in.
        case stretch
        /// What came before is known too: conversations (space and root) of `FirstContacts`.
        case conversations([(space: UInt32, root: UInt32)])
        case unknown(String)
    }

    /// Days that its messages cover.
    package let days: Double
    package let survey: Survey
    package let practice: Practice
    package let statistics: SurveyStatistics
    package let isolation: [TeamIsolation]
    /// Asks of the stretch, watched until the end of the export, in whatever stretch that lies.
    package let firstHelp: FirstHelp
    let waits: AskWaits
    package let asks: [HelpRecord.Ask]
    let newPairs: NewPairSource
    /// Stands apart from the rest of time, so that whole stretches may be compared: layers that need more are left out.
    let isWindow: Bool

    /// - Parameters:
    ///   - end: when watching ends, microseconds since 1970.
    package init(
        _ input: PracticeInput, practice: Practice, statistics: SurveyStatistics, isolation: [TeamIsolation],
        days: Double, end: Int64, newPairs: NewPairSource, isWindow: Bool
    ) {
        survey = practice.survey
        (self.practice, self.statistics, self.isolation) = (practice, statistics, isolation)
        self.days = days
        waits = AskWaits(input, end: end)
        firstHelp = FirstHelp(waits, input, survey: survey)
        asks = input.asks
        self.newPairs = newPairs
        self.isWindow = isWindow
    }

    var weeks: Double { days / 7 }

    /// Teams about which the data allow a claim, and those of them that stand apart in any way.
    package var judgedTeams: Int { isolation.count { $0.kind != .insufficientEvidence } }

    package var isolatedTeams: Int {
        isolation.count { $0.kind != .insufficientEvidence && $0.kind != .connected }
    }
}

extension SurveyStatistics {
    /// People through whom more help passes between teams than chance explains, and who are in the top tenth by the
    /// number of pairs they join; by node.
    package var brokersBeyondChance: [Int] {
        let counts = brokers.compactMap { $0?.crossTeam }.filter { $0 > 0 }.sorted(by: >)
        guard !counts.isEmpty else { return [] }
        let least = counts[max(1, counts.count / 10) - 1]
        return brokers.indices.filter { node in
            guard let test = brokers[node] else { return false }
            return test.q < 0.05 && test.crossTeam >= least
        }
    }
}
