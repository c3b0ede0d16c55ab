import Testing

@testable import Exports

private func own(_ text: String, unquotesFrom: Bool = false) -> String {
    String(decoding: OwnText.of(Array(text.utf8), unquotesFrom: unquotesFrom), as: UTF8.self)
}

private func body(_ mail: String) -> (text: String, body: MailBody) {
    ByteSlice.with(Array(mail.utf8)) { slice in
        let header = MailHeader(slice)
        let body = MailBody(header, slice[header.end..<slice.count])
        return (String(decoding: body.text, as: UTF8.self), body)
    }
}

@Suite struct `The writer's own text` {
    @Test func `is what is not quoted`() {
        #expect(own("> old\n> older\nnew\n>> oldest\nmore\n") == "new\nmore\n")
        #expect(own("On Monday, Ann wrote:\n> old\nnew") == "new\n")
        #expect(own("Yes.\n\nOn Mon, 3 Mar 2026 at 10:00,\nAnn <a@x.org> wrote:\n> old\n") == "Yes.\n\n")
        #expect(own("Am 3. März schrieb Ann:\n> alt\nneu") == "neu\n")
    }

    @Test(arguments: [
        "-- \nAnn Bell\n", "--\nAnn", "-----Original Message-----\nFrom: Ben\n",
        "-------------- next part --------------\nx",
        "________________________________\nFrom: x", "From: Ben\nSent: Monday\nTo: Ann\n",
        "Von: Ben\nGesendet: Montag\n",
        "*De :* Ben\n*Envoyé :* lundi\n",
    ])
    func `ends where a signature or an earlier mail begins`(tail: String) {
        #expect(own("mine\n" + tail) == "mine\n")
    }

    @Test func `keeps what only looks like an end`() {
        let text = "From: here to there\nit is far\n---\nlist:\n- one\n"
        #expect(own(text) == text)
    }

    @Test func `has the word From back where a mailbox had to quote it`() {
        #expect(own(">From now on\n> old\n", unquotesFrom: true) == "From now on\n")
        #expect(own(">From now on\n") == "")
    }
}

@Suite struct `Bodies of mails` {
    @Test func `are the first plain text, decoded`() {
        let mail = """
            Content-Type: multipart/mixed;\r
             boundary="=_a b"\r
            \r
            preamble\r
            --=_a b\r
            Content-Type: multipart/alternative; boundary=inner\r
            \r
            --inner\r
            Content-Type: text/html\r
            \r
            <p>rich</p>\r
            --inner\r
            Content-Type: text/plain; charset=iso-8859-1\r
            Content-Transfer-Encoding: quoted-printable\r
            \r
            caf=E9 and=\r
             more\r
            --inner--\r
            --=_a b\r
            Content-Type: application/pdf; name=x.pdf\r
            Content-Disposition: attachment\r
            \r
            JVBERi0=\r
            --=_a b--\r
            """
        let (text, content) = body(mail)
        #expect(text == "café and more\r\n")
        #expect(content.hasAttachment && !content.isInvitation)
    }

    @Test func `may be base64, HTML alone, or cut off`() {
        #expect(body("Content-Transfer-Encoding: BASE64\n\nR3LDvMOf\nZQ==\n").text == "Grüße")
        #expect(body("Content-Type: text/html\n\n<p>a &amp; b</p>").text.contains("a & b"))
        #expect(
            body("Content-Type: multipart/mixed; boundary=x\n\n--x\n\nfirst\n--xy\nsame").text == "first\n--xy\nsame")
        #expect(body("Content-Type: multipart/mixed; boundary=x\n\nnothing").text == "")
        #expect(
            body("Content-Type: text/plain; charset=gb2312\n\nsee http://x.org \u{D6}\n").text.contains("http://x.org"))
    }

    @Test func `tell invitations and reports`() {
        #expect(body("Content-Type: text/calendar\n\nBEGIN:VCALENDAR").body.isInvitation)
        #expect(body("Content-Type: multipart/report; boundary=x\n\n--x\n\nsorry").body.isReport)
    }

    @Test func `made to cost time cost little`() {
        let header = "From: a@x.org\nSubject: " + String(repeating: "=?a?q?x", count: 100_000) + "\n\n"
        #expect(ByteSlice.with(Array(header.utf8)) { EncodedWords.text(MailHeader($0)[.subject])?.isEmpty } == false)
        let to = String(repeating: "<a@x.org>,=?", count: 100_000)
        #expect(ByteSlice.with(Array(to.utf8)) { MailAddress.all($0).count } >= 100_000)
        #expect(body("Content-Type: text/html\n\n" + String(repeating: "<a", count: 100_000)).text.count > 1000)
    }

    @Test func `nested without end are read to a depth`() {
        var mail = ""
        for level in 0..<2000 { mail += "Content-Type: multipart/mixed; boundary=b\(level)\n\n--b\(level)\n" }
        #expect(body(mail + "\nlost").text == "")
    }
}
