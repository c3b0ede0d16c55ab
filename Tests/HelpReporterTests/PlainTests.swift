import Testing

@testable import HelpReporter

@Test func `nothing in a text can move the cursor or turn the writing`() {
    #expect(
        Plain.text("a\u{1B}[2Jb\u{9B}c\u{7F}\u{202E}d\n\u{2028}") == #"a\u{1b}[2Jb\u{9b}c\u{7f}\u{202e}d\u{a}\u{2028}"#)
    #expect(Plain.text("שלום é 😀") == "שלום é 😀")
}

@Test(arguments: [
    ("abc", 3), ("日本", 4), ("e\u{301}", 1), ("😀", 2), ("👩‍👩‍👧", 2), ("☀", 1), ("☀️", 2), ("", 0), ("ｆ", 2), ("가", 2),
    ("…", 1),
])
func `a text is as wide as a terminal shows it`(text: String, width: Int) {
    #expect(DisplayWidth.of(text) == width)
}

@Test func `lines break at spaces and never exceed the width`() {
    #expect(Plain.wrapped("one two three", width: 7) == ["one two", "three"])
    #expect(Plain.wrapped("abcdefghij", width: 4) == ["abcd", "efgh", "ij"])
    #expect(Plain.wrapped("日本語", width: 4) == ["日本", "語"])
    #expect(Plain.wrapped("", width: 4) == [""])
}

@Test func `clipping and padding count columns`() {
    #expect(Plain.clipped("日本語", to: 5) == "日本…")
    #expect(Plain.clipped("abc", to: 3) == "abc")
    #expect(Plain.padded("日", to: 4) == "日  ")
}

@Test func `byte order marks and what is no character are told by their code points`() {
    #expect(Plain.text("a\u{FEFF}\u{FFFE}b") == "a\\u{feff}\\u{fffe}b")
}
