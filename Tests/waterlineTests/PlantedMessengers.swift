extension PlantedExport {
    static var discordRecords: [String: [Any]] {
        let types: [PlantedTalk.Room: String] = [
            .open: "GuildTextChat", .closed: "GuildPrivateThread", .pair: "DirectTextChat",
            .group: "DirectGroupTextChat",
        ]
        let files = PlantedTalk.Room.allCases.map { room in
            let channel = [
                "id": "Qztoken\(room.name)", "type": types[room] ?? "", "categoryId": "Qzpurpose",
                "category": room == .open ? "" : "Qzsecretchannel",
                "name": room == .pair ? Talk.name(1) : room.name, "topic": "Qztopic",
            ]
            let content: [String: Any] = [
                "guild": ["id": "1", "name": "Qzpurpose", "iconUrl": "https://example.com/Qzfile.png"],
                "channel": channel,
                "messages": Talk.messages(in: room).map(discordMessage),
            ]
            return ("Qzfile \(room.name) [1].json", [content] as [Any])
        }
        return Dictionary(uniqueKeysWithValues: files)
    }

    private static func discordPerson(_ person: Int) -> [String: Any] {
        [
            "id": ids[person], "name": Talk.handle(person), "nickname": Talk.name(person), "isBot": false,
            "avatarUrl": "https://example.com/Qzfile.png", "roles": [["name": "Qztitle"]],
        ]
    }

    private static func discordMessage(_ message: PlantedTalk.Message) -> [String: Any] {
        var object: [String: Any] = [
            "id": "\(message.id)", "type": message.parent == nil ? "Default" : "Reply", "timestamp": message.stamp,
            "content": message.text, "author": discordPerson(message.author),
            "attachments": [["url": "https://example.com/Qzfile", "fileName": "Qzfile.pdf"]],
            "embeds": [["title": "Qztitle", "description": "Qztext"]], "mentions": [discordPerson(message.mentioned)],
            "reactions": [
                [
                    "emoji": ["name": "qzreactionname", "code": "qzreactionname"],
                    "users": [discordPerson(message.mentioned)],
                ]
            ],
        ]
        if let parent = message.parent { object["reference"] = ["messageId": "\(parent)", "channelId": "Qztoken"] }
        return object
    }

    static var telegramRecords: [String: Any] {
        let types: [PlantedTalk.Room: String] = [
            .open: "public_supergroup", .closed: "private_group", .pair: "personal_chat", .group: "private_group",
        ]
        let chats = rooms { room in
            [
                "id": room.name, "name": room == .pair ? Talk.name(1) : room.name, "type": types[room] ?? "",
                "messages": Talk.messages(in: room).map(telegramMessage) + [
                    [
                        "id": 9_000, "type": "service", "action": "invite_members", "actor": Talk.name(1),
                        "members": [Talk.name(2)], "date_unixtime": "1740820000",
                    ],
                    ["id": 9_001, "type": "service", "action": "qzfirst3", "date_unixtime": "1740820000"],
                ],
            ]
        }
        return [
            "about": "Qztext",
            "personal_information": ["first_name": "Qzfirst0", "phone_number": "Qzphone", "username": "@qzhandle0"],
            "contacts": ["list": [["first_name": "Qzfirst3", "phone_number": "Qzphone"]]],
            "chats": ["about": "Qztext", "list": chats],
        ]
    }

    private static func telegramMessage(_ message: PlantedTalk.Message) -> [String: Any] {
        var object: [String: Any] = [
            "id": message.id, "type": "message", "date": String(message.stamp.dropLast()),
            "date_unixtime": "\(message.time / 1000)",
            "from": Talk.name(message.author), "from_id": ids[message.author], "file": "files/Qzfile.pdf",
            "file_name": "Qzfile.pdf",
            "text": [
                message.text, ["type": "mention_name", "text": Talk.name(message.mentioned), "user_id": 1],
                ["type": "phone", "text": "Qzphone"], ["type": "email", "text": "qzmail1@example.com"],
            ],
            "reactions": [
                [
                    "type": "emoji", "emoji": "qzreactionname",
                    "recent": [["from": Talk.name(message.mentioned), "from_id": ids[message.mentioned]]],
                ]
            ],
        ]
        if let parent = message.parent { object["reply_to_message_id"] = parent }
        return object
    }
}
