import Foundation

extension PlantedExport {
    static var zulipRecords: [String: [Any]] {
        let users = Canary.people.map { person -> [String: Any] in
            [
                "id": ids[person], "full_name": Talk.name(person), "email": Talk.mail(person),
                "delivery_email": Talk.mail(person), "is_bot": false, "is_active": true, "avatar_source": "Qzfile",
                "short_name": Talk.handle(person), "timezone": "Qztitle", "role": Talk.isGuest(person) ? 600 : 400,
                "api_key": "Qztoken",
            ]
        }
        let streams: [[String: Any]] = [
            ["id": 31, "name": "general", "description": "Qzpurpose", "invite_only": false],
            ["id": 32, "name": "Qzsecretchannel", "description": "Qzpurpose", "invite_only": true],
        ]
        let recipients: [[String: Any]] = [
            ["id": 101, "type": 2, "type_id": 31], ["id": 102, "type": 2, "type_id": 32],
            ["id": 103, "type": 3, "type_id": 7],
        ]
        let direct = Canary.people.map { ["id": 200 + $0, "type": 1, "type_id": ids[$0]] as [String: Any] }
        let realm: [String: Any] = [
            "zerver_realm": [["id": 2, "string_id": "qzpurpose", "name": "Qzpurpose", "description": "Qztopic"]],
            "zerver_userprofile": users, "zerver_stream": streams, "zerver_recipient": recipients + direct,
            "zerver_subscription": Talk.Room.group.members.map {
                ["user_profile": ids[$0], "recipient": 103] as [String: Any]
            },
            "zerver_reaction": Talk.messages.map {
                ["message": $0.id, "user_profile": ids[$0.mentioned], "emoji_name": "qzreactionname"] as [String: Any]
            },
        ]
        let messages = ["zerver_message": Talk.messages.map(zulipMessage)]
        return ["Qzfile realm.json": [realm], "Qzfile messages-000001.json": [messages]]
    }

    private static func zulipMessage(_ message: PlantedTalk.Message) -> [String: Any] {
        let pair = 200 + (message.author == 0 ? 1 : 0)
        let recipients: [PlantedTalk.Room: Int] = [.open: 101, .closed: 102, .group: 103, .pair: pair]
        return [
            "id": message.id, "sender": ids[message.author], "recipient": recipients[message.room] ?? 0,
            "subject": "Qztopic \(message.parent ?? message.id)", "has_attachment": true,
            "content": message.text + " @**\(Talk.name(message.mentioned))** [Qzfile.pdf](/user_uploads/Qzfile.pdf)",
            "rendered_content": "<p>Qztext</p>", "date_sent": Double(message.time) / 1000,
        ]
    }

    static var googleChatRecords: [String: [Any]] {
        let folders: [PlantedTalk.Room: String] = [
            .open: "Space GQZPRIVATE1", .closed: "Space GQZPRIVATE2", .pair: "DM DQZDM0001", .group: "DM DQZDM0002",
        ]
        var files: [String: [Any]] = [:]
        for room in Talk.Room.allCases {
            let folder = "Qzfile Groups/\(folders[room] ?? "")"
            files["\(folder)/group_info.json"] = [
                ["name": "Qzsecretchannel", "members": room.members.map(googleUser)] as [String: Any]
            ]
            files["\(folder)/messages.json"] = [["messages": Talk.messages(in: room).map(googleMessage)]]
        }
        return files
    }

    private static func googleUser(_ person: Int) -> [String: Any] {
        ["name": Talk.name(person), "email": Talk.mail(person), "user_type": "Human"]
    }

    private static func googleMessage(_ message: PlantedTalk.Message) -> [String: Any] {
        [
            "creator": googleUser(message.author), "created_date": message.stamp, "text": message.text,
            "topic_id": "Qztopic\(message.parent ?? message.id)",
            "message_id": "GQZPRIVATE/Qztopic\(message.parent ?? message.id)/Qztoken\(message.id)",
            "annotations": [["user_mention_metadata": ["user": googleUser(message.mentioned)]]],
            "attached_files": [["original_name": "Qzfile.pdf", "export_name": "File-Qzfile.pdf"]],
            "reactions": [["emoji": ["unicode": "qzreactionname"], "reactor_emails": [Talk.mail(message.mentioned)]]],
        ]
    }

    static var workplaceRecords: [String: [Any]] {
        let people = Canary.people.map { person -> [String: Any] in
            [
                "id": ids[person], "name": Talk.name(person), "email": Talk.mail(person), "title": "Qztitle",
                "department": "Qzpurpose", "primary_phone": "Qzphone",
            ]
        }
        let groups = Talk.Room.allCases.map { room -> [String: Any] in
            [
                "id": workplaceGroup(room), "name": room.name, "description": "Qzpurpose",
                "privacy": room == .open ? "OPEN" : "SECRET",
                "feed": ["data": Talk.messages(in: room).filter { $0.parent == nil }.map(workplacePost)],
            ]
        }
        return ["Qzfile people.json": [["data": people]], "Qzfile groups.json": [["data": groups]]]
    }

    private static func workplaceGroup(_ room: PlantedTalk.Room) -> String {
        room == .open ? "700" : "GQZPRIVATE\(room.name)"
    }

    private static func workplaceUser(_ person: Int) -> [String: Any] {
        ["id": ids[person], "name": Talk.name(person), "email": Talk.mail(person)]
    }

    private static func workplacePost(_ root: PlantedTalk.Message) -> [String: Any] {
        var post = workplaceMessage(root)
        post["comments"] = ["data": Talk.messages.filter { $0.parent == root.id }.map(workplaceMessage)]
        post["permalink_url"] = "https://example.com/Qzfile"
        return post
    }

    private static func workplaceMessage(_ message: PlantedTalk.Message) -> [String: Any] {
        [
            "id": "\(workplaceGroup(message.room))_Qztoken\(message.id)", "created_time": message.stamp,
            "from": workplaceUser(message.author), "message": message.text, "name": "Qztitle",
            "message_tags": [workplaceUser(message.mentioned).merging(["type": "user"]) { $1 }],
            "reactions": ["data": [workplaceUser(message.mentioned)]],
            "attachments": ["data": [["title": "Qzfile.pdf", "url": "https://example.com/Qzfile"]]],
        ]
    }

    static var slackDiscoveryRecords: [String: [Any]] {
        let users = Canary.people.map { person -> [String: Any] in
            let profile = [
                "real_name": Talk.name(person), "email": Talk.mail(person), "phone": "Qzphone", "title": "Qztitle",
                "display_name": "Qzdisplay",
            ]
            return ["id": ids[person], "name": Talk.handle(person), "profile": profile]
        }
        let channels = rooms { room in
            [
                "id": slackChannel(room), "name": room.name, "is_channel": room == .open, "is_private": room != .open,
                "is_im": room == .pair, "is_mpim": room == .group, "topic": ["value": "Qztopic"],
                "purpose": ["value": "Qzpurpose"],
            ]
        }
        return [
            "Qzfile users.ndjson": users, "Qzfile channels.ndjson": channels,
            "Qzfile messages-qz.ndjson": Talk.messages.map(discoveryMessage),
        ]
    }

    private static func slackChannel(_ room: PlantedTalk.Room) -> String {
        switch room {
        case .open: "C0GENERAL"
        case .closed: "GQZPRIVATE1"
        case .pair: "DQZDM0001"
        case .group: "GQZPRIVATE2"
        }
    }

    private static func slackTime(_ id: Int) -> String {
        let time = Talk.messages.first { $0.id == id }?.time ?? 0
        return "\(time / 1000).\(String(1_000_000 + id).dropFirst())"
    }

    private static func discoveryMessage(_ message: PlantedTalk.Message) -> [String: Any] {
        [
            "type": "message", "user": ids[message.author], "channel_id": slackChannel(message.room),
            "ts": slackTime(message.id), "thread_ts": slackTime(message.parent ?? message.id),
            "text": message.text + " <@\(ids[message.mentioned])>", "team": "Qztoken",
            "user_profile": ["real_name": Talk.name(message.author), "name": Talk.handle(message.author)],
            "files": [["name": "Qzfile.pdf", "title": "Qztitle", "url_private": "https://example.com/Qzfile"]],
            "reactions": [["name": "qzreactionname", "users": [ids[message.mentioned]], "count": 1]],
        ]
    }
}
