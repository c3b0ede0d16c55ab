import HelpGraph

/// What goes into the intervals of external shares: for each team, the help inside it and the help across its edge, by
/// conversation. Where there are no conversations, each tie stands for one.
struct ShareEntries: Sendable {
    private let inside: Rows
    /// Help across, in the row of the team that gives it and in that of the team that receives it.
    private let given: Rows
    private let received: Rows

    /// - Complexity: O(acts + teams).
    init(_ survey: Survey) {
        var inside = Rows.Draft(teams: survey.teams.count)
        var (given, received) = (inside, inside)
        // First the sizes of the rows, then the rows.
        for _ in 0..<2 {
            Self.each(survey) { helper, seeker, conversation, weight in
                if helper == seeker {
                    inside.add(helper, conversation, weight)
                } else {
                    given.add(helper, conversation, weight)
                    received.add(seeker, conversation, weight)
                }
            }
            inside.fill()
            given.fill()
            received.fill()
        }
        (self.inside, self.given, self.received) = (inside.rows, given.rows, received.rows)
    }

    /// All help between two people who have a team; weight `nil` is 1.
    private static func each(_ survey: Survey, _ body: (Int, Int, UInt32, Double?) -> Void) {
        for episode in survey.episodes {
            let (helper, seeker) = (survey.team[Int(episode.helper)], survey.team[Int(episode.seeker)])
            if helper >= 0, seeker >= 0 { body(Int(helper), Int(seeker), episode.conversation, nil) }
        }
        guard survey.episodes.isEmpty else { return }
        let given = survey.network.given
        for helper in 0..<survey.network.nodeCount where survey.team[helper] >= 0 {
            for tie in given.row(helper) {
                let seeker = survey.team[Int(given.neighbours[tie])]
                if seeker >= 0 { body(Int(survey.team[helper]), Int(seeker), UInt32(tie), given.weights[tie]) }
            }
        }
    }

    /// Help of one team.
    struct OfTeam {
        var inside: [Double]
        var given: [Double]
        var received: [Double]

        var outside: [Double] { zip(given, received).map { $0 + $1 } }
    }

    /// In all conversations: one value each.
    func help(of team: Int) -> OfTeam {
        OfTeam(
            inside: [inside.sum(inside.range(team))], given: [given.sum(given.range(team))],
            received: [received.sum(received.range(team))])
    }

    /// In 64 half-samples.
    func sums(of team: Int, _ random: RandomStream) -> OfTeam {
        OfTeam(
            inside: inside.sums(inside.range(team), random), given: given.sums(given.range(team), random),
            received: received.sums(received.range(team), random))
    }

    /// Help of all teams together; what is across, each team's as it gives it.
    var help: (inside: Double, outside: Double) { (inside.sum(inside.all), given.sum(given.all)) }

    /// The same in 64 half-samples.
    func sums(_ random: RandomStream) -> HalfSamples.Sums {
        HalfSamples.Sums(inside: inside.sums(inside.all, random), outside: given.sums(given.all, random))
    }
}

extension ShareEntries {
    /// Help by team: conversations, and weights where they are not all 1.
    fileprivate struct Rows: Sendable {
        let offsets: [Int]
        let conversations: [UInt32]
        let weights: [Double]

        var all: Range<Int> { 0..<conversations.count }

        func range(_ team: Int) -> Range<Int> { offsets[team]..<offsets[team + 1] }

        func sum(_ range: Range<Int>) -> Double {
            weights.isEmpty ? Double(range.count) : weights[range].reduce(0, +)
        }

        /// 64 half-samples at once: bit s of a conversation's random word says whether it is in sample s.
        func sums(_ range: Range<Int>, _ random: RandomStream) -> [Double] {
            guard weights.isEmpty else { return weightedSums(range, random) }
            var counter = LaneCounter()
            for place in range { counter.add(random.value(at: UInt64(conversations[place]))) }
            return (0..<64).map { Double(counter[$0]) }
        }

        private func weightedSums(_ range: Range<Int>, _ random: RandomStream) -> [Double] {
            var sums = [Double](repeating: 0, count: 64)
            for place in range {
                var chosen = random.value(at: UInt64(conversations[place]))
                while chosen != 0 {
                    sums[chosen.trailingZeroBitCount] += weights[place]
                    chosen &= chosen - 1
                }
            }
            return sums
        }

        /// Rows while they are counted and then filled.
        struct Draft {
            private var offsets: [Int]
            private var next: [Int] = []
            private var conversations: [UInt32] = []
            private var weights: [Double] = []
            private var isWeighted = false

            init(teams: Int) { offsets = Array(repeating: 0, count: teams + 1) }

            mutating func add(_ team: Int, _ conversation: UInt32, _ weight: Double?) {
                guard !next.isEmpty else {
                    offsets[team + 1] += 1
                    isWeighted = isWeighted || weight != nil
                    return
                }
                conversations[next[team]] = conversation
                if let weight { weights[next[team]] = weight }
                next[team] += 1
            }

            /// The first call ends the counting.
            mutating func fill() {
                guard next.isEmpty else { return }
                for team in offsets.indices.dropFirst() { offsets[team] += offsets[team - 1] }
                next = offsets
                let count = offsets[offsets.count - 1]
                conversations = Array(repeating: 0, count: count)
                weights = Array(repeating: 0, count: isWeighted ? count : 0)
            }

            var rows: Rows { Rows(offsets: offsets, conversations: conversations, weights: weights) }
        }
    }
}
