/// What a table's type column says about a row.
enum MessageType {
    /// The reason to pass over a row that is a notice of the platform and no message.
    static func notice(_ type: ByteSlice) -> String? {
        if type.isEmpty { return nil }
        for notice in notices where type.equalsIgnoringCase(notice) { return notice.description }
        return nil
    }

    static func cues(_ type: ByteSlice) -> Cues {
        if type.equalsIgnoringCase("question") { return .markedQuestion }
        if type.equalsIgnoringCase("bot") || type.equalsIgnoringCase("bot_message") { return .automatic }
        if type.equalsIgnoringCase("announcement") { return .announces }
        return []
    }

    private static let notices: [StaticString] = [
        "system", "system_message", "systemmessage", "notice", "notification", "event", "join", "leave", "joined",
        "left",
        "channel_join", "channel_leave", "channel_topic", "channel_purpose", "channel_name", "channel_archive",
        "group_join", "group_leave", "previously-joined", "previously-left", "attachment", "systemeventmessage",
        "unknownfuturevalue",
    ]
}
