extension PlantedExport {
    static var matrixRecords: [String: [Any]] {
        let files = PlantedTalk.Room.allCases.map { room in
            let content: [String: Any] = [
                "room_name": room == .open ? "Qzsecretchannel general" : room == .pair ? Talk.name(1) : room.name,
                "room_creator": matrixID(0), "topic": "Qztopic",
                "exported_by": Talk.name(0), "messages": Talk.messages(in: room).map { matrixEvent($0) },
            ]
            return ("Qzfile \(room.name).json", [content] as [Any])
        }
        return Dictionary(uniqueKeysWithValues: files)
    }

    private static func matrixID(_ person: Int) -> String { "@\(ids[person].lowercased()):example.com" }

    private static func matrixEvent(_ message: PlantedTalk.Message) -> [String: Any] {
        var content: [String: Any] = [
            "msgtype": "m.text", "body": message.text, "formatted_body": "<b>Qztext</b>",
            "m.mentions": ["user_ids": [matrixID(message.mentioned)]],
        ]
        if let parent = message.parent {
            content["m.relates_to"] = ["m.in_reply_to": ["event_id": "$Qztoken\(parent)"]]
        }
        return [
            "type": "m.room.message", "event_id": "$Qztoken\(message.id)", "sender": matrixID(message.author),
            "room_id": "!GQZPRIVATE\(message.room.name):example.com", "origin_server_ts": message.time,
            "content": content,
        ]
    }

    static var rocketChatRecords: [String: [Any]] {
        let types: [PlantedTalk.Room: String] = [.open: "c", .closed: "p", .pair: "d", .group: "d"]
        let rooms = rooms { room in
            var object: [String: Any] = [
                "_id": "GQZPRIVATE\(room.name)", "t": types[room] ?? "", "topic": "Qztopic", "description": "Qzpurpose",
            ]
            if room == .open || room == .closed { object["name"] = room.name }
            if room == .pair || room == .group {
                (object["uids"], object["usernames"]) = (room.members.map { ids[$0] }, room.members.map(Talk.handle))
            }
            return object
        }
        let users = Canary.people.map {
            [
                "_id": ids[$0], "username": Talk.handle($0), "name": Talk.name($0), "type": "user",
                "emails": [["address": Talk.mail($0)]],
                "services": ["password": ["bcrypt": "Qztoken"]], "bio": "Qztitle",
            ] as [String: Any]
        }
        return [
            "Qzfile rooms.json": rooms, "Qzfile users.json": users,
            "Qzfile messages.json": PlantedTalk.messages.map(rocketMessage),
        ]
    }

    private static func rocketMessage(_ message: PlantedTalk.Message) -> [String: Any] {
        func user(_ person: Int) -> [String: Any] {
            ["_id": ids[person], "username": Talk.handle(person), "name": Talk.name(person)]
        }
        var object: [String: Any] = [
            "_id": "Qztoken\(message.id)", "rid": "GQZPRIVATE\(message.room.name)", "msg": message.text,
            "ts": ["$date": message.stamp],
            "u": user(message.author), "mentions": [user(message.mentioned)], "file": ["name": "Qzfile.pdf"],
            "attachments": [["title": "Qzfile.pdf", "text": "Qztext", "author_name": "Qzdisplay"]],
            "reactions": [":qzreactionname:": ["usernames": [Talk.handle(message.mentioned)]]],
        ]
        if let parent = message.parent { object["tmid"] = "Qztoken\(parent)" }
        return object
    }
}
