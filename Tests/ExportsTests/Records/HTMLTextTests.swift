import Testing

@testable import Exports

@Suite struct `Plain text of HTML` {
    private func plain(_ html: String) -> String { String(decoding: HTMLText.plain(Array(html.utf8)), as: UTF8.self) }

    @Test(
        arguments: [
            ("no tags", "no tags"), ("<p>a</p>", "\na\n"), ("a<br/>b", "a\nb"), ("1 < 2 & 3", "1 < 2 & 3"),
            ("&lt;b&gt; &amp;amp; &#39;&#x41;&nbsp;", "<b> &amp; 'A "), ("&bogus; &", "&bogus; &"), ("<", "<"),
            ("a <3", "a <3"),
            (#"<a href="https://x.org/y">label</a>"#, "https://x.org/y label"), ("<code>x</code>", "`x`"),
            (#"<at id="0">Jane Smith</at> hi"#, "@  hi"), ("<blockquote><p>old</p></blockquote>new", "new"),
            (#"<span class="user-mention" data-user-id="4">@Malte</span>!"#, "@@Malte!"), ("&#1114112;", "&#1114112;"),
            ("<p unclosed", "<p unclosed"), ("</p></blockquote>x", "\nx"),
        ] as [(String, String)])
    func `words, links and code stay, quotes and markup go`(html: String, text: String) {
        #expect(plain(html) == text)
    }
}
