import Exports
import HelpGraph

/// How far who helped whom is found again from messages whose links were hidden.
///
/// Only spaces in which the export links anything count; what direct messages say has no links.
///
/// - Acts: of all acts that rest on a link, those by the same helper to the same seeker in the same space; as many of one
///   pair are right as there are on both sides.
/// - Ties: of all pairs of helper and seeker with such an act.
struct HiddenActs: Sendable {
    private(set) var acts = Retrieval()
    private(set) var ties = Retrieval()

    /// - Parameters:
    ///   - recorded: As the export has it.
    ///   - found: The same messages with other links.
    init(recorded: MessageLog, found: MessageLog, isHuman: [Bool], threads: Int) {
        let isLinked = recorded.spaces.map { $0.link.contains { $0 != .none } }
        let sides = [recorded, found].map { log in
            HelpFinder.find(in: log, isHuman: isHuman, threads: threads).acts.filter { act in
                isLinked[Int(act.space)] && log.spaces[Int(act.space)].link[Int(act.reply)] != .none
            }
        }
        acts.add(found: Self.numbered(sides[1]), given: Self.numbered(sides[0]))
        ties.add(found: Self.pairs(sides[1]), given: Self.pairs(sides[0]))
    }

    /// One of the acts of a pair in a space; those are alike but for their number.
    private struct Act: Hashable {
        var space: UInt32
        var pair: Pair
        var number: Int
    }

    private struct Pair: Hashable {
        var helper: UInt32
        var seeker: UInt32
    }

    private static func numbered(_ acts: [HelpAct]) -> Set<Act> {
        var numbered: Set<Act> = []
        for act in acts {
            var one = Act(space: act.space, pair: Pair(helper: act.helper, seeker: act.seeker), number: 0)
            while !numbered.insert(one).inserted { one.number += 1 }
        }
        return numbered
    }

    private static func pairs(_ acts: [HelpAct]) -> Set<Pair> {
        Set(acts.map { Pair(helper: $0.helper, seeker: $0.seeker) })
    }

    func add(to table: inout TextTable, as name: String) {
        for (what, row) in [("acts", acts), ("ties", ties)] {
            table.add(
                ["\(what), \(name)", String(row.right), String(row.found), String(row.given)]
                    + [row.precision, row.recall, row.f].map(Shown.share))
        }
    }
}
