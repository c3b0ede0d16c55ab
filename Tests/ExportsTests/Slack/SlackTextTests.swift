import Testing

@testable import Exports

@Suite struct `Slack text` {
    private func plain(_ text: String) -> (text: String, mentions: [String]) {
        var markup = SlackText()
        let plain = padded(Array(text.utf8)) { bytes in
            markup.read(bytes) { String(decoding: $0.raw, as: UTF8.self) }
        }
        return (plain, markup.mentions.map { String(decoding: $0.bytes, as: UTF8.self) })
    }

    @Test(arguments: [
        ("no markup", "no markup"), ("a &lt;b&gt; &amp;amp; & &x", "a <b> &amp; & &x"),
        ("<https://example.org/a|see here>, then", "https://example.org/a , then"), ("<mailto:a@b|a@b>.", " ."),
        ("in <#C123|general>!", "in  !"), ("<!here> <!channel|x> <!subteam^S1|@sales>", "@here  @channel   "),
        ("<!date^1392734382^{date}|Monday> ok", "Monday  ok"), ("1 < 2 and <", "1 < 2 and <"), ("<>", "<>"),
        ("cut <@U01", "cut <@U01"), ("&am", "&am"), ("", ""),
    ])
    func `tokens become plain text and entities are resolved once`(text: String, result: String) {
        #expect(plain(text).text == result)
    }

    @Test func `mentioned ids are told in order, as written`() {
        let result = plain("<@U01> and <@w02|Will> and <@U01>, not <@U 3> or <@>")
        #expect(result.mentions == ["U01", "w02", "U01"])
        #expect(result.text == "@  and @  and @ , not @  or @ ")
    }

    @Test(
        arguments: [
            ("1662120957.649119", 1_662_120_957_649_119), ("0000000000.000001", 1),
            ("1662120957", 1_662_120_957_000_000),
            ("1662120957.5", 1_662_120_957_500_000), ("99999999999.999999", 99_999_999_999_999_999),
        ] as [(String, UInt64)])
    func `a ts is read to the microsecond`(text: String, time: UInt64) {
        #expect(SlackTime.microseconds(ByteKey(text)) == time)
    }

    @Test(arguments: [
        "", ".", "1662120957.", ".5", "1662120957.6491190", "166212095a.649119", "1662120957,649119",
        "-1662120957.64911",
        "1662120957.64911x", "0000000000.000000", "1e9", " 1662120957.649119", "166212095/.649119", "16621209:7.649119",
        "123456789012.5", "1662120957.649119.1",
    ])
    func `anything else is no ts`(text: String) { #expect(SlackTime.microseconds(ByteKey(text)) == nil) }
}
