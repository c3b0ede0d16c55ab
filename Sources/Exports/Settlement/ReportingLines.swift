/// Who reports to whom, as the roster says it: by id, e-mail address or full name.
///
/// A column of managers may count in a numbering of its own. Where fewer than 80 % of its entries lead to somebody it is
/// taken for such a one and dropped as a whole, with a warning.
struct ReportingLines {
    /// Position of the manager of each person, or `nil`. Nobody is their own manager.
    private(set) var manager: [Int?]
    private(set) var warnings: [String] = []

    static let trustedShare = 0.8

    /// People who report to each other in a circle are taken to have no manager, with a warning: which of the lines is
    /// wrong, nobody can tell.
    init(_ people: [PersonDraft], _ staff: RosterBook) {
        let keys = ManagerKeys(people, staff)
        manager = people.map { $0.row.flatMap { keys.person($0.manager) } }
        let given = people.filter { IdentityText.word($0.row?.manager) != nil }.count
        let found = manager.filter { $0 != nil }.count
        if Double(found) < Self.trustedShare * Double(given) {
            warnings.append(
                "managers are left out: only \(found) of the \(given) entries in the roster's manager column are the id, "
                    + "the e-mail address or the full name of somebody in the roster")
            manager = manager.map { _ in nil }
        }
        for place in people.indices where manager[place] == place { manager[place] = nil }
        leaveOutCircles(people)
    }

    /// Follows every line upwards; `seen` holds the walk on which a person was met first.
    private mutating func leaveOutCircles(_ people: [PersonDraft]) {
        var seen = [Int](repeating: -1, count: people.count)
        for start in people.indices {
            var next: Int? = start
            while let place = next, seen[place] < 0 {
                seen[place] = start
                next = manager[place]
            }
            if let place = next, seen[place] == start { leaveOut(circle(through: place), people) }
        }
    }

    private func circle(through start: Int) -> [Int] {
        var members = [start]
        while let next = manager[members[members.count - 1]], next != start { members.append(next) }
        return members
    }

    private mutating func leaveOut(_ members: [Int], _ people: [PersonDraft]) {
        for member in members { manager[member] = nil }
        let lines = members.compactMap { people[$0].row }.sorted { $0.line < $1.line }.map(\.place)
        let shown = lines.prefix(10).joined(separator: ", ") + (lines.count > 10 ? " and more" : "")
        warnings.append(
            "roster: the people in lines \(shown) report to each other in a circle, and count as people without a manager"
        )
    }
}

/// Finds a person by what a manager column may say.
private struct ManagerKeys {
    private var ids: [[UInt8]: Int] = [:]
    private var addresses: [[UInt8]: Int] = [:]
    /// -1 for a name that two people bear.
    private var names: [[UInt8]: Int] = [:]

    init(_ people: [PersonDraft], _ staff: RosterBook) {
        for (place, draft) in people.enumerated() {
            guard let person = draft.staff.map({ staff.people[$0] }) else { continue }
            for id in person.ids { ids[id] = place }
            for address in person.addresses { addresses[address] = place }
            for name in person.names { names[name] = names[name, default: place] == place ? place : -1 }
        }
    }

    func person(_ manager: String?) -> Int? {
        guard let word = IdentityText.word(manager) else { return nil }
        if let place = ids[word] { return place }
        if let address = IdentityText.address(manager), let place = addresses[address] { return place }
        guard let place = names[word], place >= 0 else { return nil }
        return place
    }
}
