import Foundation

extension PlantedExport {
    private static func roots(in room: PlantedTalk.Room) -> [PlantedTalk.Message] {
        Talk.messages(in: room).filter { $0.parent == nil }
    }

    private static func replies(to root: PlantedTalk.Message) -> [PlantedTalk.Message] {
        Talk.messages.filter { $0.parent == root.id }
    }

    static var gitHubRecords: [String: [Any]] {
        let issues = Talk.Room.allCases.prefix(2).flatMap { room in
            roots(in: room).map { root -> [String: Any] in
                let name = room == .open ? "acme/general" : "acme/Qzsecretchannel"
                var issue = gitHubMessage(root)
                issue["number"] = root.id
                issue["title"] = "Qztitle"
                issue["url"] = "https://github.com/\(name)/issues/\(root.id)"
                issue["repository"] = ["nameWithOwner": name, "isPrivate": room == .closed]
                issue["labels"] = [["name": "Qzpurpose"]]
                issue["comments"] = replies(to: root).map(gitHubMessage)
                return issue
            }
        }
        return ["Qzfile issues.json": [issues]]
    }

    private static func gitHubUser(_ person: Int) -> [String: Any] {
        ["login": Talk.handle(person), "name": Talk.name(person), "email": Talk.mail(person), "id": ids[person]]
    }

    private static func gitHubMessage(_ message: PlantedTalk.Message) -> [String: Any] {
        [
            "id": "Qztoken\(message.id)", "author": gitHubUser(message.author), "createdAt": message.stamp,
            "body": message.text + " @" + Talk.handle(message.mentioned) + " ![Qzfile](https://example.com/Qzfile.png)",
            "reactions": [["content": "qzreactionname", "user": gitHubUser(message.mentioned)]],
        ]
    }

    static var discourseRecords: [String: [Any]] {
        let categories: [String: Any] = [
            "category_list": [
                "categories": [
                    ["id": 5, "name": "general", "description": "Qzpurpose"],
                    ["id": 6, "name": "Qzsecretchannel", "read_restricted": true],
                ]
            ]
        ]
        var files: [String: [Any]] = ["Qzfile categories.json": [categories]]
        for room in Talk.Room.allCases {
            for root in roots(in: room) { files["Qzfile \(root.id).json"] = [discourseTopic(root)] }
        }
        return files
    }

    private static func discourseTopic(_ root: PlantedTalk.Message) -> [String: Any] {
        let posts =
            [discoursePost(root, 1, root)]
            + replies(to: root).enumerated().map { discoursePost($0.element, $0.offset + 2, root) }
        var topic: [String: Any] = [
            "id": root.id, "title": "Qztopic", "slug": "qztopic", "posts_count": posts.count,
            "post_stream": ["posts": posts], "tags": ["Qzpurpose"],
        ]
        switch root.room {
        case .open: topic["category_id"] = 5
        case .closed: topic["category_id"] = 6
        case .pair, .group:
            topic["archetype"] = "private_message"
            topic["details"] = [
                "allowed_users": root.room.members.map { ["username": Talk.handle($0), "name": Talk.name($0)] }
            ]
        }
        return topic
    }

    private static func discoursePost(
        _ message: PlantedTalk.Message, _ number: Int, _ root: PlantedTalk.Message
    ) -> [String: Any] {
        [
            "id": message.id, "topic_id": root.id, "post_number": number, "username": Talk.handle(message.author),
            "name": Talk.name(message.author), "user_title": "Qztitle", "created_at": message.stamp,
            "user_id": 100 + message.author, "avatar_template": "/Qzfile.png", "topic_slug": "qztopic",
            "cooked": "<p>\(message.text) <a class=\"mention\" href=\"/u/qz\">@\(Talk.handle(message.mentioned))</a>"
                + " <a class=\"attachment\" href=\"/Qzfile.pdf\">Qzfile.pdf</a></p>",
        ]
    }

    static var jiraRecords: [String: [Any]] {
        let issues = Talk.Room.allCases.prefix(2).flatMap { room in
            roots(in: room).map { root -> [String: Any] in
                var fields: [String: Any] = [
                    "summary": "Qztopic", "reporter": jiraUser(root.author), "creator": jiraUser(root.author),
                    "assignee": jiraUser(root.mentioned), "created": root.stamp, "description": root.text,
                    "project": ["key": "GEN", "name": "general"], "labels": ["Qzpurpose"],
                    "attachment": [["filename": "Qzfile.pdf", "author": jiraUser(root.author)]],
                    "comment": ["comments": replies(to: root).map(jiraComment), "total": 2],
                ]
                if room == .closed {
                    fields["project"] = ["key": "SEC", "name": "Qzsecretchannel"]
                    fields["security"] = ["name": "Qzpurpose"]
                }
                return ["key": "\(room == .open ? "GEN" : "SEC")-\(root.id)", "fields": fields]
            }
        }
        return ["Qzfile issues.json": [["issues": issues]]]
    }

    private static func jiraUser(_ person: Int) -> [String: Any] {
        [
            "accountId": ids[person], "displayName": Talk.name(person), "emailAddress": Talk.mail(person),
            "name": Talk.handle(person), "avatarUrls": ["16x16": "https://example.com/Qzfile.png"],
        ]
    }

    private static func jiraComment(_ message: PlantedTalk.Message) -> [String: Any] {
        [
            "id": "Qztoken\(message.id)", "author": jiraUser(message.author), "created": message.stamp,
            "body": message.text + " [~\(Talk.handle(message.mentioned))]",
        ]
    }

    static var jiraTables: [String: String] {
        var text =
            "Summary,Issue key,Project key,Project name,Security level,Reporter,Reporter Id,Created,Description,"
            + "Comment,Comment,Attachment\n"
        for room in Talk.Room.allCases.prefix(2) {
            for root in roots(in: room) {
                let comments = replies(to: root).map { "\($0.stamp);\(ids[$0.author]);\($0.text)" }
                let isOpen = room == .open
                text += cells(
                    [
                        "Qztopic", "\(isOpen ? "GEN" : "SEC")-\(root.id)", isOpen ? "GEN" : "SEC", room.name,
                        isOpen ? "" : "Qzpurpose", Talk.name(root.author), ids[root.author], root.stamp, root.text,
                    ] + comments + ["https://example.com/Qzfile.pdf"])
            }
        }
        text += cells(["Qztopic", "GEN-9", "GEN", "general", "", Talk.name(3), ids[3], "Qztoken", "Qztext", "Qztext"])
        return ["Qzfile issues.csv": text]
    }

    static var stackExchangeTables: [String: String] {
        let room = Talk.messages(in: .open)
        let posts = room.map { message in
            let type =
                message.parent == nil
                ? "PostTypeId=\"1\" Title=\"Qztitle\" Tags=\"&lt;qztopic&gt;\""
                : "PostTypeId=\"2\" ParentId=\"\(message.parent ?? 0)\""
            return "<row Id=\"\(message.id)\" \(type) CreationDate=\"\(message.stamp.dropLast())\" "
                + "Body=\"&lt;p&gt;\(message.text)&lt;/p&gt;\" OwnerUserId=\"\(100 + message.author)\" />\n"
        }
        let comments = room.map { message in
            "<row Id=\"\(message.id)\" PostId=\"\(message.id)\" Text=\"@Qzfirst\(message.mentioned) Qztext\" "
                + "CreationDate=\"\(message.stamp.dropLast())\" UserId=\"\(100 + message.mentioned)\" />\n"
        }
        let users = Canary.people.map { person in
            "<row Id=\"\(100 + person)\" DisplayName=\"\(Talk.name(person))\" AboutMe=\"Qztitle\" "
                + "WebsiteUrl=\"https://example.com/Qzfile\" Location=\"Qzpurpose\" EmailHash=\"Qztoken\" />\n"
        }
        return [
            "Posts.xml": "<posts>\n\(posts.joined())<row Id=\"9\" PostTypeId=\"1\" Body=\"Qztext\" />\n</posts>\n",
            "Comments.xml": "<comments>\n\(comments.joined())</comments>\n",
            "Users.xml": "<users>\n\(users.joined())</users>\n",
        ]
    }

    /// A row of a CSV.
    static func cells(_ values: [String]) -> String {
        values.map { "\"" + $0.replacingOccurrences(of: "\"", with: "\"\"") + "\"" }.joined(separator: ",") + "\n"
    }
}
