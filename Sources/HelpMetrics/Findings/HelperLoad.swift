/// Somebody who carries much of a team's answers, and what shows that it is too much.
struct HelperLoad: Sendable {
    enum Kind: Sendable, Equatable {
        /// Later answers come later than earlier ones.
        case later
        /// Answers take longer than those of the rest of the team.
        case longer
        /// Nearly all answers in this space.
        case alone(Int)
    }

    struct Strain: Sendable {
        var kind: Kind
        /// Median wait, or the share of the space's answers.
        var seconds: Double
        var reference: Double
        var q: Double
    }

    var person: Int
    var team: Int
    var answers: Int
    /// Of the answers given by the team, and what an even share of its active members would be.
    var share: Double
    var even: Double
    var strains: [Strain]

    static let leastAnswers = 20
    static let leastShare = 0.1
    static let leastTimes = 1.5
    static let leastOfSpace = 0.9

    /// By share over even share, largest first.
    ///
    /// - Complexity: O(answers · log answers) for each person who carries that much, of whom a team has nine at most.
    static func all(_ survey: Survey, _ answers: HelperAnswers, _ spaces: [SpacePractice]) -> [HelperLoad] {
        let loads = survey.teams.indices.flatMap { carrying(survey, team: $0, answers) }
        let tests = loads.flatMap { slower($0, survey, answers) }
        let adjusted = FalseDiscovery.adjusted(tests.map(\.strain.q))
        var found: [HelperLoad] = []
        for var load in loads {
            for (number, test) in tests.enumerated() where test.person == load.person {
                var strain = test.strain
                strain.q = adjusted[number] ?? 1
                if strain.q < 0.05, strain.seconds >= leastTimes * strain.reference { load.strains.append(strain) }
            }
            load.strains += alone(load, answers, spaces)
            if !load.strains.isEmpty { found.append(load) }
        }
        return found.sorted { ($1.share / $1.even, $0.person) < ($0.share / $0.even, $1.person) }
    }

    private static func carrying(_ survey: Survey, team: Int, _ given: HelperAnswers) -> [HelperLoad] {
        let members = survey.members[team]
        let active = members.count { survey.isActive($0) }
        let total = members.reduce(0) { $0 + given.count(of: $1) }
        guard active >= EnoughEvidence.activeMembers, total > 0 else { return [] }
        let even = 1 / Double(active)
        return members.compactMap { person in
            let answers = given.count(of: person)
            let share = Double(answers) / Double(total)
            guard answers >= leastAnswers, share > leastShare, share >= 2 * even else { return nil }
            return HelperLoad(person: person, team: team, answers: answers, share: share, even: even, strains: [])
        }
    }

    /// Both tests of waiting, with their raw p in place of q.
    private static func slower(_ load: HelperLoad, _ survey: Survey, _ answers: HelperAnswers)
        -> [(person: Int, strain: Strain)]
    {
        let own = answers.of(load.person).map(\.seconds)
        let (earlier, later) = (Array(own.prefix(own.count / 2)), Array(own.suffix(own.count - own.count / 2)))
        let others = survey.members[load.team].filter { $0 != load.person }.flatMap { answers.of($0).map(\.seconds) }
        return [(Kind.later, later, earlier), (.longer, own, others)].compactMap { kind, values, reference in
            guard let p = RankSum.p(that: values, exceed: reference), let median = Quantile.median(values),
                let other = Quantile.median(reference)
            else { return nil }
            return (load.person, Strain(kind: kind, seconds: median, reference: other, q: p))
        }
    }

    /// Channels in which the person gives nearly all of 20 or more answers.
    private static func alone(_ load: HelperLoad, _ answers: HelperAnswers, _ spaces: [SpacePractice]) -> [Strain] {
        var count: [Int: Int] = [:]
        for answer in answers.of(load.person) { count[Int(answer.space), default: 0] += 1 }
        return count.keys.sorted().compactMap { space in
            let (own, all) = (count[space] ?? 0, spaces[space].acts)
            guard spaces[space].isChannel, all >= leastAnswers, Double(own) >= leastOfSpace * Double(all) else {
                return nil
            }
            return Strain(kind: .alone(space), seconds: Double(own) / Double(all), reference: 1, q: 1)
        }
    }
}
