/// Who shows up in the spaces that are kept.
struct SeenPeople {
    /// Wrote, reacted, was mentioned, opened a thread whose answers alone are here, or stands in a ready tie; by position in `Directory.people`.
    private(set) var appears: [Bool]
    /// Wrote a message that counts as used.
    private(set) var wrote: [Bool]

    init(_ log: MessageLog, _ ties: [ReadyTie], isBot: [Bool]) {
        appears = [Bool](repeating: false, count: isBot.count)
        wrote = appears
        for space in log.spaces { add(space, isBot) }
        for tie in ties {
            appears[Int(tie.helper)] = true
            appears[Int(tie.seeker)] = true
        }
    }

    private mutating func add(_ space: SpaceLog, _ isBot: [Bool]) {
        for row in 0..<space.count where space.isOfPerson(row, isBot) { wrote[Int(space.author[row])] = true }
        for person in space.author where person != Row.none { appears[Int(person)] = true }
        for person in space.mentions.values { appears[Int(person)] = true }
        for reaction in space.reactions.values { appears[Int(reaction.account)] = true }
        for orphan in space.orphans where orphan.rootAuthor != Row.none { appears[Int(orphan.rootAuthor)] = true }
    }
}
