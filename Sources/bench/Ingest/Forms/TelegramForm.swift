import SampleCompany

extension ExportForm {
    static let telegram = ExportForm(
        "telegram", "Telegram chats, a result.json each",
        TalkForm(
            path: { "\($0.channel.name)/result.json" },
            opening: { channel in
                #"{"name":"\#(channel.channel.name)","type":"private_supergroup","#
                    + #""id":\#(1_500_000_000 + channel.number),"#
                    + #""messages":["#
            },
            closing: "]}", separator: ",\n"
        ) { channel, message, _, bytes in
            let stamp = Moment(message)
            bytes.put(#"{"id":\#(message.id),"type":"message","date":"\#(stamp.date)T\#(stamp.clock)","#)
            bytes.put(#""date_unixtime":"\#(stamp.seconds)","from":\#(channel.author(message).name.json),"#)
            bytes.put(#""from_id":"user\#(700_000_000 + message.author)","#)
            if let root = channel.root(message) { bytes.put(#""reply_to_message_id":\#(root.id),"#) }
            let text = channel.text(message).json
            bytes.put(#""text":\#(text),"text_entities":[{"type":"plain","text":\#(text)}]"#)
            if !message.reactions.isEmpty {
                let reactions = message.reactions.map { reaction in
                    let recent = reaction.people.map { person in
                        #"{"from":\#(channel.people[person].name.json),"from_id":"user\#(700_000_000 + person)","#
                            + #""date":"\#(stamp.date)T\#(stamp.clock)"}"#
                    }
                    return
                        #"{"type":"emoji","count":\#(recent.count),"emoji":"👍","#
                        + #""recent":[\#(recent.joined(separator: ","))]}"#
                }
                bytes.put(#","reactions":[\#(reactions.joined(separator: ","))]"#)
            }
            bytes.put("}")
        })
}
