/// The people of a roster: its rows, those of one person taken together.
///
/// Rows are one person's when they share an id, or an address with the same name or with dates of validity. Rows with
/// neither id nor address are one person's when they share a name. Rows of the two sides of a comparison are as good as
/// dated.
struct RosterBook {
    struct Person {
        /// Positions in `rows`, in the order of the file.
        var rows: [Int] = []
        var addresses: [[UInt8]] = []
        var ids: [[UInt8]] = []
        var names: [[UInt8]] = []
    }

    let rows: [Roster.Row]
    private(set) var people: [Person] = []
    private(set) var warnings: [String] = []
    /// The sides that have a roster of their own; empty where one roster serves all.
    var sides: [Roster.Side] { rows.contains { $0.side != nil } ? Roster.Side.allCases : [] }
    /// Rows say from when or until when they hold.
    var hasDates: Bool { rows.contains { $0.from != nil || $0.until != nil } }

    /// - Throws: `.data` when two different people have one e-mail address.
    init(_ roster: Roster?) throws(InputError) {
        let rows = (roster?.rows ?? []).filter(Self.namesSomebody)
        self.rows = rows
        let nameless = (roster?.rows.count ?? 0) - rows.count
        if nameless > 0 {
            let rows = CountedNoun.of(nameless, "row of the roster has", "rows of the roster have")
            warnings.append("\(rows) no id, no e-mail address and no name")
        }
        var sets = DisjointSets(count: rows.count)
        uniteByID(&sets)
        try uniteByAddress(&sets)
        uniteByName(&sets)
        gather(&sets)
    }

    static func addresses(of row: Roster.Row) -> [[UInt8]] {
        ([row.email] + row.aliases.map(Optional.some)).compactMap(IdentityText.address)
            + (row.email == nil ? [IdentityText.address(row.id)].compactMap { $0 } : [])
    }

    private static func namesSomebody(_ row: Roster.Row) -> Bool {
        !addresses(of: row).isEmpty || IdentityText.word(row.id) != nil || IdentityText.word(row.name) != nil
    }

    private func uniteByID(_ sets: inout DisjointSets) {
        var ids = TextRuns()
        for (place, row) in rows.enumerated() { ids.add(IdentityText.word(row.id), place) }
        for run in ids.runs() {
            for place in run.items { sets.unite(run.items[0], place) }
        }
    }

    private func uniteByAddress(_ sets: inout DisjointSets) throws(InputError) {
        var addresses = TextRuns()
        for (place, row) in rows.enumerated() {
            for address in Self.addresses(of: row) { addresses.add(address, place) }
        }
        for run in addresses.runs() {
            for place in run.items where sets.root(of: run.items[0]) != sets.root(of: place) {
                guard Self.areOnePerson(rows[run.items[0]], rows[place]) else {
                    throw InputError(
                        .data, at: "roster",
                        "lines \(rows[run.items[0]].place) and \(rows[place].place) give one e-mail address to two people",
                        remedy: "correct one of them")
                }
                sets.unite(run.items[0], place)
            }
        }
    }

    /// Whether two rows with one address tell of one person: a new id needs both the same name and dates, as when
    /// somebody comes back.
    private static func areOnePerson(_ first: Roster.Row, _ second: Roster.Row) -> Bool {
        let names = [first, second].compactMap { IdentityText.word($0.name) }
        let ids = [first, second].compactMap { IdentityText.word($0.id) }
        let isDated = first.side != second.side || [first, second].contains { $0.from != nil || $0.until != nil }
        let sameName = names.count < 2 || names[0] == names[1]
        if ids.count == 2, ids[0] != ids[1] { return names.count == 2 && sameName && isDated }
        return sameName || isDated
    }

    private mutating func uniteByName(_ sets: inout DisjointSets) {
        var names = TextRuns()
        for (place, row) in rows.enumerated()
        where IdentityText.word(row.id) == nil && Self.addresses(of: row).isEmpty {
            names.add(IdentityText.word(row.name), place)
        }
        for run in names.runs() where run.items.count > 1 {
            for place in run.items { sets.unite(run.items[0], place) }
            let alike = run.items.map { rows[$0] }
            let areOfBothSides = alike.count == 2 && alike[0].side != alike[1].side
            guard !areOfBothSides, !alike.contains(where: { $0.from != nil || $0.until != nil }) else { continue }
            let lines = alike.map(\.place).joined(separator: ", ")
            warnings.append(
                "roster lines \(lines) bear one name and nothing else to tell them apart; taken as one person")
        }
    }

    private mutating func gather(_ sets: inout DisjointSets) {
        var places: [Int: Int] = [:]
        for (row, content) in rows.enumerated() {
            let root = sets.root(of: row)
            let place = places[root] ?? people.count
            if place == people.count { people.append(Person()) }
            places[root] = place
            people[place].rows.append(row)
            people[place].addresses += Self.addresses(of: content)
            people[place].ids += [IdentityText.word(content.id)].compactMap { $0 }
            people[place].names += [IdentityText.fullName(content.name)].compactMap { $0 }
        }
    }
}
