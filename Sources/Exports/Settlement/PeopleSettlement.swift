/// The directory, and the person of each account.
struct PeopleSettlement {
    /// One; where each side of a comparison has a roster, or one roster has dates, two, of the same people and teams, each person in the team and
    /// place that the roster gives at the end of the side.
    let directories: [Directory]
    /// Position in `directory.people` of each entry of the account book.
    let ofAccount: [UInt32]
    let warnings: [String]
    /// By position in `directory.people`.
    let isLeftOut: [Bool]
    /// Pairs for a person to decide; none unless asked for.
    let suggestions: [AliasSuggestion]

    /// - Parameters:
    ///   - span: times of the first and last message; `nil` without messages.
    ///   - sides: the same of each side of a comparison; none where there is none.
    ///   - settings: those who want to be left out, what was decided about who is who, and whether to suggest more.
    init(
        _ accounts: SettledAccounts, _ staff: RosterBook, span: ClosedRange<Int64>?,
        sides: [ClosedRange<Int64>?] = [], settings: Settlement.Settings = Settlement.Settings()
    ) {
        var identities = Identities(accounts, staff, aliases: settings.aliases)
        let drawn = identities.persons().map { PersonDraft(accounts, $0.accounts, staff, $0.staff, span) }
        let drafts = TextOrder(drawn.map { Array($0.profile.key.utf8) }).order.map { drawn[$0] }
        let stands = Self.stands(drafts, staff, sides)
        let lines = stands.map { ReportingLines($0, staff) }
        let teams = TeamSettlement(stands.flatMap { $0.map(\.team) })
        directories = stands.indices.map { stand in
            let own = teams.team[stand * drafts.count..<(stand + 1) * drafts.count]
            return Directory(
                people: Self.profiles(stands[stand], lines[stand], own), teams: teams.teams,
                formerTeams: sides.isEmpty ? Self.formerTeams(drafts, staff, span) : [])
        }
        var ofAccount = [UInt32](repeating: Row.none, count: accounts.entries.count)
        for (place, draft) in drafts.enumerated() {
            for account in draft.accounts { ofAccount[account] = UInt32(place) }
        }
        self.ofAccount = ofAccount
        let match = settings.optOut.map { OptOutMatch($0, drafts, accounts, staff) }
        isLeftOut = match?.isLeftOut ?? [Bool](repeating: false, count: drafts.count)
        suggestions =
            settings.suggestsAliases
            ? AliasSearch.suggestions(drafts, accounts, staff, isLeftOut: isLeftOut) : []
        warnings = staff.warnings + identities.warnings + lines.flatMap(\.warnings) + (match?.warnings ?? [])
    }

    /// Everybody as of the end of each side, by the side's own roster or one roster with dates; else once.
    private static func stands(
        _ drafts: [PersonDraft], _ staff: RosterBook, _ sides: [ClosedRange<Int64>?]
    ) -> [[PersonDraft]] {
        guard !sides.isEmpty, !staff.sides.isEmpty || staff.hasDates else { return [drafts] }
        return sides.indices.map { number in
            let side = staff.sides.isEmpty ? nil : staff.sides[number]
            return drafts.map { $0.on(side, staff, sides[number]) }
        }
    }

    private static func formerTeams(
        _ drafts: [PersonDraft], _ staff: RosterBook, _ span: ClosedRange<Int64>?
    ) -> [Directory.FormerTeam] {
        guard let span, staff.hasDates else { return [] }
        return drafts.indices.flatMap { place in
            guard let person = drafts[place].staff, let row = drafts[place].row else { return [Directory.FormerTeam]() }
            return staff.formerTeams(of: person, before: row, span: span).map {
                Directory.FormerTeam(person: place, until: $0.until, path: $0.path)
            }
        }
    }

    private static func profiles(
        _ drafts: [PersonDraft], _ lines: ReportingLines, _ teams: ArraySlice<Int?>
    ) -> [Directory.Profile] {
        zip(drafts, zip(lines.manager, teams)).map { draft, known in
            var profile = draft.profile
            (profile.manager, profile.team) = known
            return profile
        }
    }
}

/// A person before teams and managers have numbers.
struct PersonDraft {
    private(set) var profile: Directory.Profile
    let accounts: [Int]
    /// Position in `RosterBook.people`.
    let staff: Int?
    /// The row of the roster that counts; `nil` for those who are not staff of the time.
    private(set) var row: Roster.Row?

    var team: [String] { row?.team ?? [] }

    init(_ book: SettledAccounts, _ accounts: [Int], _ roster: RosterBook, _ staff: Int?, _ span: ClosedRange<Int64>?) {
        let entries = accounts.map { book.entries[$0] }
        let latest = staff.map { roster.row(of: $0, newest: span?.upperBound) }
        row = latest.flatMap { roster.isStaff($0, oldest: span?.lowerBound) ? $0 : nil }
        self.accounts = accounts
        self.staff = staff
        let email = Self.email(latest, staff.map { roster.people[$0] }, entries)
        profile = Directory.Profile(
            key: email ?? Self.key(entries.first, latest), name: Self.name(entries, latest), email: email,
            site: row?.site, level: row?.level, traits: Self.traits(entries), inRoster: row != nil)
    }

    /// The same person as a side's own roster has them, or, without one, as the roster of all has them at the side's end.
    func on(_ side: Roster.Side?, _ roster: RosterBook, _ span: ClosedRange<Int64>?) -> PersonDraft {
        var own = self
        let latest = staff.flatMap { person in
            side.map { roster.row(of: person, on: $0, newest: span?.upperBound) }
                ?? roster.row(of: person, newest: span?.upperBound)
        }
        own.row = latest.flatMap { roster.isStaff($0, oldest: span?.lowerBound) ? $0 : nil }
        (own.profile.site, own.profile.level, own.profile.inRoster) = (own.row?.site, own.row?.level, own.row != nil)
        return own
    }

    /// The roster's address, else the smallest of the accounts'. A bot's is its owner's and says nothing of it.
    private static func email(
        _ row: Roster.Row?, _ person: RosterBook.Person?, _ entries: [SettledAccounts.Entry]
    ) -> String? {
        let own = row.flatMap { IdentityText.address($0.email) } ?? person?.addresses.first
        let others = entries.filter { !$0.isBot }.flatMap(\.addresses)
        let address = own ?? others.min { $0.lexicographicallyPrecedes($1) }
        return address.map { String(decoding: $0, as: UTF8.self) }
    }

    private static func key(_ entry: SettledAccounts.Entry?, _ row: Roster.Row?) -> String {
        if let entry { return "\(entry.platform):\(entry.id)" }
        let word = IdentityText.word(row?.id) ?? IdentityText.word(row?.name) ?? []
        return "roster:" + String(decoding: word, as: UTF8.self)
    }

    private static func name(_ entries: [SettledAccounts.Entry], _ row: Roster.Row?) -> String {
        let names =
            [row?.name] + entries.map(\.name) + entries.map(\.handle) + entries.map { $0.id } + [row?.id, row?.email]
        let words = names.lazy.compactMap(IdentityText.word)
        return words.first.map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    /// Whoever has a bot's account is a bot; guest, deactivated and the like are those who have no other account.
    private static func traits(_ entries: [SettledAccounts.Entry]) -> Account.Traits {
        guard let first = entries.first else { return [] }
        let common = entries.reduce(first.traits) { $0.intersection($1.traits) }
        return entries.contains(where: \.isBot) ? common.union(.bot) : common
    }
}
