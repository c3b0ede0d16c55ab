@testable import HelpReporter

/// A fictional company's report of any size: help mostly inside teams, every fortieth person (three at least) a broker,
/// one team turned inward, one cut off where there are many, one pair of teams that work together unseen.
struct SampleReport {
    private var state: UInt64
    private let count: Int
    private let teamCount: Int
    private let start: Int64 = 1_759_302_729_000_000

    static let teamNames = [
        "Support", "Field Service", "Payroll", "Legal", "Warehouse", "Product Design", "Platform Engineering",
        "Sales North", "Finance",
    ]

    /// - Parameter teams: 40 at most; team sizes differ, the first the largest.
    static func make(people: Int = 120, teams: Int = 9, seed: UInt64 = 42) -> Report {
        var sample = SampleReport(people: people, teams: teams, seed: seed)
        return sample.report()
    }

    private init(people: Int, teams: Int, seed: UInt64) {
        (count, teamCount, state) = (people, max(1, min(teams, people)), seed)
    }

    /// 64-bit linear congruential generator (Knuth's constants), high bits.
    private mutating func random(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(max(1, bound)))
    }

    static func id(_ prefix: String, _ number: Int, width: Int) -> String {
        let digits = String(number)
        return prefix + String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    private func person(_ index: Int) -> String { Self.id("p-", index + 1, width: 4) }
    private func team(_ index: Int) -> String { Self.id("t-", index + 1, width: 2) }

    private mutating func report() -> Report {
        var report = Report(version: "0.1.0")
        report.asOf = start + 15_735_600_000_000
        report.period = Report.Period(from: start, to: start + 15_735_600_000_000)
        let teams = membership()
        let brokers = brokers(teams)
        let ties = ties(teams, brokers)
        report.ties = Report.Ties(ties)
        report.teamTies = teamTies(ties, teams)
        report.people = people(teams, brokers, ties)
        report.teams = (0..<teamCount).map { teamRow($0, teams, report.teamTies) }
        fillFigures(&report)
        fillWords(&report)
        return report
    }

    /// Team of each person; the first teams are larger.
    private func membership() -> [Int] {
        (0..<count).map { index in
            let size = Double(index) / Double(count)
            return min(
                teamCount - 1, index < teamCount ? index : Int(Double(teamCount) * (size * 0.55 + size * size * 0.45)))
        }
    }

    private mutating func brokers(_ teams: [Int]) -> Set<Int> {
        var brokers: Set<Int> = []
        while brokers.count < min(count, max(3, count / 20)), brokers.count < 40 {
            let candidate = random(count)
            if teams[candidate] != 3 || count < 20 { brokers.insert(candidate) }
        }
        return brokers
    }

    private mutating func ties(_ teams: [Int], _ brokers: Set<Int>) -> [Report.Tie] {
        var weight: [Int: Double] = [:]
        for _ in 0..<count * 6 {
            let seeker = random(count)
            let peers = (0..<8).map { _ in random(count) }
            guard let helper = peers.first(where: { teams[$0] == teams[seeker] && $0 != seeker }) else { continue }
            weight[helper * count + seeker, default: 0] += Double(1 + random(3))
        }
        for broker in brokers.sorted() {
            for _ in 0..<14 {
                let other = random(count)
                guard other != broker, teams[other] != 3 else { continue }
                let key = random(4) == 0 ? other * count + broker : broker * count + other
                weight[key, default: 0] += Double(1 + random(5))
            }
        }
        for _ in 0..<count / 2 {
            let (helper, seeker) = (random(count), random(count))
            guard helper != seeker, teams[helper] != 3, teams[seeker] != 3 else { continue }
            weight[helper * count + seeker, default: 0] += 1
        }
        return weight.keys.sorted().map { tie($0 / count, $0 % count, weight[$0] ?? 1) }
    }

    private func tie(_ helper: Int, _ seeker: Int, _ weight: Double) -> Report.Tie {
        let first = start + Int64(helper) * 86_400_000_000 / 2
        return Report.Tie(
            helper: person(helper), seeker: person(seeker), weight: weight, classes: [0, 0, Int(weight), 0, 0, 0],
            confidence: 0.93, layer: 5, first: first, last: first + 7_200_000_000,
            evidence: [
                Report.Evidence(space: "c-01", at: first, message: "1759302729.\(helper)", rule: "thread-reply")
            ])
    }

    private func teamTies(_ ties: [Report.Tie], _ teams: [Int]) -> [Report.TeamTie] {
        var weight = [[Double]](repeating: [Double](repeating: 0, count: teamCount), count: teamCount)
        for tie in ties { weight[teams[number(tie.helper)]][teams[number(tie.seeker)]] += tie.weight }
        return (0..<teamCount).flatMap { helper in
            (0..<teamCount).compactMap { seeker in
                let value = weight[helper][seeker]
                guard value > 0 else { return nil }
                return Report.TeamTie(
                    helper: team(helper), seeker: team(seeker), weight: value, expected: value * 0.8,
                    hidden: helper == 2 && seeker == 4)
            }
        }
    }

    private func number(_ id: String) -> Int { (Int(id.dropFirst(2)) ?? 1) - 1 }

    private func people(_ teams: [Int], _ brokers: Set<Int>, _ ties: [Report.Tie]) -> [Report.Person] {
        var given = [Double](repeating: 0, count: count)
        var helped = [Double](repeating: 0, count: count)
        for tie in ties {
            given[number(tie.helper)] += tie.weight
            helped[number(tie.helper)] += 1
        }
        let order = brokers.sorted()
        return (0..<count).map { index in
            Report.Person(
                id: person(index), label: person(index), team: team(teams[index]),
                flags: brokers.contains(index) ? ["broker"] : [],
                measures: [
                    Report.Value(name: "actsGiven", number: given[index]),
                    Report.Value(name: "peopleHelped", number: helped[index]),
                    Report.Value(name: "betweenness", number: helped[index] / 64),
                    helped[index] == 0
                        ? Report.Value(name: "constraint", number: nil, undefined: "no contact")
                        : Report.Value(name: "constraint", number: 1 / (helped[index] + 1)),
                    Report.Value(name: "brokerage.liaison", number: brokers.contains(index) ? 12 : 0),
                    Report.Value(name: "brokerage.total", number: brokers.contains(index) ? 31 : 0),
                    Report.Value(name: "articulationPoint", number: index == 7 ? 1 : 0),
                    Report.Value(name: "closeness", number: 0.25),
                ],
                ranks: order.firstIndex(of: index).map {
                    [Report.Rank(name: "broker", rank: $0 + 1, low: max(1, $0), high: $0 + 3)]
                } ?? [])
        }
    }

    private func teamRow(_ index: Int, _ teams: [Int], _ ties: [Report.TeamTie]) -> Report.Team {
        let size = teams.count { $0 == index }
        let inside = ties.filter { $0.helper == team(index) && $0.seeker == $0.helper }.reduce(0) { $0 + $1.weight }
        let label =
            index < Self.teamNames.count ? Self.teamNames[index] : "Region " + Self.id("", index, width: 2)
        return Report.Team(
            id: team(index), label: label, size: size, active: size,
            measures: [
                Report.Value(name: "internal", number: inside), Report.Value(name: "ei", number: -0.4),
                Report.Value(name: "p", number: 0.0004),
            ],
            isolation: Report.Isolation(
                kind: index == 3 ? "inward" : index == 5 ? "single-thread" : "connected",
                because: index == 3 ? "external share 4 %, firm median 31 %, q = 0.003, in this export" : "",
                singleThread: index == 5 ? person(5) : nil))
    }

    private func fillFigures(_ report: inout Report) {
        let acts = report.ties.reduce(0) { $0 + Int($1.weight) }
        report.summary.people = count
        report.summary.teams = teamCount
        report.summary.ties = report.ties.count
        report.summary.acts = acts
        report.summary.asks = acts * 5 / 4
        report.summary.answered = acts
        report.summary.medianSecondsToFirstHelp = 2_520
        let between = report.teamTies.filter { $0.helper != $0.seeker }.reduce(0) { $0 + $1.weight }
        let share = acts > 0 ? between / Double(acts) : nil
        report.summary.belowSurface = Report.Share(
            share: share, low: share.map { $0 * 0.9 }, high: share.map { min(1, $0 * 1.1) }, expectedByChance: 0.86)
        report.coverage.read = acts * 40
        report.coverage.used = acts * 38
        report.coverage.skipped = [
            Report.Skip(
                reason: "join or leave notice", count: max(0, acts * 2 - 3), firstAt: "general/2025-10-01.json:4"),
            Report.Skip(reason: "no time", count: 3, firstAt: "general/2025-10-02.json:17"),
        ]
        report.coverage.repliesLinked = acts * 3
        report.coverage.repliesOrphaned = 12
        report.coverage.repliesInferred = 40
        report.coverage.peopleSeen = count + 6
        report.coverage.peopleActive = count
        report.coverage.peopleInRoster = count - 1
        report.coverage.bots = 4
        report.coverage.guests = 2
        report.coverage.acts = [min(3, acts), 0, max(0, acts - 3), 0, 0, 0]
        report.coverage.noHelp = [Report.Skip(reason: "reply to oneself", count: 31, firstAt: "")]
        report.network = [
            Report.Value(name: "reciprocity", number: 0.25),
            Report.Value(name: "hierarchy", number: nil, undefined: "nobody can reach anybody"),
        ]
    }

    private func fillWords(_ report: inout Report) {
        report.inputs = [
            Report.Input(
                name: "harbour-slack.zip", format: "slack", bytes: 48_211_907,
                sha256: String(repeating: "0f", count: 32), messages: report.coverage.read)
        ]
        report.spaces = [
            Report.SpaceRow(
                id: "c-01", label: "#help-payroll", kind: "public", messages: 812, asks: 140, answered: 121)
        ]
        report.topics.usual = 0.11
        (report.topics.told, report.topics.untold) = (1, 240)
        report.topics.rows = [
            Report.TopicRow(word: "payslip", questions: 31, left: 12, seekers: 22, seekersLeft: 9, p: 0.0002, q: 0.0002)
        ]
        (report.domains.untoldHosts, report.domains.untoldMessages) = (3, 4)
        report.domains.rows = [
            Report.DomainRow(host: "wiki.harbour.example", kind: "own", messages: 88, answers: 61, people: 19, teams: 4)
        ]
        report.layers = [
            Report.Layer(
                layer: 5, name: "contribute", visible: false, people: count, acts: 100, share: 0.41, measurable: true,
                note: "after Berg", activeShare: 0.9, interval: Report.Interval(low: 0.4, high: 0.42),
                figures: [
                    Report.Value(name: "of messages are in open channels", number: nil, undefined: "none were read")
                ])
        ]
        report.firstHelp.medianSeconds = 2_520
        report.firstHelp.low = 2_400
        report.firstHelp.unansweredAfterDay = Report.Share(share: 0.2, low: 0.15, high: 0.25)
        report.learning = [
            Report.LearningRow(
                name: "giveRatio", title: "Giving against asking", concept: "Smart Worker 3: happy to share",
                article: "Learning in the Social Workplace", signal: "gives / all", unit: "share",
                measurability: "proxy", caveat: "Some are paid to answer.", value: 0.6,
                interval: Report.Interval(low: 0.5, high: 0.7), detail: "of 900"),
            Report.LearningRow(
                name: "autonomy", title: "Help from outside the reporting line", concept: "Smart Worker 8: autonomy",
                article: "Learning in the Social Workplace", signal: "outside / all", unit: "share",
                measurability: "proxy", caveat: "Near 1 anywhere.", value: nil, undefined: "no managers are known"),
        ]
        report.communities = Report.Communities(
            algorithm: "leiden", quality: 0.42, agreement: 0.97, amiWithTeams: nil,
            groups: [Report.Communities.Group(id: "g-1", people: ["p-0001"], teams: ["t-01"], size: 1)])
        report.findings = Self.findings
        report.referrals = [
            .init(
                referrer: "p-0001", seeker: "p-0002", referred: "p-0003", at: 1_764_000_000_000_000, space: "c-01",
                followed: true)
        ]
        report.sensitivity = Report.SensitivityTable(
            variants: [
                .init(minimumConfidence: 0.5, classes: "ABCDEF", acts: 40, ties: 12),
                .init(minimumConfidence: 0.5, classes: "AB", acts: 22, ties: 9),
            ],
            findings: report.findings.enumerated().map { .init(finding: $1.id, holds: [true, $0 % 2 == 0]) })
        report.notMeasurable = [Report.NotMeasurable(concept: "70 of 70-20-10", why: "work leaves no messages")]
    }
}
