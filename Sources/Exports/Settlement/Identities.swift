/// Who is who: accounts and people of the roster joined into persons, strongest evidence first.
///
/// In this order: the same e-mail address; the roster's id as the account's id; as its handle; what a person decided
/// (`Aliases`), whose "no" goes before everything; the same full name, where no platform and no roster has it twice. Two people of the roster are never joined: evidence that would do so is
/// refused and counted. Bots are joined to nobody.
struct Identities {
    private let accounts: SettledAccounts
    private let staff: RosterBook
    private var sets: DisjointSets
    /// Person of the roster in the set of each root; -1 for none.
    private var staffOfRoot: [Int]
    private var conflicts = 0
    private var firstConflict = ""
    /// By root, nodes that are said to be other people.
    private var apart: [Int: [Int]] = [:]
    private var remarks = AliasRemarks()

    init(_ accounts: SettledAccounts, _ staff: RosterBook, aliases: Aliases? = nil) {
        self.accounts = accounts
        self.staff = staff
        let count = accounts.entries.count + staff.people.count
        sets = DisjointSets(count: count)
        staffOfRoot = (0..<count).map { $0 < accounts.entries.count ? -1 : $0 - accounts.entries.count }
        let book = aliases.map { _ in AliasBook(accounts, staff) }
        if let aliases, let book { keepApart(aliases, book) }
        uniteByAddress()
        uniteByID(\.id)
        uniteByID(\.handle)
        if let aliases, let book { unite(aliases, book) }
        uniteByName()
    }

    var warnings: [String] {
        guard conflicts > 0 else { return remarks.warnings }
        return remarks.warnings + [
            "\(CountedNoun.of(conflicts, "time", "times")) an account matched two people of the roster, and the stronger evidence was kept "
                + "(first: \(firstConflict))"
        ]
    }

    /// The persons: positions of their accounts in `SettledAccounts.entries`, and of the person in `RosterBook.people`.
    mutating func persons() -> [(accounts: [Int], staff: Int?)] {
        var places: [Int: Int] = [:]
        var persons: [(accounts: [Int], staff: Int?)] = []
        for node in 0..<(accounts.entries.count + staff.people.count) {
            let root = sets.root(of: node)
            let place = places[root] ?? persons.count
            if place == persons.count { persons.append(([], nil)) }
            places[root] = place
            if node < accounts.entries.count {
                persons[place].accounts.append(node)
            } else {
                persons[place].staff = node - accounts.entries.count
            }
        }
        return persons
    }

    private mutating func unite(_ first: Int, _ second: Int, by evidence: String) {
        let (one, other) = (sets.root(of: first), sets.root(of: second))
        guard one != other, !areApart(one, other) else { return }
        let (left, right) = (staffOfRoot[one], staffOfRoot[other])
        if left >= 0, right >= 0 {
            note(conflict: [left, right], by: evidence)
        } else {
            let root = sets.unite(one, other)
            staffOfRoot[root] = max(left, right)
            if !apart.isEmpty { joinApart(one, other, root) }
        }
    }

    private mutating func note(conflict people: [Int], by evidence: String) {
        conflicts += 1
        guard conflicts == 1 else { return }
        let rows = people.map { staff.rows[staff.people[$0].rows[0]] }.sorted { $0.line < $1.line }
        firstConflict = "roster lines \(rows[0].place) and \(rows[1].place), by \(evidence)"
    }

    private mutating func areApart(_ one: Int, _ other: Int) -> Bool {
        (apart[one] ?? []).contains { sets.root(of: $0) == other }
            || (apart[other] ?? []).contains { sets.root(of: $0) == one }
    }

    private mutating func joinApart(_ one: Int, _ other: Int, _ root: Int) {
        let nodes = (apart[one] ?? []) + (apart[other] ?? [])
        guard !nodes.isEmpty else { return }
        apart[one] = nil
        apart[other] = nil
        apart[root] = nodes
    }

    /// What one of two words that are said to be different people names stays apart from what the other names.
    private mutating func keepApart(_ aliases: Aliases, _ book: AliasBook) {
        remarks.undecided = aliases.undecided
        for pair in aliases.pairs where !pair.isSame {
            let (first, second) = (book.nodes(pair.first), book.nodes(pair.second))
            if first.isEmpty || second.isEmpty { remarks.unknown.append(pair.line) }
            for node in first where !second.contains(node) {
                apart[node, default: []] += second.filter { !first.contains($0) }
            }
        }
    }

    /// Joins what is said to be one person, where each word names one.
    private mutating func unite(_ aliases: Aliases, _ book: AliasBook) {
        for pair in aliases.pairs where pair.isSame {
            let sides = [pair.first, pair.second].map { word in roots(book.nodes(word)) }
            if sides.contains(where: \.isEmpty) {
                remarks.unknown.append(pair.line)
            } else if sides.contains(where: { $0.count > 1 }) {
                remarks.shared.append(pair.line)
            } else {
                let before = conflicts
                unite(sides[0][0], sides[1][0], by: "aliases")
                let isOne = sets.root(of: sides[0][0]) == sets.root(of: sides[1][0])
                if !isOne || conflicts > before { remarks.refused.append(pair.line) }
            }
        }
    }

    private mutating func roots(_ nodes: [Int]) -> [Int] {
        var roots: [Int] = []
        for node in nodes {
            let root = sets.root(of: node)
            if !roots.contains(root) { roots.append(root) }
        }
        return roots
    }

    private mutating func uniteByAddress() {
        var addresses = TextRuns()
        for (node, entry) in accounts.entries.enumerated() where !entry.isBot {
            for address in entry.addresses { addresses.add(address, node) }
        }
        for (person, content) in staff.people.enumerated() {
            for address in content.addresses { addresses.add(address, accounts.entries.count + person) }
        }
        // The roster's own person stands last in a run, if there is one.
        for run in addresses.runs() {
            for node in run.items.dropLast() { unite(node, run.items[run.items.count - 1], by: "e-mail address") }
        }
    }

    private mutating func uniteByID(_ column: KeyPath<AccountWords, [[UInt8]]>) {
        var people: [[UInt8]: Int] = [:]
        for (person, content) in staff.people.enumerated() {
            for id in content.ids { people[id] = person }
        }
        for (node, entry) in accounts.entries.enumerated() where !entry.isBot {
            for word in AccountWords(entry)[keyPath: column] {
                guard let person = people[word], !contradict(entry, staff.people[person]) else { continue }
                unite(node, accounts.entries.count + person, by: "the roster's id")
            }
        }
    }

    /// Whether both address and name speak against an equal id: numbers of two systems meet by chance.
    private func contradict(_ entry: SettledAccounts.Entry, _ person: RosterBook.Person) -> Bool {
        let known =
            !entry.addresses.isEmpty && !person.addresses.isEmpty && !entry.names.isEmpty && !person.names.isEmpty
        return known && !entry.addresses.contains { person.addresses.contains($0) }
            && !entry.names.contains { person.names.contains($0) }
    }

    private mutating func uniteByName() {
        var names = TextRuns()
        for (node, entry) in accounts.entries.enumerated() where !entry.isBot {
            for name in entry.names { names.add(name, node) }
        }
        for (person, content) in staff.people.enumerated() {
            for name in content.names { names.add(name, accounts.entries.count + person) }
        }
        for run in names.runs() where run.items.count > 1 && isUnique(run.items) {
            for node in run.items.dropLast() { unite(node, run.items[run.items.count - 1], by: "full name") }
        }
    }

    /// Whether no platform, and not the roster either, has the name for two persons. The items are sorted, and so are
    /// the accounts by platform.
    private mutating func isUnique(_ nodes: [Int]) -> Bool {
        for (node, next) in zip(nodes, nodes.dropFirst()) {
            let isSameSide = side(of: node).utf8.elementsEqual(side(of: next).utf8)
            if isSameSide, sets.root(of: node) != sets.root(of: next) { return false }
        }
        return true
    }

    private func side(of node: Int) -> String {
        node < accounts.entries.count ? accounts.entries[node].platform : ""
    }
}

/// What of an account may be an id of the roster.
private struct AccountWords {
    let id: [[UInt8]]
    let handle: [[UInt8]]

    init(_ entry: SettledAccounts.Entry) {
        id = [IdentityText.word(entry.id)].compactMap { $0 }
        handle = entry.handles
    }
}
