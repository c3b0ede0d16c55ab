import HelpGraph
import Testing

@testable import HelpMetrics

@Suite struct StrataTests {
    /// Two sites of two teams each; help runs inside the sites, without regard to teams.
    private static func sites(_ stratified: Bool, permutations: Int = 1_999) -> Survey {
        var random = RandomStream(seed: 5, stream: 1)
        let team = (0..<48).map { Int32($0 / 12) }
        let stratum = team.map { $0 / 2 }
        let ties = (0..<900).map { _ -> (helper: UInt32, seeker: UInt32, weight: Double) in
            let helper = random.below(48)
            return (UInt32(helper), UInt32(helper / 24 * 24 + random.below(24)), 1)
        }
        var settings = RandomNetworks.quick
        settings.permutations = permutations
        return Survey(
            network: HelpNetwork(people: (0..<48).map(UInt32.init), ties: ties), teams: ["a", "b", "c", "d"],
            team: team,
            stratum: stratified ? stratum : [], settings: settings)
    }

    @Test func `what follows from the site is no closing of teams, beyond the site nothing is left`() throws {
        let plain = SurveyStatistics(Self.sites(false)).belowSurface
        let within = SurveyStatistics(Self.sites(true)).belowSurface
        #expect(plain.share == within.share)
        #expect(try #require(plain.p) < 0.001)
        #expect(try #require(within.p) > 0.05)
    }

    @Test func `teams of one site are no hidden pair within the site`() {
        let plain = SurveyStatistics(Self.sites(false)).pairs.filter(\.isHidden).map(\.pair)
        #expect(plain == [TeamPair(0, 1), TeamPair(2, 3)])
        #expect(SurveyStatistics(Self.sites(true)).pairs.filter(\.isHidden).isEmpty)
    }

    @Test func `brokers are held against people of their own stratum`() throws {
        // Everybody at the second site helps across, everybody at the first stays inside.
        var random = RandomStream(seed: 4, stream: 2)
        let stratum = (0..<60).map { Int32($0 % 2) }
        let team = (0..<60).map { Int32($0 / 20) }
        var ties: [(helper: UInt32, seeker: UInt32, weight: Double)] = []
        for helper in 0..<60 {
            for _ in 0..<12 {
                let seeker =
                    stratum[helper] == 0 ? Int(team[helper]) * 20 + random.below(10) * 2 : random.below(30) * 2 + 1
                if seeker != helper { ties.append((UInt32(helper), UInt32(seeker), 1)) }
            }
        }
        let network = HelpNetwork(people: (0..<60).map(UInt32.init), ties: ties)
        let surveys = [[], stratum].map {
            Survey(
                network: network, teams: ["a", "b", "c"], team: team, stratum: $0, settings: RandomNetworks.quick)
        }
        let boundary = surveys.map { survey in SurveyStatistics(survey).brokers.map { $0?.boundaryP ?? 1 } }
        #expect(boundary[0].count { $0 < 0.01 } > 3)
        #expect(boundary[1].count { $0 < 0.01 } <= 1)
    }

    @Test func `no label leaves its stratum, and every team keeps its size in each`() {
        let grouped = (0..<30).map { Int32($0) }
        let stratum = (0..<30).map { Int32($0 % 3) }
        let strata = Strata(grouped, stratum: stratum)
        for index in 0..<20 {
            var random = RandomStream(seed: 1, stream: UInt64(index))
            var order = grouped
            strata.shuffle(&order, with: &random)
            #expect(order.sorted() == grouped)
            #expect(zip(order, grouped).allSatisfy { stratum[Int($0)] == stratum[Int($1)] })
        }
    }

    @Test func `one stratum for all is none`() {
        let grouped = (0..<10).map { Int32($0) }
        var (one, other) = (grouped, grouped)
        var (first, second) = (RandomStream(seed: 3, stream: 3), RandomStream(seed: 3, stream: 3))
        Strata(grouped, stratum: [Int32](repeating: 0, count: 10)).shuffle(&one, with: &first)
        other.shuffle(with: &second)
        #expect(one == other)
    }

    @Test func `the exact means are those of many labellings`() throws {
        let survey = Self.sites(true)
        let chance = try #require(StratifiedChance(survey))
        let ties = TeamedTies(survey)
        let family = TeamPairWeights(survey).family(survey, ties)
        var (inside, shares) = ([Double](repeating: 0, count: 4), 0.0)
        let draws = 4_000
        for index in 0..<draws {
            var random = RandomStream(seed: 9, stream: UInt64(index))
            var order = ties.grouped
            ties.strata.shuffle(&order, with: &random)
            let scan = TeamScan(ties, family: family, order: order)
            for team in 0..<4 { inside[team] += scan.inside[team][0] / Double(draws) }
            shares += (1 - scan.inside.reduce(0) { $0 + $1[0] } / chance.total) / Double(draws)
        }
        // One labelling's inside help has a standard deviation of about 10, the mean of 4,000 one of 0.16.
        for team in 0..<4 { #expect(abs(inside[team] - chance.inside[team]) < 0.8) }
        #expect(abs(shares - (chance.belowSurface ?? -1)) < 0.002)
    }
}
