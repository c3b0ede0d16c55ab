import Exports

/// The acts that count, grouped by tie, so that each tie can show what lies behind it.
package struct TieLedger: Sendable {
    package struct Settings: Sendable, Equatable {
        package var minimumWeight = 0.0
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

    /// - Parameter all: Sorted where they stand when nobody else holds them, for a large firm's acts fill the memory.
    /// - Complexity: O(people + acts + a · log a), a being the acts of a tie.
    package init(acts all: consuming [HelpAct], ready: [ReadyTie], population: Population, settings: Settings) {
        let node = population.node
        let counts = EvidenceClass.allCases.map { settings.classes.contains($0) }
        let found = all.count
        all.removeAll { act in
            act.confidence < settings.minimumConfidence || !counts[Int(act.evidence.rawValue)]
                || node[Int(act.helper)] == Row.none || node[Int(act.seeker)] == Row.none
        }
        // What was left out may have been half of them.
        if all.count < all.capacity / 8 * 7 { all = all.map { $0 } }
        Self.sort(&all, people: node.count)
        var ties = Self.ties(of: all, node: node)
        Self.add(ready, to: &ties, node: node)
        leftOut = found - all.count
        acts = all
        self.ties = ties.filter { $0.weight >= settings.minimumWeight }
    }

    /// Puts acts in the order of (helper, seeker, time, space, row): two counting sorts bring those of a tie together.
    private static func sort(_ acts: inout [HelpAct], people: Int) {
        var order = counted(Array(0..<UInt32(acts.count)), people) { acts[Int($0)].seeker }
        order = counted(order, people) { acts[Int($0)].helper }
        permute(&acts, &order)
        var start = 0
        while start < acts.count {
            var end = start + 1
            while end < acts.count, acts[end].helper == acts[start].helper, acts[end].seeker == acts[start].seeker {
                end += 1
            }
            if end > start + 1 { acts[start..<end].sort { self.order($0) < self.order($1) } }
            start = end
        }
    }

    /// Moves `acts[order[i]]` to `i`, one ring of moves after the other; `order` is used up.
    private static func permute(_ acts: inout [HelpAct], _ order: inout [UInt32]) {
        for start in order.indices where order[start] != UInt32(start) {
            let first = acts[start]
            var place = start
            while order[place] != UInt32(start) {
                let next = Int(order[place])
                acts[place] = acts[next]
                order[place] = UInt32(place)
                place = next
            }
            acts[place] = first
            order[place] = UInt32(place)
        }
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
