/// What files an input has, told without their names, which may be those of people: "a ZIP of 3 files (2 .jpg, 1 .pdf)".
enum EntryKinds {
    private static let shown = 5

    /// Endings with their counts, the most frequent first, at most five.
    static func counted(_ entries: [Source.Entry]) -> String {
        var counts: [String: Int] = [:]
        for entry in entries { counts[ending(entry.name), default: 0] += 1 }
        let sorted = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        let more = sorted.count > shown ? [CountedNoun.of(sorted.count - shown, "other kind", "other kinds")] : []
        return (sorted.prefix(shown).map { "\($0.value) \($0.key)" } + more).joined(separator: ", ")
    }

    /// `.json` of `Ada/notes.JSON`; what is no short word of letters and digits could be anything, and is not told.
    private static func ending(_ name: String) -> String {
        let file = EntryTitle.file(name)
        guard let dot = file.lastIndex(of: UInt8(ascii: ".")), dot != file.startIndex else { return "without ending" }
        let ending = file[file.index(after: dot)...].map(ASCII.lower)
        guard (1...5).contains(ending.count), ending.allSatisfy({ ASCII.isLetter($0) || ASCII.isDigit($0) }) else {
            return "of unknown ending"
        }
        return "." + String(decoding: ending, as: UTF8.self)
    }
}
