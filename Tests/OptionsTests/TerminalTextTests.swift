import Options
import Testing

@Suite struct `Text on terminals` {
    @Test(arguments: [
        ("plain é 日本 👩‍💻", "plain é 日本 👩‍💻"), ("a\u{1B}[31mb", #"a\u{1B}[31mb"#), ("\r\n\t\0", #"\u{D}\u{A}\u{9}\u{0}"#),
        ("\u{7F}\u{85}\u{9B}\u{A0}", "\\u{7F}\\u{85}\\u{9B}\u{A0}"),
        ("a\u{202E}b\u{2066}c\u{2069}\u{200F}\u{061C}", #"a\u{202E}b\u{2066}c\u{2069}\u{200F}\u{61C}"#),
        ("\u{2028}\u{2029}", #"\u{2028}\u{2029}"#),
    ])
    func `what could steer a terminal is written out`(text: String, expected: String) {
        #expect(text.escapedForTerminal == expected)
        #expect(expected.escapedForTerminal == expected)
    }

    @Test func `long text is cut, and says so`() {
        let text = String(repeating: "a", count: 1000)
        #expect(text.quotedForTerminal == "'\(String(repeating: "a", count: 200))…' (800 more)")
        #expect("a'b".quotedForTerminal == "'a'b'")
    }
}
