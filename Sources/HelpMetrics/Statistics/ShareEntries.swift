import HelpGraph

/// What goes into the intervals of external shares: for each team, the help inside it and the help across its edge, by
/// conversation. Where there are no conversations, each tie stands for one.
struct ShareEntries: Sendable {
    private let inside: Rows
    /// Help across, once in the row of either team.
    private let outside: Rows

    /// - Complexity: O(acts + teams).
    init(_ survey: Survey) {
        var (inside, outside) = (Rows.Draft(teams: survey.teams.count), Rows.Draft(teams: survey.teams.count))
        // First the sizes of the rows, then the rows.
        for _ in 0..<2 {
            Self.each(survey) { helper, seeker, conversation, weight in
                if helper == seeker {
                    inside.add(helper, conversation, weight)
                } else {
                    outside.add(helper, conversation, weight)
                    outside.add(seeker, conversation, weight)
                }
            }
            inside.fill()
            outside.fill()
        }
        (self.inside, self.outside) = (inside.rows, outside.rows)
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

    /// Help of one team in all conversations.
    func help(of team: Int) -> (inside: Double, outside: Double) {
        (inside.sum(inside.range(team)), outside.sum(outside.range(team)))
    }

    /// Help of all teams together.
    var help: (inside: Double, outside: Double) { (inside.sum(inside.all), outside.sum(outside.all) / 2) }

    /// Help of one team in 64 half-samples.
    func sums(of team: Int, _ random: RandomStream) -> HalfSamples.Sums {
        HalfSamples.Sums(
            inside: inside.sums(inside.range(team), random), outside: outside.sums(outside.range(team), random))
    }

    /// Help of all teams together: what is across stands in two rows.
    func sums(_ random: RandomStream) -> HalfSamples.Sums {
        HalfSamples.Sums(
            inside: inside.sums(inside.all, random), outside: outside.sums(outside.all, random).map { $0 / 2 })
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
