import Testing

@testable import Options

private func distance(_ first: String, _ second: String) -> Int {
    Suggestion.distance(Array(first.utf8), Array(second.utf8))
}

@Suite struct `Did you mean` {
    @Test(arguments: [
        ("", "", 0), ("abc", "", 3), ("abc", "abc", 0), ("abc", "acb", 1), ("ca", "abc", 3), ("kitten", "sitting", 3),
        ("ouput", "output", 1), ("otuptu", "output", 2),
    ])
    func `the distance counts edits and exchanges of neighbours`(first: String, second: String, expected: Int) {
        #expect(distance(first, second) == expected)
        #expect(distance(second, first) == expected)
    }

    @Test func `the nearest name is taken, the first of equals, none that is far`() {
        #expect(Suggestion.nearest(to: "analyse", among: ["explain", "analyze"]) == "analyze")
        #expect(Suggestion.nearest(to: "cat", among: ["bat", "hat"]) == "bat")
        #expect(Suggestion.nearest(to: "ANALYZE", among: ["analyze"]) == "analyze")
        #expect(Suggestion.nearest(to: "pot.json", among: ["analyze", "inspect"]) == nil)
        #expect(Suggestion.nearest(to: "x", among: ["y"]) == nil)
    }

    @Test func `the beginning of a name is near to it`() {
        #expect(Suggestion.nearest(to: "com", among: ["log", "completions"]) == "completions")
        #expect(Suggestion.nearest(to: "co", among: ["completions"]) == nil)
    }

    @Test func `long words are near to nothing`() {
        let word = String(repeating: "a", count: 65)
        #expect(Suggestion.nearest(to: word, among: [word]) == nil)
    }
}
