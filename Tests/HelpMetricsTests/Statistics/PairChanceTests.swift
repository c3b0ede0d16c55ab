import HelpGraph
import Testing

@testable import HelpMetrics

/// Six people in teams of one, two and three, and every order they can be dealt out in.
private func survey(stratum: [Int32] = []) -> Survey {
    let ties: [(helper: UInt32, seeker: UInt32, weight: Double)] = [
        (0, 1, 3), (1, 0, 2), (2, 3, 7), (3, 4, 1), (0, 4, 4), (5, 2, 2), (1, 3, 1), (4, 5, 9),
    ]
    return Survey(
        network: HelpNetwork(people: (0..<6).map(UInt32.init), ties: ties), teams: ["a", "b", "c"],
        team: [0, 1, 1, 2, 2, 2], stratum: stratum, settings: RandomNetworks.quick)
}

private func orders(of people: [Int32]) -> [[Int32]] {
    guard people.count > 1 else { return [people] }
    return people.indices.flatMap { place in
        var rest = people
        let first = rest.remove(at: place)
        return orders(of: rest).map { [first] + $0 }
    }
}

private func family(_ survey: Survey) -> PairFamily {
    PairFamily(
        watched: [TeamPair(0, 1), TeamPair(0, 2), TeamPair(1, 2)], linked: [], teams: 3,
        chance: PairChance(TeamedTies(survey), stratum: survey.stratum))
}

@Test func `over all labellings the excess of each pair has mean 0 and deviation 1`() {
    let (survey, ties) = (survey(), TeamedTies(survey()))
    let scans = orders(of: [0, 1, 2, 3, 4, 5]).map { TeamScan(ties, family: family(survey), order: $0) }
    for pair in 0..<3 {
        let values = scans.map { $0.excess[pair] }
        let mean = values.reduce(0, +) / Double(values.count)
        let square = values.reduce(0) { $0 + $1 * $1 } / Double(values.count)
        #expect(abs(mean) < 1e-9)
        #expect(abs(square - 1) < 1e-9)
    }
}

@Test func `within strata the excess has mean 0, and the expected weight is the mean`() throws {
    let stratum: [Int32] = [0, 0, 1, 1, 1, 0]
    let survey = survey(stratum: stratum)
    let (ties, chance) = (TeamedTies(survey), try #require(StratifiedChance(survey)))
    let within = orders(of: [0, 1, 2, 3, 4, 5]).filter { order in
        order.indices.allSatisfy { stratum[Int(order[$0])] == stratum[$0] }
    }
    #expect(within.count == 36)
    let scans = within.map { TeamScan(ties, family: family(survey), order: $0) }
    for (number, pair) in [TeamPair(0, 1), TeamPair(0, 2), TeamPair(1, 2)].enumerated() {
        #expect(abs(scans.reduce(0) { $0 + $1.excess[number] }) < 1e-9)
        #expect(abs(scans.reduce(0) { $0 + $1.between[number] } / 36 - chance.between(pair)) < 1e-9)
    }
}

@Test func `a pair that labels cannot change has no excess`() {
    let survey = Example(ties: ["a>b:5"], teams: ["a:X", "b:Y"], value: nil).survey()
    let ties = TeamedTies(survey)
    let family = TeamPairWeights(survey).family(survey, ties)
    #expect(TeamScan(ties, family: family, order: [0, 1]).excess == [0])
    #expect(SurveyStatistics(survey).pairs.map(\.q) == [1])
}

@Test func `a busy team is no partner of all`() {
    // Every end of a tie is in team 0 three times as often as in another, whoever is at the other end.
    var random = RandomStream(seed: 11, stream: 3)
    let ties = (0..<500).map { _ -> (helper: UInt32, seeker: UInt32, weight: Double) in
        let ends = (0..<2).map { _ in random.below(random.below(5) == 0 ? 10 : 60) }
        return (UInt32(ends[0]), UInt32(ends[1]), 2)
    }
    let survey = Survey(
        network: HelpNetwork(people: (0..<60).map(UInt32.init), ties: ties), teams: (0..<6).map { "\($0)" },
        team: (0..<60).map { Int32($0 / 10) }, settings: RandomNetworks.quick)
    let pairs = SurveyStatistics(survey).pairs
    #expect(pairs.count { $0.pair.first == 0 && $0.p < 0.05 } >= 2)
    #expect(pairs.count { $0.isHidden } <= 1)
}
