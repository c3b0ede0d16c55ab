import SampleCompany

extension ExportForm {
    static let discord = ExportForm(
        "discord", "Discord channels, a JSON file each",
        TalkForm(
            path: { "Crowd - \($0.channel.name) [\(room($0))].json" },
            opening: { channel in
                #"{"guild":{"id":"1519311000000000000","name":"Crowd","iconUrl":""},"#
                    + #""channel":{"id":"\#(room(channel))","#
                    + #""type":"GuildTextChat","categoryId":"1519311538035490000","category":"Text","#
                    + #""name":"\#(channel.channel.name)","topic":null},"messages":["#
            },
            closing: "]}", separator: ","
        ) { channel, message, _, bytes in
            let root = channel.root(message)
            let mentions = message.words.people.map { user(channel, $0) }.joined(separator: ",")
            let reactions = message.reactions.map { reaction in
                let emoji = reaction.name == "+1" ? "👍" : "✅"
                let users = reaction.people.map { user(channel, $0) }.joined(separator: ",")
                return
                    #"{"emoji":{"id":"","name":"\#(emoji)","code":"\#(reaction.name)","#
                    + #""isAnimated":false,"imageUrl":""},"#
                    + #""count":\#(reaction.people.count),"users":[\#(users)]}"#
            }
            bytes.put(#"{"id":"\#(id(message))","type":"\#(root == nil ? "Default" : "Reply")","#)
            bytes.put(
                #""timestamp":"\#(Moment(message).date)T\#(Moment(message).clock)\#(Moment(message).fraction)+00:00","#)
            bytes.put(#""timestampEdited":null,"callEndedTimestamp":null,"isPinned":false,"#)
            bytes.put(#""content":\#(text(channel, message).json),"author":\#(user(channel, message.author)),"#)
            bytes.put(
                #""attachments":[],"embeds":[],"stickers":[],"reactions":[\#(reactions.joined(separator: ","))],"#)
            bytes.put(#""mentions":[\#(mentions)],"inlineEmojis":[]"#)
            if let root {
                bytes.put(
                    #","reference":{"messageId":"\#(id(root))","channelId":"\#(room(channel))","guildId":"15193110"}"#)
            }
            bytes.put("}")
        })

    static let discordTable = ExportForm(
        "discord-csv", "Discord channels, a CSV each",
        TalkForm(
            path: { "Crowd - Text - \($0.channel.name) [\(room($0))].csv" },
            opening: { _ in "AuthorID,Author,Date,Content,Attachments,Reactions\n" }
        ) { channel, message, _, bytes in
            let stamp = Moment(message)
            let reactions = message.reactions.map { "\($0.name) (\($0.people.count))" }.joined(separator: ",")
            bytes.put(#""\#(writer(message.author))","\#(channel.author(message).handle)","#)
            bytes.put(
                #""\#(stamp.date)T\#(stamp.clock).0000000+00:00",\#(text(channel, message).cell),"","\#(reactions)""#)
        })

    private static func room(_ channel: TalkChannel) -> String { "15193115380" + .digits(channel.number, 8) }

    private static func id(_ message: TalkMessage) -> String { "15193126" + .digits(message.id, 11) }

    private static func writer(_ person: Int) -> String { "10000000000" + .digits(person, 8) }

    private static func text(_ channel: TalkChannel, _ message: TalkMessage) -> String {
        channel.text(message) { "@" + channel.people[$0].name }
    }

    private static func user(_ channel: TalkChannel, _ person: Int) -> String {
        let known = channel.people[person]
        return
            #"{"id":"\#(writer(person))","name":"\#(known.handle)","discriminator":"0000","#
            + #""nickname":\#(known.name.json),"#
            + #""color":null,"isBot":false,"roles":[],"#
            + #""avatarUrl":"https://cdn.discordapp.com/embed/avatars/\#(person % 6).png"}"#
    }
}
