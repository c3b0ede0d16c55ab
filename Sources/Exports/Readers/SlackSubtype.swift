/// What a message's `subtype` makes of it.
enum SlackSubtype: Sendable {
    /// Words of a person.
    case human
    /// In a thread and shown in the channel as well.
    case broadcast
    /// The old form of a comment on a file: writer and words are in `comment`.
    case fileComment
    /// Words of a program.
    case bot
    /// Joins, topics and the rest: no message of anybody.
    case notice
    /// A kind that is not known, taken as a notice.
    case unknown

    private static let known = KeyTable<SlackSubtype>(
        [
            ("file_share", .human), ("me_message", .human), ("thread_broadcast", .broadcast),
            ("file_comment", .fileComment), ("bot_message", .bot),
        ] + notices.filter { $0.utf8.count <= ByteKey.exact }.map { ($0, .notice) })

    static let notices = [
        "channel_join", "channel_leave", "channel_topic", "channel_purpose", "channel_name", "channel_archive",
        "channel_unarchive", "channel_convert_to_private", "group_join", "group_leave", "group_topic", "group_purpose",
        "group_name", "group_archive", "group_unarchive", "bot_add", "bot_remove", "bot_enable", "bot_disable",
        "tombstone",
        "pinned_item", "unpinned_item", "message_changed", "message_deleted", "message_replied", "reminder_add",
        "slackbot_response", "huddle_thread", "sh_room_created", "sh_room_shared", "channel_canvas_updated",
        "tabbed_canvas_updated", "canvas_updated", "ekm_access_denied", "joiner_notification", "app_conversation_join",
        "app_conversation_leave", "share_shortcut", "file_mention", "reply_broadcast", "assistant_app_thread",
        "bot_permission", "reminder_delete", "channel_posting_permissions",
    ]

    static func kind(of subtype: ByteKey) -> SlackSubtype {
        if subtype.count == 0 { return .human }
        if let kind = known[subtype] { return kind }
        // Some are longer than a key is exact, as "channel_posting_permissions" is.
        return subtype.low == 0x5F6C_656E_6E61_6863 || subtype.low & 0xFFFF_FFFF_FFFF == 0x5F70_756F_7267
            ? .notice : .unknown
    }
}

/// Reactions that say "done" or "solved", skin tones left out.
enum SlackEmoji {
    private static let confirming = KeyTable<Bool>(of: [
        "white_check_mark", "heavy_check_mark", "ballot_box_with_check", "checkered_flag", "done", "done2", "solved",
        "fixed", "resolved", "check", "checkmark", "check_mark", "green_check", "green_check_mark", "green_tick",
        "tick",
        "white_tick", "verified", "answered", "completed", "complete",
    ])

    static func confirms(_ name: PaddedBytes) -> Bool {
        var count = 0
        while count < min(name.count, 64), name[count] != UInt8(ascii: ":") { count += 1 }
        return confirms(ByteKey(name, at: 0, count: count))
    }

    /// The same of a name without colons.
    static func confirms(_ name: ByteKey) -> Bool { confirming[name] ?? false }
}
