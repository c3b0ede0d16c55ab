import HelpGraph

@testable import HelpMetrics

/// Networks drawn at random, with a fixed seed, for laws and false-positive checks.
enum RandomNetworks {
    /// `ties` ties between people drawn at random; each with a probability of `inside` within the helper's team.
    static func survey(
        people: Int, teams: Int, ties: Int, inside: Double = 0, seed: UInt64 = 1, heaviest: Int = 3,
        settings: Survey.Settings = quick
    ) -> Survey {
        var random = RandomStream(seed: seed, stream: 99)
        let team = (0..<people).map { Int32($0 % teams) }
        let members = (0..<teams).map { number in (0..<people).filter { Int(team[$0]) == number } }
        let edges = (0..<ties).map { _ -> (helper: UInt32, seeker: UInt32, weight: Double) in
            let helper = random.below(people)
            let within = Double(random.below(1_000_000)) < inside * 1_000_000
            let own = members[Int(team[helper])]
            let seeker = within ? own[random.below(own.count)] : random.below(people)
            return (UInt32(helper), UInt32(seeker), Double(1 + random.below(heaviest)))
        }
        let network = HelpNetwork(people: (0..<people).map(UInt32.init), ties: edges)
        return Survey(network: network, teams: (0..<teams).map { "team \($0)" }, team: team, settings: settings)
    }

    static var quick: Survey.Settings {
        var settings = Survey.Settings()
        settings.permutations = 199
        settings.shareSamples = 128
        settings.rankSamples = 64
        settings.communityRuns = 10
        return settings
    }
}

extension Survey {
    /// The same network with other teams.
    func relabelled(_ team: [Int32], names: [String]? = nil) -> Survey {
        Survey(
            network: network, teams: names ?? teams, team: team, episodes: episodes, messages: messages,
            formalLinks: formalLinks, settings: settings)
    }

    /// The same network with the teams dealt out at random.
    func shuffled(_ seed: UInt64) -> Survey {
        var random = RandomStream(seed: seed, stream: 7)
        var labels = team
        labels.shuffle(with: &random)
        return relabelled(labels)
    }
}
