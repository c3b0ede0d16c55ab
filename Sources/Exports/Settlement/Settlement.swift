import Parallel

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
        var exports = ExportOrder.sorted(consume exports)
        var accounts = SettledAccounts(exports)
        var coverage = CoverageCount.inputs(exports)
        let ties = exports.map(\.ties)
        let gathered = SpaceGathering(&exports, settings)
        if gathered.hasLeftOut { accounts.forget(unless: gathered.seenAccounts(exports)) }
        var people = try PeopleSettlement(
            accounts, try RosterBook(roster), span: gathered.span, optOut: settings.optOut)
        let numbers = accounts.numbers.map { entries in entries.map { $0 == Row.none ? $0 : people.ofAccount[Int($0)] }
        }
        var isBot = people.directory.people.map(\.isBot)
        var settled = gathered.settle(numbers, isBot: isBot, threads: settings.threads)
        var mapped = ReadyTie.settled(ties, numbers)
        let leaving = LeavingOut(people.isLeftOut)
        if leaving.count > 0 {
            people.directory = leaving.directory(people.directory)
            isBot = people.directory.people.map(\.isBot)
            let before = settled.count
            settled = settled.filter { !leaving.takesAll(of: $0.log) }
            coverage.directSpacesOfLeftOut = before - settled.count
            for space in settled.indices { settled[space].leaveOut(leaving, isBot: isBot) }
            mapped = leaving.ties(mapped)
            coverage.peopleLeftOut = leaving.count
        }
        let log = MessageLog(spaces: settled.map(\.log))
        let seen = SeenPeople(log, mapped, isBot: isBot)
        for person in isBot.indices { people.directory.people[person].inMessages = seen.appears[person] }
        coverage.tally.warnings += (roster?.warnings ?? []) + people.warnings
        CoverageCount.add(settled.map(\.count), gathered, to: &coverage)
        CoverageCount.add(people.directory.people, seen, to: &coverage)
        return Settled(log: log, directory: people.directory, ties: mapped, coverage: coverage)
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
}

extension ReadyTie {
    /// The ties of all exports between people instead of accounts.
    fileprivate static func settled(_ ties: [[ReadyTie]], _ numbers: [[UInt32]]) -> [ReadyTie] {
        let mapped = zip(ties, numbers).flatMap { ties, numbers in
            ties.map {
                ReadyTie(helper: numbers[Int($0.helper)], seeker: numbers[Int($0.seeker)], weight: $0.weight)
            }
        }
        return mapped.sorted { ($0.helper, $0.seeker, $0.weight) < ($1.helper, $1.seeker, $1.weight) }
    }
}
