/// What platforms call their notices: joins, changes of a topic, calls and the rest that nobody wrote.
///
/// An export may hold any words in the place of a kind, a broken one somebody's. Only words that are known are told.
enum NoticeKind {
    /// Why a record that bears this kind is no message.
    static func reason(_ kind: [UInt8]) -> String { known(kind).map { "notice \($0)" } ?? stranger }

    static func reason(_ kind: String) -> String { reason(Array(kind.utf8)) }

    /// The kind alone, where it says so itself.
    static func told(_ kind: [UInt8]) -> String { known(kind) ?? stranger }

    /// Of a kind that is in no list; how many there are is all that is told.
    static let stranger = "notice of a kind that Waterline does not know"

    /// The kind as it may be told, or `nil`.
    static func known(_ kind: [UInt8]) -> String? {
        let isNumber = !kind.isEmpty && kind.count <= 3 && kind.allSatisfy(ASCII.isDigit)
        return isNumber || words.contains(kind) ? String(decoding: kind, as: UTF8.self) : nil
    }

    private static let words = Set(
        [
            slack, mattermost, teams, matrix, discord, rocketChat, telegram, discourse, workplace,
        ].joined().map { Array($0.utf8) })

    private static let slack = SlackSubtype.notices + ["file_comment"]

    private static let mattermost = """
        enter leave previously-joined attachment system_join_channel system_leave_channel system_add_to_channel \
        system_remove_from_channel system_join_team system_leave_team system_add_to_team system_remove_from_team \
        system_header_change system_displayname_change system_purpose_change system_convert_channel \
        system_channel_deleted system_channel_restored system_ephemeral system_change_chan_privacy \
        system_auto_responder system_guest_join_channel system_add_guest_to_chan system_generic system_fake_parent \
        system_combined_user_activity system_gm_to_channel system_welcome_post system_wrangler system_join_leave \
        system_add_remove
        """.words

    private static let teams = """
        chatEvent typing systemEventMessage unknownFutureValue Event/Call Control/Typing ThreadActivity/AddMember \
        ThreadActivity/DeleteMember ThreadActivity/MemberJoined ThreadActivity/MemberLeft ThreadActivity/TopicUpdate \
        ThreadActivity/PictureUpdate
        """.words

    private static let matrix = """
        m.call.answer m.call.candidates m.call.hangup m.call.invite m.call.member m.poll.end m.poll.response \
        m.poll.start m.reaction m.room.aliases m.room.avatar m.room.canonical_alias m.room.create m.room.encryption \
        m.room.guest_access m.room.history_visibility m.room.join_rules m.room.member m.room.name \
        m.room.pinned_events m.room.power_levels m.room.redaction m.room.related_groups m.room.retention \
        m.room.server_acl m.room.third_party_invite m.room.tombstone m.room.topic m.space.child m.space.parent \
        m.sticker m.widget im.vector.modular.widgets io.element.widgets.layout org.matrix.msc3381.poll.end \
        org.matrix.msc3381.poll.response org.matrix.msc3381.poll.start
        """.words

    private static let discord = """
        Call ChannelIconChange ChannelNameChange ChannelPinnedMessage GuildMemberJoin RecipientAdd RecipientRemove \
        ThreadCreated
        """.words

    private static let rocketChat = """
        au added-user-to-team discussion-created e2e jitsi_call_started livechat-close livechat-started \
        livechat_navigation_history livechat_transfer_history message_pinned message_snippeted otr r \
        removed-user-from-team rm room-allowed-reacting room-archived room-disallowed-reacting \
        room-removed-read-only room-set-read-only room-unarchived room_changed_announcement room_changed_avatar \
        room_changed_description room_changed_privacy room_changed_topic room_e2e_disabled room_e2e_enabled rtc ru \
        subscription-role-added subscription-role-removed uj ujt ul ult user-added-room-to-team \
        user-converted-to-channel user-converted-to-team user-deleted-room-from-team user-muted \
        user-removed-room-from-team user-unmuted ut videoconf wm
        """.words

    private static let telegram = """
        allow_sending_messages boost_apply bot_allowed clear_history create_channel create_group \
        delete_group_photo edit_chat_theme edit_group_photo edit_group_title gift_code_prize giveaway_launch \
        giveaway_results group_call group_call_scheduled invite_members invite_to_group_call join_group_by_link \
        join_group_by_request joined_telegram migrate_from_group migrate_to_group paid_messages_price_change \
        phone_call pin_message proximity_reached remove_members requested_peer score_in_game secure_values_sent \
        send_payment send_premium_gift send_star_gift set_chat_theme set_chat_wallpaper set_messages_ttl \
        set_same_chat_wallpaper suggest_profile_photo take_screenshot topic_created topic_edit web_app_bot_allowed
        """.words

    private static let discourse = """
        archived.disabled archived.enabled assigned assigned_group assigned_group_to_post assigned_to_post \
        autobumped autoclosed.disabled autoclosed.enabled banner.disabled banner.enabled category_changed \
        closed.disabled closed.enabled forwarded invited_group invited_user open_topic pinned.disabled \
        pinned.enabled pinned_globally.disabled pinned_globally.enabled private_topic public_topic reassigned \
        reassigned_group removed_group removed_user split_topic tags_changed unassigned unassigned_from_post \
        unassigned_group user_left visible.disabled visible.enabled
        """.words

    private static let workplace = """
        added_photos added_video app_created_story approved_friend created_event created_group created_note \
        group_join mobile_status_update published_story shared_story story tagged_in_photo wall_post
        """.words
}

extension String {
    fileprivate var words: [String] { split(separator: " ").map(String.init) }
}
