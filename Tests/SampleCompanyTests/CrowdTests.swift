import Foundation
import Testing

@testable import SampleCompany

struct CrowdTests {
    @Test func `a crowd writes as many messages as asked, give or take the last threads`() throws {
        let plan = SampleCompany.plan(people: 300, teams: 20, messages: 20_000, months: 3, seed: 9)
        try inTemporaryFolder { folder in
            let count = try SlackExportWriter.write(plan, to: .folder(folder + "/x"))
            #expect(count >= 20_000 && count < 20_400)
            var bytes = 0
            var read = 0
            for channel in plan.channels {
                for name in try FileManager.default.contentsOfDirectory(atPath: folder + "/x/" + channel.name) {
                    let content = try contents(folder + "/x/" + channel.name + "/" + name)
                    bytes += content.count
                    let day = try objects(content)
                    read += day.count
                    #expect(day.allSatisfy { isOf($0, name) })
                }
            }
            #expect(read == count)
            #expect((600...1000).contains(bytes / count))
        }
    }

    private func isOf(_ message: [String: Any], _ name: String) -> Bool {
        let second = Int64((message["ts"] as? String ?? "").prefix(10)) ?? 0
        return pacificDay(ofMicroseconds: second * 1_000_000).description + ".json" == name
    }

    @Test func `the same seed gives the same bytes, another seed others`() throws {
        try inTemporaryFolder { folder in
            for (name, seed) in [("a", UInt64(1)), ("b", 1), ("c", 2)] {
                let plan = SampleCompany.plan(people: 60, teams: 5, messages: 900, months: 2, seed: seed)
                try SlackExportWriter.write(plan, to: .zip(folder + "/\(name).zip", level: 0))
            }
            #expect(try contents(folder + "/a.zip") == contents(folder + "/b.zip"))
            #expect(try contents(folder + "/a.zip") != contents(folder + "/c.zip"))
        }
    }

    @Test(arguments: [(300, 20), (5000, 100), (77, 3)])
    func `channels join all people into one company`(people: Int, teams: Int) {
        let plan = SampleCompany.plan(people: people, teams: teams, messages: 10)
        var (reached, waiting) = (Set([0]), plan.channels)
        while let place = waiting.firstIndex(where: { !reached.isDisjoint(with: $0.members) }) {
            reached.formUnion(waiting.remove(at: place).members)
        }
        #expect(reached.count == people)
    }

    @Test func `20,000 people have 20,000 ids, addresses and a roster row each`() {
        let plan = SampleCompany.plan(people: 20_000, teams: 900, messages: 10, months: 12, seed: 1)
        #expect(Set(plan.people.map(\.id)).count == 20_000)
        #expect(Set(plan.people.map(\.email)).count == 20_000)
        #expect(plan.rosterCSV().count { $0 == UInt8(ascii: "\n") } == 20_001)
        #expect(plan.lastDay == CivilDay(2025, 12, 31))
    }
}
