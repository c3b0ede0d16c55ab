import Foundation
import Testing

@testable import SampleCompany

/// What lies in `SampleData` is what the program writes; `swift run sample-company SampleData` makes it so.
struct SampleDataTests {
    private let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "SampleData").path
    private let company = HarbourNetwork.shared.company

    @Test func `roster, truth and table are up to date`() throws {
        #expect(try contents(folder + "/harbour-roster.csv") == company.plan.rosterCSV())
        #expect(try contents(folder + "/truth.json") == company.truth.json())
        #expect(try contents(folder + "/three-people.csv") == ThreePeople.csv())
    }

    @Test func `the archive holds the files the program writes, by name, size and checksum`() throws {
        let kept = ZipDirectory(try contents(folder + "/harbour-slack.zip")).entries
        try inTemporaryFolder { temporary in
            try SlackExportWriter.write(company.plan, to: .zip(temporary + "/now.zip", level: 0))
            let now = ZipDirectory(try contents(temporary + "/now.zip")).entries
            #expect(kept.map(\.name) == now.map(\.name))
            #expect(kept.map(\.checksum) == now.map(\.checksum))
            #expect(kept.map(\.size) == now.map(\.size))
        }
    }

    @Test func `truth.json is JSON and names what it should`() throws {
        let truth = try object(company.truth.json())
        for key in [
            "brokers", "keyHelpers", "isolatedTeams", "hiddenPairs", "people", "teams", "messages", "asks", "acts",
            "ties",
        ] {
            #expect(truth[key] != nil, "\(key)")
        }
        #expect(truth["people"] as? Int == 120)
        let acts = truth["acts"] as? [String: [String: Int]]
        #expect(acts?["Insights"]?["Logistics"] == 143)
    }
}
