import Foundation
import Testing

@testable import waterline

/// The analysis of the sample company, held to the truth its generator planted.
@Suite struct SampleCompanyTests {
    struct Truth: Decodable {
        struct IsolatedTeam: Decodable, Hashable {
            let team: String
            let kind: String
        }
        let brokers: [String]
        let keyHelpers: [String]
        let isolatedTeams: [IsolatedTeam]
        let hiddenPairs: [[String]]
        let asks: Int
        let unansweredAsks: Int
    }

    let truth: Truth
    let analysis: [String: Any]

    /// The analysis as JSON, made once for all tests of the suite.
    static let analysed = Result<Data, any Error> {
        let place = try Workplace()
        let run = ProgramRun(
            "analyze", SampleFiles.export, "--roster", SampleFiles.roster, "-o", place.path + "/report", "--names",
            "--no-render-maps", "--permutations", "1999")
        try #require(run.code == 0, "\(run.error)")
        return try Data(contentsOf: URL(fileURLWithPath: place.path + "/report/analysis.json"))
    }

    init() throws {
        let planted = try Data(contentsOf: URL(fileURLWithPath: SampleFiles.folder + "/truth.json"))
        truth = try JSONDecoder().decode(Truth.self, from: planted)
        analysis = try JSONSerialization.jsonObject(with: Self.analysed.get()) as? [String: Any] ?? [:]
    }

    func rows(_ key: String) -> [[String: Any]] { analysis[key] as? [[String: Any]] ?? [] }

    func texts(_ row: [String: Any], _ key: String) -> [String] { row[key] as? [String] ?? [] }

    /// Mail addresses of the people with a flag.
    func flagged(_ flag: String) throws -> Set<String> {
        let roster = try String(contentsOfFile: SampleFiles.roster, encoding: .utf8)
        var address: [String: String] = [:]
        for line in roster.split(whereSeparator: \.isNewline).dropFirst() {
            let cells = line.split(separator: ",", omittingEmptySubsequences: false)
            address[String(cells[2])] = String(cells[1])
        }
        let people = rows("people").filter { texts($0, "flags").contains(flag) }
        return Set(people.compactMap { ($0["label"] as? String).flatMap { address[$0] } })
    }

    func teamLabels() -> [String: String] {
        var labels: [String: String] = [:]
        for team in rows("teams") { labels[team["id"] as? String ?? ""] = team["label"] as? String }
        return labels
    }

    @Test func `every planted broker is found`() throws {
        #expect(try flagged("broker").isSuperset(of: truth.brokers))
    }

    @Test func `the planted key helper is found`() throws {
        #expect(try flagged("key-helper").isSuperset(of: truth.keyHelpers))
    }

    @Test func `the planted overloaded helper is told, and nobody else but whom a whole team hangs on`() throws {
        let planted = try JSONDecoder().decode(
            Threads.self, from: Data(contentsOf: URL(fileURLWithPath: SampleFiles.folder + "/truth.json")))
        let carrying = Set(truth.keyHelpers + planted.isolatedTeams.compactMap(\.singleThread))
        let told = try flagged("overloaded-helper")
        #expect(told.isSuperset(of: truth.keyHelpers) && told.isSubset(of: carrying))
    }

    /// The people that a planted team's ties to others run through.
    struct Threads: Decodable {
        struct Team: Decodable {
            let singleThread: String?
        }
        let isolatedTeams: [Team]
    }

    @Test func `questions without an answer come close to the planted share`() throws {
        let waits = try #require(analysis["firstHelp"] as? [String: Any])
        let week = try #require((waits["unansweredAfterWeek"] as? [String: Any])?["share"] as? Double)
        let planted = Double(truth.unansweredAsks) / Double(truth.asks)
        // Reminders worded as requests are asks that nobody answers, so the share lies above the planted one.
        #expect(week > planted && week < planted + 0.1)
    }

    @Test func `all eight layers show signals, and every learning row a value or a reason`() {
        #expect(rows("layers").compactMap { $0["layer"] as? Int } == Array(1...8))
        #expect(rows("layers").allSatisfy { $0["measurable"] as? Bool == true && ($0["acts"] as? Int ?? 0) > 0 })
        #expect(rows("learning").count > 40)
        #expect(rows("learning").allSatisfy { ($0["value"] is NSNull) != ($0["undefined"] is NSNull) })
    }

    @Test func `every isolated team is found with its kind, and no other`() {
        let found = rows("teams").compactMap { team -> Truth.IsolatedTeam? in
            guard let isolation = team["isolation"] as? [String: Any], let kind = isolation["class"] as? String,
                kind != "connected", let label = team["label"] as? String
            else { return nil }
            return Truth.IsolatedTeam(team: label, kind: kind)
        }
        #expect(Set(found) == Set(truth.isolatedTeams))
    }

    @Test func `every hidden pair is found, and no other`() {
        let labels = teamLabels()
        let found = rows("findings").filter { $0["kind"] as? String == "hidden-collaboration" }
            .map { Set(texts($0, "teams").compactMap { labels[$0] }) }
        #expect(Set(found) == Set(truth.hiddenPairs.map { Set($0) }))
    }
}
