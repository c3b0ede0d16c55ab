import SampleCompany

extension ExportForm {
    /// Threads answer at most four times in this talk.
    private static let comments = 4

    static let jira = ExportForm(
        "jira", "Jira issues with their comments, one CSV", ending: ".csv",
        TalkForm(
            opening: { _ in
                "Summary,Issue key,Issue id,Issue Type,Status,Project key,Project name,Priority,Reporter,Reporter Id,"
                    + "Created,Updated,Description" + String(repeating: ",Comment", count: comments) + "\n"
            },
            nests: true
        ) { channel, message, row, bytes in
            let (author, project) = (channel.author(message), "P\(channel.number)")
            let replies = channel.replies[row].prefix(comments).map { reply in
                let comment = channel.messages[reply]
                return "\(stamp(comment));\(channel.author(comment).id);\(text(channel, comment))".cell
            }
            let empty = Array(repeating: "", count: comments - replies.count)
            bytes.put(
                "Issue \(row + 1),\(project)-\(row + 1),\(message.id),Task,Open,\(project),\(channel.channel.name),")
            bytes.put("Medium,\(author.name),\(author.id),\(stamp(message)),\(stamp(message)),")
            bytes.put("\(text(channel, message).cell),\((replies + empty).joined(separator: ","))")
        })

    private static func text(_ channel: TalkChannel, _ message: TalkMessage) -> String {
        channel.text(message) { "[~accountid:\(channel.people[$0].id)]" }
    }

    /// `15/Jan/25 3:14 PM`.
    private static func stamp(_ message: TalkMessage) -> String {
        let moment = Moment(message)
        let (year, _, day) = moment.day.parts
        let (hour, minute) = (moment.seconds / 3600 % 24, moment.seconds / 60 % 60)
        return .digits(day, 2) + "/\(moment.month)/\(year % 100) \((hour + 11) % 12 + 1):" + .digits(minute, 2)
            + (hour < 12 ? " AM" : " PM")
    }
}
