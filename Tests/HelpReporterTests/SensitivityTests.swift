import HelpGraph
import HelpMetrics
import Testing

@testable import Exports
@testable import HelpReporter

/// Three teams of eight: inside a team the export records who answered whom, between teams it is inferred only.
private struct Firm {
    let people = (0..<24).map {
        Directory.Profile(key: "\($0)", name: "P\($0)", team: $0 / 8, inRoster: true, inMessages: true)
    }
    private(set) var acts: [HelpAct] = []

    var settled: Settled {
        let teams = ["A", "B", "C"].map { Directory.Team(path: [$0]) }
        return Settled(
            log: MessageLog(spaces: [SpaceLog(space: Space(id: "S", name: "general"))]),
            directory: Directory(people: people, teams: teams), ties: [], coverage: Coverage())
    }

    mutating func helps(_ helper: Int, _ seeker: Int, _ evidence: EvidenceClass, _ confidence: Float) {
        let number = UInt32(acts.count)
        acts.append(
            HelpAct(
                helper: UInt32(helper), seeker: UInt32(seeker), time: Int64(number) * 60_000_000, space: 0,
                conversation: number, ask: Row.none, reply: number, evidence: evidence, rule: 0, confirmed: false,
                confidence: confidence))
    }

    static let inferredBetweenTeams = {
        var firm = Firm()
        for _ in 0..<3 {
            for helper in 0..<24 {
                for step in 1...4 { firm.helps(helper, helper / 8 * 8 + (helper + step) % 8, .c, 0.9) }
                for step in 8..<16 { firm.helps(helper, (helper + step) % 24, .f, 0.6) }
            }
        }
        return firm
    }()

    func sensitivity(_ ledger: TieLedger.Settings = .init()) -> Sensitivity {
        var settings = Analysis.Settings()
        (settings.ledger, settings.permutations) = (ledger, 199)
        let population = Population(settled.directory, tied: [], leftOut: [])
        return Sensitivity(acts: acts, settled: settled, population: population, settings: settings)
    }
}

@Suite struct SensitivityTests {
    @Test func `confidences first, then the stronger classes; what is less certain goes first`() {
        let variants = Firm.inferredBetweenTeams.sensitivity().variants
        #expect(variants.map(\.minimumConfidence) == [0.3, 0.5, 0.7, 0.9, 0.5])
        #expect(variants.map { $0.classes.map(\.letter).joined() } == ["ABCDEF", "ABCDEF", "ABCDEF", "ABCDEF", "C"])
        #expect(variants.map(\.acts) == [864, 864, 288, 288, 288])
        #expect(variants[1].ties > variants[2].ties && variants[2].ties == variants[4].ties)
    }

    @Test func `as many acts are the same acts, and every finding holds`() throws {
        let variants = Firm.inferredBetweenTeams.sensitivity().variants
        #expect(variants.map { $0.findings == nil } == [true, true, false, false, false])
        let finding = try #require(variants[2].findings?.first)
        #expect(variants[0].holds(finding) && variants[4].holds(finding))
    }

    @Test func `teams that only inferred help reaches stand apart without it`() throws {
        var recorded = TieLedger.Settings()
        recorded.minimumConfidence = 0.7
        let variants = Firm.inferredBetweenTeams.sensitivity(recorded).variants
        #expect(variants.map(\.minimumConfidence) == [0.3, 0.5, 0.7, 0.9])
        let without = Firm.inferredBetweenTeams.sensitivity().variants[2]
        let isolated = try #require(without.findings?.filter { $0.kind == .isolatedTeam })
        #expect(isolated.map(\.teams) == [[0], [1], [2]])
        #expect(variants.map { variant in isolated.allSatisfy(variant.holds) } == [false, false, true, true])
    }

    @Test func `a finding is the same whatever its figures, and another about somebody else`() {
        func finding(_ kind: Finding.Kind, people: [Int] = [], teams: [Int] = [], low: Double? = nil) -> Finding {
            Finding(kind: kind, severity: .low, statement: [], people: people, teams: teams, low: low, evidence: [])
        }
        let broker = finding(.broker, people: [3], teams: [1])
        #expect(broker.subject == finding(.broker, people: [3], teams: [2], low: 1).subject)
        #expect(broker.subject != finding(.broker, people: [4], teams: [1]).subject)
        #expect(broker.subject != finding(.keyHelper, people: [3], teams: [1]).subject)
        let pair = finding(.hiddenCollaboration, teams: [1, 2])
        #expect(pair.subject == finding(.hiddenCollaboration, teams: [2, 1]).subject)
        #expect(pair.subject != finding(.hiddenCollaboration, teams: [1, 3]).subject)
    }

    @Test func `the page and the terminal say which findings do not hold everywhere`() throws {
        let report = SampleReport.make(people: 12, teams: 3)
        let table = try #require(report.sensitivity)
        #expect(
            table.steady == table.findings.count { $0.holds == [true, true] } && table.steady < table.findings.count)
        let page = String(decoding: ReportPage(report).document(), as: UTF8.self)
        #expect(page.contains("id=\"sensitivity\"") && page.contains("≥ 0.5, as here"))
        let shaky = try #require(table.findings.first { $0.holds.contains(false) }).finding
        let summary = Summary.text(report, folder: "report", files: [], width: 80, colour: false)
        #expect(summary.contains("hold at every") && summary.contains(shaky))
    }
}
