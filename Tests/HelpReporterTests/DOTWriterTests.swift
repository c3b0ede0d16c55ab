import Testing

@testable import HelpReporter

@Test(arguments: [
    ("plain", #""plain""#), ("a\"b", #""a\"b""#), (#"\N"#, #""\\N""#), ("R&D &lt;", #""R&amp;D &amp;lt;""#),
    ("two\nlines", #""two lines""#), ("\u{0}\u{1B}x\u{9B}\u{7F}", #""x""#), ("\u{202E}abc", #""abc""#), ("", #""""#),
    ("שלום 😀", #""שלום 😀""#),
])
func `a quoted text means itself to Graphviz`(text: String, source: String) {
    #expect(DOTText.quoted(text) == source)
}

@Test func `text in an HTML-like label is XML`() {
    #expect(DOTText.markup("<B>&\"\u{FFFE}\u{8}") == "&lt;B&gt;&amp;&quot;")
}

@Test func `a graph is written one statement a line, boxes indented`() {
    var dot = DOTWriter(name: "g")
    dot.defaults("node", [("shape", .word("ellipse"))])
    dot.cluster("t", [("label", .text("T\"")), ("margin", .number(2.5))]) {
        $0.node("a:b", [("label", .lines(["x", #"\y"#]))])
    }
    dot.edge("a:b", "c-d", [("weight", .number(1 / 3))])
    let expected = #"""
        digraph "g" {
          node [shape="ellipse"];
          subgraph "cluster_t" {
            label="T\"";
            margin="2.5";
            "a:b" [label="x\n\\y"];
          }
          "a:b" -> "c-d" [weight="0.333"];
        }

        """#
    #expect(String(decoding: dot.finished(), as: UTF8.self) == expected)
}

@Test(arguments: [
    ("a\u{1}b", "ab"), ("\u{1}\u{7F}", "\\u{1}\\u{7f}"), ("\u{FEFF}", "\\u{feff}"), ("\u{202E} ", "\\u{202e} "),
    ("\n", " "),
    ("", ""),
])
func `a text of which nothing would be left is drawn by its code points`(text: String, drawn: String) {
    #expect(String(String.UnicodeScalarView(DOTText.visible(text))) == drawn)
}
