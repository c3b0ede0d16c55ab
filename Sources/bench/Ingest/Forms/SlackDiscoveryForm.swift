import SampleCompany

extension ExportForm {
    static let slackDiscovery = ExportForm(
        "slack-discovery", "Slack Discovery, one message a line", ending: ".ndjson",
        TalkForm { channel, message, _, bytes in
            let author = channel.author(message)
            let text = channel.text(message) { "<@\(channel.people[$0].id)>" }.json
            bytes.put(#"{"client_msg_id":"\#(String.guid(message.id))","type":"message","text":\#(text),"#)
            bytes.put(#""user":"\#(author.id)","ts":"\#(stamp(message))","team":"T0CROWD001","#)
            if let root = channel.root(message) {
                bytes.put(#""thread_ts":"\#(stamp(root))","parent_user_id":"\#(channel.author(root).id)","#)
            }
            bytes.put(
                #""user_profile":{"real_name":\#(author.name.json),"name":"\#(author.handle)","team":"T0CROWD001"},"#)
            bytes.put(#""blocks":[{"type":"rich_text","elements":[{"type":"rich_text_section","elements":["#)
            bytes.put(#"{"type":"text","text":\#(text)}]}]}],"#)
            if !message.reactions.isEmpty {
                let reactions = message.reactions.map { reaction in
                    let users = reaction.people.map { channel.people[$0].id.json }.joined(separator: ",")
                    return #"{"name":"\#(reaction.name)","users":[\#(users)],"count":\#(reaction.people.count)}"#
                }
                bytes.put(#""reactions":[\#(reactions.joined(separator: ","))],"#)
            }
            bytes.put(#""channel_id":"\#(channel.channel.id)","channel_name":"\#(channel.channel.name)"}"#)
        })

    private static func stamp(_ message: TalkMessage) -> String {
        "\(Moment(message).seconds)." + .digits(Int(message.time % 1_000_000), 6)
    }
}
