import SampleCompany

extension ExportForm {
    static let whatsApp = ExportForm(
        "whatsapp", "WhatsApp chats, a text each",
        TalkForm(path: { "WhatsApp Chat with \($0.channel.name).txt" }) { channel, message, _, bytes in
            let (year, month, day) = Moment(message).day.parts
            bytes.put("\(String.digits(day, 2))/\(String.digits(month, 2))/\(year), \(Moment(message).clock.prefix(5))")
            bytes.put(" - \(channel.author(message).name): \(channel.text(message))")
        })

    static let irc = ExportForm(
        "irc", "IRC logs, a text a channel",
        TalkForm(path: { "#\($0.channel.name).weechatlog" }) { channel, message, _, bytes in
            let (nick, text) = (channel.author(message).handle, channel.text(message) { channel.people[$0].handle })
            bytes.put("\(Moment(message).date) \(Moment(message).clock)\t\(nick)\t")
            if let root = channel.root(message) { bytes.put("\(channel.author(root).handle): ") }
            bytes.put(text.replacing("\n", with: " "))
        })
}
