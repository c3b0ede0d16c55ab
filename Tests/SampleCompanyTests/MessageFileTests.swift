import Foundation
import Testing

@testable import SampleCompany

struct MessageFileTests {
    let plan = SampleCompany.plan(people: 60, teams: 5, messages: 900, months: 2, seed: 1)

    @Test func `one file holds the messages of the Slack export of the same plan`() throws {
        try inTemporaryFolder { folder in
            let slack = try SlackExportWriter.write(plan, to: .folder(folder + "/slack"))
            let written = try MessageFileWriter.write(plan, as: .jsonLines, to: folder + "/messages.jsonl")
            #expect(written == slack)
            var inSlack: [String] = []
            for channel in plan.channels {
                for name in try FileManager.default.contentsOfDirectory(atPath: folder + "/slack/" + channel.name) {
                    for message in try objects(contents(folder + "/slack/" + channel.name + "/" + name)) {
                        inSlack.append(key(channel.name, message, "ts", "user"))
                    }
                }
            }
            let inFile = try lines(of: contents(folder + "/messages.jsonl")).map { message in
                key(message["channel"] as? String ?? "", message, "id", "author")
            }
            #expect(inFile.sorted() == inSlack.sorted())
        }
    }

    @Test func `a table has a row a message and quotes what would break it`() throws {
        try inTemporaryFolder { folder in
            let count = try MessageFileWriter.write(plan, as: .csv, to: folder + "/messages.csv")
            let table = String(decoding: try contents(folder + "/messages.csv"), as: UTF8.self)
            var inQuotes = false
            let rows = table.utf8.split { byte in
                if byte == UInt8(ascii: "\"") { inQuotes.toggle() }
                return byte == UInt8(ascii: "\n") && !inQuotes
            }
            #expect(rows.count == count + 1)
            #expect(rows.allSatisfy { String(decoding: Array($0), as: UTF8.self).split(separator: ",").count >= 6 })
        }
    }

    @Test func `the sample company can be written as lines too`() throws {
        try inTemporaryFolder { folder in
            let harbour = SampleCompany.harbour().plan
            let count = try MessageFileWriter.write(harbour, as: .jsonLines, to: folder + "/messages.jsonl")
            let messages = try lines(of: contents(folder + "/messages.jsonl"))
            #expect(messages.count == count)
            guard case .listed(let lists) = harbour.traffic else { return }
            #expect(count == lists.reduce(0) { $0 + $1.count })
        }
    }

    @Test(arguments: [
        (Int64(0), "1970-01-01T00:00:00.000000Z"), (1_662_120_957_649_119, "2022-09-02T12:15:57.649119Z"),
        (1_709_210_096_000_007, "2024-02-29T12:34:56.000007Z"),
    ])
    func `times are written as UTC with microseconds`(time: Int64, text: String) {
        var bytes: [UInt8] = []
        bytes.append(moment: time)
        #expect(String(decoding: bytes, as: UTF8.self) == text)
    }

    private func key(_ channel: String, _ message: [String: Any], _ id: String, _ author: String) -> String {
        "\(channel) \(message[id] as? String ?? "") \(message[author] as? String ?? "") \(message["text"] as? String ?? "")"
    }

    private func lines(of bytes: [UInt8]) throws -> [[String: Any]] {
        try bytes.split(separator: UInt8(ascii: "\n")).map { line in
            try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any] ?? [:]
        }
    }
}
