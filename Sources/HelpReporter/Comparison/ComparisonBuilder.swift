import Exports
import HelpGraph
import HelpMetrics

/// Turns two analyses into what may be said of how they differ: privacy is applied here, once.
package struct ComparisonBuilder: Sendable {
    private let compared: ComparedAnalyses
    private let identities: Identities
    private let builders: (before: ReportBuilder, after: ReportBuilder)

    /// - Parameter inputs: of each side.
    package init(
        _ compared: ComparedAnalyses, privacy: Report.Privacy, options: Report.Options, version: String,
        inputs: (before: [Report.Input], after: [Report.Input])
    ) {
        self.compared = compared
        let (before, after) = (compared.before, compared.after)
        let both = MessageLog(spaces: before.settled.log.spaces + after.settled.log.spaces)
        let key = PseudonymKey.drawn(from: both, directory: before.settled.directory, mode: privacy.mode)
        let sizes = [before, after].map { Identities.teamSizes($0.settled.directory, $0.population) }
        func identities(_ analysis: Analysis) -> Identities {
            Identities(
                directory: analysis.settled.directory, population: analysis.population, log: analysis.settled.log,
                privacy: privacy, key: key, sides: sizes)
        }
        self.identities = identities(before)
        builders = (
            ReportBuilder(
                before, identities: identities(before), options: options, version: version, inputs: inputs.before),
            ReportBuilder(
                after, identities: identities(after), options: options, version: version, inputs: inputs.after)
        )
    }

    /// - Parameter warnings: what the reader of the comparison must know of its inputs.
    package func report(warnings: [String]) -> ComparisonReport {
        let (before, after) = (
            side(builders.before, compared.everybody.before, asks: compared.comparison.before.asks.count),
            side(builders.after, compared.everybody.after, asks: compared.comparison.after.asks.count)
        )
        let known = before.report.coverage.warnings
        let all = warnings + moves + known + after.report.coverage.warnings.filter { !known.contains($0) }
        return ComparisonReport(
            version: builders.before.version, options: builders.before.options, privacy: identities.privacy,
            before: before, after: after, people: people, warnings: all,
            rows: compared.comparison.rows.map(row), teams: teams, brokers: brokers,
            communities: compared.comparison.communities)
    }

    /// Whose teams count, where they are not the same on both sides.
    private var moves: [String] {
        guard compared.moved + compared.teamedOnce > 0 else { return [] }
        let moved = MapSentences.figures(compared.moved, "person", "people")
        return [
            "on each side people count for the team that its own roster has them in: \(moved) of those compared changed "
                + "teams; with a team on one side only: \(NumberPrinter.grouped(compared.teamedOnce))"
        ]
    }

    private func side(
        _ builder: ReportBuilder, _ everybody: ComparedAnalyses.HelpAcross, asks: Int
    ) -> ComparisonReport.Side {
        let report = builder.report()
        return ComparisonReport.Side(
            inputs: report.inputs, period: report.period, messages: builder.analysis.settled.coverage.used,
            acts: report.summary.acts, asks: asks,
            shareOfEverybody: everybody.acts > 0 ? everybody.across / everybody.acts : nil, report: report)
    }

    private var people: ComparisonReport.People {
        let showsNames = identities.privacy.mode == .named
        let (joined, left) = (compared.joined, compared.left)
        return ComparisonReport.People(
            matched: compared.matched, moved: compared.moved, joined: joined.count, left: left.count, byTeam: byTeam,
            joinedNames: showsNames ? joined.map(name) : [], leftNames: showsNames ? left.map(name) : [])
    }

    private func name(_ person: UInt32) -> String {
        Identities.name(compared.before.settled.directory.people[Int(person)])
    }

    private var byTeam: [(team: String, joined: Int, left: Int)] {
        var counts = [(joined: Int, left: Int)](repeating: (0, 0), count: identities.teamID.count)
        func shown(_ person: UInt32, _ side: Analysis) -> Int? {
            let team = side.settled.directory.people[Int(person)].team.map { identities.shownTeam[$0] }
            return team.flatMap { $0 < counts.count ? $0 : nil }
        }
        for person in compared.joined { if let team = shown(person, compared.after) { counts[team].joined += 1 } }
        for person in compared.left { if let team = shown(person, compared.before) { counts[team].left += 1 } }
        return counts.indices.filter { counts[$0] != (0, 0) }.map {
            (identities.teamID[$0], counts[$0].joined, counts[$0].left)
        }
    }

    private func row(_ row: Comparison.Row) -> ComparisonReport.Row {
        ComparisonReport.Row(
            name: row.measure.name, title: row.measure.title, unit: row.measure.unit.rawValue,
            definition: row.measure.definition, uncertainty: row.measure.uncertainty, before: point(row.before),
            after: point(row.after), change: change(row.difference, row.q))
    }

    private func point(_ estimate: Estimate) -> Report.TrendRow.Point { builders.before.point(estimate) }

    private func change(_ difference: Difference?, _ q: Double?) -> ComparisonReport.Change {
        ComparisonReport.Change(
            difference: difference?.value,
            interval: difference?.interval.map { Report.Interval(low: $0.low, high: $0.high) }, p: difference?.p, q: q)
    }

    /// By id; small teams shown together are left out.
    private var teams: [ComparisonReport.Team] {
        let members = (before: compared.before.survey.members, after: compared.after.survey.members)
        return compared.comparison.teams.filter {
            !identities.isMerged($0.team) && !(members.before[$0.team].isEmpty && members.after[$0.team].isEmpty)
        }.map { row in
            let shown = identities.shownTeam[row.team]
            return ComparisonReport.Team(
                id: identities.teamID[shown], label: identities.teamLabel[shown],
                sizes: (members.before[row.team].count, members.after[row.team].count),
                classes: (row.before.kind.rawValue, row.after.kind.rawValue),
                shares: (row.before.share.externalShare, row.after.share.externalShare),
                change: change(row.difference, row.q))
        }.sorted { $0.id < $1.id }
    }

    private var brokers: [ComparisonReport.Broker] {
        guard builders.before.showsPeople else { return [] }
        return compared.comparison.brokers.map { row in
            ComparisonReport.Broker(
                id: identities.personID[row.person], label: identities.personLabel[row.person],
                team: builders.after.teamID(of: row.person), isBroker: (row.isBefore, row.isAfter),
                pairs: (row.before, row.after), p: row.p, q: row.q)
        }.sorted { $0.id < $1.id }
    }
}
