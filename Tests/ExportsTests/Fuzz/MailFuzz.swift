@testable import Exports

extension FuzzTarget {
    /// Mails lie one behind the other; each that is kept has a writer, a time in the years accepted, and people that are
    /// there; reading once more gives the same.
    static let mail = FuzzTarget(
        "mail", longest: 512,
        words: [
            "From ann@example.org Tue Mar  5 10:00:00 2024\n", "\nFrom: Ann <ann@example.org>\n",
            "To: ben@example.org\n",
            "Date: Tue, 5 Mar 2024 10:00:00 +0000\n", "Message-ID: <1@x>\n", "In-Reply-To: <1@x>\n", "Subject: Re: x\n",
            "Content-Type: multipart/mixed; boundary=b\n", "--b\n", "--b--\n", "Content-Type: text/html\n", "\n\n",
            "\r\n",
            "Content-Transfer-Encoding: base64\n", "quoted-printable", "=C3=A9", "=\n", "List-Id: <l.x>\n",
            "charset=utf-7",
            "> ", "On Monday, Ann wrote:\n", "-- \n", "References: <0@x> <1@x>\n", "message/rfc822", "text/calendar",
            "Content-Disposition: attachment\n", "List-Post: <mailto:l@x>\n", " via ",
        ]
    ) { input, trap throws(BrokenLaw) in
        let text = ByteSlice.of(input)
        guard MailKind(text) == .box else {
            return try MailFuzz.check(try MailFuzz.part(MailKind.body(text), isBoxed: false), trap)
        }
        let first = try MailFuzz.part(text, isBoxed: true)
        try MailFuzz.check(first, trap)
        guard first.messages.count > 1 else { return }
        let again = try MailFuzz.part(text, isBoxed: true)
        try hold(
            again.messages.map(\.content) == first.messages.map(\.content)
                && again.recipients == first.recipients, "reading once more gives the same")
    }
}

private enum MailFuzz {
    static func part(_ text: ByteSlice, isBoxed: Bool) throws(BrokenLaw) -> MailPart {
        var reading = MailReading(Reader.Settings()) { "file \($0)" }
        do throws(InputError) {
            guard isBoxed else {
                try reading.add(text, isBoxed: false, entry: 0, offset: 0, box: 0)
                return reading.part
            }
            var reached = -1
            try MailBlocks.each(text) { mail, offset throws(InputError) in
                guard offset >= reached, offset + mail.count <= text.count, mail.count >= 6 else {
                    throw InputError(.usage, at: "", "mails lie one behind the other")
                }
                reached = offset + mail.count
                try reading.add(mail, isBoxed: true, entry: 0, offset: offset, box: 0)
            }
        } catch { throw BrokenLaw(error.what) }
        return reading.part
    }

    static func check(_ part: MailPart, _ trap: FuzzTrap) throws(BrokenLaw) {
        try hold(part.people.count == part.accounts.count, "people are counted")
        var (references, recipients) = (0, 0)
        for mail in part.messages {
            try hold(Instant.accepted.contains(mail.time), "the time of a mail lies in the years accepted")
            try hold(Int(mail.author) < part.people.count, "who writes is there")
            try hold(mail.list == Row.none || Int(mail.list) < part.lists.count, "a list is there")
            try hold(
                Int(mail.referenceEnd) >= references && Int(mail.recipientEnd) >= recipients, "people are in order")
            (references, recipients) = (Int(mail.referenceEnd), Int(mail.recipientEnd))
            if mail.answered != 0 { try trap.spring(part.people[Int(mail.author)].name?.utf8 ?? "".utf8) }
        }
        try hold(references == part.references.count && recipients == part.recipients.count, "people are counted")
        try hold(part.recipients.allSatisfy { Int($0) < part.people.count }, "people are there")
    }
}
