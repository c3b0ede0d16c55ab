import Parallel

/// The drafts of all exports, those of one platform and space id together, and which spaces are kept.
struct SpaceGathering: Sendable {
    struct Part: Sendable {
        let export: Int
        let draft: DraftBox
        let members: [UInt32]
        let count: Int
    }

    struct Group: Sendable {
        let platform: String
        /// Without members, whose numbers are not settled yet.
        var space: Space
        /// In the order of `ExportOrder`.
        var parts: [Part]
        /// Times of the first and last message.
        var span: ClosedRange<Int64>?

        var count: Int { parts.reduce(0) { $0 + $1.count } }
    }

    /// Kept spaces, sorted by the bytes of their ids.
    private(set) var groups: [Group] = []
    private(set) var directSpacesLeftOut = 0
    private(set) var privateSpacesLeftOut = 0

    /// Takes the drafts out of the exports, so that each can be given free as soon as it is settled.
    init(_ exports: inout [Export], _ settings: Settlement.Settings) {
        var places: [[UInt8]: Int] = [:]
        var all: [Group] = []
        for number in exports.indices {
            let platform = exports[number].accounts.first?.platform ?? exports[number].format
            let drafts = exports[number].drafts
            exports[number].drafts = []
            for draft in drafts {
                let key = Array(platform.utf8) + [0] + Array(draft.space.id.utf8)
                let place = places[key] ?? all.count
                if place == all.count { all.append(Group(platform: platform, space: draft.space, parts: [])) }
                places[key] = place
                all[place].add(draft, of: number)
            }
        }
        for group in all { keep(group, settings) }
        sort()
    }

    /// Times of the first and last message in the kept spaces.
    var span: ClosedRange<Int64>? {
        let spans = groups.compactMap(\.span)
        guard let first = spans.map(\.lowerBound).min(), let last = spans.map(\.upperBound).max() else { return nil }
        return first...last
    }

    /// Whether conversations with messages were not kept.
    var hasLeftOut: Bool { directSpacesLeftOut + privateSpacesLeftOut > 0 }

    /// Which accounts of each export show up in kept spaces or ready ties.
    func seenAccounts(_ exports: [Export]) -> [[Bool]] {
        var seen = exports.map { [Bool](repeating: false, count: $0.accounts.count) }
        func mark(_ account: UInt32, _ export: Int) {
            if account != Row.none { seen[export][Int(account)] = true }
        }
        for (export, content) in exports.enumerated() {
            for tie in content.ties { [tie.helper, tie.seeker].forEach { mark($0, export) } }
        }
        for part in groups.flatMap(\.parts) {
            for member in part.members { mark(member, part.export) }
            part.draft.look { draft in
                for account in draft.author { mark(account, part.export) }
                for account in draft.rootAuthor { mark(account, part.export) }
                for account in draft.mentions { mark(account, part.export) }
                for reaction in draft.reactions { mark(reaction.account, part.export) }
            }
        }
        return seen
    }

    private mutating func keep(_ group: Group, _ settings: Settlement.Settings) {
        switch group.space.kind {
        case .publicChannel: groups.append(group)
        case .privateChannel where settings.privateSpaces: groups.append(group)
        case .directMessage where settings.directMessages, .groupMessage where settings.directMessages:
            groups.append(group)
        // A conversation without messages is no loss.
        case .privateChannel: privateSpacesLeftOut += group.count > 0 ? 1 : 0
        case .directMessage, .groupMessage: directSpacesLeftOut += group.count > 0 ? 1 : 0
        }
    }

    /// Ids that two platforms share are told apart by the platform's name.
    private mutating func sort() {
        var ids = TextRuns()
        for (place, group) in groups.enumerated() { ids.add(Array(group.space.id.utf8), place) }
        for run in ids.runs() where run.items.count > 1 {
            for place in run.items { groups[place].space.id = "\(groups[place].platform):\(groups[place].space.id)" }
        }
        groups.sort { $0.space.id.utf8.lexicographicallyPrecedes($1.space.id.utf8) }
    }
}

extension SpaceGathering.Group {
    /// The newest part names the space; where exports differ on how private it is, the more private counts.
    fileprivate mutating func add(_ draft: SpaceDraft, of export: Int) {
        let own = draft.time.min().flatMap { first in draft.time.max().map { first...$0 } }
        if parts.isEmpty || Self.isLater(own, span) {
            (space.name, space.isNamedByFile) = (draft.space.name, draft.space.isNamedByFile)
        }
        if Self.privacy(draft.space.kind) > Self.privacy(space.kind) { space.kind = draft.space.kind }
        if let own {
            span = span.map { min($0.lowerBound, own.lowerBound)...max($0.upperBound, own.upperBound) } ?? own
        }
        space.members = []
        parts.append(
            SpaceGathering.Part(
                export: export, draft: DraftBox(draft), members: draft.space.members, count: draft.count))
    }

    private static func isLater(_ own: ClosedRange<Int64>?, _ others: ClosedRange<Int64>?) -> Bool {
        guard let own else { return false }
        return own.upperBound >= others?.upperBound ?? Int64.min
    }

    private static func privacy(_ kind: Space.Kind) -> Int {
        switch kind {
        case .publicChannel: 0
        case .privateChannel: 1
        case .groupMessage: 2
        case .directMessage: 3
        }
    }
}

extension SpaceGathering {
    /// Settles every space, the largest first; the results stand in the order of `groups`.
    ///
    /// - Parameter numbers: the person of each account, by export.
    func settle(_ numbers: [[UInt32]], isBot: [Bool], threads: Int) -> [SettledSpace] {
        let sizes = groups.map(\.count)
        let order = groups.indices.sorted { (-sizes[$0], $0) < (-sizes[$1], $1) }
        let settled = Parallel.map(groups.count, threads: threads) { item in
            SettledSpace(groups[order[item]], numbers, isBot: isBot)
        }
        var place = [Int](repeating: 0, count: order.count)
        for (item, group) in order.enumerated() { place[group] = item }
        return place.map { settled[$0] }
    }
}
