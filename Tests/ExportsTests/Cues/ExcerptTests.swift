import Testing

@testable import Exports

@Suite struct ExcerptScannerTests {
    private func items(_ text: String, _ cues: Cues = [.asks, .link]) -> [String] {
        let excerpt = ExcerptScanner.excerpt(of: Array(text.utf8), cues, SpareBuffer())
        var items: [String] = []
        ExcerptItem.each(excerpt[...]) { item in
            switch item {
            case .word(let word): items.append(String(decoding: word, as: UTF8.self))
            case .page(let host, _): items.append("//" + String(decoding: host, as: UTF8.self))
            }
        }
        return items
    }

    @Test func `the words of a question that may name a topic are kept, small ones are not`() {
        #expect(
            items("Does anybody know where the Invoice template for EXPORT is?") == ["invoice", "template", "export"])
        #expect(items("Wo finde ich bitte die Reisekostenabrechnung?") == ["finde", "reisekostenabrechnung"])
        #expect(items("Comment changer l'imprimante du bureau ?") == ["changer", "imprimante", "bureau"])
    }

    @Test func `a word counts once, up to twelve, from three to thirty-two bytes`() {
        #expect(items("VPN vpn Vpn ab x") == ["vpn"])
        let many = (0..<20).map { "w\(["a", "b"][$0 % 2])\($0)" }.joined(separator: " ")
        #expect(items(many).count == 12)
        #expect(items(String(repeating: "a", count: 33) + " tide") == ["tide"])
    }

    @Test func `code, quotes, mentions, emoji, mail addresses and numbers hold no words`() {
        #expect(items("> quoted line\n@anna.smith `code here` :tada: me@corp.example 2026 2nd gauge") == ["gauge"])
        #expect(items("tide ```let secret = 1``` gauge") == ["tide", "secret", "gauge"].filter { $0 != "secret" })
    }

    @Test func `hosts stand without www, port, account and capitals`() {
        #expect(
            items("see https://WWW.Example.org:8080/a and http://me:pw@intra/x, www.tides.example.", [.link])
                == ["//example.org", "//intra", "//tides.example"])
        #expect(items("http:// https://? httpx://a.example ftp://b.example", [.link]) == [])
    }

    @Test func `messages that neither ask nor link keep nothing, and those that link alone no words`() {
        #expect(items("gauge https://a.example", []) == [])
        #expect(items("gauge https://a.example", [.link]) == ["//a.example"])
        #expect(items("gauge https://a.example", [.asks]) == ["gauge", "//a.example"])
    }

    private func number(_ address: String) -> UInt64? {
        var buffer = ByteBuffer(capacity: address.utf8.count)
        buffer.append(address)
        return buffer.withPadded { PageAddress($0)?.number }
    }

    @Test func `one page has one number, however it is written, and another page another`() {
        let page = number("wiki.example/a/b?x=1")
        #expect(page != nil)
        for same in [
            "WIKI.example/a/b?x=1", "www.wiki.example/a/b?x=1#part", "wiki.example/a/b?x=1.", "wiki.example:80/a/b?x=1",
        ] {
            #expect(number(same) == page, "\(same)")
        }
        for other in ["wiki.example/a/b?x=2", "wiki.example/A/b?x=1", "wiki.example/a", "wiki.example"] {
            #expect(number(other) != page, "\(other)")
        }
        #expect(number("wiki.example/") == number("wiki.example"))
        #expect(number("") == nil && number("//x") == nil && number("a\u{202E}b.example/x") == nil)
    }
}

@Suite struct ExcerptsTests {
    private func sample() -> Excerpts {
        var excerpts = Excerpts()
        excerpts.append([1, 2], row: 1)
        excerpts.append([], row: 2)
        excerpts.append([3], row: 4)
        return excerpts
    }

    @Test func `rows without an excerpt have an empty one`() {
        let excerpts = sample()
        #expect((0..<6).map { Array(excerpts[$0]) } == [[], [1, 2], [], [], [3], []])
        #expect(!excerpts.isEmpty && Excerpts().isEmpty && Excerpts()[0].isEmpty)
    }

    @Test func `joined, gathered and listed they stay with their messages`() {
        var joined = sample()
        joined.append(contentsOf: sample(), from: 5)
        #expect(Array(joined[6]) == [1, 2] && Array(joined[9]) == [3])
        let cues = [Cues](repeating: .asks, count: 10)
        let turned = joined.gathered((0..<10).reversed().map { UInt32($0) }, cues: cues)
        #expect((0..<10).map { Array(turned[$0]) } == (0..<10).reversed().map { Array(joined[$0]) })
        let lists = joined.lists(count: 10)
        #expect((0..<10).map { Array(lists[$0]) } == (0..<10).map { Array(joined[$0]) })
        #expect(Excerpts().lists(count: 3).count == 0)
    }

    @Test func `what is written is read back, numbers with any byte in them too`() {
        let items: [ExcerptItem] = [
            .page(host: Array("a.example".utf8)[...], number: 0x2F20_2F20_0000_FFFF), .word(Array("tide".utf8)[...]),
        ]
        var excerpt: [UInt8] = []
        for item in items { item.append(to: &excerpt) }
        var read: [ExcerptItem] = []
        ExcerptItem.each(excerpt[...]) { read.append($0) }
        #expect(read.count == 2)
        for (one, other) in zip(read, items) { #expect(one == other) }
    }
}

/// What excerpts of tests hold.
enum ExcerptReading {
    static func words(_ excerpt: ArraySlice<UInt8>) -> [String] {
        var words: [String] = []
        ExcerptItem.each(excerpt) { item in
            if case .word(let word) = item { words.append(String(decoding: word, as: UTF8.self)) }
        }
        return words
    }

    static func hosts(_ excerpt: ArraySlice<UInt8>) -> [String] {
        var hosts: [String] = []
        ExcerptItem.each(excerpt) { item in
            if case .page(let host, _) = item { hosts.append(String(decoding: host, as: UTF8.self)) }
        }
        return hosts
    }
}
