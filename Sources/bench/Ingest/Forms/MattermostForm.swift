import SampleCompany

extension ExportForm {
    static let mattermost = ExportForm(
        "mattermost", "Mattermost bulk export, one JSON object a line", ending: ".jsonl",
        TalkForm(
            tables: { plan in
                let channels = plan.channels.map { channel in
                    #"{"type":"channel","channel":{"team":"crowd","name":"\#(channel.name)","type":"O"}}"#
                }
                let users = plan.people.map { person in
                    #"{"type":"user","user":{"username":"\#(person.handle)","email":"\#(person.email)","#
                        + #""first_name":\#(person.first.json),"roles":"system_user","locale":"en"}}"#
                }
                return [
                    ("", ([#"{"type":"version","version":1}"#] + channels + users + [""]).joined(separator: "\n"))
                ]
            },
            separator: "\n", nests: true
        ) { channel, message, row, bytes in
            let replies = channel.replies[row].map { post(channel, channel.messages[$0]) + "}" }
            bytes.put(#"{"type":"post","post":{"team":"crowd","channel":"\#(channel.channel.name)","#)
            bytes.put(post(channel, message).dropFirst() + #","replies":[\#(replies.joined(separator: ","))]}}"#)
        })

    private static func post(_ channel: TalkChannel, _ message: TalkMessage) -> String {
        let reactions = message.reactions.flatMap { reaction in
            reaction.people.map { person in
                #"{"user":"\#(channel.people[person].handle)","emoji_name":"\#(reaction.name)","#
                    + #""create_at":\#(Moment(message).milliseconds)}"#
            }
        }
        return #"{"user":"\#(channel.author(message).handle)","type":"","message":\#(channel.text(message).json),"#
            + #""props":{},"create_at":\#(Moment(message).milliseconds),"edit_at":0,"#
            + #""reactions":[\#(reactions.joined(separator: ","))],"attachments":[]"#
    }
}
