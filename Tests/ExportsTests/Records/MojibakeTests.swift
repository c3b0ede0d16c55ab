import Testing

@testable import Exports

@Suite struct `Words taken for Latin-1` {
    @Test(arguments: [
        ("CafÃ©", "Café"), ("ZoÃ«, Ã\u{89}va", "Zoë, Éva"), ("â\u{9C}\u{85}", "✅"), ("ð\u{9F}\u{98}\u{80} ok", "😀 ok"),
    ])
    func `are repaired where the whole text decodes as UTF-8`(text: String, meant: String) {
        #expect(String(decoding: Mojibake.repaired(Array(text.utf8)), as: UTF8.self) == meant)
    }

    @Test(arguments: ["", "plain", "Café", "naïve CafÃ©", "CafÃ© ✅", "Ã", "é"])
    func `are no other words`(text: String) {
        #expect(Mojibake.repaired(Array(text.utf8)) == Array(text.utf8))
    }
}
