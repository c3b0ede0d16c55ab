import Testing

@testable import Exports

@Suite struct `Pages of Viva Engage` {
    private static func message(
        _ id: String, _ replied: String, _ thread: String, by sender: String, _ parsed: String,
        at time: String = "2026/01/02 03:04:05 +0000", group: String = "7", _ more: String = ""
    ) -> String {
        #"""
        {"id":\#(id),"sender_id":\#(sender),"replied_to_id":\#(replied),"created_at":"\#(time)","network_id":1,
         "message_type":"update","sender_type":"user","group_id":\#(group),"thread_id":\#(thread),"privacy":"public",
         "body":{"parsed":"\#(parsed)","plain":"plain words","rich":"<p>rich</p>"}\#(more)}
        """#
    }

    private static let references = #"""
        [{"type":"user","id":1,"state":"active","full_name":"Ana Sol","name":"ana","email":"ana@hollowell.example"},
         {"type":"user","id":2,"state":"suspended","full_name":"Ben Okri","name":"ben","contact":{"email_addresses":[{"type":"primary","address":"ben@hollowell.example"}]}},
         {"type":"group","id":7,"full_name":"Help desk","privacy":"public"},{"type":"group","id":8,"full_name":"Board","privacy":"private"},
         {"type":"thread","id":9007199254740993,"thread_starter_id":9007199254740993,"best_reply_id":13},
         {"type":"thread","id":40,"direct_message":true},
         {"type":"conversation","id":77,"participating_names":[{"type":"user","id":1,"full_name":"Ana Sol"},{"type":"user","id":3,"full_name":"Cy"}]},
         {"type":"bot","id":4,"full_name":"Welcome"}]
        """#

    private static let first =
        #"{"threaded_extended":{"9007199254740993":["#
        + message("9007199254740992", "9007199254740993", "9007199254740993", by: "2", "[[user:1]] ask [[user:3]]")
        + #"]},"messages":["#
        + [
            message(
                "9007199254740993", "null", "9007199254740993", by: "1", "Who has the key?", group: "7",
                #","liked_by":{"count":1,"names":[{"full_name":"Cy","permalink":"cy","user_id":3}]}"#),
            message(
                "13", "9007199254740992", "9007199254740993", by: "3", "On the hook", group: "7",
                #","attachments":[{"type":"image","id":5}]"#),
            message("15", "null", "15", by: "2", "Numbers", group: "8"),
            message("16", "null", "16", by: "2", "For whom", group: "99").replacing("public", with: "private"),
        ].joined(separator: ",") + #"],"references":"# + references + #","meta":{"older_available":true}}"#
    private static let second =
        #"{"messages":["#
        + [
            message("40", "null", "40", by: "3", "psst", group: "null", #","conversation_id":77"#),
            message("41", "null", "41", by: "4", "Welcome", group: "null").replacing(#""user""#, with: #""bot""#),
            message("42", "null", "42", by: "1", "made a group").replacing("update", with: "system"),
            message("43", "null", "43", by: "1", "when", at: "someday"),
            message("44", "null", "44", by: "1", "The lift", #","title":"Which floor""#)
                .replacing("update", with: "question"),
        ].joined(separator: ",") + #"],"references":[],"meta":{"older_available":false}}"#

    private func read(_ files: [String: String]) throws -> Export {
        let source = Source.memory(files)
        #expect(try Reader.choose(for: source).reader.name == "viva-engage")
        return try Reader.vivaEngage.read(source, Reader.Settings())
    }

    @Test func `a reply names its message, the best one is accepted, and marks name people`() throws {
        let export = try read(["1.json": Self.first, "2.json": Self.second])
        let desk = try #require(export.drafts.first { $0.space.name == "Help desk" })
        #expect(desk.key == [9_007_199_254_740_993, 13, 9_007_199_254_740_992, 44])
        #expect(desk.parentKey == [0, 9_007_199_254_740_993, 9_007_199_254_740_993, 0])
        #expect(desk.link == [.none, .accepted, .reply, .none])
        #expect(desk.mentionNumbers(2).map { export.accounts[Int($0)].id } == ["1", "3"])
        #expect(desk.time[0] == 1_767_323_045_000_000)
        #expect(desk.cues[0].contains(.asks) && desk.cues[1].contains(.file) && desk.cues[3].contains(.markedQuestion))
        #expect(desk.reactionList(0).map { export.accounts[Int($0.account)].id } == ["3"])
    }

    @Test func `who may read it is known by references, and private where none says public`() throws {
        let export = try read(["1.json": Self.first, "2.json": Self.second])
        #expect(export.drafts.map(\.space.id) == ["7", "8", "99", "conversation/40", "all"])
        #expect(
            export.drafts.map(\.space.kind) == [
                .publicChannel, .privateChannel, .privateChannel, .directMessage, .publicChannel,
            ])
        #expect(export.drafts[3].space.members.map { export.accounts[Int($0)].id } == ["1", "3"])
        #expect(export.tally.skipped.mapValues(\.count) == ["notice system": 1, "time not understood": 1])
        #expect(export.tally.warnings.isEmpty)
    }

    @Test func `references are a list of people, with their addresses`() throws {
        let accounts = try read(["1.json": Self.first, "2.json": Self.second]).accounts
        #expect(accounts.map(\.id) == ["1", "2", "3", "4"])
        #expect(accounts.map(\.email) == ["ana@hollowell.example", "ben@hollowell.example", nil, nil])
        #expect(accounts.map(\.traits) == [[], .deactivated, .unlisted, [.unlisted, .bot]])
    }

    @Test func `messages alone are read, and pages that all point to older ones are remarked on`() throws {
        let alone = try read(["a.json": "[" + Self.message("1", "null", "1", by: "2", "x") + "]"])
        #expect(alone.drafts.map(\.space.kind) == [.publicChannel] && alone.tally.warnings.isEmpty)
        #expect(try read(["1.json": Self.first]).tally.warnings.count == 1)
    }

    @Test func `pages and tables of one network are one`() throws {
        let pages = try read(["1.json": Self.first])
        let table =
            "id,replied_to_id,thread_id,group_id,group_name,in_private_group,sender_id,body,created_at\n"
            + "9007199254740993,,9007199254740993,7,Help desk,false,1,Who has the key?,2026-01-02T03:04:05Z\n"
        let settled = try Settled.of([pages, try read(["Messages.csv": table])])
        #expect(settled.coverage.duplicates == 1)
    }
}
