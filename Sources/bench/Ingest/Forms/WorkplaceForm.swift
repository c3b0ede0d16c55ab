import SampleCompany

extension ExportForm {
    static let workplace = ExportForm(
        "workplace", "Workplace posts with their comments, a file a group",
        TalkForm(
            path: { "group-\($0.number).json" }, opening: { _ in #"{"data":["# }, closing: "]}", separator: ",",
            nests: true
        ) { channel, message, row, bytes in
            let comments = channel.replies[row].map { post(channel, channel.messages[$0]) + "}" }
            bytes.put(post(channel, message))
            bytes.put(#","comments":{"data":[\#(comments.joined(separator: ","))]}}"#)
        })

    private static func post(_ channel: TalkChannel, _ message: TalkMessage) -> String {
        let (author, stamp) = (channel.author(message), Moment(message))
        return #"{"id":"\#(1_000_000 + channel.number)_\#(message.id)","message":\#(channel.text(message).json),"#
            + #""created_time":"\#(stamp.date)T\#(stamp.clock)+0000","from":{"name":\#(author.name.json),"#
            + #""id":"\#(100_000 + message.author)"},"#
            + #""permalink_url":"https://crowd.workplace.com/posts/\#(message.id)","#
            + #""type":"status","reactions":{"data":[]}"#
    }
}
