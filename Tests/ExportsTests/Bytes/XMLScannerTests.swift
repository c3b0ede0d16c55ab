import Testing

@testable import Exports

private func events(_ text: String) throws(XMLError) -> [String] {
    try ByteSlice.with(Array(text.utf8)) { slice throws(XMLError) in
        var scanner = XMLScanner(slice)
        var found: [String] = []
        while true {
            switch try scanner.next() {
            case .start:
                found.append(
                    "<" + scanner.name.string
                        + (scanner.attribute("a").map { " " + String(decoding: $0, as: UTF8.self) } ?? ""))
            case .end: found.append("</" + scanner.name.string)
            case .text: found.append(String(decoding: scanner.text, as: UTF8.self))
            case .finished: return found
            }
        }
    }
}

private func reason(_ text: String) -> XMLError.Reason? {
    do throws(XMLError) {
        _ = try events(text)
        return nil
    } catch { return error.reason }
}

@Suite struct `XML` {
    @Test func `gives tags, attributes and texts in order`() throws {
        let text =
            "\u{FEFF}<?xml version='1.0'?><!-- <no/> --><x:r a='1 &lt; 2'>t &amp; u<b a=\"q\"/><![CDATA[<&amp;]]></x:r>\n"
        #expect(try events(text) == ["<x:r 1 < 2", "t & u", "<b q", "</b", "<&amp;", "</x:r", "\n"])
        #expect(try events("<!DOCTYPE html SYSTEM \"x\"><a />") == ["<a", "</a"])
    }

    @Test(arguments: [
        ("&lt;&gt;&amp;&quot;&apos;", "<>&\"'"), ("&amp;lt;", "&lt;"), ("&#65;&#x1F600;&#xE9;", "A😀é"),
        ("&nbsp;&;&", "&nbsp;&;&"),
        ("&#xD800;", "\u{FFFD}"), ("&#0;&#x1;", "&#0;&#x1;"), ("&#99999999999;", "&#99999999999;"),
        ("a & b; c", "a & b; c"),
    ])
    func `resolves entities once, and none but its own`(text: String, expected: String) {
        let resolved = ByteSlice.with(Array(text.utf8)) { XMLText.resolved($0) }
        #expect(String(decoding: resolved, as: UTF8.self) == expected)
    }

    @Test func `refuses declarations from which entities grow, and endless depth`() {
        #expect(reason("<!DOCTYPE a [<!ENTITY b \"cc\">]><a>&b;</a>") == .declarations)
        #expect(reason(String(repeating: "<a>", count: 100_000)) == .tooDeep)
        #expect(reason("<a " + (0..<300).map { "x\($0)='' " }.joined() + "/>") == .tooManyAttributes)
    }

    @Test(arguments: [
        ("<a>", XMLError.Reason.endsEarly), ("<a", .endsEarly), ("<", .endsEarly), ("<a b", .endsEarly),
        ("<a b='", .endsEarly),
        ("<!-- ", .endsEarly), ("<?xml", .endsEarly), ("<![CDATA[ ]]", .endsEarly), ("<a></b>", .mismatch),
        ("</a>", .mismatch),
        ("<a b>", .unexpected), ("<a b=c>", .unexpected), ("< a>", .unexpected), ("<!ENTITY x>", .unexpected),
        ("<a / >", .unexpected),
    ])
    func `says what is wrong with what is none`(text: String, expected: XMLError.Reason) {
        #expect(reason(text) == expected)
    }
}
