import SampleCompany

extension ExportForm {
    static let discourse = ExportForm(
        "discourse", "Discourse topics, a file a category",
        TalkForm(
            path: { "category-\($0.number).json" }, opening: { _ in "[" }, closing: "]", separator: ",\n", nests: true
        ) { channel, message, row, bytes in
            let posts = ([row] + channel.replies[row]).enumerated().map { place, row in
                post(channel, channel.messages[row], topic: message.id, number: place + 1)
            }
            bytes.put(#"{"post_stream":{"posts":[\#(posts.joined(separator: ","))]},"id":\#(message.id),"#)
            bytes.put(
                #""title":"Topic \#(message.id)","fancy_title":"Topic \#(message.id)","posts_count":\#(posts.count),"#)
            bytes.put(#""category_id":\#(channel.number + 1),"archetype":"regular","views":12,"slug":"topic"}"#)
        })

    private static func post(_ channel: TalkChannel, _ message: TalkMessage, topic: Int, number: Int) -> String {
        let author = channel.author(message)
        let text = channel.text(message).markup
        let html = "<p>" + text + "</p>"
        return #"{"id":\#(message.id),"name":\#(author.name.json),"username":"\#(author.handle)","#
            + #""avatar_template":"/user_avatar/crowd.example/\#(author.handle)/{size}/1_2.png","#
            + #""created_at":"\#(Moment(message).iso)","cooked":\#(html.json),"post_number":\#(number),"post_type":1,"#
            + #""updated_at":"\#(Moment(message).iso)","reply_count":0,"reply_to_post_number":null,"quote_count":0,"#
            + #""reads":14,"score":2.8,"yours":false,"topic_id":\#(topic),"topic_slug":"topic","version":1,"#
            + #""can_edit":false,"actions_summary":[],"moderator":false,"admin":false,"#
            + #""user_id":\#(message.author + 1),"#
            + #""hidden":false,"trust_level":1,"deleted_at":null,"user_deleted":false}"#
    }
}
