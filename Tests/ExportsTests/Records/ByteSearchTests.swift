import Testing

@testable import Exports

@Suite struct `Words in bytes` {
    @Test(arguments: [
        ("", nil), ("ab", nil), ("abc", 0), ("ababc", 2), ("abab", nil), ("xxabcabc", 2), ("aabc", 1), ("abd abc", 4),
    ]) func `the first place of a word is found`(text: String, place: Int?) {
        let bytes = Array(text.utf8)
        #expect(bytes.firstRange(of: "abc")?.lowerBound == place)
        #expect(bytes.contains("abc") == (place != nil))
    }

    @Test func `a search begins where it is told to`() {
        #expect(Array("abcabc".utf8).firstRange(of: "abc", from: 1) == 3..<6)
        #expect(Array("abc".utf8).equals("abc") && !Array("abcd".utf8).equals("abc"))
    }
}
