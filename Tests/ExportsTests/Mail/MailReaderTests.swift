import Testing

@testable import Exports

@Suite struct `Mail` {
    /// An archive with hidden addresses, as pipermail writes it.
    private static let archive = """
        From ann at example.org  Tue Mar  3 10:00:00 2026
        From: ann at example.org (Ann Bell)
        Date: Tue, 03 Mar 2026 10:00:00 +0000
        Subject: [Tools] How do I reset it?
        Message-ID: <1@example.org>

        I tried the button.
        From what I saw there is none.

        From ben at example.org  Tue Mar  3 11:00:00 2026
        From: ben at example.org (Ben Cole)
        Date: Tue, 03 Mar 2026 11:00:00 +0000
        Subject: [Tools] How do I reset it?
        In-Reply-To: Your message of Tuesday <1@example.org>
        References: <1@example.org>
        Message-ID: <2@example.org>

        ann at example.org wrote:
        > How do I reset it?
        Hold the key.

        From c|l @end|ng |rom ex@mp|e@org  Tue Mar  3 12:00:00 2026
        From: c|l @end|ng |rom ex@mp|e@org (Cal Dee)
        Date: Tue, 03 Mar 2026 12:00:00 +0000
        Subject: [Tools] Re: How do I reset it?
        References: <1@example.org>
         <gone@example.org>
        Message-ID: <3@example.org>

        >From experience: the manual says so.

        From ann at example.org  Tue Mar  3 13:00:00 2026
        From: ann at example.org (Ann Bell)
        Date: Tue, 03 Mar 2026 13:00:00 +0000
        Subject: [Tools] RE: how do I reset it?
        Message-ID: <4@example.org>

        Thanks, that worked!

        From dan at example.org  Tue Mar  3 14:00:00 2026
        From: dan at example.org (Dan Eck)
        Date: someday
        Subject: hello

        x

        """

    private func mailbox(_ mails: [(String, String)]) -> String {
        mails.map { "From x@example.org Tue Mar  3 10:00:00 2026\n\($0.0)\n\n\($0.1)\n\n" }.joined()
    }

    private func read(
        _ files: [String: String], strict: Bool = false, threads: Int = 1, keepsSketches: Bool = false,
        keepsExcerpts: Bool = false
    ) throws -> Export {
        let source =
            files.count == 1 && files["x.mbox"] != nil
            ? memoryTable(files["x.mbox"] ?? "", name: "x.mbox") : Source.memory(files)
        #expect(Reader.mail.recognise(source) != nil)
        var settings = Reader.Settings()
        (settings.strict, settings.threads, settings.keepsSketches) = (strict, threads, keepsSketches)
        settings.keepsExcerpts = keepsExcerpts
        return try Reader.mail.read(source, settings)
    }

    @Test func `a list archive is a public channel, and replies name what they answer`() throws {
        let export = try read(["x.mbox": Self.archive.replacing("Tue, 03 Mar 2026 14", with: "x")])
        #expect(export.drafts.map(\.space) == [Space(id: "x", name: "x")])
        let draft = export.drafts[0]
        #expect(draft.time.map { ($0 - 1_772_532_000_000_000) / 3_600_000_000 } == [0, 1, 2, 3, 4])
        #expect(draft.link == [.none, .reply, .thread, .thread, .none])
        #expect(Array(draft.parentKey[1...3]) == [draft.key[0], draft.key[0], draft.key[0]])
        #expect(draft.cues[0].contains(.asks) && draft.cues[3].contains(.thanks))
        #expect(!draft.cues[1].hasAny(of: .asking), "what is quoted was asked by another")
    }

    @Test func `subject and words are kept for the search for replies where it is asked for`() throws {
        let files = ["x.mbox": Self.archive]
        let draft = try read(files, keepsSketches: true).drafts[0]
        #expect(draft.sketches.count == draft.count)
        #expect(draft.sketches[1] == WordSketch("[Tools] How do I reset it?\nHold the key.".utf8))
        #expect(draft.cues.map { $0.contains(.opensTopic) } == [true, false, false, false, true])
        #expect(try read(files).drafts[0].sketches.isEmpty)
    }

    @Test func `the words of a mail that asks are kept where it is asked for`() throws {
        let files = ["x.mbox": Self.archive]
        let draft = try read(files, keepsExcerpts: true).drafts[0]
        #expect(ExcerptReading.words(draft.excerpts[0]) == ["tools", "reset", "button"])
        #expect(draft.excerpts[1].isEmpty, "the subject of an answer is that of the question")
        #expect(try read(files).drafts[0].excerpts.isEmpty)
    }

    @Test func `hidden addresses leave the name, and a broken date is that of the line before`() throws {
        let export = try read(["x.mbox": Self.archive])
        #expect(export.accounts.map(\.name) == ["Ann Bell", "Ben Cole", "Cal Dee", "Dan Eck"])
        #expect(export.accounts.map(\.email) == ["ann@example.org", "ben@example.org", nil, "dan@example.org"])
        #expect(export.accounts[2].id == "Cal Dee")
        #expect(export.tally.read == 5)
        #expect(
            export.tally.warnings == ["1 mail names no mail that is here and went to the thread of the same subject"])
    }

    @Test func `a mailbox has direct mail by pairs, and mail among several by threads`() throws {
        let text = mailbox([
            (
                "From: Ann <ann@x.org>\nTo: Ben <BEN@x.org>\nSubject: q\nDate: 3 Mar 2026 10:00 +0000\nMessage-ID: <1@x>",
                "Where is it?"
            ),
            (
                "From: ben@x.org\nTo: ann@x.org\nSubject: Re: q\nDate: 3 Mar 2026 11:00 +0000\nIn-Reply-To: <1@x>\nMessage-ID: <2@x>",
                "There."
            ),
            (
                "From: ann@x.org\nTo: ben@x.org, cal@x.org\nCc: dan@x.org\nSubject: r\nDate: 3 Mar 2026 12:00 +0000\nMessage-ID: <3@x>",
                "All of you"
            ),
            ("From: cal@x.org\nTo: ann@x.org\nSubject: RE: r\nDate: 3 Mar 2026 13:00 +0000\nMessage-ID: <4@x>", "Yes"),
        ])
        let export = try read(["x.mbox": text])
        #expect(export.drafts.map(\.space.kind) == [.directMessage, .groupMessage])
        #expect(export.drafts.map(\.count) == [2, 2])
        #expect(export.drafts[0].space.id == "ann@x.org ben@x.org")
        #expect(export.drafts[0].mentionNumbers(1) == [0])
        #expect(export.drafts[1].mentionNumbers(0) == [], "a mail to several makes no ties")
        #expect(export.drafts[1].link == [.none, .thread])
        #expect(export.drafts[1].space.members.count == 4)
    }

    @Test func `a list in a mailbox is private, its address nobody, and its munged writers themselves`() throws {
        let list = "List-Id: Tools <tools.x.org>\nList-Post: <mailto:tools@x.org>"
        let text = mailbox([
            (
                "From: Ann Bell via Tools <tools@x.org>\nReply-To: ann@x.org\nTo: tools@x.org\nSubject: q\nDate: 3 Mar 2026 10:00 +0000\nMessage-ID: <1@x>\n\(list)",
                "How?"
            ),
            (
                "From: ben@x.org\nTo: Ann Bell <ann@x.org>\nCc: tools@x.org\nSubject: Re: q\nDate: 3 Mar 2026 11:00 +0000\nIn-Reply-To: <1@x>",
                "So."
            ),
        ])
        let alone = try read(["x.mbox": text])
        #expect(alone.drafts.map(\.space) == [Space(id: "tools.x.org", name: "tools")])
        #expect(alone.accounts.map(\.id) == ["ann@x.org", "ben@x.org"])
        #expect(alone.drafts[0].mentionNumbers(1) == [0])
        let mixed = try read([
            "x.mbox": text + mailbox([("From: ann@x.org\nTo: ben@x.org\nDate: 3 Mar 2026 12:00 +0000", "hi")])
        ])
        #expect(mixed.drafts.map(\.space.kind) == [.privateChannel, .directMessage])
        #expect(mixed.tally.warnings.count == 1)
    }

    @Test func `single mails in folders are read, copies once, drafts and what programs write told apart`() throws {
        let mail =
            "From: Ann Bell <ann@x.org>\r\nTo: ben@x.org\r\nSubject: q\r\nDate: 3 Mar 2026 10:00 +0000\r\nMessage-ID: <%@x>\r\n\r\nHow?\r\n"
        let export = try read([
            "ann/sent/1.": mail.replacing("%", with: "1"), "ben/inbox/7.": mail.replacing("%", with: "77"),
            "ben/inbox/8.":
                "From: noreply@x.org\nTo: ben@x.org\nSubject: s\nDate: 3 Mar 2026 11:00 +0000\n\nBuild failed",
            "ben/cur/9.host:2,DS": mail.replacing("%", with: "9"),
            "ben/notes.txt": "From the desk of Ben",
        ])
        #expect(export.tally.read == 3)
        #expect(export.tally.skipped["draft, or thrown away"]?.count == 1)
        #expect(export.tally.warnings == ["1 file is no mail: left out, file 5 of 5"])
        let pair = try #require(export.draft("ann@x.org ben@x.org"))
        #expect(pair.key[0] == pair.key[1], "one mail in two folders is one message")
        #expect(export.accounts.first { $0.id == "noreply@x.org" }?.traits.contains(.bot) == true)
    }

    @Test func `what else lies beside mails is told by its place, and what to do with it`() throws {
        let mail = "From: ann@x.org\nTo: ben@x.org\nSubject: q\nDate: 3 Mar 2026 10:00 +0000\n\nHow?\n"
        let export = try read([
            "1.eml": mail, "ann.txt": "notes", "ben.csv": "author,timestamp,text\nann,2026-03-03,how?\n",
        ])
        #expect(
            export.tally.warnings == [
                "2 files are no mails: left out, first file 2 of 3; file 3 of 3 is of another known format: give it on its own"
            ])
        let packed = try read(["1.eml": mail, "slack.zip": "PK\u{3}\u{4}"])
        #expect(
            packed.tally.warnings == ["1 file is no mail: left out, file 2 of 2; it is an archive: give it on its own"])
    }

    @Test func `what is no message is counted with its line, or refused`() throws {
        let text = mailbox([
            ("From: a@x.org\nTo: b@x.org\nDate: 3 Mar 2026 10:00 +0000", "x"),
            ("To: b@x.org\nDate: 3 Mar 2026 10:00 +0000", "x"),
            (
                "From: a@x.org\nTo: b@x.org\nDate: 3 Mar 2026 10:00 +0000\nContent-Type: text/calendar",
                "BEGIN:VCALENDAR"
            ),
        ])
        let export = try read(["x.mbox": text])
        #expect(export.tally.read == 1)
        #expect(export.tally.skipped["no author"] == ReadTally.Skip(count: 1, firstAt: "x.mbox:8"))
        #expect(export.tally.skipped["invitation to a meeting"]?.firstAt == "x.mbox:14")
        #expect(throws: InputError.self) { try read(["x.mbox": text], strict: true) }
    }

    @Test func `blocks of any size give the same mails`() throws {
        let source = memoryTable(Self.archive, name: "x.mbox")
        for size in [7, 64, 301, 1 << 20] {
            let blocks = try MailBlocks(source, entry: 0, blockSize: size)
            var places: [Int] = []
            for block in 0..<blocks.count { try blocks.forEach(in: block) { _, offset in places.append(offset) } }
            #expect(places.count == 5 && places[0] == 0 && places == places.sorted())
        }
    }

    @Test(arguments: [
        "From here\nto there\n", "from,to\na,b\n", "Name: x\nValue: y\n\n", "", "\n\n", "From \n", "{\"From\": 1}",
        "From: a note\nto myself\n",
    ])
    func `what is no mail is not taken for one`(text: String) {
        #expect(Reader.mail.recognise(memoryTable(text, name: "x.txt")) == nil)
    }

    @Test func `mails cut anywhere, and bytes of chance, are read without harm`() throws {
        let whole = Array(
            (Self.archive
                + mailbox([
                    (
                        "From: =?utf-8?b?QQ==?= <a@x.org>\nTo: b@x.org\nContent-Type: multipart/mixed; boundary=\"q\"",
                        "--q\n\nx\n--q--"
                    )
                ])).utf8)
        for length in stride(from: 0, to: whole.count, by: 37) {
            _ = try? Reader.mail.read(memoryTable(Array(whole[..<length]), name: "x.mbox"), Reader.Settings())
        }
        var state: UInt64 = 7
        for _ in 0..<300 {
            var bytes = whole
            for _ in 0..<20 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                bytes[Int(state >> 33) % bytes.count] = UInt8(truncatingIfNeeded: state >> 24)
            }
            let export = try? Reader.mail.read(memoryTable(bytes, name: "x.mbox"), Reader.Settings())
            #expect((export?.tally.read ?? 0) <= 8)
        }
    }
}
