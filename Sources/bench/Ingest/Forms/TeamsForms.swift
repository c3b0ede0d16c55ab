import SampleCompany

extension ExportForm {
    static let teams = ExportForm(
        "teams", "Microsoft Teams: pages of Graph, a file a channel",
        TalkForm(
            tables: { plan in
                let users = plan.people.enumerated().map { number, person in
                    #"{"id":"\#(String.guid(number))","displayName":\#(person.name.json),"#
                        + #""userPrincipalName":"\#(person.email)","mail":"\#(person.email)"}"#
                }
                return [("users.json", #"{"value":[\#(users.joined(separator: ",\n"))]}"#)]
            },
            path: { "channel-\($0.number).json" },
            opening: { _ in #"{"@odata.context":"https://graph.microsoft.com/v1.0/$metadata#messages","value":["# },
            closing: "]}", separator: ","
        ) { channel, message, _, bytes in
            bytes.put(TeamsRecord(channel, message).text { $0 })
        })

    /// The same under other names, as exports of administrators have them.
    static let teamsData = ExportForm(
        "teams-data", "Microsoft Teams: TeamsData, a file a channel",
        TalkForm(
            path: { "messages_\(String.guid($0.number, kind: 5)).json" }, opening: { _ in "[" }, closing: "]",
            separator: ",\n"
        ) { channel, message, _, bytes in
            bytes.put(TeamsRecord(channel, message).text { $0.prefix(1).uppercased() + $0.dropFirst() })
        })
}

/// A chatMessage.
private struct TeamsRecord {
    let channel: TalkChannel
    let message: TalkMessage

    init(_ channel: TalkChannel, _ message: TalkMessage) { (self.channel, self.message) = (channel, message) }

    func text(_ name: (String) -> String) -> String {
        let stamp = Moment(message).iso
        let room = "19:bHoJg8DQ\(channel.number)EoUSUNlBGuMO1pjeeUSgD@thread.tacv2"
        let members: [(String, String)] = [
            ("id", id(message).json), ("replyToId", channel.root(message).map { id($0).json } ?? "null"),
            ("etag", id(message).json), ("messageType", #""message""#), ("createdDateTime", stamp.json),
            ("lastModifiedDateTime", stamp.json), ("lastEditedDateTime", "null"), ("deletedDateTime", "null"),
            ("subject", "null"), ("summary", "null"), ("chatId", "null"), ("importance", #""normal""#),
            ("locale", #""en-us""#), ("webUrl", "https://teams.microsoft.com/l/message/\(room)/\(id(message))".json),
            (
                "from",
                object([("application", "null"), ("device", "null"), ("user", user(message.author, name))], name)
            ),
            ("body", object([("contentType", #""html""#), ("content", html.json)], name)),
            ("channelIdentity", object([("teamId", String.guid(0, kind: 6).json), ("channelId", room.json)], name)),
            ("attachments", "[]"), ("mentions", mentions(name)), ("reactions", reactions(stamp, name)),
        ]
        return object(members, name)
    }

    private func id(_ message: TalkMessage) -> String { String(message.time / 1000) }

    private func object(_ members: [(String, String)], _ name: (String) -> String) -> String {
        "{" + members.map { "\"\(name($0))\":\($1)" }.joined(separator: ",") + "}"
    }

    private func user(_ person: Int, _ name: (String) -> String) -> String {
        object(
            [
                ("id", String.guid(person).json), ("displayName", channel.people[person].name.json),
                ("userIdentityType", #""aadUser""#), ("tenantId", String.guid(7, kind: 7).json),
            ], name)
    }

    private var html: String {
        var place = -1
        let text = channel.text(message) { person in
            place += 1
            return "\u{1}\(place)\u{2}\(channel.people[person].name)\u{3}"
        }
        let marked = text.markup.replacing("\u{1}", with: "<at id=\"").replacing("\u{2}", with: "\">")
        return "<div><p>" + marked.replacing("\u{3}", with: "</at>") + "</p></div>"
    }

    private func mentions(_ name: (String) -> String) -> String {
        let mentions = message.words.people.enumerated().map { place, person in
            object(
                [
                    ("id", "\(place)"), ("mentionText", channel.people[person].name.json),
                    ("mentioned", object([("user", user(person, name))], name)),
                ], name)
        }
        return "[\(mentions.joined(separator: ","))]"
    }

    private func reactions(_ stamp: String, _ name: (String) -> String) -> String {
        let reactions = message.reactions.flatMap { reaction in
            reaction.people.map { person in
                object(
                    [
                        ("reactionType", (reaction.name == "+1" ? "👍" : "✅").json), ("createdDateTime", stamp.json),
                        ("user", object([("user", user(person, name))], name)),
                    ], name)
            }
        }
        return "[\(reactions.joined(separator: ","))]"
    }
}
