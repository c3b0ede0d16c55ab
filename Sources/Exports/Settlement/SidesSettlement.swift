extension Settlement {
    /// Settles several sets of exports side by side: one directory over all, so that a person has the same number
    /// everywhere, and a log of its own for each. Who is on the staff, and in which team, is as of the newest message
    /// of each side; `inMessages` is each side's own.
    ///
    /// - Complexity: as `settle(_:roster:settings:)`.
    /// - Throws: `.data` when the roster contradicts itself: one address on two people, or a circle of managers.
    package static func settle(
        sides: consuming [[Export]], roster: Roster?, settings: Settings
    ) throws(InputError) -> [Settled] {
        var sides = (consume sides).map { ExportOrder.sorted($0) }
        var accounts = SettledAccounts(sides.flatMap { $0 })
        let coverages = sides.map { CoverageCount.inputs($0) }
        let ties = sides.map { $0.map(\.ties) }
        var gathered: [SpaceGathering] = []
        for side in sides.indices { gathered.append(SpaceGathering(&sides[side], settings)) }
        if gathered.contains(where: \.hasLeftOut) {
            accounts.forget(unless: zip(gathered, sides).flatMap { $0.seenAccounts($1) })
        }
        let (staff, span) = (try RosterBook(roster), Self.span(gathered))
        let people = PeopleSettlement(
            accounts, staff, span: span, sides: spans(gathered, cut: settings.cut), settings: settings)
        let leaving = LeavingOut(people.isLeftOut)
        let directories = leaving.directories(people.directories)
        let isBot = people.directories[0].people.map(\.isBot)
        let numbers = accounts.numbers.map { entries in entries.map { $0 == Row.none ? $0 : people.ofAccount[Int($0)] }
        }
        var first = 0
        return sides.indices.map { side in
            defer { first += sides[side].count }
            var coverage = coverages[side]
            coverage.tally.warnings += (roster?.warnings ?? []) + people.warnings
            coverage.tally.warnings += Self.moved(directories)
            var result = settled(
                gathered[side], Array(numbers[first..<first + sides[side].count]), ties[side], isBot: isBot,
                directories[sides.count < directories.count ? 1 : min(side, directories.count - 1)], coverage, leaving,
                threads: settings.threads)
            if sides.count < directories.count { result.take(before: directories[0]) }
            result.suggestions = people.suggestions
            return result
        }
    }

    /// Those whom a dated roster moves while the messages run.
    private static func moved(_ directories: [Directory]) -> [String] {
        guard directories.count == 1 else { return [] }
        let count = Set(directories[0].formerTeams.map(\.person)).count
        guard count > 0 else { return [] }
        let people = CountedNoun.of(count, "person of the roster", "people of the roster")
        return [
            "\(people) changed teams while the messages ran: the whole counts each in the team they were in last, a window "
                + "(--window) in that of its time"
        ]
    }

    /// From the first to the last message of all.
    private static func span(_ gathered: [SpaceGathering]) -> ClosedRange<Int64>? {
        let spans = gathered.compactMap(\.span)
        guard let first = spans.map(\.lowerBound).min(), let last = spans.map(\.upperBound).max() else { return nil }
        return first...last
    }

    /// Of both sides of a comparison, for which one set of exports may be cut in two; none where nothing is compared.
    private static func spans(_ gathered: [SpaceGathering], cut: Int64?) -> [ClosedRange<Int64>?] {
        guard gathered.count == 1 else { return gathered.map(\.span) }
        guard let cut, let whole = span(gathered) else { return [] }
        return [
            whole.lowerBound < cut ? whole.lowerBound...min(cut - 1, whole.upperBound) : nil,
            cut <= whole.upperBound ? max(cut, whole.lowerBound)...whole.upperBound : nil,
        ]
    }

    private static func settled(
        _ gathered: SpaceGathering, _ numbers: [[UInt32]], _ ties: [[ReadyTie]], isBot: [Bool],
        _ staying: Directory, _ inputs: Coverage, _ leaving: LeavingOut, threads: Int
    ) -> Settled {
        var (directory, coverage) = (staying, inputs)
        var spaces = gathered.settle(numbers, isBot: isBot, threads: threads)
        var mapped = ReadyTie.settled(ties, numbers)
        if leaving.count > 0 {
            coverage.directSpacesOfLeftOut = leaving.takeOut(of: &spaces, isBot: directory.people.map(\.isBot))
            coverage.peopleLeftOut = leaving.count
            mapped = leaving.ties(mapped)
        }
        let log = MessageLog(spaces: spaces.map(\.log))
        let seen = SeenPeople(log, mapped, isBot: directory.people.map(\.isBot))
        for person in directory.people.indices { directory.people[person].inMessages = seen.appears[person] }
        CoverageCount.add(spaces.map(\.count), gathered, to: &coverage)
        CoverageCount.add(directory.people, seen, to: &coverage)
        return Settled(log: log, directory: directory, ties: mapped, coverage: coverage)
    }
}
