import Foundation
import Testing

@testable import SampleCompany

/// The export as it lies on disk, read back with Foundation.
struct HarbourExportTests {
    private let company = HarbourNetwork.shared.company

    @Test func `every message is in the file of its Pacific day, in order, and threads agree`() throws {
        try inTemporaryFolder { folder in
            let count = try SlackExportWriter.write(company.plan, to: .folder(folder + "/x"))
            #expect(count == company.truth.messages)
            var read = 0
            for channel in company.plan.channels {
                read += try check(folder + "/x/" + channel.folder)
            }
            #expect(read == count)
        }
    }

    /// The number of messages in one channel's files.
    private func check(_ folder: String) throws -> Int {
        var messages: [[String: Any]] = []
        for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
            let day = try objects(try contents(folder + "/" + name))
            let times = day.compactMap { $0["ts"] as? String }
            #expect(times == times.sorted() && times.count == day.count && !day.isEmpty)
            #expect(
                times.allSatisfy {
                    pacificDay(ofMicroseconds: (Int64($0.prefix(10)) ?? 0) * 1_000_000).description + ".json" == name
                })
            messages += day
        }
        let roots = messages.filter { $0["thread_ts"] as? String == $0["ts"] as? String && $0["reply_count"] != nil }
        let replies = messages.filter { $0["thread_ts"] != nil && $0["thread_ts"] as? String != $0["ts"] as? String }
        let promised = roots.reduce(0) { $0 + ($1["reply_count"] as? Int ?? 0) }
        let times = Set(messages.compactMap { $0["ts"] as? String })
        #expect(times.count == messages.count, "times are unique in a channel")
        #expect(promised == replies.count { times.contains($0["thread_ts"] as? String ?? "") })
        return messages.count
    }

    @Test func `two runs give the same bytes`() throws {
        try inTemporaryFolder { folder in
            try SlackExportWriter.write(company.plan, to: .zip(folder + "/1.zip", level: 6))
            try SlackExportWriter.write(SampleCompany.harbour().plan, to: .zip(folder + "/2.zip", level: 6))
            #expect(try contents(folder + "/1.zip") == contents(folder + "/2.zip"))
        }
        #expect(SampleCompany.harbour().truth.json() == company.truth.json())
    }

    @Test func `an export has everything that readers stumble over`() {
        let all = company.messages.flatMap(\.self)
        let people = company.plan.people
        for form in [Message.Form.join, .bot, .integration, .throughApp, .broadcast] {
            #expect(all.contains { $0.form == form }, "\(form)")
        }
        #expect(all.contains { if case .file = $0.form { true } else { false } })
        #expect(all.contains { $0.isEdited } && all.contains { $0.text.utf8.starts(with: "<!channel>".utf8) })
        #expect(
            all.contains { people[$0.author].kind == .external } && all.contains { people[$0.author].kind == .guest })
        #expect(all.contains { $0.reactions.contains { $0.name == "white_check_mark" } })
        #expect(Set(company.plan.channels.map(\.kind)) == [.open, .closed, .direct, .group])
        let crossDay = all.count { message in
            message.root.map { pacificDay(ofMicroseconds: $0) != pacificDay(ofMicroseconds: message.time) } ?? false
        }
        #expect(crossDay > 200)
    }

    @Test func `replies to roots before the first day are counted as orphans`() {
        let first = Int64(Zone.pacific.moment(company.plan.firstDay, 0)) * 1_000_000
        let orphans = company.messages.flatMap(\.self).count { ($0.root ?? first) < first }
        #expect(orphans == company.truth.orphanReplies && orphans > 0)
    }

    @Test func `users.json has the leaver as deleted and nobody of the other firm`() throws {
        let users = try objects(SlackDirectoryFiles(plan: company.plan).users())
        #expect(users.count == 125)
        #expect(users.count { $0["deleted"] as? Bool == true } == 1)
        #expect(users.count { $0["is_bot"] as? Bool == true } == 4)
        #expect(users.count { $0["is_ultra_restricted"] as? Bool == true } == 1)
    }

    @Test func `leaver and joiner write only while they are there`() {
        for messages in company.messages {
            for message in messages where message.author < 120 {
                #expect(company.plan.people[message.author].isEmployed(on: pacificDay(ofMicroseconds: message.time)))
            }
        }
    }

    @Test func `weekends are quiet, and a question asked then waits until Monday`() {
        func isWeekend(_ time: Int64) -> Bool { Zone.london.local(Int(time / 1_000_000)).day.weekday >= 5 }
        var waits: (weekend: [Int64], week: [Int64]) = ([], [])
        var weekend = 0
        for messages in company.messages {
            weekend += messages.count { $0.author < 120 && isWeekend($0.time) }
            var seen: Set<Int64> = []
            for reply in messages where reply.author != reply.rootAuthor {
                guard let root = reply.root, seen.insert(root).inserted else { continue }
                if isWeekend(root) {
                    waits.weekend.append(reply.time - root)
                } else {
                    waits.week.append(reply.time - root)
                }
            }
        }
        #expect(weekend > 50 && weekend * 20 < company.truth.messages)
        #expect(waits.weekend.sorted()[waits.weekend.count / 2] > 12 * 3_600_000_000)
        #expect(waits.week.sorted()[waits.week.count / 2] < 3_600_000_000)
    }
}
