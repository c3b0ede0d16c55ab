/// People who want to be left out, as a list names them: an e-mail address, an id, a handle or a full name a line.
///
/// Empty lines and those that begin with `#` say nothing. Names are compared without regard to ASCII case, for a list of
/// this kind had better fit once too often than once too rarely; whoever a line fits is left out, even where it fits
/// several.
package struct OptOut: Sendable, Equatable {
    struct Line: Equatable {
        let number: Int
        let text: [UInt8]
    }

    let lines: [Line]

    /// - Throws: what the source throws; `.usage` when it is not a single file.
    package init(_ source: Source) throws(InputError) {
        guard source.container != .folder, source.entries.count == 1 else {
            throw InputError(
                .usage, at: source.name, "is not a list of people", remedy: "give a text file with one person a line")
        }
        var stored = ByteBuffer()
        try source.read(0, into: &stored)
        var text = ByteBuffer()
        stored.withBytes { TextEncoding.announced($0).transcode($0, into: &text) }
        self.init(text: text.withBytes { Array($0) })
    }

    init(text: [UInt8]) {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let content = text.starts(with: mark) ? text.dropFirst(mark.count) : text[...]
        let split = content.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        lines = split.enumerated().compactMap { index, line in
            let word = Self.folded(IdentityText.word(String(decoding: line, as: UTF8.self)))
            guard let word, word.first != UInt8(ascii: "#") else { return nil }
            return Line(number: index + 1, text: word)
        }
    }

    /// Small letters, and no `@` in front of a handle.
    static func folded(_ word: [UInt8]?) -> [UInt8]? {
        guard let word, !word.isEmpty else { return nil }
        let small = word.map(ASCII.lower)
        return small.count > 1 && small[0] == UInt8(ascii: "@") ? Array(small.dropFirst()) : small
    }
}

/// Whom the lines of a list fit.
struct OptOutMatch {
    /// By position in `Directory.people`.
    private(set) var isLeftOut: [Bool]
    /// Numbers of the lines that fit nobody, ascending.
    private(set) var unknown: [Int] = []
    /// Lines that fit more than one person.
    private(set) var shared: [Int] = []

    init(_ list: OptOut, _ drafts: [PersonDraft], _ accounts: SettledAccounts, _ staff: RosterBook) {
        isLeftOut = [Bool](repeating: false, count: drafts.count)
        var people: [[UInt8]: [Int]] = [:]
        for (person, draft) in drafts.enumerated() {
            for word in Self.words(draft, accounts, staff) where people[word]?.last != person {
                people[word, default: []].append(person)
            }
        }
        for line in list.lines {
            let found = people[line.text] ?? []
            for person in found { isLeftOut[person] = true }
            if found.isEmpty { unknown.append(line.number) }
            if found.count > 1 { shared.append(line.number) }
        }
    }

    /// Lines are told by their numbers alone: what stands on them is what must not be shown.
    var warnings: [String] {
        var warnings: [String] = []
        if !unknown.isEmpty {
            let lines = CountedNoun.of(unknown.count, "line fits", "lines fit")
            warnings.append("opt-out list: \(lines) nobody in these inputs (\(Self.listed(unknown)))")
        }
        if !shared.isEmpty {
            let lines = CountedNoun.of(shared.count, "line fits", "lines fit")
            warnings.append(
                "opt-out list: \(lines) more than one person, and all of them are left out (\(Self.listed(shared)))")
        }
        return warnings
    }

    private static func listed(_ lines: [Int]) -> String {
        let shown = lines.prefix(10).map(String.init).joined(separator: ", ")
        return (lines.count == 1 ? "line " : "lines ") + shown + (lines.count > 10 ? " and more" : "")
    }

    private static func words(_ draft: PersonDraft, _ accounts: SettledAccounts, _ staff: RosterBook) -> [[UInt8]] {
        var words: [[UInt8]] = []
        for entry in draft.accounts.map({ accounts.entries[$0] }) {
            words += entry.addresses + entry.names + entry.handles
            words += [entry.id, "\(entry.platform):\(entry.id)", entry.name].compactMap { IdentityText.word($0) }
        }
        if let person = draft.staff.map({ staff.people[$0] }) {
            words += person.addresses + person.ids + person.names
            words += person.rows.compactMap { IdentityText.word(staff.rows[$0].name) }
        }
        return words.compactMap { OptOut.folded($0) }
    }
}
