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

    /// - Complexity: O(people + acts + a · log a), a being the acts of a tie.
    package init(acts all: [HelpAct], ready: [ReadyTie], population: Population, settings: Settings) {
        let node = population.node
        let counts = EvidenceClass.allCases.map { settings.classes.contains($0) }
        let counting = (0..<UInt32(all.count)).filter { place in
            let act = all[Int(place)]
            return act.confidence >= settings.minimumConfidence && counts[Int(act.evidence.rawValue)]
                && node[Int(act.helper)] != Row.none && node[Int(act.seeker)] != Row.none
        }
        let sorted = Self.grouped(all, counting, people: node.count)
        var ties = Self.ties(of: sorted, node: node)
        Self.add(ready, to: &ties, node: node)
        acts = sorted
        self.ties = ties.filter { $0.weight >= settings.minimumWeight }
        leftOut = all.count - counting.count
    }

    /// The acts at `places` in the order of (helper, seeker, time, space, row): two counting sorts bring those of a tie
    /// together.
    private static func grouped(_ all: [HelpAct], _ places: [UInt32], people: Int) -> [HelpAct] {
        let bySeeker = counted(places, people) { all[Int($0)].seeker }
        var acts = counted(bySeeker, people) { all[Int($0)].helper }.map { all[Int($0)] }
        var start = 0
        while start < acts.count {
            var end = start + 1
            while end < acts.count, acts[end].helper == acts[start].helper, acts[end].seeker == acts[start].seeker {
                end += 1
            }
            if end > start + 1 { acts[start..<end].sort { order($0) < order($1) } }
            start = end
        }
        return acts
    }

    /// The places in the order of their keys, which are below `keys`; those of one key as they stood.
    private static func counted(_ places: [UInt32], _ keys: Int, _ key: (UInt32) -> UInt32) -> [UInt32] {
        var next = [UInt32](repeating: 0, count: keys + 1)
        for place in places { next[Int(key(place)) + 1] += 1 }
        for number in 0..<keys { next[number + 1] += next[number] }
        var sorted = places
        for place in places {
            let number = Int(key(place))
            sorted[Int(next[number])] = place
            next[number] += 1
        }
        return sorted
    }

    private static func order(_ act: HelpAct) -> (Int64, UInt64) {
        (act.time, UInt64(act.space) << 32 | UInt64(act.reply))
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
