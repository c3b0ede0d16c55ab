/// What else of Zulip is read: the folders of zulip-archive, which have topics of open streams alone, and pages of the
/// interface for programs.
extension PlantedExport {
    static var zulipArchiveRecords: [String: [Any]] {
        var files: [String: [Any]] = [:]
        for message in Talk.messages(in: .open) {
            let thread = message.parent ?? message.id
            // One folder is not as the archive names them.
            let folder = thread % 20 == 1 ? "31-general" : "Qzfirst3 Qzlast3"
            files["zulip_json/\(folder)/Qztopic \(thread).json", default: [[] as [Any]]] = [
                (files["zulip_json/\(folder)/Qztopic \(thread).json"]?.first as? [Any] ?? []) + [archived(message)]
            ]
        }
        return files
    }

    private static func archived(_ message: PlantedTalk.Message) -> [String: Any] {
        [
            "id": message.id, "sender_full_name": Talk.name(message.author), "timestamp": message.time / 1000,
            "content": "<p>\(message.text) <span class=\"user-mention\">@\(Talk.name(message.mentioned))</span></p>",
        ]
    }

    static var zulipPageRecords: [String: [Any]] {
        let pages = PlantedTalk.Room.allCases.filter { $0 != .closed }.map { room in
            let page: [String: Any] = [
                "result": "success", "msg": "Qztext", "anchor": 1, "messages": Talk.messages(in: room).map(paged),
            ]
            return ("Qzfile of Qzfirst3 \(room).json", [page] as [Any])
        }
        return Dictionary(uniqueKeysWithValues: pages)
    }

    private static func paged(_ message: PlantedTalk.Message) -> [String: Any] {
        var object: [String: Any] = [
            "id": message.id, "sender_id": ids[message.author], "sender_full_name": Talk.name(message.author),
            "sender_email": Talk.mail(message.author), "sender_realm_str": "qzpurpose",
            "timestamp": message.time / 1000,
            "subject": "Qztopic \(message.parent ?? message.id)", "avatar_url": "https://example.com/Qzfile.png",
            "content": message.text + " @**\(Talk.name(message.mentioned))**", "client": "Qztitle",
            "reactions": [["emoji_name": "qzreactionname", "user_id": ids[message.mentioned]] as [String: Any]],
        ]
        let isOpen = message.room == .open
        (object["type"], object["stream_id"]) = (isOpen ? "stream" : "private", isOpen ? 31 : nil)
        object["display_recipient"] =
            isOpen
            ? "general"
            : message.room.members.map { person in
                ["id": ids[person], "email": Talk.mail(person), "full_name": Talk.name(person)]
            }
        return object
    }
}
