/// The header of a roster: which columns say what, and whether it is one at all.
struct RosterHeader: Sendable {
    let binding: ColumnBinding<RosterColumn>
    /// A column that the user chose to be the team.
    let team: Int?
    /// `Level1`, `Level2`, … from the top of the organisation down; empty when there are not at least two.
    let levels: [Int]

    init(_ headers: [String], _ settings: Roster.Settings, place: String) throws(InputError) {
        var chosen = settings.columns
        if let site = settings.siteColumn { chosen["site"] = site }
        if let level = settings.levelColumn { chosen["level"] = level }
        binding = try ColumnBinding(headers, chosen: chosen, place: place)
        team = try settings.teamColumn.map { name throws(InputError) in
            try ColumnBinding<RosterColumn>(headers, chosen: ["team": name], place: place)[.team] ?? 0
        }
        levels = Self.levels(headers)
    }

    /// Rows name their person by a number, an address or a name.
    var hasKey: Bool { !keys.isEmpty }

    /// Columns that hold the person's number or address.
    private var keys: [Int] {
        let full = [RosterColumn.id, .email, .principal, .fullName].compactMap { binding[$0] }
        if let first = binding[.firstName], binding[.lastName] != nil { return full + [first] }
        return full
    }

    /// Something about a person's place in the organisation is said.
    var hasPlace: Bool {
        let columns: [RosterColumn] = [
            .path, .team, .department, .division, .organization, .distinguishedName, .managerEmail, .managerID,
            .managerName, .site, .level, .hired, .until,
        ]
        return team != nil || !levels.isEmpty || columns.contains { binding[$0] != nil }
    }

    /// Something says which team a person is in.
    var hasTeam: Bool {
        let columns: [RosterColumn] = [.path, .distinguishedName, .organization, .division, .department, .team]
        return team != nil || !levels.isEmpty || columns.contains { binding[$0] != nil }
    }

    var dates: [Int] { [RosterColumn.from, .until, .snapshot, .hired].compactMap { binding[$0] } }

    /// Worth of a record as the header, for finding it below report titles.
    static func score(_ headers: [String], _ settings: Roster.Settings) -> Int {
        guard let header = try? RosterHeader(headers, settings, place: "") else { return 0 }
        return header.binding.count + header.levels.count + (header.hasKey ? 100 : 0)
    }

    /// The header is that of a roster whatever else it may be: a number or address of a person, and a place.
    static func isPlain(_ headers: [String]) -> Bool {
        guard let header = try? RosterHeader(headers, Roster.Settings(), place: "") else { return false }
        let keys: [RosterColumn] = [.id, .email, .principal]
        let places: [RosterColumn] = [.department, .division, .managerEmail, .managerID, .managerName, .hired, .until]
        return keys.contains { header.binding[$0] != nil } && places.contains { header.binding[$0] != nil }
    }

    private static func levels(_ headers: [String]) -> [Int] {
        let stems = [
            "orglevel", "level", "organizationlevel", "departmentlevel", "unitlevel", "hierarchylevel", "ebene",
        ]
        var found: [(number: Int, position: Int)] = []
        for (position, header) in headers.enumerated() {
            let folded = HeaderName.folded(header)
            for stem in stems where folded.hasPrefix(stem) {
                if let number = Int(folded.dropFirst(stem.utf8.count)) { found.append((number, position)) }
                break
            }
        }
        return found.count < 2
            ? [] : found.sorted { ($0.number, $0.position) < ($1.number, $1.position) }.map(\.position)
    }
}
