import Testing

@testable import Exports

@Suite struct `IRC logs` {
    private static let ubuntu = """
        === ann [~ann@192.0.2.1]  has joined #tools
        [23:50] <ann> how do I reset it?
        [23:51] <ben|away> ann, hold the key
        === ann is now known as ann_b
        [23:52]  * ann_b waves
        [00:03] <ann_b> ben|away: thanks, that worked
        [00:04] <ubotu> ann_b: see https://example.org
        === cal [~cal@192.0.2.2]  has left #tools []
        """

    private func read(_ files: [String: String]) throws -> Export {
        let source =
            files.count == 1
            ? memoryTable(files.first?.value ?? "", name: files.first?.key ?? "") : Source.memory(files)
        #expect(Reader.irc.recognise(source) != nil)
        return try Reader.irc.read(source, Reader.Settings())
    }

    @Test func `have the day of their name, go over midnight, and follow nicks`() throws {
        let export = try read(["2004-11-15-#tools.txt": Self.ubuntu])
        let draft = export.drafts[0]
        #expect(draft.space.name == "tools" && draft.space.kind == .publicChannel)
        #expect(export.accounts.map(\.id) == ["ann", "ben", "ubotu"])
        #expect(draft.author == [0, 1, 0, 0, 2])
        #expect(draft.time.map { ($0 - 1_100_476_800_000_000) / 60_000_000 } == [1430, 1431, 1432, 1443, 1444])
        #expect(draft.mentionNumbers(1) == [0] && draft.mentionNumbers(3) == [1])
        #expect(draft.cues[4].contains(.automatic) && export.accounts[2].traits.contains(.bot))
        #expect(export.tally.skipped["notice"] == ReadTally.Skip(count: 2, firstAt: "2004-11-15-#tools.txt:1"))
        #expect(draft.link.allSatisfy { $0 == .none })
    }

    @Test(arguments: [
        ("x.log", "--- Log opened Mon Nov 15 12:00:00 2004\n12:18 <@ann> hi\n12:19 -!- ben [b@x] has joined #t\n"),
        ("x.log", "--- Day changed Mon Nov 15 2004\n12:18 < ann> hi\n"),
        ("#t_20041115.log", "[12:18:00] <ann> hi\n[12:19:00] *** Joins: ben (b@x)\n"),
        ("t.weechatlog", "2004-11-15 12:18:00\t@ann\thi\n2004-11-15 12:19:00\t-->\tben (b@x) has joined #t\n"),
        ("x.txt", "[2004-11-15 12:18:00] <ann> hi\n"),
        ("x.txt", "2004-11-15T12:18:00 <ann> hi\n"),
    ])
    func `of all common programs are read`(name: String, text: String) throws {
        let export = try read([name: text])
        #expect(export.drafts.map(\.time) == [[1_100_521_080_000_000]])
        #expect(export.accounts.map(\.id) == ["ann"])
    }

    @Test func `of several days are one channel`() throws {
        let export = try read([
            "net/#tools/2004-11-15.log": "[12:18:00] <ann> hi\n", "net/#tools/2004-11-16.log": "[12:18:00] <ann> hi\n",
        ])
        #expect(export.drafts.count == 1 && export.drafts[0].count == 2 && Set(export.drafts[0].key).count == 2)
    }

    @Test func `without a day are counted and not guessed at`() throws {
        let export = try read([
            "x.log": "[12:18] <ann> hi\nwhat is this\n" + String(repeating: "[12:19] <b> x\n", count: 9)
        ])
        #expect(export.drafts.isEmpty)
        #expect(export.tally.skipped.mapValues(\.count) == ["no day": 10, "line not understood": 1])
    }

    @Test(arguments: ["", "12:18 lunch\n13:00 talk\n", "<a>x</a>\n", "[1, 2]\n", "a\tb\tc\n", "12:18,ann,hi\n"])
    func `are not seen where there are none`(text: String) {
        #expect(Reader.irc.recognise(memoryTable(text, name: "x.txt")) == nil)
    }

    @Test func `cut or bent anywhere are read without harm`() {
        let whole = Array(Self.ubuntu.utf8)
        var state: UInt64 = 5
        for length in 0..<whole.count {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            var bytes = Array(whole[..<length])
            if length > 0 { bytes[Int(state >> 33) % length] = UInt8(truncatingIfNeeded: state >> 24) }
            let export = try? Reader.irc.read(memoryTable(bytes, name: "2004-11-15.txt"), Reader.Settings())
            #expect((export?.tally.read ?? 0) <= 6)
        }
    }
}
