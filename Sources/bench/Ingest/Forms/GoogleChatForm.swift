import SampleCompany

extension ExportForm {
    static let googleChat = ExportForm(
        "google-chat", "Google Chat as Takeout gives it, a folder a space",
        TalkForm(
            path: { "Space \(room($0))/messages.json" }, opening: { _ in #"{"messages":["# }, closing: "]}",
            separator: ","
        ) { channel, message, _, bytes in
            let author = channel.author(message)
            let root = channel.root(message) ?? message
            bytes.put(#"{"creator":{"name":\#(author.name.json),"email":"\#(author.email)","user_type":"Human"},"#)
            bytes.put(#""created_date":"\#(stamp(message))","#)
            bytes.put(#""text":\#(channel.text(message) { "@" + channel.people[$0].name }.json),"#)
            bytes.put(#""topic_id":"\#(id(root))","message_id":"\#(room(channel))/\#(id(root))/\#(id(message))"}"#)
        })

    /// `Thursday, November 3, 2016 at 11:59:50 AM UTC`.
    private static func stamp(_ message: TalkMessage) -> String {
        let moment = Moment(message)
        let (year, month, day) = moment.day.parts
        let hour = moment.seconds / 3600 % 24
        return "\(weekdays[moment.day.weekday]), \(months[month - 1]) \(day), \(year) at \((hour + 11) % 12 + 1)"
            + moment.clock.dropFirst(2) + (hour < 12 ? " AM UTC" : " PM UTC")
    }

    private static let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    private static func room(_ channel: TalkChannel) -> String { "AAAA" + .digits(channel.number, 7) }

    private static func id(_ message: TalkMessage) -> String { "kq" + .digits(message.id, 9) }
}
