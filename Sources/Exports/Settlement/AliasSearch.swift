/// Finds pairs of people who are likely one, by what their names and addresses have in common. What more than four people
/// have in common says nothing. Programs, and pairs of two people of the roster, are not suggested.
///
/// - Complexity: O(n log n) for n people.
struct AliasSearch {
    private enum Reason: Int {
        case name, words, nameAndAddress, address, handle, initial

        var text: String {
            switch self {
            case .name: "the same name, but for capitals and accents"
            case .words: "the same first and last name, in another order or with others between"
            case .nameAndAddress: "an address or handle of one spells the name of the other"
            case .address: "the same words before the @ of their addresses"
            case .handle: "the same handle on two platforms, or one that is the other's address before the @"
            case .initial: "an address or handle of one is initial and last name of the other"
            }
        }
    }

    private static let mostWithOneKey = 4
    private var reasons: [(first: Int, second: Int, reason: Reason)] = []

    /// - Parameters:
    ///   - drafts: sorted as the directory.
    ///   - isLeftOut: people who want to be nowhere.
    static func suggestions(
        _ drafts: [PersonDraft], _ accounts: SettledAccounts, _ staff: RosterBook, isLeftOut: [Bool]
    ) -> [AliasSuggestion] {
        let people = drafts.indices.filter { !isLeftOut[$0] && !drafts[$0].profile.isBot }
        let words = people.map { AliasWords(drafts[$0], accounts, staff) }
        var search = AliasSearch()
        search.compare(words, .name, \.fullNames, with: \.fullNames)
        search.compare(words, .words, \.firstAndLast, with: \.firstAndLast)
        search.compare(words, .nameAndAddress, \.joinedNames, with: \.localsAndHandles)
        search.compare(words, .address, \.locals, with: \.locals)
        search.compare(words, .handle, \.handles, with: \.localsAndHandles)
        search.compare(words, .initial, \.initials, with: \.localsAndHandles)
        return search.reasons.compactMap { pair in
            let (first, second) = (drafts[people[pair.first]], drafts[people[pair.second]])
            if first.staff != nil, second.staff != nil { return nil }
            return AliasSuggestion(
                first: first.profile.key, firstName: first.profile.name, second: second.profile.key,
                secondName: second.profile.name, reason: pair.reason.text)
        }
    }

    /// Notes the pairs that share a word of these kinds and were not noted for a better reason.
    private mutating func compare(
        _ words: [AliasWords], _ reason: Reason, _ left: (AliasWords) -> [[UInt8]],
        with right: (AliasWords) -> [[UInt8]]
    ) {
        var owners: [[UInt8]: [Int]] = [:]
        for (person, content) in words.enumerated() {
            for word in left(content) + right(content) where owners[word]?.last != person {
                owners[word, default: []].append(person)
            }
        }
        var found: Set<[Int]> = Set(reasons.map { [$0.first, $0.second] })
        for (person, content) in words.enumerated() {
            for word in left(content) {
                guard let others = owners[word], (2...Self.mostWithOneKey).contains(others.count) else { continue }
                for other in others where other != person && right(words[other]).contains(word) {
                    let pair = [min(person, other), max(person, other)]
                    if found.insert(pair).inserted { reasons.append((pair[0], pair[1], reason)) }
                }
            }
        }
    }
}

/// What people may have in common.
private struct AliasWords {
    var fullNames: [[UInt8]] = []
    var firstAndLast: [[UInt8]] = []
    var joinedNames: [[UInt8]] = []
    /// First letter and last name, and first name and first letter.
    var initials: [[UInt8]] = []
    var locals: [[UInt8]] = []
    var handles: [[UInt8]] = []
    var localsAndHandles: [[UInt8]] { locals + handles }

    init(_ draft: PersonDraft, _ accounts: SettledAccounts, _ staff: RosterBook) {
        let entries = draft.accounts.map { accounts.entries[$0] }
        var names = entries.flatMap(\.names) + entries.compactMap { IdentityText.word($0.name) }
        var addresses = entries.flatMap(\.addresses)
        if let person = draft.staff.map({ staff.people[$0] }) {
            names += person.names
            addresses += person.addresses
        }
        for name in names { add(name: name) }
        for address in addresses { add(Self.letters(address.prefix { $0 != UInt8(ascii: "@") }), to: &locals) }
        for handle in entries.flatMap(\.handles) { add(Self.letters(handle[...]), to: &handles) }
    }

    /// Words in small letters without accents, those after a comma first.
    private mutating func add(name: [UInt8]) {
        let plain = RosterNames.name(String(decoding: name.prefix(256), as: UTF8.self)) ?? ""
        let words = plain.utf8.split(separator: 0x20).map { word in
            Array(HeaderName.folded(String(decoding: Array(word), as: UTF8.self)).utf8)
        }.filter { !$0.isEmpty }
        guard words.count >= 2, let first = words.first, let last = words.last else { return }
        add(Array(words.joined(separator: [0x20])), to: &fullNames)
        let ends = [first, last].sorted { $0.lexicographicallyPrecedes($1) }
        add(ends[0] + [0x20] + ends[1], to: &firstAndLast)
        add(first + last, to: &joinedNames)
        add(last + first, to: &joinedNames)
        guard first.count > 1, last.count > 2 else { return }
        add([first[0]] + last, to: &initials)
        add(first + [last[0]], to: &initials)
    }

    /// Addresses of functions tell nothing of people.
    private static let functions = ["info", "admin", "office", "support", "mail", "team", "contact", "help", "hello"]

    private static func letters(_ text: ArraySlice<UInt8>) -> [UInt8] {
        let plain = text.prefix { $0 != UInt8(ascii: "+") }
        let folded = HeaderName.folded(String(decoding: Array(plain), as: UTF8.self)).utf8.filter { !ASCII.isDigit($0) }
        let letters = Array(folded)
        guard letters.count >= 4, !functions.contains(where: { letters.elementsEqual($0.utf8) }) else { return [] }
        return letters
    }

    private func add(_ word: [UInt8], to words: inout [[UInt8]]) {
        if !word.isEmpty, !words.contains(word) { words.append(word) }
    }
}
