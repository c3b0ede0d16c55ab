import Testing

@testable import Exports

@Suite struct NoticeKindTests {
    @Test(arguments: [
        "channel_join", "channel_posting_permissions", "system_join_channel", "chatEvent", "ThreadActivity/AddMember",
        "m.room.member", "GuildMemberJoin", "18", "uj", "pin_message", "closed.enabled", "added_photos",
    ])
    func `kinds that platforms use are told`(kind: String) {
        #expect(NoticeKind.reason(kind) == "notice \(kind)")
        #expect(NoticeKind.known(Array(kind.utf8)) == kind)
    }

    @Test(arguments: ["Ann, are you there?", "ann", "UJ", "1740", "", "é", "channel_join "])
    func `other words in their place are counted alone`(text: String) {
        #expect(NoticeKind.reason(text) == NoticeKind.stranger)
        #expect(NoticeKind.known(Array(text.utf8)) == nil)
    }
}
