import HelpGraph

/// One figure of a stretch of time, for trends over windows and for comparisons of two stretches.
package struct StretchMeasure: Sendable {
    package enum Unit: String, Sendable, CaseIterable {
        case perWeek, people, teams, share, seconds
        /// Signals for each message.
        case perMessage
    }

    /// camelCase, as in analysis.json.
    package let name: String
    package let title: String
    package let unit: Unit
    package let definition: String
    /// Where interval and test come from, or why there is none.
    package let uncertainty: String
    package let measure: @Sendable (Stretch) -> Estimate
    /// The figure in every half-sample of the conversations; `nil` where halves do not tell of the whole.
    let replicates: (@Sendable (Stretch, Replication) -> [Double?])?

    init(
        name: String, title: String, unit: Unit, definition: String, uncertainty: String,
        measure: @escaping @Sendable (Stretch) -> Estimate,
        replicates: (@Sendable (Stretch, Replication) -> [Double?])? = nil
    ) {
        self.name = name
        self.title = title
        self.unit = unit
        self.definition = definition
        self.uncertainty = uncertainty
        self.measure = measure
        self.replicates = replicates
    }

    package static let all: [StretchMeasure] =
        [
            asksPerWeek, answeredWithinWeek, timeToFirstHelp, actsPerWeek, activePeople, belowSurfaceShare,
            isolatedTeams, judgedTeams, brokers,
        ] + PyramidLayer.all.map { layer($0) }

    static let resampled = "95 % interval over half-samples of whole conversations."
    static let unsampled =
        "No interval: half of the conversations hold fewer of them, so half-samples do not tell of the whole."
}

extension StretchMeasure {
    static let asksPerWeek = StretchMeasure(
        name: "asksPerWeek", title: "Asks a week", unit: .perWeek,
        definition: "Questions and requests put to others, by the weeks that the messages cover.",
        uncertainty: "95 % interval of a count of conversations that come by chance.",
        measure: { rate($0.asks.map { _ in 1 }, $0) },
        replicates: { stretch, replication in
            var groups = [Double](repeating: 0, count: Replication.groups)
            for ask in stretch.asks { groups[Replication.group(space: ask.space, root: ask.row)] += 1 }
            return replication.totals(groups).map { $0.map { $0 / stretch.weeks } }
        })

    static let answeredWithinWeek = StretchMeasure(
        name: "answeredWithinWeek", title: "Asks answered within a week", unit: .share,
        definition: "Share of asks with help within seven days (Kaplan-Meier), each watched until the export ends.",
        uncertainty: "95 % interval with Greenwood's variance; differences over half-samples of whole conversations.",
        measure: { stretch in
            let waiting = stretch.firstHelp.firm.afterWeek
            return Estimate(
                waiting.value.map { 1 - $0 },
                waiting.interval.map { Interval(low: 1 - $0.high, high: 1 - $0.low) },
                otherwise: waiting.undefined ?? "", detail: "of \(stretch.asks.count)")
        }, replicates: { SampledWaits($0).answered(within: FirstHelp.week, $1) })

    static let timeToFirstHelp = StretchMeasure(
        name: "medianSecondsToFirstHelp", title: "Time to first help", unit: .seconds,
        definition: "Median time from an ask to the first help (Kaplan-Meier, unanswered asks watched to the end).",
        uncertainty: "95 % interval with Greenwood's variance; differences over half-samples of whole conversations.",
        measure: { stretch in
            let median = stretch.firstHelp.firm.median
            let interval = median.low.flatMap { low in median.high.map { Interval(low: low, high: $0) } }
            return Estimate(
                median.value, interval,
                otherwise: stretch.asks.isEmpty ? "nobody asked" : "fewer than half of the asks were answered")
        }, replicates: { SampledWaits($0).medians($1) })

    static let actsPerWeek = StretchMeasure(
        name: "actsPerWeek", title: "Help acts a week", unit: .perWeek,
        definition: "Acts of help, by the weeks that the messages cover.",
        uncertainty: "95 % interval of a sum over conversations that come by chance.",
        measure: { stretch in
            var acts: [UInt32: Double] = [:]
            for episode in stretch.survey.episodes { acts[episode.conversation, default: 0] += 1 }
            return rate(Array(acts.values), stretch)
        },
        replicates: { stretch, replication in
            var groups = [Double](repeating: 0, count: Replication.groups)
            for episode in stretch.survey.episodes { groups[Replication.group(UInt64(episode.conversation))] += 1 }
            return replication.totals(groups).map { $0.map { $0 / stretch.weeks } }
        })

    static let activePeople = StretchMeasure(
        name: "activePeople", title: "People active", unit: .people,
        definition: "People who wrote, helped or were helped.", uncertainty: unsampled,
        measure: { Estimate(Double($0.practice.active.count)) })

    static let belowSurfaceShare = StretchMeasure(
        name: "belowSurfaceShare", title: "Help across teams", unit: .share,
        definition:
            "Below-surface share B: help acts whose two people are in different teams, of all whose people have one.",
        uncertainty: resampled,
        measure: { stretch in
            let below = stretch.statistics.belowSurface
            let chance = below.expected.map { "by chance \(Wording.percent($0))" } ?? ""
            return Estimate(
                below.share, below.interval, otherwise: "no help between people with a team", detail: chance)
        },
        replicates: { stretch, replication in
            var groups = [SIMD2<Double>](repeating: .zero, count: Replication.groups)
            for episode in stretch.survey.episodes {
                let (helper, seeker) = stretch.survey.teams(of: episode)
                guard helper >= 0, seeker >= 0 else { continue }
                groups[Replication.group(UInt64(episode.conversation))] += SIMD2(helper == seeker ? 0 : 1, 1)
            }
            return replication.ratios(groups)
        })

    static let isolatedTeams = StretchMeasure(
        name: "isolatedTeams", title: "Teams that stand apart", unit: .teams,
        definition: "Teams that are silent, inward, cut off, one-way or hang by a single thread.",
        uncertainty: unsampled,
        measure: { stretch in
            Estimate(
                stretch.judgedTeams > 0 ? Double(stretch.isolatedTeams) : nil,
                otherwise: "no team has enough data to be judged", detail: "of \(stretch.judgedTeams) judged")
        })

    static let judgedTeams = StretchMeasure(
        name: "judgedTeams", title: "Teams with enough data", unit: .teams,
        definition: "Teams with five active members, 20 help acts and 80 % of the roster known, or silent ones.",
        uncertainty: unsampled, measure: { Estimate(Double($0.judgedTeams)) })

    static let brokers = StretchMeasure(
        name: "brokers", title: "Brokers", unit: .people,
        definition: "People through whom more help passes between teams than chance explains (q below .05), among the "
            + "top tenth by the pairs they join.", uncertainty: unsampled,
        measure: { stretch in
            stretch.practice.hasTeams
                ? Estimate(Double(stretch.statistics.brokersBeyondChance.count)) : .undefined(Practice.noTeams)
        })

    /// Sum over clusters by week; the variance of such a sum is that of the clusters' squares.
    private static func rate(_ clusters: [Double], _ stretch: Stretch) -> Estimate {
        let sum = clusters.reduce(0, +)
        let spread = 1.959963984540054 * clusters.reduce(0) { $0 + $1 * $1 }.squareRoot()
        let interval = Interval(low: max(0, sum - spread) / stretch.weeks, high: (sum + spread) / stretch.weeks)
        return Estimate(
            stretch.weeks > 0 ? sum / stretch.weeks : nil, sum > 0 ? interval : nil,
            otherwise: "no time is covered", detail: "\(Int(sum)) in all")
    }
}

extension Survey {
    /// Team numbers of helper and seeker, or -1.
    func teams(of episode: Episode) -> (Int32, Int32) { (team[Int(episode.helper)], team[Int(episode.seeker)]) }
}
