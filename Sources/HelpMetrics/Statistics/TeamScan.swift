/// One pass over all ties under one labelling of the people: all statistics that depend on who is in which team.
///
/// Teams are taken one after the other, so that the weights between one team and all others stand in a single row that
/// stays in the cache, and ties inside a team can be looked at while its people are at hand.
struct TeamScan: Sendable {
    /// Help inside each team, at each threshold.
    private(set) var inside: [SIMD4<Double>]
    /// Help given and received by each team's people, at each threshold; help inside counts twice.
    private(set) var touching: [SIMD4<Double>]
    /// Help between teams.
    private(set) var pairs: PairWeights
    /// Open two-paths of which all three people are in the same team, by the position of the person in the middle.
    private(set) var coordinated: [Int]

    private var label: [Int32]
    private var place: [Int32]
    private var row: [Double]
    private var inner: [InnerTie] = []
    private var coordinators: CoordinatorCount

    init(ties: TeamedTies, family: PairFamily) {
        let (people, teams) = (ties.labels.count, ties.sizes.count)
        pairs = PairWeights(family)
        inside = Array(repeating: .zero, count: teams)
        touching = Array(repeating: .zero, count: teams)
        coordinated = Array(repeating: 0, count: people)
        label = Array(repeating: 0, count: people)
        place = Array(repeating: 0, count: people)
        row = Array(repeating: 0, count: teams)
        coordinators = CoordinatorCount(largestTeam: ties.sizes.max() ?? 0)
    }

    /// `order` lists the positions team by team: the first `sizes[0]` belong to team 0, and so on.
    ///
    /// - Complexity: O(ties + teams + two-paths inside teams).
    mutating func scan(_ ties: TeamedTies, order: [Int32]) {
        settle(order, sizes: ties.sizes)
        pairs.begin()
        var start = 0
        for team in ties.sizes.indices {
            let people = start..<start + ties.sizes[team]
            gather(ties, order: order, people: people, team: Int32(team))
            pairs.take(&row, of: team)
            coordinators.count(inner, order: order, people: people, into: &coordinated)
            start = people.upperBound
        }
    }

    private mutating func settle(_ order: [Int32], sizes: [Int]) {
        var start = 0
        for team in sizes.indices {
            for slot in start..<start + sizes[team] {
                label[Int(order[slot])] = Int32(team)
                place[Int(order[slot])] = Int32(slot - start)
            }
            start += sizes[team]
        }
    }

    private mutating func gather(_ ties: TeamedTies, order: [Int32], people: Range<Int>, team: Int32) {
        var (within, total) = (SIMD4<Double>.zero, SIMD4<Double>.zero)
        inner.removeAll(keepingCapacity: true)
        for slot in people {
            let person = Int(order[slot])
            total += ties.strengths[person]
            for tie in ties.offsets[person]..<ties.offsets[person + 1] {
                let neighbour = Int(ties.neighbours[tie])
                let other = label[neighbour]
                row[Int(other)] += ties.weights[tie]
                guard other == team else { continue }
                within += ties.levels[tie]
                inner.append(
                    InnerTie(from: Int32(slot - people.lowerBound), to: place[neighbour], ways: ties.directions[tie]))
            }
        }
        inside[Int(team)] = within
        touching[Int(team)] = total
    }
}
