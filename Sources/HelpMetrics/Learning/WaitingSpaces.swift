/// Channels in which more questions are left without help for a week than elsewhere.
///
/// Looks at asks with a question mark (or marked as questions) that could be watched for a week, in channels with 20 of
/// them or more. P(X ≥ left) for X binomial with the
/// firm's share of such questions, adjusted over channels (Benjamini-Hochberg), below .05.
struct WaitingSpaces: Sendable {
    struct Space: Sendable, Equatable {
        /// Position in `Practice.spaces`.
        var number: Int
        var left: Int
        var watched: Int
        var p: Double
        var q: Double
    }

    static let leastAsks = 20

    /// By share left, largest first.
    let found: [Space]
    /// Channels with enough questions.
    let tested: Int
    /// Share left in the whole firm; `nil` without questions.
    let firm: Double?

    /// - Complexity: O(spaces + asks of the tested ones).
    init(_ spaces: [SpacePractice]) {
        let (left, watched) = spaces.reduce((0, 0)) { ($0.0 + $1.leftAWeek, $0.1 + $1.watched) }
        let rate = watched > 0 ? Double(left) / Double(watched) : nil
        let candidates = spaces.indices.filter { spaces[$0].isChannel && spaces[$0].watched >= Self.leastAsks }
        let tail = TailProbability(largest: candidates.map { spaces[$0].watched }.max() ?? 0)
        let p = candidates.map { number in
            tail.binomial(atLeast: spaces[number].leftAWeek, trials: spaces[number].watched, rate: rate ?? 0)
        }
        let q = FalseDiscovery.adjusted(p)
        let tests = candidates.indices.map { index in
            Space(
                number: candidates[index], left: spaces[candidates[index]].leftAWeek,
                watched: spaces[candidates[index]].watched, p: p[index], q: q[index] ?? 1)
        }
        firm = rate
        tested = candidates.count
        found = tests.filter { $0.q < 0.05 }.sorted { one, other in
            let (left, right) = (one.left * other.watched, other.left * one.watched)
            return (right, one.number) < (left, other.number)
        }
    }
}
