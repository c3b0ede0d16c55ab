/// Takes people out of everything that was settled, as if they had never been there: before any measure, so that none
/// can be about them.
///
/// What they wrote stays as a message of nobody, without words and without those it names, so that the threads of others
/// keep their shape. Direct and group messages that they take part in go as a whole: what others say there is as much
/// about them.
struct LeavingOut: Sendable {
    /// New number of each person, or `Row.none`.
    private let number: [UInt32]
    let count: Int

    init(_ isLeftOut: [Bool]) {
        var number = [UInt32](repeating: Row.none, count: isLeftOut.count)
        var next: UInt32 = 0
        for person in isLeftOut.indices where !isLeftOut[person] { (number[person], next) = (next, next + 1) }
        self.number = number
        count = isLeftOut.count - Int(next)
    }

    /// The person's new number; `Row.none` for those left out and for nobody.
    func renumbered(_ person: UInt32) -> UInt32 { person == Row.none ? person : number[Int(person)] }

    func isLeftOut(_ person: UInt32) -> Bool { person != Row.none && number[Int(person)] == Row.none }

    /// Whether nothing of the space may stay.
    func takesAll(of log: SpaceLog) -> Bool {
        guard !log.space.kind.isChannel else { return false }
        return log.space.members.contains(where: isLeftOut) || log.author.contains(where: isLeftOut)
            || log.orphans.contains { isLeftOut($0.rootAuthor) }
    }

    /// Directories of the same people and teams. Teams of which nobody stays in any go too.
    func directories(_ directories: [Directory]) -> [Directory] {
        guard count > 0, let first = directories.first else { return directories }
        let kept = directories.map { zip($0.people, number).filter { $0.1 != Row.none }.map(\.0) }
        var hasPeople = [Bool](repeating: false, count: first.teams.count)
        for team in kept.flatMap({ $0.compactMap(\.team) }) { hasPeople[team] = true }
        return zip(directories, kept).map { directory($0, people: $1, hasPeople) }
    }

    private func directory(
        _ directory: Directory, people: [Directory.Profile], _ hasPeople: [Bool]
    ) -> Directory {
        var kept = people
        let teams = directory.teams.indices.filter { hasPeople[$0] }
        var place = [Int?](repeating: nil, count: directory.teams.count)
        for (new, old) in teams.enumerated() { place[old] = new }
        for person in kept.indices {
            kept[person].team = kept[person].team.flatMap { place[$0] }
            kept[person].manager = kept[person].manager.flatMap { manager in
                let new = renumbered(UInt32(manager))
                return new == Row.none ? nil : Int(new)
            }
        }
        let former = directory.formerTeams.filter { !isLeftOut(UInt32($0.person)) }.map { spell in
            Directory.FormerTeam(
                person: Int(renumbered(UInt32(spell.person))), until: spell.until, path: spell.path)
        }
        return Directory(people: kept, teams: teams.map { directory.teams[$0] }, formerTeams: former)
    }

    func ties(_ ties: [ReadyTie]) -> [ReadyTie] {
        ties.filter { !isLeftOut($0.helper) && !isLeftOut($0.seeker) }.map {
            ReadyTie(helper: renumbered($0.helper), seeker: renumbered($0.seeker), weight: $0.weight)
        }
    }

    /// Takes people out of all spaces; the number of spaces that went as a whole.
    func takeOut(of spaces: inout [SettledSpace], isBot: [Bool]) -> Int {
        let before = spaces.count
        spaces.removeAll { takesAll(of: $0.log) }
        for space in spaces.indices { spaces[space].leaveOut(self, isBot: isBot) }
        return before - spaces.count
    }

    func space(_ log: SpaceLog) -> SpaceLog {
        var left = log
        left.space.members = log.space.members.map(renumbered).filter { $0 != Row.none }
        (left.mentions, left.reactions, left.excerpts) = (RowLists(), RowLists(), RowLists())
        for row in 0..<log.count {
            let isGone = isLeftOut(log.author[row])
            left.author[row] = renumbered(log.author[row])
            if isGone { left.cues[row] = [] }
            left.excerpts.append(isGone ? [] : log.excerpt(row))
            let (named, reactions) = isGone ? ([], []) : (log.mentions[row], log.reactions[row])
            left.mentions.append(named.filter { !isLeftOut($0) }.map(renumbered))
            left.reactions.append(
                reactions.filter { !isLeftOut($0.account) }.map {
                    Reaction(account: renumbered($0.account), confirms: $0.confirms)
                })
        }
        for place in left.orphans.indices {
            left.orphans[place].rootAuthor = renumbered(left.orphans[place].rootAuthor)
        }
        return left
    }
}
