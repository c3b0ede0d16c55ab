import HelpMetrics

/// Draws the acts of one export.
struct ExportDraw: Sendable {
    let team: [Int]
    let members: [[Int]]
    /// Probability that a person's help goes outside the team.
    let leanings: [Double]

    /// One helper gives help once to four times in a conversation, always inside or always outside.
    func conversations(_ count: Int, _ random: inout RandomStream) -> [ExportProcess.Act] {
        var acts: [ExportProcess.Act] = []
        for conversation in 0..<count {
            let helper = random.below(team.count)
            let outside = random.unit() < leanings[helper]
            for _ in 0...min(3, random.next().trailingZeroBitCount) {
                acts.append(.init(helper: helper, seeker: seeker(helper, outside, &random), conversation: conversation))
            }
        }
        return acts
    }

    /// 1, 2, 4, 8 acts and more, up to 30, each half as frequent as the one before: a few ties carry much of the help.
    func ties(_ count: Int, _ random: inout RandomStream) -> [ExportProcess.Act] {
        var acts: [ExportProcess.Act] = []
        for _ in 0..<count {
            let helper = random.below(team.count)
            let seeker = seeker(helper, random.unit() < leanings[helper], &random)
            let weight = min(30, 1 << min(5, random.next().trailingZeroBitCount))
            for _ in 0..<weight { acts.append(.init(helper: helper, seeker: seeker, conversation: acts.count)) }
        }
        return acts
    }

    /// Half of a person's leaning is the usual probability, half a toss of it.
    static func leanings(_ outward: [Double], _ random: inout RandomStream) -> [Double] {
        outward.map { ($0 + (random.unit() < $0 ? 1 : 0)) / 2 }
    }

    private func seeker(_ helper: Int, _ outside: Bool, _ random: inout RandomStream) -> Int {
        let mates = members[team[helper]]
        while true {
            let other = outside ? random.below(team.count) : mates[random.below(mates.count)]
            if other != helper, outside == (team[other] != team[helper]) { return other }
        }
    }
}
