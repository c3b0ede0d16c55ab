import HelpGraph

/// A pair of teams whose help hangs on one person.
struct PairThread: Sendable {
    var pair: TeamPair
    var person: Int
    /// Help between the teams, and how much of it touches the person.
    var all: Double
    var weight: Double
    var ties: [Finding.Tie]
    /// Adjusted over pairs.
    var p: Double
    /// Help between the median pair of teams that share any.
    var median: Double

    /// Less than this hangs on anybody.
    static let least = 10

    /// Largest first.
    ///
    /// - Complexity: O(ties · log ties).
    static func all(_ context: FindingContext) -> [PairThread] {
        let rows = Self.rows(context.survey)
        let median = Quantile.median(rows.map { $0.reduce(0) { $0 + $1.weight } }) ?? 0
        let candidates = rows.compactMap { candidate($0, context, median: median) }
        let counts = candidates.map(\.count)
        let tail = TailProbability(largest: counts.map(\.all).max() ?? 0)
        let adjusted = FalseDiscovery.adjusted(
            candidates.map { 2 * SingleThread.chance($0.count.busiest, of: $0.count.all, active: $0.active, tail) })
        return candidates.indices.compactMap { number in
            var thread = candidates[number].thread
            guard let p = adjusted[number], p < 0.05, thread.weight >= SingleThread.leastShare * thread.all else {
                return nil
            }
            thread.p = p
            return thread
        }.sorted { ($1.all, $0.pair) < ($0.all, $1.pair) }
    }

    private struct Row {
        var pair: TeamPair
        var tie: Finding.Tie
        var weight: Double
    }

    private struct Candidate {
        var thread: PairThread
        var active: Int
        /// Acts, or ties where a network comes without conversations.
        var count: (busiest: Int, all: Int)
    }

    /// Ties between teams, grouped by pair.
    private static func rows(_ survey: Survey) -> [[Row]] {
        let given = survey.network.given
        var rows: [Row] = []
        for helper in 0..<given.nodeCount where survey.team[helper] >= 0 {
            for tie in given.row(helper) {
                let seeker = Int(given.neighbours[tie])
                let (from, to) = (Int(survey.team[helper]), Int(survey.team[seeker]))
                guard to >= 0, from != to else { continue }
                rows.append(
                    Row(
                        pair: TeamPair(from, to), tie: .init(helper: helper, seeker: seeker), weight: given.weights[tie]
                    ))
            }
        }
        let sorted = rows.sorted { ($0.pair, $0.tie.helper, $0.tie.seeker) < ($1.pair, $1.tie.helper, $1.tie.seeker) }
        var grouped: [[Row]] = []
        for row in sorted {
            if grouped.last?.first?.pair == row.pair {
                grouped[grouped.count - 1].append(row)
            } else {
                grouped.append([row])
            }
        }
        return grouped
    }

    private static func candidate(_ rows: [Row], _ context: FindingContext, median: Double) -> Candidate? {
        guard let pair = rows.first?.pair else { return nil }
        var touched: [Int: Double] = [:]
        for row in rows {
            for person in [row.tie.helper, row.tie.seeker] { touched[person, default: 0] += row.weight }
        }
        let all = rows.reduce(0) { $0 + $1.weight }
        let most = touched.max { ($0.value, $1.key) < ($1.value, $0.key) }
        let acts = !context.survey.episodes.isEmpty
        guard let most, acts ? Int(all) >= least : rows.count >= least else { return nil }
        let team = context.statistics.teams[Int(context.survey.team[most.key])]
        guard team.sufficient, team.activeMembers >= SingleThread.leastActive else { return nil }
        let ties = rows.map(\.tie).filter { $0.helper == most.key || $0.seeker == most.key }
        let thread = PairThread(
            pair: pair, person: most.key, all: all, weight: most.value, ties: ties, p: 1, median: median)
        return Candidate(
            thread: thread, active: team.activeMembers,
            count: acts ? (Int(most.value), Int(all)) : (ties.count, rows.count))
    }
}
