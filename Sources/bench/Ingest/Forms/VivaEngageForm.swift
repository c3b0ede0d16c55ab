import SampleCompany

extension ExportForm {
    static let vivaEngage = ExportForm(
        "viva-engage", "Viva Engage (Yammer), Messages.csv", ending: ".csv",
        TalkForm(opening: { _ in
            "id,replied_to_id,parent_id,thread_id,conversation_id,group_id,group_name,participants,in_private_group,"
                + "in_private_conversation,sender_id,sender_type,sender_name,sender_email,body,api_url,attachments,"
                + "deleted_by_id,deleted_by_type,created_at,deleted_at\n"
        }) { channel, message, _, bytes in
            let (author, stamp, root) = (channel.author(message), Moment(message), channel.root(message))
            let text = channel.text(message) { "[[user:\(9000 + $0)]]" }
            bytes.put("\(message.id),\(root.map { "\($0.id)" } ?? ""),,\((root ?? message).id),,\(channel.number + 1),")
            bytes.put(
                "\(channel.channel.name),,false,false,\(9000 + message.author),User,\(author.name),\(author.email),")
            bytes.put("\(text.cell),https://www.yammer.com/api/v1/messages/\(message.id),,,,")
            bytes.put("\(stamp.date) \(stamp.clock) +0000,")
        })
}
