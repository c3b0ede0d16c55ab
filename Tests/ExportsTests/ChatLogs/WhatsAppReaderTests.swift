import Testing

@testable import Exports

@Suite struct `WhatsApp chats` {
    private static let mark = "\u{200E}"
    private static let ios = """
        [23/06/2018, 13:55:10] Team: \(mark)Messages and calls are end-to-end encrypted.
        [23/06/2018, 13:55:10] Ann Bell: How do I reset it?
        It has no button.

        24/06/2018 is too late
        [23/06/2018, 13:56:00] ~ Ben Cole: Hold the key, @\u{2068}Ann Bell\u{2069}
        [23/06/2018, 13:56:00] ~ Ben Cole: Hold the key, @\u{2068}Ann Bell\u{2069}
        \(mark)[23/06/2018, 13:57:00] +49 170 1234567: \(mark)image omitted
        [23/06/2018, 13:58:00] Ann Bell: Thanks! @491701234567 \(mark)<This message was edited>
        [23/06/2018, 13:59:00] Ann Bell: \(mark)This message was deleted.
        """

    private func read(_ text: String, name: String = "_chat.txt", order: DateOrder? = nil) throws -> Export {
        var settings = Reader.Settings()
        settings.dateOrder = order
        let source = memoryTable(text, name: name)
        #expect(Reader.whatsApp.recognise(source) != nil)
        return try Reader.whatsApp.read(source, settings)
    }

    @Test func `of iOS are read with their lines, marks and mentions`() throws {
        let export = try read(Self.ios)
        let draft = export.drafts[0]
        #expect(draft.space.kind == .groupMessage && draft.space.members == [0, 1, 2])
        #expect(export.accounts.map(\.id) == ["Ann Bell", "Ben Cole", "+49 170 1234567"])
        #expect(export.accounts.map(\.name) == ["Ann Bell", "Ben Cole", nil])
        #expect(draft.author == [0, 1, 1, 2, 0])
        #expect(draft.time[0] == 1_529_762_110_000_000)
        #expect(draft.mentionNumbers(1) == [0] && draft.mentionNumbers(4) == [2])
        #expect(draft.cues[0].contains(.asks) && draft.cues[3].contains(.file) && draft.cues[4].contains(.edited))
        #expect(Set(draft.key).count == 5, "the same words in the same second are two messages")
        #expect(export.tally.skipped.mapValues(\.count) == ["notice": 1, "deleted": 1])
        #expect(export.tally.skipped["deleted"]?.firstAt == "_chat.txt:10")
    }

    @Test(arguments: [
        "23/06/2018, 13:55 - ", "23.06.18, 13:55 - ", "2018-06-23, 13:55 - ", "[23.06.18, 13:55:00] ",
        "6/23/18, 1:55 PM - ",
        "6/23/18, 1:55\u{202F}PM - ", "[2018/06/23, 1:55:00\u{A0}p. m.] ", "23.6.2018 klo 13.55 - ",
        "23. 6. 2018. 13:55 - ",
        "[23-06-2018 13:55:00] ", "\u{200E}[23/06/2018, 13:55:00] ", "2018/23/06 13:55 – ",
    ])
    func `of any dialect give the same time`(stamp: String) throws {
        let export = try read("\(stamp)Ann: hello\n\(stamp)Ben: oh, \"x\": y\n\(stamp)Ann joined\n")
        #expect(export.drafts[0].time == [1_529_762_100_000_000, 1_529_762_100_000_000])
        #expect(export.drafts[0].space.kind == .directMessage)
        #expect(export.tally.skipped["notice"]?.count == 1)
    }

    @Test func `have the order of their dates from all lines, or from the user`() throws {
        let rising = "1/2/24, 10:00 - A: x\n2/2/24, 10:00 - B: x\n3/2/24, 9:00 - A: x\n1/3/24, 10:00 - A: x\n"
        #expect(try read(rising).drafts[0].time[3] == 1_709_287_200_000_000)
        let doubtful = "1/2/24, 10:00 - A: x\n"
        #expect(throws: InputError.self) { try read(doubtful) }
        #expect(try read(doubtful, order: .monthFirst).drafts[0].time == [1_704_189_600_000_000])
        #expect(try read("1.2.24, 10:00 - A: x\n").drafts[0].time == [1_706_781_600_000_000])
    }

    @Test func `are called by their file`() throws {
        let export = try read(Self.ios, name: "WhatsApp Chat with Team.txt")
        #expect(export.drafts[0].space.name == "Team")
    }

    @Test(arguments: [
        "", "hello\n", "2024-01-02, 10:00, x\n", "date,author,text\n1/2/24,Ann,x\n", "[12:18] <ann> hi\n",
        "23/06/2018, 13:55 - \n", "Note\n23/06/2018, 13:55 - Ann: x\n",
    ])
    func `are not seen where there are none`(text: String) {
        #expect(Reader.whatsApp.recognise(memoryTable(text, name: "x.txt")) == nil)
    }

    @Test func `cut or bent anywhere are read without harm`() {
        let whole = Array(Self.ios.utf8)
        var state: UInt64 = 3
        for length in 0..<whole.count {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            var bytes = Array(whole[..<length])
            if length > 0 { bytes[Int(state >> 33) % length] = UInt8(truncatingIfNeeded: state >> 24) }
            let export = try? Reader.whatsApp.read(memoryTable(bytes, name: "x.txt"), Reader.Settings())
            #expect((export?.tally.read ?? 0) <= 7)
        }
    }
}
