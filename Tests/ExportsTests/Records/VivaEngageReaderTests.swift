import Testing

@testable import Exports

@Suite struct `Network exports of Viva Engage` {
    private static let header =
        "\u{FEFF}id,replied_to_id,thread_id,conversation_id,group_id,group_name,participants,in_private_group,in_private_conversation,"
        + "sender_id,sender_type,sender_name,sender_email,body,api_url,attachments,deleted_by_id,deleted_by_type,created_at,deleted_at,message_type\r\n"

    private static func row(
        _ id: String, _ replied: String, _ thread: String, group: String = "7", isPrivate: Bool = false,
        people: String = "", sender: String, type: String = "user", body: String, attachments: String = "",
        at time: String = "2014-11-05T09:12:33.000Z", deleted: String = "", kind: String = "update"
    ) -> String {
        let cells = [
            id, replied, thread, "1", group, group == "7" ? "Help, desk" : group.isEmpty ? "" : "Board", people,
            isPrivate ? "true" : "false", people.isEmpty ? "false" : "true", sender, type, "Name \(sender)",
            "u\(sender)@hollowell.example", body, "", attachments, "", "", time, deleted, kind,
        ]
        return cells.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",") + "\r\n"
    }

    /// The ids lie beyond 2⁵³, where neighbours are one number for whoever reads them as fractions.
    private static let messages =
        header
        + row("9007199254740993", "", "9007199254740993", sender: "36425097217", body: "Who knows\r\n\"the\" printer?")
        + row(
            "9007199254740992", "9007199254740993", "9007199254740993", sender: "2",
            body: #"[[user:36425097217]] ask\n[User:3:cy]"#, attachments: "uploadedfile:12")
        + row(
            "13", "9007199254740992", "9007199254740993", sender: "3", body: "Hold the key",
            at: "2022/11/11 21:00:20 +0000")
        + row(
            "14", "", "9007199254740993", sender: "3", body: "and wait",
            attachments: "opengraphobject:[1 : https://x.org]")
        + row("15", "", "15", group: "8", isPrivate: true, sender: "2", body: "Numbers")
        + row("16", "", "16", group: "", people: "user:2,user:3", sender: "3", body: "psst")
        + row("17", "", "17", group: "", sender: "4", type: "bot", body: "Welcome")
        + row("18", "", "18", sender: "2", body: "gone", deleted: "2015-01-01T00:00:00Z")
        + row("19", "", "19", sender: "2", body: "made a group", kind: "system")
        + row("20", "", "20", sender: "2", body: "when", at: "someday")

    private static let users =
        "id,name,email,job_title,location,department,api_url,deleted_by_id,deleted_by_type,joined_at,deleted_at,suspended_by_id,suspended_by_type,suspended_at,guid,state\n"
        + "2,Ben Okri,ben@hollowell.example,,,,,,,2014-01-01,,,,,g,active\n3,Cy,cy@hollowell.example,,,,,,,2014-01-01,,,,,g,suspended\n"

    private func read(_ files: [String: String]) throws -> Export {
        let source = Source.memory(files)
        #expect(try Reader.choose(for: source).reader.name == "viva-engage")
        return try Reader.vivaEngage.read(source, Reader.Settings())
    }

    @Test func `a reply names its message, and ids that are neighbours stay apart`() throws {
        let export = try read(["Messages.csv": Self.messages, "Users.csv": Self.users])
        let desk = try #require(export.drafts.first { $0.space.name == "Help, desk" })
        #expect(desk.key == [9_007_199_254_740_993, 9_007_199_254_740_992, 13, 14])
        #expect(desk.parentKey == [0, 9_007_199_254_740_993, 9_007_199_254_740_992, 9_007_199_254_740_993])
        #expect(desk.link == [.none, .reply, .reply, .thread])
        #expect(desk.mentionNumbers(1).map { export.accounts[Int($0)].id } == ["36425097217", "3"])
        #expect(desk.cues[1].contains(.file) && desk.cues[3].contains(.link) && desk.cues[0].contains(.asks))
        #expect(desk.time[2] == 1_668_200_420_000_000)
    }

    @Test func `private groups and conversations are known as such, and notices are counted`() throws {
        let export = try read(["Messages.csv": Self.messages, "Users.csv": Self.users])
        #expect(export.drafts.map(\.space.kind) == [.publicChannel, .privateChannel, .directMessage, .publicChannel])
        #expect(export.drafts[2].space.members.map { export.accounts[Int($0)].id } == ["2", "3"])
        #expect(export.drafts[3].space.name == "All Company" && export.drafts[3].cues[0].contains(.automatic))
        #expect(
            export.tally.skipped.mapValues(\.count) == ["deleted": 1, "notice system": 1, "time not understood": 1])
        #expect(export.tally.skipped["deleted"]?.firstAt == "Messages.csv:10")
        #expect(export.tally.read == 7)
    }

    @Test func `people come from the list, others from their messages`() throws {
        let accounts = try read(["Messages.csv": Self.messages, "Users.csv": Self.users]).accounts
        #expect(accounts.map(\.id) == ["2", "3", "36425097217", "4"])
        #expect(accounts.map(\.traits) == [[], .deactivated, .unlisted, [.unlisted, .bot]])
        #expect(accounts[2].email == "u36425097217@hollowell.example")
    }

    @Test func `ids that a spreadsheet rounded are refused by name`() {
        let rounded =
            Self.header + Self.row("1", "", "1", sender: "2", body: "x")
            + Self.row("9.0072E+15", "1", "1", sender: "2", body: "x")
        #expect {
            try read(["Messages.csv": rounded])
        } throws: { error in
            "\(error)".contains("Messages.csv:3: the id 9.0072E+15 has been rounded by a spreadsheet")
        }
    }

    @Test func `totals are held against the log of the same folder`() throws {
        let log = "Exporting\nNumber of exported MESSAGES: 11\nNumber of exported USERS: 2\n"
        let export = try read([
            "day1/Messages.csv": Self.messages, "day1/log.txt": log, "day1/Users.csv": Self.users,
            "day2/Messages.csv": Self.header + Self.row("30", "", "30", sender: "2", body: "x"),
            "day2/log.txt": log.replacing("11", with: "1"),
        ])
        #expect(
            export.tally.warnings == ["file 3 of 5 says that 11 messages were exported, and 10 are here"])
    }

    @Test func `a best reply is an accepted answer, and copies of other days count once`() throws {
        let files = [
            "a/Messages.csv": Self.messages, "b/Messages.csv": Self.messages,
            "user/BestReplyMessage.csv": "message_id,created_at\n13,2022-11-12\n",
        ]
        let export = try read(files)
        let desk = try #require(export.drafts.first { $0.space.name == "Help, desk" })
        #expect(desk.link[2] == .accepted && desk.parentKey[2] == 9_007_199_254_740_993)
        let settled = try Settled.of([export])
        #expect(settled.coverage.duplicates == 5 && settled.coverage.privateSpacesLeftOut == 1)
    }
}
