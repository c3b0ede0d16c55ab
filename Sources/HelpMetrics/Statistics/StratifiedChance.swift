import HelpGraph

/// Exact means of the label permutation within strata.
///
/// A person of stratum s is in team g with probability k_gs / n_s; two of one stratum both with k_gs (k_gs − 1) /
/// (n_s (n_s − 1)), two of different strata with the product. Sums of help by pair of strata are all that the mean of any
/// share's numerator and denominator needs.
struct StratifiedChance: Sendable {
    /// By team: help inside, and help that touches it, on average over labellings.
    private(set) var inside: [Double]
    private(set) var touching: [Double]
    let total: Double
    /// Help between strata, people by stratum, and by team and stratum.
    private let weight: [[Double]]
    private let people: [Double]
    private let members: [[Double]]

    /// `nil` where there are no strata.
    ///
    /// - Complexity: O(ties + strata² · teams).
    init?(_ survey: Survey) {
        guard let last = survey.stratum.max(), last > 0 else { return nil }
        let strata = Int(last) + 1
        var weight = [[Double]](repeating: [Double](repeating: 0, count: strata), count: strata)
        var people = [Double](repeating: 0, count: strata)
        var members = [[Double]](repeating: people, count: survey.teams.count)
        for (node, team) in survey.team.enumerated() where team >= 0 {
            let stratum = Int(survey.stratum[node])
            people[stratum] += 1
            members[Int(team)][stratum] += 1
            for slot in survey.network.given.row(node) {
                let other = Int(survey.network.given.neighbours[slot])
                guard survey.team[other] >= 0 else { continue }
                weight[stratum][Int(survey.stratum[other])] += survey.network.given.weights[slot]
            }
        }
        total = weight.reduce(0) { $0 + $1.reduce(0, +) }
        (self.weight, self.people, self.members) = (weight, people, members)
        inside = []
        touching = []
        for own in members {
            let share = zip(own, people).map { $1 > 0 ? $0 / $1 : 0 }
            var (both, either) = (0.0, 0.0)
            for one in 0..<strata {
                for other in 0..<strata where weight[one][other] > 0 {
                    let together =
                        one == other ? share[one] * (own[one] - 1) / (people[one] - 1) : share[one] * share[other]
                    both += weight[one][other] * together
                    either += weight[one][other] * (share[one] + share[other] - together)
                }
            }
            inside.append(both)
            touching.append(either)
        }
    }

    /// External / all of a team, as a ratio of means.
    func externalShare(_ team: Int) -> Double? {
        touching[team] > 0 ? 1 - inside[team] / touching[team] : nil
    }

    /// Help between two teams, both ways.
    func between(_ pair: TeamPair) -> Double {
        let (first, second) = (members[pair.first], members[pair.second])
        var sum = 0.0
        for one in people.indices {
            for other in people.indices where weight[one][other] > 0 {
                let pairs = people[one] * (one == other ? people[one] - 1 : people[other])
                sum += weight[one][other] * (first[one] * second[other] + second[one] * first[other]) / pairs
            }
        }
        return sum
    }

    /// Share of all help that crosses teams.
    var belowSurface: Double? { total > 0 ? 1 - inside.reduce(0, +) / total : nil }
}
