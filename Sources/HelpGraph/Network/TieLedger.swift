import Exports

/// The acts that count, grouped by tie, so that each tie can show what lies behind it.
package struct TieLedger: Sendable {
    package struct Settings: Sendable, Equatable {
        package var minimumWeight = 1.0
        package var minimumConfidence: Float = 0.5
        package var classes = Set(EvidenceClass.allCases)

        package init() {}
    }

    /// One tie: nodes, weight, and its acts as `acts[range]` of the ledger (empty for a ready-made tie).
    package struct Tie: Sendable, Equatable {
        package var helper: UInt32
        package var seeker: UInt32
        package var weight: Double
        package var acts: Range<Int>
    }

    /// Counting acts of the population in the order of (helper, seeker, time, space, row).
    package let acts: [HelpAct]
    /// In the order of (helper, seeker).
    package let ties: [Tie]
    /// Acts that are less certain than asked for, of a class not asked for, or of people outside the population.
    package let leftOut: Int

    /// - Complexity: O(acts · log acts).
    package init(acts all: [HelpAct], ready: [ReadyTie], population: Population, settings: Settings) {
        let node = population.node
        let counting = all.filter { act in
            act.confidence >= settings.minimumConfidence && settings.classes.contains(act.evidence)
                && node[Int(act.helper)] != Row.none && node[Int(act.seeker)] != Row.none
        }
        let sorted = counting.sorted { Self.order($0) < Self.order($1) }
        var ties = Self.ties(of: sorted, node: node)
        Self.add(ready, to: &ties, node: node)
        acts = sorted
        self.ties = ties.filter { $0.weight >= settings.minimumWeight }
        leftOut = all.count - counting.count
    }

    private static func order(_ act: HelpAct) -> (UInt64, Int64, UInt64) {
        (
            UInt64(act.helper) << 32 | UInt64(act.seeker), act.time, UInt64(act.space) << 32 | UInt64(act.reply)
        )
    }

    private static func ties(of sorted: [HelpAct], node: [UInt32]) -> [Tie] {
        var ties: [Tie] = []
        for (index, act) in sorted.enumerated() {
            let (helper, seeker) = (node[Int(act.helper)], node[Int(act.seeker)])
            if let last = ties.last, last.helper == helper, last.seeker == seeker {
                ties[ties.count - 1].weight += 1
                ties[ties.count - 1].acts = last.acts.lowerBound..<index + 1
            } else {
                ties.append(Tie(helper: helper, seeker: seeker, weight: 1, acts: index..<index + 1))
            }
        }
        return ties
    }

    /// Adds what ready-made ties say; parallel ones add up, loops are dropped.
    private static func add(_ ready: [ReadyTie], to ties: inout [Tie], node: [UInt32]) {
        guard !ready.isEmpty else { return }
        var position: [UInt64: Int] = [:]
        for (index, tie) in ties.enumerated() { position[UInt64(tie.helper) << 32 | UInt64(tie.seeker)] = index }
        for tie in ready {
            let (helper, seeker) = (node[Int(tie.helper)], node[Int(tie.seeker)])
            guard helper != seeker, helper != Row.none, seeker != Row.none else { continue }
            let pair = UInt64(helper) << 32 | UInt64(seeker)
            if let known = position[pair] {
                ties[known].weight += tie.weight
            } else {
                position[pair] = ties.count
                ties.append(Tie(helper: helper, seeker: seeker, weight: tie.weight, acts: 0..<0))
            }
        }
        ties.sort { ($0.helper, $0.seeker) < ($1.helper, $1.seeker) }
    }
}

extension HelpNetwork {
    package init(_ ledger: TieLedger, population: Population) {
        self.init(
            people: population.people,
            ties: ledger.ties.map { (helper: $0.helper, seeker: $0.seeker, weight: $0.weight) })
    }
}
