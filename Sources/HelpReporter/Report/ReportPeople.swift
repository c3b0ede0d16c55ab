import Exports
import HelpGraph
import HelpMetrics

extension ReportBuilder {
    /// Sorted by id.
    func peopleSection() -> [Report.Person] {
        let measures = Array(zip(Measure.all, analysis.measurements)).filter { $0.0.shape == .person }
        let flags = personFlags()
        let rows = (0..<survey.network.nodeCount).map { node in
            Report.Person(
                id: identities.personID[node], label: identities.personLabel[node], team: teamID(of: node),
                manager: survey.manager[node] >= 0 ? identities.personID[Int(survey.manager[node])] : nil,
                flags: flags[node],
                measures: measures.map { value($0.0, $0.1, at: node) } + brokerTest(node)
                    + layerValues(person: node),
                ranks: ranks(node))
        }
        return rows.sorted { $0.id < $1.id }
    }

    func teamID(of node: Int) -> String? {
        let team = Int(survey.team[node])
        return team >= 0 ? identities.teamID[identities.shownTeam[team]] : nil
    }

    func value(_ measure: Measure, _ measurement: Measurement, at index: Int) -> Report.Value {
        let hidden = measure.shape == .person && measure.needsTeams && isInSmallTeam(index)
        guard !hidden else { return Report.Value(name: measure.name, number: nil, undefined: "small team") }
        let number = measurement.values[index]
        return Report.Value(
            name: measure.name, number: number,
            undefined: number == nil ? measurement.undefined[index] ?? "undefined" : nil)
    }

    func isInSmallTeam(_ node: Int) -> Bool {
        survey.team[node] >= 0 && identities.isMerged(Int(survey.team[node]))
    }

    private func personFlags() -> [[String]] {
        var flags = [[String]](repeating: [], count: survey.network.nodeCount)
        let telling: [Finding.Kind] = [.broker, .keyHelper, .overloadedHelper]
        for finding in analysis.findings where telling.contains(finding.kind) {
            for node in finding.people where !flags[node].contains(finding.kind.rawValue) {
                flags[node].append(finding.kind.rawValue)
            }
        }
        for node in flags.indices where isGuest(node) { flags[node].append("guest") }
        return flags.map { $0.sorted() }
    }

    private func isGuest(_ node: Int) -> Bool {
        let traits = analysis.settled.directory.people[Int(analysis.population.people[node])].traits
        return !traits.isDisjoint(with: [.guest, .external])
    }

    private func brokerTest(_ node: Int) -> [Report.Value] {
        let test = isInSmallTeam(node) ? nil : analysis.context.statistics.brokers[node]
        let reason = test == nil ? isInSmallTeam(node) ? "small team" : "no help passes through this person" : nil
        return [
            Report.Value(name: "brokerage.p", number: test?.p, undefined: reason),
            Report.Value(name: "brokerage.q", number: test?.q, undefined: reason),
        ]
    }

    private func ranks(_ node: Int) -> [Report.Rank] {
        let statistics = analysis.context.statistics
        let ranks = [("broker", statistics.brokerRanks[node]), ("peopleHelped", statistics.helpedRanks[node])]
        return ranks.compactMap { name, rank in
            rank.map { Report.Rank(name: name, rank: $0.rank, low: $0.low, high: $0.high) }
        }
    }
}

/// What the export calls a message, as text.
enum MessageID {
    /// A key that is a time in microseconds is written as Slack writes it; others as the number they are, or, with the
    /// top bit set, as the digest that stands for a longer id.
    static func text(_ key: UInt64) -> String {
        if key >> 63 == 1 { return "#" + String(key, radix: 16) }
        guard (1_000_000_000_000_000..<10_000_000_000_000_000).contains(key) else { return String(key) }
        let fraction = String(key % 1_000_000)
        return "\(key / 1_000_000)." + String(repeating: "0", count: 6 - fraction.count) + fraction
    }
}

extension Measure {
    /// Its value for a person tells who shares a team with whom.
    fileprivate var needsTeams: Bool {
        name.hasPrefix("brokerage") || name.hasPrefix("belowSurface") || name == "teamHeterogeneity"
            || name == "soleOutsideHelper"
    }
}
