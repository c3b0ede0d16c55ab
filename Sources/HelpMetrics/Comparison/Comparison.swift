import HelpGraph
import Parallel

/// Two stretches of time held against each other, over the same people; teams are those that each survey has them in.
///
/// Differences and their intervals come from half-samples of the conversations of both, clusters that stay whole; p is
/// adjusted over the figures tested together. What differs is told, never why.
package struct Comparison: Sendable {
    package struct Row: Sendable {
        package let measure: StretchMeasure
        package let before: Estimate
        package let after: Estimate
        /// `nil` where either is undefined.
        package var difference: Difference?
        package var q: Double?
    }

    package struct TeamRow: Sendable {
        /// Position in `Survey.teams`.
        package let team: Int
        package let before: TeamIsolation
        package let after: TeamIsolation
        /// Of the external share; `nil` where the team has too little data on either side.
        package var difference: Difference?
        package var q: Double?
    }

    /// Somebody who is a broker beyond chance on either side.
    package struct BrokerRow: Sendable {
        package let person: Int
        package let isBefore: Bool
        package let isAfter: Bool
        /// Pairs of people of different teams without a direct tie whom the person joins.
        package let before: Int
        package let after: Int
        package let p: Double
        package var q: Double
    }

    package let before: Stretch
    package let after: Stretch
    /// In the order of `StretchMeasure.all`.
    package let rows: [Row]
    /// In the order of `Survey.teams`.
    package let teams: [TeamRow]
    /// By node.
    package let brokers: [BrokerRow]
    package let communities: CommunityPersistence

    package static let samples = 1_999

    /// - Precondition: both have the same people, and the same list of teams.
    /// - Complexity: O(samples · (asks + teams) + exchanges · conversations), in parallel.
    package init(before: Stretch, after: Stretch) {
        precondition(before.survey.network.people == after.survey.network.people, "the same people on both sides")
        precondition(before.survey.teams == after.survey.teams, "the same list of teams on both sides")
        (self.before, self.after) = (before, after)
        let seed = before.survey.settings.seed
        let sides = [0, 1].map { Replication(samples: Self.samples, seed: seed, stretch: $0) }
        rows = Self.rows(before, after, sides)
        teams = Self.teams(before, after, sides)
        brokers = Self.brokers(before, after)
        communities = CommunityPersistence(
            HalfCommunities(before.survey, stretch: 0), HalfCommunities(after.survey, stretch: 1))
    }

    private static func rows(_ before: Stretch, _ after: Stretch, _ sides: [Replication]) -> [Row] {
        var rows = Parallel.map(StretchMeasure.all.count, threads: before.survey.settings.threads) { number in
            let measure = StretchMeasure.all[number]
            var row = Row(measure: measure, before: measure.measure(before), after: measure.measure(after))
            guard let one = row.before.value, let other = row.after.value else { return row }
            row.difference = Difference(value: other - one)
            guard let replicates = measure.replicates else { return row }
            row.difference = Difference(
                value: other - one, first: replicates(before, sides[0]), second: replicates(after, sides[1]))
            return row
        }
        let adjusted = FalseDiscovery.adjusted(rows.map { $0.difference?.p })
        for place in rows.indices { rows[place].q = adjusted[place] }
        return rows
    }

    private static func teams(_ before: Stretch, _ after: Stretch, _ sides: [Replication]) -> [TeamRow] {
        let (one, other) = (TeamEdges(before.survey), TeamEdges(after.survey))
        var rows = Parallel.map(before.survey.teams.count, threads: before.survey.settings.threads) { team in
            var row = TeamRow(team: team, before: before.isolation[team], after: after.isolation[team])
            guard row.before.share.sufficient, row.after.share.sufficient, !before.survey.episodes.isEmpty,
                let first = row.before.share.externalShare, let second = row.after.share.externalShare
            else { return row }
            row.difference = Difference(
                value: second - first, first: sides[0].ratios(one.groups(team)),
                second: sides[1].ratios(other.groups(team))
            )
            return row
        }
        let adjusted = FalseDiscovery.adjusted(rows.map { $0.difference?.p })
        for place in rows.indices { rows[place].q = adjusted[place] }
        return rows
    }

    private static func brokers(_ before: Stretch, _ after: Stretch) -> [BrokerRow] {
        let (then, now) = (Set(before.statistics.brokersBeyondChance), Set(after.statistics.brokersBeyondChance))
        guard !before.survey.episodes.isEmpty, !after.survey.episodes.isEmpty else { return [] }
        let people = then.union(now).sorted()
        let exchange = BrokerExchange(before.survey, after.survey, people: people)
        let adjusted = FalseDiscovery.adjusted(exchange.p)
        return people.indices.map { place in
            BrokerRow(
                person: people[place], isBefore: then.contains(people[place]), isAfter: now.contains(people[place]),
                before: exchange.first[place], after: exchange.second[place], p: exchange.p[place],
                q: adjusted[place] ?? 1)
        }
    }
}

/// Help across the edge of each team and all help that touches it, by random group of conversations.
struct TeamEdges: Sendable {
    private var sums: [SIMD2<Double>]

    init(_ survey: Survey) {
        sums = Array(repeating: .zero, count: survey.teams.count * Replication.groups)
        for episode in survey.episodes {
            let (helper, seeker) = survey.teams(of: episode)
            guard helper >= 0, seeker >= 0 else { continue }
            let group = Replication.group(UInt64(episode.conversation))
            sums[Int(helper) * Replication.groups + group] += SIMD2(helper == seeker ? 0 : 1, 1)
            if helper != seeker { sums[Int(seeker) * Replication.groups + group] += SIMD2(1, 1) }
        }
    }

    func groups(_ team: Int) -> [SIMD2<Double>] {
        Array(sums[team * Replication.groups..<(team + 1) * Replication.groups])
    }
}
