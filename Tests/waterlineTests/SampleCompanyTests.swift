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
    }

    let truth: Truth
    let analysis: [String: Any]

    init() throws {
        let planted = try Data(contentsOf: URL(fileURLWithPath: SampleFiles.folder + "/truth.json"))
        truth = try JSONDecoder().decode(Truth.self, from: planted)
        let place = try Workplace()
        let run = ProgramRun(
            "analyze", SampleFiles.export, "--roster", SampleFiles.roster, "-o", place.path + "/report", "--names",
            "--no-render-maps", "--permutations", "1999")
        try #require(run.code == 0, "\(run.error)")
        analysis = try place.json("report/analysis.json")
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
