import Exports

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Things in groups, by links among them.
struct Grouping: Sendable {
    /// Group of each thing, numbered from 0 in the order of the things.
    let groupOfThing: [Int]
    let groups: [[Int]]

    /// - Parameter links: Pairs of things.
    init(_ things: [Int], links: [(Int, Int)]) {
        let place = Dictionary(uniqueKeysWithValues: things.enumerated().map { ($1, $0) })
        var sets = DisjointSets(count: things.count)
        for (one, other) in links {
            if let one = place[one], let other = place[other] { sets.unite(one, other) }
        }
        var number: [Int: Int] = [:]
        var groups: [[Int]] = []
        groupOfThing = things.enumerated().map { place, thing in
            let root = sets.root(of: place)
            let own = number[root] ?? groups.count
            if own == groups.count { groups.append([]) }
            groups[own].append(thing)
            number[root] = own
            return own
        }
        self.groups = groups
    }

    /// Those of two things or more.
    var several: Set<[Int]> { Set(groups.filter { $0.count > 1 }) }

    private func overlaps(_ other: Grouping) -> [[Int]] {
        var shared = [[Int]](
            repeating: [Int](repeating: 0, count: other.groups.count), count: groups.count)
        for (place, one) in groupOfThing.enumerated() { shared[one][other.groupOfThing[place]] += 1 }
        return shared
    }

    /// Things shared when groups are matched one to one so that most are.
    func matched(with other: Grouping) -> Int { Assignment.most(overlaps(other)) }

    /// Variation of information, H(X|Y) + H(Y|X), in bits.
    func distance(to other: Grouping) -> Double {
        let count = Double(groupOfThing.count)
        var distance = 0.0
        for (one, row) in overlaps(other).enumerated() {
            for (two, shared) in row.enumerated() where shared > 0 {
                let (own, others) = (Double(groups[one].count), Double(other.groups[two].count))
                distance -= Double(shared) / count * (log2(Double(shared) / own) + log2(Double(shared) / others))
            }
        }
        return distance
    }
}

/// The best matching of rows with columns.
enum Assignment {
    /// The largest sum of `gains` with at most one from each row and column.
    ///
    /// - Complexity: O(n³) for n rows or columns (Kuhn 1955, with potentials).
    static func most(_ gains: [[Int]]) -> Int {
        let size = max(gains.count, gains.first?.count ?? 0)
        guard size > 0 else { return 0 }
        func cost(_ row: Int, _ column: Int) -> Int {
            row < gains.count && column < gains[row].count ? -gains[row][column] : 0
        }
        var (rows, columns) = ([Int](repeating: 0, count: size + 1), [Int](repeating: 0, count: size + 1))
        var match = [Int](repeating: 0, count: size + 1)
        for row in 1...size {
            var (column, way) = (0, [Int](repeating: 0, count: size + 1))
            var least = [Int](repeating: .max, count: size + 1)
            var used = [Bool](repeating: false, count: size + 1)
            match[0] = row
            repeat {
                used[column] = true
                var (delta, next) = (Int.max, 0)
                for other in 1...size where !used[other] {
                    let reduced = cost(match[column] - 1, other - 1) - rows[match[column]] - columns[other]
                    if reduced < least[other] { (least[other], way[other]) = (reduced, column) }
                    if least[other] < delta { (delta, next) = (least[other], other) }
                }
                for other in 0...size {
                    if used[other] {
                        rows[match[other]] += delta
                        columns[other] -= delta
                    } else if other > 0 {
                        least[other] -= delta
                    }
                }
                column = next
            } while match[column] != 0
            while column != 0 {
                match[column] = match[way[column]]
                column = way[column]
            }
        }
        return (1...size).reduce(0) { $0 - cost(match[$1] - 1, $1 - 1) }
    }
}
