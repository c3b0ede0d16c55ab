import HelpGraph
import Testing

@testable import HelpMetrics

@Suite struct TeamFamilyTests {
    private let survey = RandomNetworks.survey(people: 60, teams: 5, ties: 700, seed: 6, heaviest: 6)

    @Test func `deviations are those of many labellings, at every threshold`() {
        let ties = TeamedTies(survey)
        let (chance, family) = (TeamChance(survey, ties), TeamPairWeights(survey).family(survey, ties))
        var (sum, squares) = (SIMD4<Double>.zero, SIMD4<Double>.zero)
        let draws = 3_000
        for index in 0..<draws {
            var random = RandomStream(seed: 2, stream: UInt64(index))
            var order = ties.grouped
            order.shuffle(with: &random)
            let share = TeamScan(ties, family: family, order: order).share(of: 2)
            sum += share / Double(draws)
            squares += share * share / Double(draws)
        }
        let deviation = (squares - sum * sum).squareRoot()
        for level in 0..<4 {
            #expect(abs(sum[level] - (chance.expected[2] ?? 0)) < 0.01)
            #expect(abs(chance.deviation[2][level] / deviation[level] - 1) < 0.08)
        }
    }

    @Test func `where labels change nothing there is no deviation`() {
        let one = Survey(network: survey.network, teams: ["all"], team: survey.team.map { _ in 0 })
        #expect(TeamChance(one, TeamedTies(one)).shortfall(0, share: 0)[0].magnitude < 1e-6)
        let none = RandomNetworks.survey(people: 12, teams: 3, ties: 0)
        #expect(TeamChance(none, TeamedTies(none)).deviation.allSatisfy { $0 == .zero })
    }

    /// Three teams of which one is not judged; shortfalls are shares below the mean, in deviations.
    @Test func `each team is held against the largest shortfall of those up to it`() {
        let ties = TeamedTies(survey)
        let chance = TeamChance(survey, ties)
        let family = TeamFamily(chance, judged: [true, true, false, false, true])
        let share = { (team: Int, deviations: Double) in
            (chance.expected[team] ?? 0) - deviations * chance.deviation[team][0]
        }
        let observed = [3.0, 1.0, 9.0, 9.0, 2.0]
        let steps = StepDown(family, observed.enumerated().map { SIMD4(share($0, $1), 0, 0, 0) })
        var counts = [0, 0, 0]
        // Reaches the second and the first place, from the team of the second; an unjudged team counts for nothing.
        steps.tally([share(0, 0), share(1, 0), share(2, 20), nil, share(4, 2.5)], into: &counts)
        // The team of the third place alone reaches beyond all.
        steps.tally([share(0, 5), share(1, 0), share(2, 0), nil, nil], into: &counts)
        #expect(counts == [0, 1, 1])
        #expect(steps.adjusted([0, 1, 1], permutations: 3) == [0.5, 0.5, nil, nil, 0.5])
        #expect(steps.adjusted([2, 1, 0], permutations: 3) == [0.25, 0.75, nil, nil, 0.5])
    }

    @Test func `teams that keep to themselves all do so beyond chance`() {
        let closed = RandomNetworks.survey(people: 60, teams: 6, ties: 900, inside: 0.7)
        let statistics = SurveyStatistics(closed)
        #expect(statistics.teams.allSatisfy { $0.q == 1.0 / 200 })
    }

    @Test func `a threshold with too few ties to tell is not counted`() {
        var share = TeamShare()
        share.p = [0.001, 0.2, 0.3, 0.4]
        share.shortfall = SIMD4(4, 2, 1, 0.5)
        #expect(share.tested == 1 && share.holds == 1 && share.holdsUp)
        share.shortfall = SIMD4(4, 3, 1, 0.5)
        #expect(share.tested == 2 && share.holds == 1 && !share.holdsUp)
        share.p[1] = 0.04
        share.shortfall = SIMD4(6, 5, 4, 0.5)
        #expect(share.tested == 3 && share.holds == 2 && share.holdsUp)
        share.shortfall = SIMD4(6, 5, 4, 3)
        #expect(share.tested == 4 && share.holds == 2 && !share.holdsUp)
    }
}
