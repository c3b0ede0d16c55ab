import Foundation
import Testing

@testable import SampleCompany

struct EncodedTextTests {
    private func elements(_ markup: String) throws -> [[String: Any]] {
        let sections = try objects(Array("[".utf8) + EncodedText(markup).elements + Array("]".utf8))
        return sections.flatMap { $0["elements"] as? [[String: Any]] ?? [] }
    }

    @Test func `marks become elements and words between them text`() throws {
        let tree = try elements("Hi <@U1>, see <https://a.example/b|here> :tada: `x &lt; y` &amp; go <!channel>")
        #expect(
            tree.compactMap { $0["type"] as? String } == [
                "text", "user", "text", "link", "text", "emoji", "text", "text", "text", "broadcast",
            ])
        #expect(tree[1]["user_id"] as? String == "U1")
        #expect(tree[3]["url"] as? String == "https://a.example/b" && tree[3]["text"] as? String == "here")
        #expect(tree[7]["text"] as? String == "x < y")
        #expect(tree[8]["text"] as? String == " & go ")
        #expect(tree[9]["range"] as? String == "channel")
    }

    @Test func `a code block stands beside the section`() throws {
        let bytes = Array("[".utf8) + EncodedText("Try ```a &gt; b``` then").elements + Array("]".utf8)
        let types = try objects(bytes).compactMap { $0["type"] as? String }
        #expect(types == ["rich_text_section", "rich_text_preformatted", "rich_text_section"])
    }

    @Test func `marks that do not close are words`() throws {
        #expect(try elements("10:30 < `")[0]["text"] as? String == "10:30 < `")
        #expect(EncodedText("").elements.isEmpty)
    }

    @Test func `the text comes back whole, slashes escaped and letters beyond ASCII as numbers`() throws {
        let text = "Zoë \"said\" a/b\\c\n😀"
        let bytes = EncodedText(text).text
        #expect(bytes.allSatisfy { $0 >= 0x20 && $0 < 0x7F })
        #expect(String(decoding: bytes, as: UTF8.self).contains(#"a\/b"#))
        #expect(try objects(Array(#"[{"t":"#.utf8) + bytes + Array("}]".utf8))[0]["t"] as? String == text)
    }
}
