/// Decides which of a roster's columns says who manages whom.
enum RosterManagers {
    /// Share of managers that must be found among the people before a column is trusted.
    private static let trusted = 0.8

    /// Sets every row's manager from the first of the columns (address, id, name) whose values are found among the
    /// people; an id column that contradicts the names gives way, since some systems number managers apart. Returns a
    /// remark when no column can be trusted.
    static func settle(_ drafts: inout [RosterPart.Draft]) -> String? {
        let people = RosterPeople(drafts.map(\.row))
        var best: (column: Int, share: Double)?
        for column in 0..<3 {
            guard let share = share(of: column, drafts, people) else { continue }
            if column == 1, contradictsNames(drafts, people) { continue }
            if best == nil || (best?.share ?? 0) < trusted && share > best?.share ?? 0 { best = (column, share) }
        }
        guard let best else { return nil }
        for index in drafts.indices {
            drafts[index].row.manager = drafts[index].managers[best.column].map(RosterNames.commonName)
        }
        if best.share >= trusted { return nil }
        let percent = Int(best.share * 100)
        return "only \(percent) % of the managers named are found among the people; reporting lines are incomplete"
    }

    /// Share of the values of a column that name somebody; `nil` where the column is empty.
    private static func share(of column: Int, _ drafts: [RosterPart.Draft], _ people: RosterPeople) -> Double? {
        let named = drafts.compactMap { $0.managers[column] }
        guard !named.isEmpty else { return nil }
        return Double(named.filter { people.find($0) != nil }.count) / Double(named.count)
    }

    private static func contradictsNames(_ drafts: [RosterPart.Draft], _ people: RosterPeople) -> Bool {
        var (both, same) = (0, 0)
        for draft in drafts {
            guard let number = draft.managers[1].flatMap(people.find), let name = draft.managers[2].flatMap(people.find)
            else { continue }
            both += 1
            if number == name { same += 1 }
        }
        return both > 0 && Double(same) < trusted * Double(both)
    }
}

/// Finds the people of a roster by id, address or name (ASCII letters without case).
private struct RosterPeople {
    private var names = NameTable()
    private var owners: [Int] = []

    init(_ rows: [Roster.Row]) {
        var people = NameTable()
        for row in rows {
            let person = Int(people.number(of: Array((row.id ?? row.email ?? row.name ?? "").utf8)))
            for spelling in [row.id, row.email, row.name].compactMap({ $0 }) + row.aliases { enter(spelling, person) }
        }
    }

    func find(_ written: String) -> Int? {
        if let found = look(written) { return found }
        let common = RosterNames.commonName(written)
        return look(common) ?? RosterNames.name(common).flatMap(look)
    }

    private func look(_ spelling: String) -> Int? {
        ByteSlice.with(spelling.utf8.map(ASCII.lower)) { names.find($0) }.map { owners[Int($0)] }
    }

    private mutating func enter(_ spelling: String, _ person: Int) {
        let number = Int(names.number(of: spelling.utf8.map(ASCII.lower)))
        if number == owners.count { owners.append(person) }
    }
}
