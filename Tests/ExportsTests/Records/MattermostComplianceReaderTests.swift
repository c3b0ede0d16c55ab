import Testing

@testable import Exports

@Suite struct `Compliance exports of Mattermost` {
    private static let header =
        "Post Creation Time,Team Id,Team Name,Team Display Name,Channel Id,Channel Name,Channel Display Name,Channel Type,"
        + "User Id,User Email,Username,Post Id,Edited By Post Id,Replied to Post Id,Post Message,Post Type,Updated Type\n"

    private static func row(
        _ id: String, _ type: String, _ channel: String, _ user: String, _ text: String, answers: String = "",
        editedBy: String = "", post: String = "message", updated: String = "", time: String = "1531130804590"
    ) -> String {
        "\(time),t1,hollowell,Hollowell,c-\(channel),\(channel),\(channel),\(type),u-\(user),\(user)@hollowell.example,\(user),"
            + "\(id),\(editedBy),\(answers),\"\(text)\",\(post),\(updated)\n"
    }

    private static let table =
        header + row("", "direct", "a__b", "ana", "was already in the channel", post: "previously-joined")
        + row("p1", "public", "help", "ana", "Who has the key? @ben.k.")
        + row("p2", "public", "help", "ben.k", "I do,\n@ana", answers: "p1")
        + row("p3", "public", "help", "ben.k", "old words", answers: "p1", editedBy: "p4")
        + row("p4", "public", "help", "ben.k", "new words", answers: "p1", updated: "EditedNewMsg")
        + row("p5", "public", "help", "ana", "gone", updated: "Deleted")
        + row("p6", "private", "board", "ana", "numbers") + row("p7", "direct", "a__b", "ben.k", "psst")
        + row("p8", "group", "abc", "cy", "all three") + row("p9", "odd", "what", "cy", "unknown type")
        + row("p10", "public", "help", "cy", "when", time: "soon")

    private func read() throws -> Export {
        let source = Source.memory(["posts.csv": Self.table, "metadata.json": "{}"])
        #expect(try Reader.choose(for: source).reader.name == "mattermost-compliance")
        return try Reader.mattermostCompliance.read(source, Reader.Settings())
    }

    @Test func `the type of its channel tells what is private`() throws {
        let export = try read()
        #expect(
            export.drafts.map(\.space.id) == ["a__b", "hollowell/help", "hollowell/board", "abc", "hollowell/what"])
        #expect(
            export.drafts.map(\.space.kind) == [
                .directMessage, .publicChannel, .privateChannel, .groupMessage, .privateChannel,
            ])
        #expect(export.drafts[0].space.members == [0, 1])
        let settled = try Settled.of([export])
        #expect(settled.log.spaces.map(\.space.name) == ["help"])
        #expect(settled.coverage.privateSpacesLeftOut == 2 && settled.coverage.directSpacesLeftOut == 2)
    }

    @Test func `replies answer their root, and edited messages are read once`() throws {
        let export = try read()
        let help = export.drafts[1]
        #expect(help.count == 3 && help.parentKey == [0, help.key[0], help.key[0]])
        #expect(help.cues[2].contains(.edited) && help.mentionNumbers(0) == [1] && help.mentionNumbers(1) == [0])
        #expect(export.accounts.map(\.id) == ["ana", "ben.k", "cy"])
        #expect(
            export.tally.skipped.mapValues(\.count) == [
                "notice previously-joined": 1, "earlier wording of an edited message": 1, "deleted": 1,
                "time not understood": 1,
            ])
    }
}
