import HelpGraph
import Testing

@testable import HelpMetrics

private func karate(threads: Int = 1, runs: Int = 100) -> Survey {
    let known = KnownNetwork.karate
    var settings = Survey.Settings()
    (settings.threads, settings.communityRuns) = (threads, runs)
    return Survey(network: known.network, teams: ["Hi", "Officer"], team: known.teams[0].team, settings: settings)
}

@Test func `the karate club's communities agree with its split as published`() {
    let structure = CommunityStructure(karate(threads: 2))
    #expect(structure.runs == 100)
    expectClose([structure.modularity], [0.4197896], "Q", within: 1e-7)
    #expect(structure.groups.map(\.people.count) == [12, 11, 6, 5])
    #expect(structure.groups.map { $0.people[0] + 1 } == [9, 1, 24, 5])
    expectClose(
        [structure.withTeams?.mutualInformation, structure.withTeams?.rand], [0.566666, 0.464591], "with teams",
        within: 1e-6)
}

@Test func `the number of threads changes no community`() {
    #expect(CommunityStructure(karate(threads: 1, runs: 20)) == CommunityStructure(karate(threads: 7, runs: 20)))
}

@Test func `members are told by team, largest first`() {
    let group = CommunityStructure(karate()).groups[0]
    #expect(group.teams.map(\.people).reduce(0, +) == 12)
    #expect(group.teams == group.teams.sorted { $0.people > $1.people })
}

@Test func `two cliques are two communities, sure of themselves, and teams across them agree with nothing`() throws {
    let clique = { (names: [String]) in names.flatMap { one in names.filter { $0 > one }.map { "\(one)>\($0)" } } }
    let (left, right) = (["a", "b", "c", "d"], ["e", "f", "g", "h"])
    let teams = (left + right).enumerated().map { "\($1):\($0 % 2 == 0 ? "X" : "Y")" }
    let structure = CommunityStructure(
        Example(ties: clique(left) + clique(right) + ["d>e", "z"], teams: teams, value: nil).survey())
    #expect(structure.groups.map(\.people) == [[0, 1, 2, 3], [4, 5, 6, 7]], "the isolate z is in none")
    #expect(structure.agreement == 1 && structure.groups.allSatisfy { $0.stability == 1 })
    #expect(try #require(structure.withTeams?.rand) < 0)
    #expect(structure.groups.map(\.bridging) == [[], []])
}

@Test func `without teams nothing is compared, and without ties nothing is found`() {
    let bare = CommunityStructure(Example(ties: ["a>b", "c>d"], value: nil).survey())
    #expect(bare.groups.count == 2 && bare.withTeams == nil && bare.groups.allSatisfy { $0.teams.isEmpty })
    let empty = CommunityStructure(Example(ties: ["a", "b"], teams: ["a:X"], value: nil).survey())
    #expect(empty.groups.isEmpty && empty.modularity == nil && empty.agreement == nil && empty.withTeams == nil)
    #expect(CommunityStructure(Example(ties: [], value: nil).survey()).groups.isEmpty)
}

@Test func `a single team is nothing to compare with`() {
    let survey = Example(ties: ["a>b", "c>d"], teams: ["a:X", "b:X", "c:X", "d:X"], value: nil).survey()
    let agreement = CommunityStructure(survey).withTeams
    #expect(agreement != nil && agreement?.rand == nil && agreement?.mutualInformation == nil)
}

@Test func `runs that differ agree by the mean of their pairs`() {
    let (one, other) = ([0, 0, 1, 1, 2, 2], [0, 0, 0, 1, 1, 1])
    let pair = PartitionAgreement(one, other).mutualInformation ?? 0
    let runs = CommunityRuns([one, other, [7, 7, 3, 3, 0, 0]])
    expectClose([runs.agreement(threads: 2)], [(1 + 2 * pair) / 3], "agreement")
    expectClose(runs.stability(of: [[10, 11]], among: [10, 11, 12, 13, 14, 15]), [(1 + 1 + 2.0 / 3) / 3], "stability")
}

@Test func `who has much of the help with other communities bridges`() {
    let ties = ["a>b", "b>c", "c>a", "d>e", "e>f", "f>d", "a>d", "a>e", "f>a"]
    let survey = Example(ties: ties, value: nil).survey()
    let groups = Components(labels: [0, 0, 0, 1, 1, 1])
    #expect(BridgingPeople.of([0, 1, 2], survey.passes.mutual, groups) == [0])
    #expect(BridgingPeople.of([3, 4, 5], survey.passes.mutual, groups) == [], "one contact over there is not enough")
}

@Test(arguments: [
    (1, 32, 4), (156_250, 32, 4), (312_500, 32, 2), (625_000, 32, 1), (1_800_000, 11, 1), (9_000_000, 10, 1),
])
func `communities are sought again less often the larger the network`(pairs: Int, samples: Int, runs: Int) {
    let effort = CommunitySamples.Effort(pairs: pairs)
    #expect((effort.samples, effort.runs) == (samples, runs))
}
