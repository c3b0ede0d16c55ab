import SampleCompany

extension ExportForm {
    static let mail = ExportForm(
        "mail", "mails of lists in one mbox", ending: ".mbox",
        TalkForm { channel, message, _, bytes in
            let (author, stamp) = (channel.author(message), Moment(message))
            let (year, _, day) = stamp.day.parts
            bytes.put("From \(author.email) \(stamp.weekday) \(stamp.month) \(day) \(stamp.clock) \(year)\n")
            bytes.put(
                "Received: from mx.crowd.example (mx.crowd.example [192.0.2.7])\n\tby lists.crowd.example with ESMTPS")
            bytes.put(" id 4Yk\(message.id)\n\tfor <\(channel.channel.name)@lists.crowd.example>;")
            bytes.put(" \(stamp.weekday), \(day) \(stamp.month) \(year) \(stamp.clock) +0000\n")
            bytes.put("Message-ID: <\(message.id).crowd@mail.crowd.example>\n")
            bytes.put("Date: \(stamp.weekday), \(day) \(stamp.month) \(year) \(stamp.clock) +0000\n")
            bytes.put("From: \(author.name) <\(author.email)>\nTo: \(channel.channel.name)@lists.crowd.example\n")
            let root = channel.root(message)
            bytes.put("Subject: \(root == nil ? "" : "Re: ")Matter \((root ?? message).id)\n")
            if let root {
                let id = "<\(root.id).crowd@mail.crowd.example>"
                bytes.put("In-Reply-To: \(id)\nReferences: \(id)\n")
            }
            bytes.put("List-Id: <\(channel.channel.name).lists.crowd.example>\nMIME-Version: 1.0\n")
            bytes.put("Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n")
            bytes.put(channel.text(message) { channel.people[$0].first })
            if let root {
                bytes.put("\n\nOn \(Moment(root).date), \(channel.author(root).name) wrote:\n> ")
                bytes.put(channel.text(root) { channel.people[$0].first }.replacing("\n", with: "\n> "))
            }
            bytes.put("\n")
        })
}
