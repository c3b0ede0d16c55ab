import HelpGraph
import Testing

@testable import HelpMetrics

private func permutation(_ survey: Survey) -> LabelPermutation {
    let ties = TeamedTies(survey)
    let teams = TeamFamily(TeamChance(survey, ties), judged: TeamEvidence(survey).suffices)
    return LabelPermutation(
        ties, teams: teams, family: TeamPairWeights(survey).family(survey, ties), settings: survey.settings)
}

@Test func `the number of threads changes nothing`() {
    var survey = RandomNetworks.survey(people: 60, teams: 5, ties: 400, inside: 0.4)
    let one = permutation(survey)
    var settings = survey.settings
    settings.threads = 3
    survey = Survey(network: survey.network, teams: survey.teams, team: survey.team, settings: settings)
    let three = permutation(survey)
    #expect(one.firmAtMost == three.firmAtMost)
    #expect(one.teamAtMost == three.teamAtMost)
    #expect(one.teamAdjusted == three.teamAdjusted)
    #expect(one.pairAtLeast == three.pairAtLeast)
    #expect(one.familyAtLeast == three.familyAtLeast)
    #expect(one.brokerAtLeast == three.brokerAtLeast)
    #expect(one.brokerAtMost == three.brokerAtMost)
}

@Test func `teams that keep to themselves are rare among random ones`() {
    let result = permutation(RandomNetworks.survey(people: 60, teams: 5, ties: 600, inside: 0.9))
    #expect(result.firmAtMost == 0)
    #expect(result.teamAtMost.allSatisfy { $0[0] == 0 })
}

@Test func `without ties no share is defined, and all else is as extreme as any`() {
    let result = permutation(RandomNetworks.survey(people: 12, teams: 3, ties: 0))
    #expect(result.firmAtMost == result.permutations)
    #expect(result.teamDefined.allSatisfy { $0 == .zero })
    #expect(result.brokerAtLeast.allSatisfy { $0 == result.permutations })
}

/// Two teams of two, ties a–b and c–d of weight 1: of the 6 labellings 2 keep both ties inside.
@Test func `frequencies approach the exact distribution`() {
    var settings = RandomNetworks.quick
    settings.permutations = 6_000
    let survey = Example(ties: ["a>b", "c>d"], teams: ["a:X", "b:X", "c:Y", "d:Y"], value: nil).survey(
        settings: settings)
    #expect(abs(Double(permutation(survey).firmAtMost) - 2_000) < 150)
}

@Test func `people without a team are left out`() {
    let with = Example(ties: ["a>b", "b>a", "a>x", "x>b"], teams: ["a:X", "b:Y"], value: nil).survey()
    let without = Example(ties: ["a>b", "b>a"], teams: ["a:X", "b:Y"], value: nil).survey()
    #expect(permutation(with).observed.shares == permutation(without).observed.shares)
    #expect(permutation(with).brokerAtLeast.prefix(2) == permutation(without).brokerAtLeast.prefix(2))
}

@Test func `a pair that stands out does so among thousands of pairs`() throws {
    var random = RandomStream(seed: 8, stream: 8)
    var ties: [(helper: UInt32, seeker: UInt32, weight: Double)] = []
    for _ in 0..<4_000 { ties.append((UInt32(random.below(400)), UInt32(random.below(400)), 1)) }
    for number in 0..<40 { ties.append((UInt32(number % 4), UInt32(4 + number * 3 % 4), 1)) }
    let network = HelpNetwork(people: (0..<400).map { UInt32($0) }, ties: ties)
    let survey = Survey(
        network: network, teams: (0..<100).map { "\($0)" }, team: (0..<400).map { Int32($0 / 4) },
        settings: RandomNetworks.quick)
    let found = SurveyStatistics(survey).pairs.filter(\.isHidden)
    #expect(found.map(\.pair) == [TeamPair(0, 1)])
    #expect(try #require(found.first).q == 1.0 / 200)
}

@Test func `among random teams a pair stands out in one firm of twenty`() {
    let survey = RandomNetworks.survey(people: 60, teams: 12, ties: 500, seed: 3)
    let wrong = (1...30).count { seed in
        SurveyStatistics(survey.shuffled(UInt64(seed))).pairs.contains(where: \.isHidden)
    }
    #expect(wrong <= 5)
}

@Test func `linked pairs neither stand out nor count as the largest excess`() {
    let survey = RandomNetworks.survey(people: 40, teams: 4, ties: 400)
    let pairs = (0..<4).flatMap { first in (first + 1..<4).map { TeamPair(first, $0) } }
    let linked = Survey(
        network: survey.network, teams: survey.teams, team: survey.team, formalLinks: pairs, settings: survey.settings)
    #expect(SurveyStatistics(linked).pairs.isEmpty)
    #expect(permutation(linked).observed.largestExcess == -.infinity)
    #expect(permutation(survey).observed.largestExcess > -.infinity)
}

@Test func `pairs are looked at under fewer labellings only where there are very many ties`() {
    let survey = Example(ties: ["a>b"], teams: ["a:X", "b:Y"], value: nil).survey()
    let family = TeamPairWeights(survey).family(survey, TeamedTies(survey))
    #expect(family.permutations(of: 9_999, ties: 0) == 9_999)
    #expect(family.permutations(of: 9_999, ties: 500_000) == 9_999)
    #expect(family.permutations(of: 9_999, ties: 1_000_000) == 5_000)
    #expect(family.permutations(of: 9_999, ties: 1_000_000_000) == 999)
    #expect(family.permutations(of: 99, ties: 1_000_000_000) == 99)
}
