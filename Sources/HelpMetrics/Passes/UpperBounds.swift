import HelpGraph

/// Pairs of people in one weak component without a least upper bound: no upper bound (somebody who reaches both, oneself
/// included) reaches all the others.
///
/// Whoever reaches an upper bound is one too, so such a bound exists iff exactly one of the strong components that
/// nobody outside reaches (the roots) reaches both.
struct UpperBounds {
    let violations: Int

    init(_ condensed: Condensation, _ weak: Components) {
        let groups = Self.groups(condensed, weak)
        var violations = 0
        for (index, group) in groups.enumerated() {
            if group.roots.count > 1 { violations += group.people * (group.people - 1) / 2 }
            var other = index + 1
            while other < groups.count, groups[other].component == group.component {
                if !Self.shareOne(group.roots, groups[other].roots) {
                    violations += group.people * groups[other].people
                }
                other += 1
            }
        }
        self.violations = violations
    }

    /// People of one weak component who are reached by the same roots.
    private struct Group {
        let component: Int
        let roots: [UInt32]
        var people: Int
    }

    private static func groups(_ condensed: Condensation, _ weak: Components) -> [Group] {
        var component = [Int](repeating: 0, count: condensed.sizes.count)
        for (node, number) in condensed.of.enumerated() { component[number] = weak.of[node] }
        let roots = rootSets(condensed)
        let order = roots.indices.sorted { left, right in
            if component[left] != component[right] { return component[left] < component[right] }
            return roots[left].lexicographicallyPrecedes(roots[right])
        }
        var groups: [Group] = []
        for number in order {
            if let last = groups.last, last.component == component[number], last.roots == roots[number] {
                groups[groups.count - 1].people += condensed.sizes[number]
            } else {
                groups.append(
                    Group(component: component[number], roots: roots[number], people: condensed.sizes[number]))
            }
        }
        return groups
    }

    /// The roots that reach each strong component, ascending.
    private static func rootSets(_ condensed: Condensation) -> [[UInt32]] {
        let above = condensed.edges.transposed()
        var sets = [[UInt32]](repeating: [], count: condensed.sizes.count)
        for number in sets.indices.reversed() {
            let row = above.row(number)
            if row.isEmpty {
                sets[number] = [UInt32(number)]
            } else if row.count == 1 {
                sets[number] = sets[Int(above.neighbours[row.lowerBound])]
            } else {
                sets[number] = union(row.map { sets[Int(above.neighbours[$0])] })
            }
        }
        return sets
    }

    private static func union(_ sets: [[UInt32]]) -> [UInt32] {
        var all: [UInt32] = []
        for number in sets.flatMap({ $0 }).sorted() where all.last != number { all.append(number) }
        return all
    }

    private static func shareOne(_ left: [UInt32], _ right: [UInt32]) -> Bool {
        var (first, second, shared) = (0, 0, 0)
        while first < left.count, second < right.count, shared < 2 {
            let (here, there) = (left[first], right[second])
            if here == there { shared += 1 }
            if here <= there { first += 1 }
            if there <= here { second += 1 }
        }
        return shared == 1
    }
}
