/// The directory, and the person of each account.
struct PeopleSettlement {
    /// One; where each side of a comparison has a roster two, of the same people and teams, each person in the team and
    /// place that the side's own roster gives.
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
    ///   - sides: the same of each side, where each has a roster.
    ///   - settings: those who want to be left out, what was decided about who is who, and whether to suggest more.
    init(
        _ accounts: SettledAccounts, _ staff: RosterBook, span: ClosedRange<Int64>?,
        sides: [ClosedRange<Int64>?] = [], settings: Settlement.Settings = Settlement.Settings()
    ) {
        var identities = Identities(accounts, staff, aliases: settings.aliases)
        let drawn = identities.persons().map { PersonDraft(accounts, $0.accounts, staff, $0.staff, span) }
        let drafts = TextOrder(drawn.map { Array($0.profile.key.utf8) }).order.map { drawn[$0] }
        let stands =
            staff.sides.isEmpty
            ? [drafts]
            : zip(staff.sides, sides).map { side, span in drafts.map { $0.on(side, staff, span) } }
        let lines = stands.map { ReportingLines($0, staff) }
        let teams = TeamSettlement(stands.flatMap { $0.map(\.team) })
        directories = stands.indices.map { stand in
            let own = teams.team[stand * drafts.count..<(stand + 1) * drafts.count]
            return Directory(people: Self.profiles(stands[stand], lines[stand], own), teams: teams.teams)
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

    /// The same person as the roster of one side has them.
    func on(_ side: Roster.Side, _ roster: RosterBook, _ span: ClosedRange<Int64>?) -> PersonDraft {
        var own = self
        let latest = staff.flatMap { roster.row(of: $0, on: side, newest: span?.upperBound) }
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
