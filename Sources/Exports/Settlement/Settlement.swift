/// Makes one log, one directory and one account of what was read out of everything the readers brought.
///
/// Nothing in the result depends on the number of threads or on the order in which the inputs were named: exports are
/// put into an order of their own first (`ExportOrder`), people and spaces are sorted by bytes.
package enum Settlement {
    package struct Settings: Sendable {
        package var threads: Int
        /// Whether private channels are analysed.
        package var privateSpaces: Bool
        /// Whether direct and group messages are analysed.
        package var directMessages: Bool
        /// Those who want to be left out.
        package var optOut: OptOut?
        /// What a person decided about who is who.
        package var aliases: Aliases?
        /// Whether to look for pairs that a person should decide about.
        package var suggestsAliases = false
        /// When the second side of a comparison begins, where one set of exports is cut in two.
        package var cut: Int64?

        package init(
            threads: Int = 1, privateSpaces: Bool = false, directMessages: Bool = false, optOut: OptOut? = nil
        ) {
            self.threads = threads
            self.privateSpaces = privateSpaces
            self.directMessages = directMessages
            self.optOut = optOut
        }
    }

    /// Settles who is who, joins the spaces, and counts.
    ///
    /// - Complexity: O(n log n) in the messages of each space, in parallel over spaces; the columns of a draft are given
    ///   free when its space is done.
    /// - Throws: `.data` when the roster contradicts itself: one address on two people, or a circle of managers.
    package static func settle(
        _ exports: consuming [Export], roster: Roster?, settings: Settings
    ) throws(InputError) -> Settled {
        try settle(sides: [consume exports], roster: roster, settings: settings)[0]
    }
}

/// All inputs, settled.
package struct Settled: Sendable {
    package var log: MessageLog
    package var directory: Directory
    /// Ties that came ready made, numbers as positions in `directory.people`; sorted by helper, seeker and weight, and
    /// neither summed nor rid of ties to oneself.
    package var ties: [ReadyTie]
    package var coverage: Coverage
    /// Pairs of people who may be one, the likeliest first; empty unless asked for.
    package var suggestions: [AliasSuggestion] = []
    /// The same people and teams as the first side's own roster has them, where one set of exports is to be cut in two;
    /// `directory` is then the second side's.
    package private(set) var directoryBefore: Directory?

    /// Keeps the directory of the first side.
    mutating func take(before: Directory) {
        directoryBefore = before
        for person in before.people.indices {
            directoryBefore?.people[person].inMessages = directory.people[person].inMessages
        }
    }

    /// Nobody and nothing.
    package static var empty: Settled {
        Settled(log: MessageLog(), directory: Directory(people: [], teams: []), ties: [], coverage: Coverage())
    }
}

extension ReadyTie {
    /// The ties of all exports between people instead of accounts.
    static func settled(_ ties: [[ReadyTie]], _ numbers: [[UInt32]]) -> [ReadyTie] {
        let mapped = zip(ties, numbers).flatMap { ties, numbers in
            ties.map {
                ReadyTie(helper: numbers[Int($0.helper)], seeker: numbers[Int($0.seeker)], weight: $0.weight)
            }
        }
        return mapped.sorted { ($0.helper, $0.seeker, $0.weight) < ($1.helper, $1.seeker, $1.weight) }
    }
}
