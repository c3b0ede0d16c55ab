import Testing

@testable import Exports

private func people(_ value: String) -> [String] {
    ByteSlice.with(Array(value.utf8)) { slice in
        MailAddress.all(slice).map { person in
            let name = person.name.map { String(decoding: $0, as: UTF8.self) } ?? "-"
            return name + "|" + (person.address.map { String(decoding: $0, as: UTF8.self) } ?? "-")
        }
    }
}

@Suite struct `Addresses in mail headers` {
    @Test(arguments: [
        ("Ann Bell <ann@example.org>", ["Ann Bell|ann@example.org"]),
        ("\"Bell, Ann\" <ann@example.org>, ben@example.org", ["Bell, Ann|ann@example.org", "-|ben@example.org"]),
        ("ann@example.org (Ann (Q.) Bell)", ["Ann (Q.) Bell|ann@example.org"]),
        ("ann at example.org (Ann Bell)", ["Ann Bell|ann@example.org"]),
        ("a|nn @end|ng |rom ex@mp|e@org (Ann Bell)", ["Ann Bell|-"]),
        (
            "Team: ann@example.org, Ben <ben@example.org>;, cal@example.org",
            [
                "-|ann@example.org", "Ben|ben@example.org", "-|cal@example.org",
            ]
        ),
        ("undisclosed-recipients:;", []),
        ("<@one.example,@two.example:ann@example.org>", ["-|ann@example.org"]),
        ("=?utf-8?Q?Bell,_Ann?= <ann@example.org>", ["Bell, Ann|ann@example.org"]),
        ("=?iso-8859-1?q?J=F6rg?=\r\n =?iso-8859-1?q?_M=FCller?= <j@example.org>", ["Jörg Müller|j@example.org"]),
        ("\"a \\\"b\\\" c\" <x@example.org>", ["a \"b\" c|x@example.org"]),
        ("Ann Bell", ["Ann Bell|-"]),
        ("", []), (",,;", []), ("<>", []), ("<<<<", []), ("((((((", ["(((((|-"]),
        ("\"never closed", ["never closed|-"]),
    ])
    func `are read in all the ways they are written`(value: String, expected: [String]) {
        #expect(people(value) == expected)
    }

    @Test func `a thousand open comments cost no stack`() {
        #expect(people(String(repeating: "(", count: 100_000)).count <= 1)
    }
}

@Suite struct `Encoded words` {
    private func text(_ value: [UInt8]) -> String? {
        ByteSlice.with(value) { EncodedWords.text($0) }.map { String(decoding: $0, as: UTF8.self) }
    }

    @Test(arguments: [
        ("=?utf-8?B?R3LDvMOfZQ==?=", "Grüße"), ("=?UTF-8?q?a=5Fb_c?=", "a_b c"),
        ("x =?utf-8?q?a?= =?utf-8?q?b?= y", "x ab y"),
        // A character cut in two between words.
        ("=?utf-8?q?=C3?= =?utf-8?q?=BC?=", "ü"),
        ("=?windows-1252?q?=80=93?=", "€“"), ("=?koi8-r?b?8NLJ18XU?=", "Привет"),
        ("=?iso-8859-2?q?=B3=F3d=BC?=", "łódź"), ("=?windows-1251?q?=CF=F0?=", "Пр"),
        ("=?utf-8*en?q?hi?=", "hi"), ("=?utf-7?q?Hi_+AOk-?=", "Hi é"),
        ("=?utf-16?b?AEgAaQ==?=", "Hi"), ("=?x?=", "=?x?="), ("=?utf-8?q?open", "=?utf-8?q?open"), ("a\r\n\tb", "a b"),
    ])
    func `stand for their text`(value: String, expected: String) { #expect(text(Array(value.utf8)) == expected) }

    @Test func `bytes of no named set are UTF-8, or else Windows-1252`() {
        #expect(text(Array("é".utf8)) == "é")
        #expect(text([0x4D, 0xFC, 0x6C]) == "Mül")
    }

    @Test func `a set that nobody knows gives no text rather than a wrong one`() {
        #expect(text(Array("=?gb2312?b?1tzK1Q==?=".utf8)) == nil)
        #expect(text(Array("=?gb2312?q?plain?=".utf8)) == "plain")
    }
}

@Suite struct `Subjects of threads` {
    @Test func `are compared without answers, lists, case and blanks`() {
        func thread(_ text: String) -> UInt64 { MailSubject(Array(text.utf8)).thread }
        let plain = thread("How to reset?")
        for subject in [
            "Re: How to reset?", "AW: [list] RE[2]: how  to RESET?", "[list] Re: Re: How to reset?",
            "Fwd: How to reset?",
        ] {
            #expect(thread(subject) == plain)
        }
        #expect(thread("Note: How to reset?") != plain)
        #expect(thread("Re: ") == 0)
    }

    @Test func `say whether a program wrote them`() {
        func isAutomatic(_ text: String) -> Bool { MailSubject(Array(text.utf8)).isAutomatic }
        #expect(isAutomatic("Automatic reply: The form") && isAutomatic("AW: Automatische  Antwort: Formular"))
        #expect(!isAutomatic("Re: automatic replies") && !isAutomatic("The automatic reply: how?"))
    }

    @Test func `say whether they answer`() {
        func isReply(_ text: String) -> Bool { MailSubject(Array(text.utf8)).isReply }
        #expect(isReply("Re: x") && isReply("[l] SV: x") && isReply("Fwd: Re: x"))
        #expect(!isReply("x") && !isReply("Fwd: x") && !isReply("Report: x") && !isReply("[x"))
    }
}

@Suite struct `Dates of mails` {
    @Test(arguments: [
        "Tue, 3 Mar 2026 10:00:00 +0100", "3 Mar 2026 09:00:00 GMT",
        "Tue,\r\n 3 Mar 2026 (three) 10 : 00 : 00 +0100 (CET)",
        "Tue, 03 Mar 26 04:00:00 EST", "Tue Mar  3 09:00:00 2026", "Tue, 3 Mar 2026 09:00:00 EST5EDT",
    ])
    func `are read as programs write them`(text: String) {
        let time = ByteSlice.with(Array(text.utf8)) { MailDate.micros($0, TimestampReader()) }
        #expect(time == 1_772_528_400_000_000)
    }

    @Test(arguments: ["", "soon", "99 Foo 2026 10:00", "(((", String(repeating: "1 ", count: 400)])
    func `are none where there is none`(text: String) {
        #expect(ByteSlice.with(Array(text.utf8)) { MailDate.micros($0, TimestampReader()) } == nil)
    }
}
