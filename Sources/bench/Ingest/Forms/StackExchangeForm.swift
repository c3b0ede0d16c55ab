import SampleCompany

extension ExportForm {
    static let stackExchange = ExportForm(
        "stackexchange", "Posts.xml and Users.xml of one site", ending: "",
        write: { plan, path throws(WriteFailure) in
            var sink = try ExportSink(.folder(path))
            try sink.add(users(plan), "Users.xml")
            try sink.add(
                Array("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<comments>\n</comments>\n".utf8), "Comments.xml")
            try sink.finish()
            try posts.write(plan, to: path + "/Posts.xml", isFolder: false)
        })

    private static func users(_ plan: CompanyPlan) -> [UInt8] {
        var bytes = Array("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<users>\n".utf8)
        for (number, person) in plan.people.enumerated() {
            bytes.put("  <row Id=\"\(number + 1)\" Reputation=\"101\" DisplayName=\"\(person.name.markup)\" />\n")
        }
        return bytes + Array("</users>\n".utf8)
    }

    private static let posts = TalkForm(
        opening: { _ in "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<posts>\n" }, closing: "\n</posts>\n"
    ) { channel, message, row, bytes in
        let stamp = Moment(message)
        let root = channel.root(message)
        let body = "<p>" + channel.text(message) { channel.people[$0].first }.markup + "</p>"
        bytes.put("  <row Id=\"\(message.id)\" PostTypeId=\"\(root == nil ? 1 : 2)\"")
        if let root { bytes.put(" ParentId=\"\(root.id)\"") }
        if let answer = channel.replies[row].first, message.id % 3 == 0 {
            bytes.put(" AcceptedAnswerId=\"\(channel.messages[answer].id)\"")
        }
        bytes.put(" CreationDate=\"\(stamp.date)T\(stamp.clock)\(stamp.fraction)\" Score=\"2\" ViewCount=\"31\"")
        bytes.put(" Body=\"\(body.markup.replacing("\n", with: "&#xA;"))\" OwnerUserId=\"\(message.author + 1)\"")
        bytes.put(" LastActivityDate=\"\(stamp.date)T\(stamp.clock)\(stamp.fraction)\"")
        if root == nil {
            bytes.put(" Title=\"Matter \(message.id)\" Tags=\"|\(channel.channel.name)|\" AnswerCount=\"1\"")
        }
        bytes.put(" CommentCount=\"0\" ContentLicense=\"CC BY-SA 4.0\" />")
    }
}
