@testable import Exports

/// Exports for tests, written message by message; account numbers are places in `accounts`.
extension Export {
    static func made(
        _ name: String = "export", platform: String = "slack", _ accounts: [Account], _ drafts: [SpaceDraft] = []
    ) -> Export {
        var export = Export(format: platform, inputName: name)
        export.accounts = accounts
        export.drafts = drafts
        export.tally.read = drafts.reduce(0) { $0 + $1.count }
        return export
    }
}

extension Export {
    static func made(_ accounts: [Account], _ drafts: [SpaceDraft] = []) -> Export { made("export", accounts, drafts) }
}

extension Account {
    static func of(
        _ id: String, email: String? = nil, name: String? = nil, handle: String? = nil, platform: String = "slack",
        _ traits: Traits = []
    ) -> Account {
        Account(platform: platform, id: id, email: email, name: name, handle: handle, traits: traits)
    }
}

extension SpaceDraft {
    /// A message for tests: hours since 1970, and the key of the message it answers.
    struct Message {
        var author: UInt32
        var hour: Int64
        var key: UInt64
        var parent: UInt64 = 0
        var cues: Cues = []
        var rootAuthor = Row.none
        var mentions: [UInt32] = []
        var reactions: [UInt32] = []
    }

    static func of(
        _ id: String, kind: Space.Kind = .publicChannel, members: [UInt32] = [], _ messages: [Message]
    ) -> SpaceDraft {
        var draft = SpaceDraft(space: Space(id: id, name: id, kind: kind, members: members))
        for message in messages {
            draft.mentions += message.mentions
            draft.reactions += message.reactions.map { Reaction(account: $0, confirms: false) }
            draft.append(
                author: message.author, time: message.hour * 3_600_000_000, key: message.key,
                parentKey: message.parent, link: message.parent == 0 ? .none : .thread, cues: message.cues,
                rootAuthor: message.rootAuthor)
        }
        return draft
    }
}

extension Roster {
    static func of(_ rows: [Row]) -> Roster {
        var roster = Roster()
        roster.rows = rows
        return roster
    }
}

extension Roster.Row {
    static func of(
        _ line: Int, id: String? = nil, email: String? = nil, name: String? = nil, team: [String] = [],
        manager: String? = nil, fromHour: Int64? = nil, untilHour: Int64? = nil, aliases: [String] = []
    ) -> Roster.Row {
        var row = Roster.Row(line: line)
        (row.id, row.email, row.name, row.team, row.manager) = (id, email, name, team, manager)
        (row.from, row.until) = (fromHour.map { $0 * 3_600_000_000 }, untilHour.map { $0 * 3_600_000_000 })
        row.aliases = aliases
        return row
    }
}

extension Settled {
    static func of(
        _ exports: [Export], _ roster: [Roster.Row]? = nil, privateSpaces: Bool = false, directMessages: Bool = false,
        threads: Int = 1
    ) throws(InputError) -> Settled {
        try Settlement.settle(
            exports, roster: roster.map(Roster.of),
            settings: Settlement.Settings(
                threads: threads, privateSpaces: privateSpaces, directMessages: directMessages))
    }

    var keys: [String] { directory.people.map(\.key) }

    func person(_ key: String) -> Directory.Profile? { directory.people.first { $0.key == key } }

    /// All that a settlement says, as text that can be compared.
    var everything: String { "\(log)\n\(directory)\n\(ties)\n\(CoverageText(coverage))" }
}

/// Coverage with its one dictionary in order.
private struct CoverageText: CustomStringConvertible {
    let description: String

    init(_ coverage: Coverage) {
        var rest = coverage
        rest.tally.skipped = [:]
        let skips = coverage.tally.skipped.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
        description = "\(rest) \(skips)"
    }
}
