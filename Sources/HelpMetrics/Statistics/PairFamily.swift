/// The family of all pairs of teams that nothing formal links, as followed through the permutations: the weight of a few
/// watched ones, and the largest excess of any.
///
/// Excess is that of `PairChance`: each pair by the mean and deviation that random labels give it, and beyond the activity
/// of its people. Counted in plain weights, the pairs that chance moves most, large, busy or with a few heavy ties, would set
/// the bar for all.
struct PairFamily: Sendable {
    /// Watched pairs, ascending.
    let watched: [TeamPair]
    /// For each team, by the other team of smaller number: which watched pair that is.
    private let watchedRows: [[(other: Int, pair: Int)]]
    /// For each team: teams of smaller number it is linked with.
    private let linkedRows: [[Int]]
    private let chance: PairChance

    init(watched: [TeamPair], linked: [TeamPair], teams: Int, chance: PairChance) {
        var watchedRows = [[(other: Int, pair: Int)]](repeating: [], count: teams)
        for (number, pair) in watched.enumerated() { watchedRows[pair.second].append((pair.first, number)) }
        var linkedRows = [[Int]](repeating: [], count: teams)
        for pair in linked { linkedRows[pair.second].append(pair.first) }
        self.watched = watched
        self.watchedRows = watchedRows
        self.linkedRows = linkedRows
        self.chance = chance
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

    func excess(_ pair: TeamPair, root: Double, of teams: [Double]) -> Double {
        chance.excess(pair, root: root, of: teams)
    }

    /// Σ √w of each team's people.
    func roots(_ ties: TeamedTies, order: [Int32]) -> [Double] { chance.roots(ties.sizes, order: order) }

    /// Watched pairs of `team` with teams of smaller number.
    func eachWatched(_ team: Int, _ body: (_ other: Int, _ pair: Int) -> Void) {
        for entry in watchedRows[team] { body(entry.other, entry.pair) }
    }

    /// Teams of smaller number that something formal links with `team`.
    func eachLinked(_ team: Int, _ body: (_ other: Int) -> Void) {
        for other in linkedRows[team] { body(other) }
    }

    func withScale(_ body: (PairScale) -> Void) { chance.withScale(body) }
}
