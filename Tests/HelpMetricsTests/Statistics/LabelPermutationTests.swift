import Testing

@testable import HelpMetrics

private func permutation(_ survey: Survey) -> LabelPermutation {
    LabelPermutation(
        TeamedTies(survey), watched: TeamPairWeights(survey).watched(survey), settings: survey.settings)
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
    #expect(one.pairAtLeast == three.pairAtLeast)
    #expect(one.brokerAtLeast == three.brokerAtLeast)
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
    #expect(permutation(with).brokerAtLeast == permutation(without).brokerAtLeast)
}
