/// The family of all pairs of teams that nothing formal links, as followed through the permutations: the weight of a few
/// watched ones, and the largest excess of any.
///
/// Excess is (O − E) / √E with E the exact label-permutation mean, so that pairs of large and of small teams compare.
struct PairFamily: Sendable {
    /// Watched pairs, ascending.
    let watched: [TeamPair]
    /// For each team, by the other team of smaller number: which watched pair that is.
    private let watchedRows: [[(other: Int, pair: Int)]]
    /// For each team: teams of smaller number it is linked with.
    private let linkedRows: [[Int]]
    /// √(people · √(2W / (n(n − 1)))): the product for two teams is √E.
    private let roots: [Double]

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

    /// Ties that the pair test may look at in all, the labellings taken together: five to ten seconds of one core.
    static let steps = 5_000_000_000
    /// What it never goes below: enough for an adjusted p of .05 with a standard error of .007.
    static let fewest = 999

    /// How many of `permutations` labellings are looked at for pairs. Every tie between teams counts for some pair, so
    /// this is the dear part of a labelling; beyond `steps` fewer are taken, which makes p coarser and not wrong.
    func permutations(of permutations: Int, ties: Int) -> Int {
        min(permutations, max(Self.fewest, Self.steps / max(1, ties)))
    }

    func expected(_ pair: TeamPair) -> Double {
        let root = roots[pair.first] * roots[pair.second]
        return root * root
    }

    func excess(_ pair: TeamPair, weight: Double) -> Double {
        let root = roots[pair.first] * roots[pair.second]
        return root > 0 ? weight / root - root : 0
    }

    /// Watched pairs of `team` with teams of smaller number.
    func eachWatched(_ team: Int, _ body: (_ other: Int, _ pair: Int) -> Void) {
        for entry in watchedRows[team] { body(entry.other, entry.pair) }
    }

    /// Teams of smaller number that something formal links with `team`.
    func eachLinked(_ team: Int, _ body: (_ other: Int) -> Void) {
        for other in linkedRows[team] { body(other) }
    }

    func withRoots(_ body: (UnsafeBufferPointer<Double>) -> Void) { roots.withUnsafeBufferPointer(body) }
}
