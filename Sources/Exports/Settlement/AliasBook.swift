/// Finds accounts and people of the roster by what a table of aliases calls them.
struct AliasBook {
    private var nodes: [[UInt8]: [Int]] = [:]

    /// Nodes are numbered as in `Identities`.
    init(_ accounts: SettledAccounts, _ staff: RosterBook) {
        for (node, entry) in accounts.entries.enumerated() {
            var words = entry.addresses + entry.names + entry.handles
            words += [entry.id, "\(entry.platform):\(entry.id)", entry.name].compactMap { IdentityText.word($0) }
            enter(words, node)
        }
        for (person, content) in staff.people.enumerated() {
            var words = content.addresses + content.ids + content.names
            words += content.rows.compactMap { IdentityText.word(staff.rows[$0].name) }
            enter(words + content.ids.map { Array("roster:".utf8) + $0 }, accounts.entries.count + person)
        }
    }

    private mutating func enter(_ words: [[UInt8]], _ node: Int) {
        for word in words.compactMap({ OptOut.folded($0) }) where nodes[word]?.last != node {
            nodes[word, default: []].append(node)
        }
    }

    func nodes(_ word: [UInt8]) -> [Int] { nodes[word] ?? [] }
}

/// What came of a table of aliases: lines are told by their numbers alone.
struct AliasRemarks {
    var unknown: [Int] = []
    var shared: [Int] = []
    var refused: [Int] = []
    var undecided = 0

    var warnings: [String] {
        var warnings: [String] = []
        func tell(_ lines: [Int], _ one: String, _ many: String) {
            guard !lines.isEmpty else { return }
            let shown =
                lines.prefix(10).map(String.init).joined(separator: ", ") + (lines.count > 10 ? " and more" : "")
            warnings.append(
                "aliases: \(CountedNoun.of(lines.count, one, many)) (\(lines.count == 1 ? "line" : "lines") \(shown))")
        }
        tell(unknown, "line names somebody who is not here", "lines name somebody who is not here")
        tell(
            shared, "line names more than one person and was passed over",
            "lines name more than one person and were passed over")
        tell(refused, "line contradicts the roster or another line", "lines contradict the roster or another line")
        if undecided > 0 {
            warnings.append("aliases: \(CountedNoun.of(undecided, "row is", "rows are")) not decided")
        }
        return warnings
    }
}
