import Exports

/// Whom the network is about: every human who wrote in the spaces analysed or stands in the roster as of the newest
/// message. Bots, people only mentioned, and members of an opt-out list are not in it.
package struct Population: Sendable, Equatable {
    /// Positions in `Directory.people`, ascending; position = node.
    package let people: [UInt32]
    /// Node of each person of the directory, or `Row.none`.
    package let node: [UInt32]

    /// - Parameter tied: people who stand in ready-made ties, and so belong to the network without a message.
    package init(_ directory: Directory, tied: Set<UInt32> = [], leftOut: Set<UInt32> = []) {
        var people: [UInt32] = []
        var node = [UInt32](repeating: Row.none, count: directory.people.count)
        for (number, person) in directory.people.enumerated() {
            let number = UInt32(number)
            guard !person.isBot, !leftOut.contains(number) else { continue }
            guard person.inRoster || person.inMessages || tied.contains(number) else { continue }
            node[Int(number)] = UInt32(people.count)
            people.append(number)
        }
        (self.people, self.node) = (people, node)
    }
}
