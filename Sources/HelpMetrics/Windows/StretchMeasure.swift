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
    package let formula: String
    package let edgeCases: String
    package let source: String
    /// Where interval and test come from, or why there is none.
    package let uncertainty: String
    package let measure: @Sendable (Stretch) -> Estimate
    /// The figure in every half-sample of the conversations; `nil` where halves do not tell of the whole.
    let replicates: (@Sendable (Stretch, Replication) -> [Double?])?

    init(
        name: String, title: String, unit: Unit, definition: String, formula: String, edgeCases: String,
        uncertainty: String, source: String, measure: @escaping @Sendable (Stretch) -> Estimate,
        replicates: (@Sendable (Stretch, Replication) -> [Double?])? = nil
    ) {
        self.name = name
        self.title = title
        self.unit = unit
        self.definition = definition
        self.formula = formula
        self.edgeCases = edgeCases
        self.source = source
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
        formula:
            "asks / weeks, weeks = days of the window that the messages cover / 7; interval ± 1.96 "
            + "√Σ c², c asks of each conversation.",
        edgeCases:
            "Undefined when no time is covered; without an interval when nobody asked. The first and the last "
            + "window are often not whole, and stay out of the change.",
        uncertainty: "95 % interval of a count of conversations that come by chance.",
        source:
            "Johnson, Kemp and Kotz 2005, Univariate Discrete Distributions (sums over a Poisson number of clusters).",
        measure: { rate($0.asks.map { _ in 1 }, $0) },
        replicates: { stretch, replication in
            var groups = [Double](repeating: 0, count: Replication.groups)
            for ask in stretch.asks { groups[Replication.group(space: ask.space, root: ask.row)] += 1 }
            return replication.totals(groups).map { $0.map { $0 / stretch.weeks } }
        })

    static let answeredWithinWeek = StretchMeasure(
        name: "answeredWithinWeek", title: "Asks answered within a week", unit: .share,
        definition: "Share of asks with help within seven days (Kaplan-Meier), each watched until the export ends.",
        formula: "1 − S(7 d), S(t) = Π (1 − d / n) over the times up to t at which d of n waiting asks were helped.",
        edgeCases:
            "Undefined without asks, and where no ask was watched for a week. Help by the asker is none; help "
            + "after a week does not count.",
        uncertainty: "95 % interval with Greenwood's variance; differences over half-samples of whole conversations.",
        source: "Kaplan and Meier 1958, Journal of the American Statistical Association 53; Greenwood 1926.",
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
        formula: "the least t with S(t) ≤ ½, S as in answeredWithinWeek.",
        edgeCases:
            "Undefined without asks, and when fewer than half were answered; an interval without an upper end "
            + "is not shown.",
        uncertainty: "95 % interval with Greenwood's variance; differences over half-samples of whole conversations.",
        source:
            "Kaplan and Meier 1958, Journal of the American Statistical Association 53; Brookmeyer and Crowley "
            + "1982, Biometrics 38.",
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
        formula: "acts / weeks; interval ± 1.96 √Σ c², c acts of each conversation.",
        edgeCases:
            "Undefined when no time is covered; without an interval when nobody helped. Ties that came ready "
            + "made have no time and are in no window.",
        uncertainty: "95 % interval of a sum over conversations that come by chance.",
        source:
            "Johnson, Kemp and Kotz 2005, Univariate Discrete Distributions (sums over a Poisson number of clusters).",
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
        definition: "People who wrote, helped or were helped.",
        formula: "|{people with a message, an act given or an act received in the window}|",
        edgeCases:
            "Bots and people left out do not count; who only reads cannot be seen. 0 in a window without messages.",
        uncertainty: unsampled,
        source:
            "Jane Hart, \"From creating content to building new connected workplace skills\": is there a "
            + "network at all?",
        measure: { Estimate(Double($0.practice.active.count)) })

    static let belowSurfaceShare = StretchMeasure(
        name: "belowSurfaceShare", title: "Help across teams", unit: .share,
        definition:
            "Below-surface share B: help acts whose two people are in different teams, of all whose people have one.",
        formula: "B = W_ext / (W_int + W_ext), W the acts of the window inside and across teams.",
        edgeCases:
            "Undefined without help between people who have a team. Teams are those of the roster at the end of "
            + "the export, in every window.",
        uncertainty: resampled,
        source: "After Berg's Collaboration Pyramid (2012): contributions from outside the team.",
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
        formula: "number of teams with one of these classes in the window; see isolated-team.",
        edgeCases:
            "Undefined when no team has enough data. A short window judges fewer teams, so it is to be read "
            + "beside judgedTeams.",
        uncertainty: unsampled,
        source: "Krackhardt and Stern 1988 (external and internal ties).",
        measure: { stretch in
            Estimate(
                stretch.judgedTeams > 0 ? Double(stretch.isolatedTeams) : nil,
                otherwise: "no team has enough data to be judged", detail: "of \(stretch.judgedTeams) judged")
        })

    static let judgedTeams = StretchMeasure(
        name: "judgedTeams", title: "Teams with enough data", unit: .teams,
        definition: "Teams with five active members, 20 help acts and 80 % of the roster known, or silent ones.",
        formula: "number of teams with a class other than insufficient-evidence in the window.",
        edgeCases: "0 without teams, and where the firm has one team only.",
        uncertainty: unsampled,
        source: "The least evidence that isolated-team asks for.", measure: { Estimate(Double($0.judgedTeams)) })

    static let brokers = StretchMeasure(
        name: "brokers", title: "Brokers", unit: .people,
        definition: "People through whom more help passes between teams than chance explains (q below .05), among the "
            + "top tenth by the pairs they join.",
        formula: "number of people with both in the window; see broker.",
        edgeCases: "Undefined without teams. The rank that a finding needs besides is not asked for here.",
        uncertainty: unsampled,
        source: "Gould and Fernandez 1989, Sociological Methodology 19; Burt 2004, American Journal of Sociology 110.",
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
