import Foundation

extension PlantedExport {
    static var vivaEngageTables: [String: String] {
        var users = "id,name,email,job_title,location,department,joined_at,state,deleted_at\n"
        for person in Canary.people {
            users += cells([
                ids[person], Talk.name(person), Talk.mail(person), "Qztitle", "Qzpurpose", "Qzpurpose",
                "2020-01-01T00:00:00Z", "active", "",
            ])
        }
        var messages =
            "id,replied_to_id,thread_id,group_id,group_name,participants,in_private_group,"
            + "in_private_conversation,sender_id,sender_type,sender_name,sender_email,body,attachments,created_at,"
            + "deleted_at,title\n"
        for message in Talk.messages { messages += cells(vivaMessage(message)) }
        messages += cells([
            "9", "", "9", "1", "general", "", "false", "false", ids[3], "User", "", "", "Qztext", "", "Qztoken",
        ])
        return [
            "Qzfile part/Users.csv": users, "Qzfile part/Messages.csv": messages,
            "Qzfile part/Groups.csv": "id,name,description\n1,general,Qzpurpose\n2,Qzsecretchannel,Qzpurpose\n",
            "Qzfile part/log.txt": "Network Qzpurpose\nNumber of exported MESSAGES: 9999\n",
        ]
    }

    private static func vivaMessage(_ message: PlantedTalk.Message) -> [String] {
        let isDirect = message.room == .pair || message.room == .group
        let people = message.room.members.map { "user:\(ids[$0])" }.joined(separator: ",")
        return [
            "\(message.id)", message.parent.map(String.init) ?? "", "\(message.parent ?? message.id)",
            isDirect ? "" : message.room == .open ? "1" : "2", isDirect ? "" : message.room.name,
            isDirect ? people : "", "\(message.room == .closed)", "\(isDirect)", ids[message.author], "User",
            Talk.name(message.author), Talk.mail(message.author), message.text + " [[user:17]]",
            "uploadedfile:https://example.com/Qzfile.pdf", message.stamp, "", "Qztitle",
        ]
    }

    /// No column says the channel, so that the files, called by people, are the channels.
    static var namelessTables: [String: String] {
        var halves = ["", ""]
        for message in Talk.messages(in: .open) {
            halves[message.id / 500 % 2] += cells([
                "\(message.id)", ids[message.author], Talk.name(message.author), Talk.mail(message.author),
                message.stamp,
                message.parent.map(String.init) ?? "", message.text,
            ])
        }
        let header = "id,author,author name,author email,timestamp,parent,text\n"
        return ["Qzfirst3 Qzlast4.csv": header + halves[0], "Qzlast5.csv": header + halves[1]]
    }

    static var complianceTables: [String: String] {
        var text =
            "Post Creation Time,Team Id,Team Name,Team Display Name,Channel Id,Channel Name,"
            + "Channel Display Name,Channel Type,User Id,User Email,Username,Post Id,Edited By Post Id,"
            + "Replied to Post Id,Post Message,Post Type,User Type,Previews Post Id\n"
        let types: [PlantedTalk.Room: String] = [
            .open: "public", .closed: "private", .pair: "direct", .group: "group",
        ]
        for message in Talk.messages {
            text += cells([
                "\(message.time)", "Qztoken", "team", "Qzpurpose", "GQZPRIVATE\(message.room.name)",
                message.room == .pair ? "\(ids[0])__\(ids[1])" : message.room.name, "Qzpurpose",
                types[message.room] ?? "", ids[message.author], Talk.mail(message.author), Talk.handle(message.author),
                "Qztoken\(message.id)", "", message.parent.map { "Qztoken\($0)" } ?? "",
                message.text + " @" + Talk.handle(message.mentioned), "message", "user", "",
            ])
        }
        text += cells(["Qztoken"] + Array(repeating: "Qztext, broken off", count: 17))
        return ["Qzfile part/Qzfile posts.csv": text]
    }

    static var discordTables: [String: String] {
        let names: [PlantedTalk.Room: String] = [
            .open: "Guild - Group - general [1001]", .pair: "Direct Messages - \(Talk.name(1)) [1003]",
            .group: "Direct Messages - Qzsecretchannel [1004]",
        ]
        var files: [String: String] = [:]
        for (room, name) in names {
            let rows = Talk.messages(in: room).map { message in
                let text = message.parent == nil ? message.text : "@\(Talk.name(message.mentioned)) " + message.text
                return cells([
                    ids[message.author], Talk.name(message.author), message.stamp, text, "https://example.com/Qzfile",
                    "qzreactionname (1)",
                ])
            }
            let broken = cells([ids[3], Talk.name(3), "Qztoken", "Qztext", "", ""])
            files[name + ".csv"] = "AuthorID,Author,Date,Content,Attachments,Reactions\n" + rows.joined() + broken
        }
        return files
    }

    static var mailBoxes: [String: String] {
        var list = ""
        var direct = ""
        for message in Talk.messages {
            if message.room == .open { list += mail(message, to: "general@lists.example.com", list: true) }
            let others = message.room.members.filter { $0 != message.author }
            if message.room == .pair || message.room == .group {
                let addresses = others.map { "\"\(Talk.name($0))\" <\(Talk.mail($0))>" }
                direct += mail(message, to: addresses.joined(separator: ", "), list: false)
            }
        }
        list +=
            "From qz Sat Mar  1 10:00:00 2025\nFrom: \(Talk.mail(3))\nSubject: Qztopic\nMessage-ID: <Qztoken@qz>\n\nQztext\n\n"
        return ["Qzfile list.mbox": list, "Qzfile of Qzfirst3.mbox": direct]
    }

    private static func mail(_ message: PlantedTalk.Message, to: String, list: Bool) -> String {
        let parent = message.parent.map { "In-Reply-To: <Qztoken\($0)@example.com>\n" } ?? ""
        return """
            From \(Talk.mail(message.author)) Sat Mar  1 10:00:00 2025
            From: "\(Talk.name(message.author))" <\(Talk.mail(message.author))>
            To: \(to)
            Date: \(mailDate(message))
            Subject: \(message.parent == nil ? "" : "Re: ")Qztopic \(message.parent ?? message.id)
            Message-ID: <Qztoken\(message.id)@example.com>
            \(list ? "List-Id: Qzpurpose <general.lists.example.com>\n" : "")\(parent)X-Mailer: Qztitle
            Content-Type: text/plain; charset=utf-8; name="Qzfile.txt"

            \(message.text)


            """
    }

    private static func mailDate(_ message: PlantedTalk.Message) -> String {
        let (day, clock) = (message.stamp.dropFirst(8).prefix(2), message.stamp.dropFirst(11).prefix(8))
        return "\(day) Mar 2025 \(clock) +0000"
    }

    static var whatsAppChats: [String: String] {
        var files: [String: String] = [:]
        for room in [PlantedTalk.Room.closed, .group] {
            var text = "[01.03.25, 08:00:00] Qzsecretchannel: \u{200E}Qztext messages are encrypted\n"
            for message in Talk.messages(in: room) {
                let (day, clock) = (message.stamp.dropFirst(8).prefix(2), message.stamp.dropFirst(11).prefix(8))
                text += "[\(day).03.25, \(clock)] \(Talk.name(message.author)): \(message.text)"
                text += message.parent == nil ? "\n" : " @\(Talk.name(message.mentioned))\n"
            }
            files["WhatsApp Chat with \(room.name).txt"] = text + "[31.03.25, 25:00:00] Qzfirst3: Qztext\n"
        }
        return files
    }

    static var ircLogs: [String: String] {
        var days: [String: String] = [:]
        for message in Talk.messages(in: .open) {
            let text = message.parent == nil ? message.text : "\(Talk.handle(message.mentioned)): \(message.text)"
            let line = "[\(message.stamp.dropFirst(11).prefix(5))] <\(Talk.handle(message.author))> \(text)\n"
            days[
                String(message.stamp.prefix(10)),
                default: "[08:00] -!- qzhandle3 [~qz@example.com] has joined #general\n"] += line
        }
        return Dictionary(uniqueKeysWithValues: days.map { ("Qzfile/#general/\($0.key).log", $0.value + "Qztext\n") })
    }

    /// The records of Rocket.Chat as mongodump packs them.
    static var rocketChatCollections: [String: Data] {
        get throws {
            try Dictionary(
                uniqueKeysWithValues: rocketChatRecords.map { name, values in
                    let documents = try values.map { try BSON.document($0) }
                    return (name.replacingOccurrences(of: ".json", with: ".bson"), documents.reduce(Data(), +))
                })
        }
    }
}

/// Objects as documents of BSON: texts, dates, objects and lists.
private enum BSON {
    struct NoDocument: Error {}

    static func document(_ value: Any) throws -> Data {
        guard let object = value as? [String: Any] else { throw NoDocument() }
        return try object.sorted { $0.key < $1.key }.reduce(Data()) { try $0 + element($1.key, $1.value) }.framed
    }

    private static func element(_ name: String, _ value: Any) throws -> Data {
        let title = Data(name.utf8) + [0]
        switch value {
        case let text as String:
            return Data([2]) + title + (Data(text.utf8) + [0]).counted
        case let object as [String: Any]:
            if let date = object["$date"] as? String, let time = try? Date(date, strategy: .iso8601) {
                let milliseconds = Int64(time.timeIntervalSince1970 * 1000)
                return Data([9]) + title + withUnsafeBytes(of: milliseconds.littleEndian) { Data($0) }
            }
            return try Data([3]) + title + document(object)
        case let list as [Any]:
            let items = try list.enumerated().reduce(Data()) { try $0 + element(String($1.offset), $1.element) }
            return Data([4]) + title + items.framed
        default: throw NoDocument()
        }
    }
}

extension Data {
    fileprivate static func length(_ count: Int) -> Data {
        Swift.withUnsafeBytes(of: Int32(count).littleEndian) { Data($0) }
    }
    fileprivate var counted: Data { Self.length(count) + self }
    fileprivate var framed: Data { Self.length(count + 5) + self + [0] }
}
