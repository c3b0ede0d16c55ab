import SampleCompany

extension ExportForm {
    static let gitHub = ExportForm(
        "github", "GitHub issues with their comments (gh), a file a repository",
        TalkForm(
            path: { "\($0.channel.name).json" }, opening: { _ in "[" }, closing: "]", separator: ",\n", nests: true
        ) { channel, message, row, bytes in
            let comments = channel.replies[row].map { reply in
                let comment = channel.messages[reply]
                return #"{"id":"IC_kw\#(comment.id)","author":{"login":"\#(channel.author(comment).handle)"},"#
                    + #""authorAssociation":"MEMBER","body":\#(channel.text(comment).json),"#
                    + #""createdAt":"\#(Moment(comment).iso)","includesCreatedEdit":false,"isMinimized":false,"#
                    + #""reactionGroups":[],"url":"https://github.com/crowd/\#(channel.channel.name)/issues/\#(row)","#
                    + #""viewerDidAuthor":false}"#
            }
            bytes.put(#"{"number":\#(row + 1),"title":"Issue \#(row + 1)","body":\#(channel.text(message).json),"#)
            bytes.put(
                #""author":{"login":"\#(channel.author(message).handle)","#
                    + #""name":\#(channel.author(message).name.json)},"#
            )
            bytes.put(#""createdAt":"\#(Moment(message).iso)","state":"OPEN","labels":[],"#)
            bytes.put(#""url":"https://github.com/crowd/\#(channel.channel.name)/issues/\#(row + 1)","#)
            bytes.put(#""comments":[\#(comments.joined(separator: ","))]}"#)
        })
}
