/// The family of all pairs of teams that nothing formal links, as followed through the permutations: the weight of a few
/// watched ones, and the largest excess of any.
///
/// Excess is (O − E) / √E with E the exact label-permutation mean, so that pairs of large and of small teams compare.
struct PairFamily: Sendable {
    /// Watched pairs, ascending.
    let watched: [TeamPair]
    /// For each team, by the other team of smaller number: which watched pair that is.
    fileprivate let watchedRows: [[(other: Int, pair: Int)]]
    /// For each team: teams of smaller number it is linked with.
    fileprivate let linkedRows: [[Int]]
    /// √(people · √(2W / (n(n − 1)))): the product for two teams is √E.
    fileprivate let roots: [Double]

    /// - Parameter weight: W, help between people who have a team.
    init(watched: [TeamPair], linked: [TeamPair], sizes: [Int], weight: Double) {
        var watchedRows = [[(other: Int, pair: Int)]](repeating: [], count: sizes.count)
        for (number, pair) in watched.enumerated() { watchedRows[pair.second].append((pair.first, number)) }
        var linkedRows = [[Int]](repeating: [], count: sizes.count)
        for pair in linked { linkedRows[pair.second].append(pair.first) }
        let people = Double(sizes.reduce(0, +))
        let scale = people > 1 ? (2 * weight / (people * (people - 1))).squareRoot() : 0
        self.watched = watched
        self.watchedRows = watchedRows
        self.linkedRows = linkedRows
        roots = sizes.map { (Double($0) * scale).squareRoot() }
    }

    func expected(_ pair: TeamPair) -> Double {
        let root = roots[pair.first] * roots[pair.second]
        return root * root
    }

    func excess(_ pair: TeamPair, weight: Double) -> Double {
        let root = roots[pair.first] * roots[pair.second]
        return root > 0 ? weight / root - root : 0
    }
}

/// Weights between teams under one labelling, handed in team by team in ascending order.
struct PairWeights: Sendable {
    /// Weight of each watched pair.
    private(set) var between: [Double]
    /// Over all pairs of the family that have any weight; -∞ when none has.
    private(set) var largestExcess = -Double.infinity

    private let family: PairFamily
    /// What teams of smaller number had with each team: row t holds teams 0..<t.
    private var earlier: [Double]

    init(_ family: PairFamily) {
        self.family = family
        between = Array(repeating: 0, count: family.watched.count)
        let teams = family.roots.count
        earlier = Array(repeating: 0, count: teams * max(0, teams - 1) / 2)
    }

    mutating func begin() { largestExcess = -.infinity }

    /// Takes the weights of a team's row and clears it. A tie stands in the row of either of its teams, so a pair is
    /// complete once both teams have been here.
    ///
    /// - Complexity: O(teams).
    mutating func take(_ row: inout [Double], of team: Int) {
        let start = team * (team - 1) / 2
        for other in family.linkedRows[team] { (row[other], earlier[start + other]) = (0, 0) }
        for entry in family.watchedRows[team] { between[entry.pair] = row[entry.other] + earlier[start + entry.other] }
        let root = family.roots[team]
        for other in 0..<team {
            let weight = row[other] + earlier[start + other]
            (row[other], earlier[start + other]) = (0, 0)
            guard weight > 0 else { continue }
            let scale = root * family.roots[other]
            largestExcess = max(largestExcess, weight / scale - scale)
        }
        row[team] = 0
        for other in stride(from: team + 1, to: row.count, by: 1) where row[other] != 0 {
            earlier[other * (other - 1) / 2 + team] = row[other]
            row[other] = 0
        }
    }
}
