import Exports

/// The sentences above the maps, composed from the report.
struct MapSentences {
    private let report: Report
    private let team: [String: String]
    private let teamLabel: [String: String]

    init(_ report: Report) {
        self.report = report
        team = Dictionary(
            report.people.compactMap { person in person.team.map { (person.id, $0) } }, uniquingKeysWith: { a, _ in a })
        teamLabel = Dictionary(report.teams.map { ($0.id, $0.label) }, uniquingKeysWith: { a, _ in a })
    }

    /// "Three people give most of the help between teams; Legal turns inward".
    var teams: String {
        guard !report.teams.isEmpty else { return "No teams are known" }
        return sentence([carriers ?? crossing] + isolations.prefix(2))
    }

    /// "Six brokers take part in 58 % of the help between teams".
    func brokers(_ brokers: [Report.Person]) -> String {
        guard !brokers.isEmpty else { return "Nobody stands out as a broker between teams" }
        let ids = Set(brokers.map(\.id))
        let between = tiesBetweenTeams
        let all = between.reduce(0) { $0 + $1.weight }
        let part = between.reduce(0) { $0 + (ids.contains($1.helper) || ids.contains($1.seeker) ? $1.weight : 0) }
        let who = Self.counted(brokers.count, "broker", "brokers")
        guard all > 0 else { return Self.capitalised(who) + " in this network" }
        let verb = brokers.count == 1 ? "takes" : "take"
        return Self.capitalised("\(who) \(verb) part in \(NumberPrinter.percent(part / all)) of the help between teams")
    }

    /// "41 % of help crosses team lines; three people give most of it".
    var people: String {
        guard let few = fewCarriers else { return sentence([crossing]) }
        let give = Self.counted(few, "person gives", "people give")
        guard let share = report.summary.belowSurface.share else {
            return sentence([give + " most of the help between teams"])
        }
        return sentence([NumberPrinter.percent(share) + " of help crosses team lines", give + " most of it"])
    }

    /// "2025-10-01 to 2026-03-31".
    var period: String {
        report.period.map { Instant.isoDate($0.from) + " to " + Instant.isoDate($0.to) } ?? "no messages"
    }

    /// "9 teams, 120 people".
    var population: String {
        Self.figures(report.summary.teams, "team", "teams") + ", "
            + Self.figures(report.summary.people, "person", "people")
    }

    /// "evidence A–F, confidence at least 0.5".
    var evidence: String {
        let options = report.options
        let classes = options.classes == "ABCDEF" ? "A–F" : options.classes
        return "evidence " + classes + ", confidence at least " + NumberPrinter.text(options.minimumConfidence)
            + (options.minimumWeight > 1
                ? ", ties of at least " + NumberPrinter.text(options.minimumWeight) + " acts" : "")
    }

    func label(ofTeam id: String) -> String { teamLabel[id].flatMap { $0.isEmpty ? nil : $0 } ?? id }

    func team(of person: String) -> String? { team[person] }

    var tiesBetweenTeams: some Sequence<Report.Tie> {
        report.ties.lazy.filter { [team] tie in
            guard let helper = team[tie.helper], let seeker = team[tie.seeker] else { return false }
            return helper != seeker
        }
    }

    private var crossing: String {
        if let share = report.summary.belowSurface.share {
            return share == 0
                ? "No help crosses team lines" : NumberPrinter.percent(share) + " of help crosses team lines"
        }
        return report.teamTies.contains { $0.helper != $0.seeker && $0.weight > 0 }
            ? "Help between " + Self.counted(report.teams.count, "team", "teams") : "No help passes between teams"
    }

    private var carriers: String? {
        fewCarriers.map { Self.counted($0, "person gives", "people give") + " most of the help between teams" }
    }

    /// The fewest people who together give more than half of the help between teams, if they are few: at most twelve,
    /// and at most a quarter of all.
    private var fewCarriers: Int? {
        var given: [String: Double] = [:]
        for tie in tiesBetweenTeams { given[tie.helper, default: 0] += tie.weight }
        let largest = given.values.sorted(by: >)
        let half = largest.reduce(0, +) / 2
        var sum = 0.0
        guard
            let index = largest.firstIndex(where: {
                sum += $0; return sum > half
            })
        else { return nil }
        let count = index + 1
        return count <= 12 && count * 4 <= max(report.people.count, 4) ? count : nil
    }

    /// "Legal turns inward", gravest first.
    private var isolations: [String] {
        Self.isolationWords.compactMap { kind, one, many in
            let labels = report.teams.filter { $0.isolation.kind == kind }.map { label(ofTeam: $0.id) }
            return labels.isEmpty ? nil : Self.listed(labels) + " " + (labels.count == 1 ? one : many)
        }
    }

    private static let isolationWords = [
        ("cut-off", "is cut off", "are cut off"), ("silent", "is silent", "are silent"),
        ("inward", "turns inward", "turn inward"),
        ("one-way", "only gives or only receives", "only give or only receive"),
        ("single-thread", "hangs by one person", "hang by one person each"),
    ]

    private func sentence(_ clauses: [String]) -> String {
        Self.capitalised(clauses.filter { !$0.isEmpty }.joined(separator: "; "))
    }

    /// "Legal", "Legal and Audit", "Legal, Audit and 2 more".
    private static func listed(_ labels: [String]) -> String {
        let short = labels.map { Plain.clipped($0, to: 32) }
        return switch short.count {
        case 1: short[0]
        case 2: short[0] + " and " + short[1]
        default: short[0] + ", " + short[1] + " and \(short.count - 2) more"
        }
    }

    static func counted(_ number: Int, _ one: String, _ many: String) -> String {
        let words = [
            "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        ]
        return (number < words.count ? words[number] : NumberPrinter.grouped(number)) + " " + (number == 1 ? one : many)
    }

    static func figures(_ number: Int, _ one: String, _ many: String) -> String {
        NumberPrinter.grouped(number) + " " + (number == 1 ? one : many)
    }

    static func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
