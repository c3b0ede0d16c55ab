/// One pass over all ties under one labelling of the people: all statistics that depend on who is in which team.
///
/// Teams are taken one after the other, so that the weights between one team and all others stand in a single row that
/// stays in the cache, and ties inside a team can be looked at while its people are at hand.
struct TeamScan: Sendable {
    /// Help inside each team, at each threshold.
    private(set) var inside: [SIMD4<Double>]
    /// Help given and received by each team's people, at each threshold; help inside counts twice.
    private(set) var touching: [SIMD4<Double>]
    /// Help between the two teams of each watched pair.
    private(set) var between: [Double]
    /// Open two-paths of which all three people are in the same team, by the position of the person in the middle.
    private(set) var coordinated: [Int]

    private let watched: WatchedPairs
    private var label: [Int32]
    private var place: [Int32]
    private var row: [Double]
    private var inner: [InnerTie] = []
    private var coordinators: CoordinatorCount

    init(ties: TeamedTies, watched: WatchedPairs) {
        let (people, teams) = (ties.labels.count, ties.sizes.count)
        self.watched = watched
        inside = Array(repeating: .zero, count: teams)
        touching = Array(repeating: .zero, count: teams)
        between = Array(repeating: 0, count: watched.pairs.count)
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
        for pair in between.indices { between[pair] = 0 }
        var start = 0
        for team in ties.sizes.indices {
            let people = start..<start + ties.sizes[team]
            gather(ties, order: order, people: people, team: Int32(team))
            finish(team)
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

    /// Hands the row of a team on to the pairs that are watched, and clears it.
    private mutating func finish(_ team: Int) {
        for entry in watched.rows[team] { between[entry.pair] += row[entry.other] }
        for other in row.indices { row[other] = 0 }
    }
}

/// Pairs of teams whose weight is followed through the permutations.
struct WatchedPairs: Sendable {
    let pairs: [TeamPair]
    /// For each team: the other team of each of its pairs, and which pair that is.
    let rows: [[(other: Int, pair: Int)]]

    init(_ pairs: [TeamPair], teams: Int) {
        var rows = [[(other: Int, pair: Int)]](repeating: [], count: teams)
        for (number, pair) in pairs.enumerated() {
            rows[pair.first].append((pair.second, number))
            rows[pair.second].append((pair.first, number))
        }
        self.pairs = pairs
        self.rows = rows
    }
}
