extension PlantedExport {
    static var mattermostRecords: [Any] {
        let team =
            ["type": "team", "team": ["name": "team", "display_name": "Qzpurpose", "description": "Qztopic"]]
            as [String: Any]
        let channels = PlantedTalk.Room.allCases.prefix(2).map { room -> [String: Any] in
            let channel = [
                "team": "team", "name": room.name, "display_name": room == .open ? "general" : "Qzsecretchannel",
                "type": room == .open ? "O" : "P", "header": "Qztopic", "purpose": "Qzpurpose",
            ]
            return ["type": "channel", "channel": channel]
        }
        let users = Canary.people.map { person -> [String: Any] in
            let user = [
                "username": Talk.handle(person), "email": Talk.mail(person), "first_name": "Qzfirst\(person)",
                "last_name": "Qzlast\(person)é", "nickname": "Qzdisplay", "position": "Qztitle", "auth_data": "Qztoken",
                "roles": Talk.isGuest(person) ? "system_guest" : "system_user",
            ]
            return ["type": "user", "user": user]
        }
        return [["type": "version", "version": 1], team] + channels + users + mattermostPosts
    }

    private static var mattermostPosts: [Any] {
        PlantedTalk.messages.filter { $0.parent == nil }.map { root -> [String: Any] in
            var post = mattermostPost(root)
            post["replies"] = PlantedTalk.messages.filter { $0.parent == root.id }.map(mattermostPost)
            guard root.room == .open || root.room == .closed else {
                post["channel_members"] = root.room.members.map(Talk.handle)
                return ["type": "direct_post", "direct_post": post]
            }
            (post["team"], post["channel"]) = ("team", root.room.name)
            return ["type": "post", "post": post]
        }
    }

    private static func mattermostPost(_ message: PlantedTalk.Message) -> [String: Any] {
        [
            "user": Talk.handle(message.author), "message": message.text + " @" + Talk.handle(message.mentioned),
            "create_at": message.time, "props": ["attachments": [["text": "Qztext"]]],
            "reactions": [
                ["user": Talk.handle(message.mentioned), "emoji_name": "qzreactionname", "create_at": message.time]
            ],
            "attachments": [["path": "data/Qzfile.pdf"]],
        ]
    }
}
