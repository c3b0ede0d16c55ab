import Exports

/// A log cut into parts by the time at which its conversations begin. A conversation stays whole, however long it runs,
/// so acts, waits and clusters of one part have nothing to do with those of another.
package struct ConversationSlices: Sendable {
    private let log: MessageLog
    /// Part of each row, by space.
    private let part: [[UInt16]]
    /// Row of each row inside its part, by space.
    private let place: [[UInt32]]
    private let parts: Int

    /// Parts from each of `starts` (ascending) up to the next; the last has no end, what lies before the first is in
    /// none.
    ///
    /// - Complexity: O(messages · log parts), spaces one after the other.
    package init(_ log: MessageLog, starts: [Int64]) {
        precondition(starts.count < Int(UInt16.max), "part numbers are 16 bits wide")
        self.log = log
        parts = starts.count
        part = log.spaces.map { Self.parts(of: $0, starts) }
        place = part.map { part in
            var next = [UInt32](repeating: 0, count: starts.count)
            return part.map { number in
                guard number != Self.none else { return Row.none }
                defer { next[Int(number)] += 1 }
                return next[Int(number)]
            }
        }
    }

    private static let none = UInt16.max

    private static func parts(of space: SpaceLog, _ starts: [Int64]) -> [UInt16] {
        var part = [UInt16](repeating: none, count: space.count)
        let conversations = Conversations(space)
        for index in 0..<conversations.count {
            let began = space.time[Int(conversations.roots[index])]
            guard let number = starts.lastIndex(where: { $0 <= began }) else { continue }
            for row in conversations.rows(of: index) { part[Int(row)] = UInt16(number) }
        }
        return part
    }

    /// The messages of one part; spaces keep their numbers, also where nothing is left of them.
    ///
    /// - Complexity: O(messages).
    package func log(_ number: Int) -> MessageLog {
        MessageLog(spaces: log.spaces.indices.map { space in slice(log.spaces[space], space, UInt16(number)) })
    }

    /// The acts whose conversation is in that part, in their order, with the rows they have there.
    ///
    /// - Complexity: O(acts).
    package func acts(_ acts: [HelpAct], _ number: Int) -> [HelpAct] {
        acts.compactMap { act in
            let space = Int(act.space)
            guard part[space][Int(act.conversation)] == UInt16(number) else { return nil }
            var moved = act
            moved.conversation = place[space][Int(act.conversation)]
            moved.ask = act.ask == Row.none ? Row.none : place[space][Int(act.ask)]
            moved.reply = place[space][Int(act.reply)]
            return moved
        }
    }

    /// The asks that are in that part, with the rows they have there.
    package func asks(_ asks: [HelpRecord.Ask], _ number: Int) -> [HelpRecord.Ask] {
        asks.compactMap { ask in
            guard part[Int(ask.space)][Int(ask.row)] == UInt16(number) else { return nil }
            var moved = ask
            moved.row = place[Int(ask.space)][Int(ask.row)]
            return moved
        }
    }

    /// Part of a row of the log; `nil` for what is in none.
    package func part(space: UInt32, row: UInt32) -> Int? {
        let number = part[Int(space)][Int(row)]
        return number == Self.none ? nil : Int(number)
    }

    /// Row inside its part of a row of the log; `Row.none` for what is in none.
    package func row(space: UInt32, row: UInt32) -> UInt32 { place[Int(space)][Int(row)] }

    private func slice(_ whole: SpaceLog, _ space: Int, _ number: UInt16) -> SpaceLog {
        var slice = SpaceLog(space: whole.space)
        for row in part[space].indices where part[space][row] == number {
            slice.author.append(whole.author[row])
            slice.time.append(whole.time[row])
            slice.key.append(whole.key[row])
            slice.parent.append(whole.parent[row] == Row.none ? Row.none : place[space][Int(whole.parent[row])])
            slice.link.append(whole.link[row])
            slice.cues.append(whole.cues[row])
            slice.mentions.append(whole.mentions[row])
            slice.reactions.append(whole.reactions[row])
            if !whole.likelihood.isEmpty { slice.likelihood.append(whole.likelihood[row]) }
        }
        slice.orphans = whole.orphans.compactMap { orphan in
            guard part[space][Int(orphan.row)] == number else { return nil }
            var moved = orphan
            moved.row = place[space][Int(orphan.row)]
            return moved
        }
        return slice
    }
}
