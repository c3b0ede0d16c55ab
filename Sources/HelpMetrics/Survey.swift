import HelpGraph

/// A network, the teams of its people, and what is asked of them: all that measures and findings look at.
///
/// Costly passes are made once, here, and kept in `passes`.
package struct Survey: Sendable {
    package let network: HelpNetwork
    /// Names of the teams; position = team number.
    package let teams: [String]
    /// Team number of each node, or -1 without a team.
    package let team: [Int32]
    /// One per help act; empty for networks that come without conversations.
    package let episodes: [Episode]
    /// Messages written by each node; empty when unknown.
    package let messages: [Int]
    /// Node of each node's manager, or -1.
    package let manager: [Int32]
    /// Pairs of teams that something formal links (reporting line, shared project), ascending, without doubles.
    package let formalLinks: [TeamPair]
    /// Share of each team's roster members who are known to the network, 0…1; 1 if unknown.
    package let teamCoverage: [Double]
    /// Stratum of each node (site, level), within which random labellings stay; empty where teams are dealt to everybody.
    package let stratum: [Int32]
    package let settings: Settings
    /// Nodes of each team, ascending.
    package let members: [[Int]]
    package let passes: SurveyPasses

    /// Ties lighter than `settings.minimumWeight` are left out, and with them their episodes.
    package init(
        network: HelpNetwork, teams: [String], team: [Int32], episodes: [Episode] = [], messages: [Int] = [],
        manager: [Int32]? = nil, formalLinks: [TeamPair] = [], teamCoverage: [Double] = [],
        stratum: [Int32] = [], settings: Settings = Settings()
    ) {
        let count = network.nodeCount
        precondition(team.count == count, "one team number per node")
        precondition(team.allSatisfy { $0 >= -1 && $0 < teams.count }, "team numbers are positions in teams, or -1")
        precondition(messages.isEmpty || messages.count == count, "one message count per node, or none at all")
        precondition((manager?.count ?? count) == count, "one manager per node")
        precondition(teamCoverage.isEmpty || teamCoverage.count == teams.count, "one coverage per team, or none at all")
        precondition(stratum.isEmpty || stratum.count == count, "one stratum per node, or none at all")
        precondition(stratum.allSatisfy { $0 >= 0 }, "everybody is in a stratum")
        let kept = network.withoutTies(below: settings.minimumWeight)
        self.network = kept
        self.teams = teams
        self.team = team
        self.episodes = kept.tieCount == network.tieCount ? episodes : episodes.filter { kept.hasTie($0) }
        self.messages = messages
        self.manager = manager ?? [Int32](repeating: -1, count: count)
        self.formalLinks = Array(Set(formalLinks)).sorted()
        self.teamCoverage = teamCoverage.isEmpty ? [Double](repeating: 1, count: teams.count) : teamCoverage
        self.stratum = stratum
        self.settings = settings
        members = Self.members(of: team, teams: teams.count)
        passes = SurveyPasses(
            network: kept, team: team, teamCount: teams.count, seed: settings.seed, threads: settings.threads)
    }

    private static func members(of team: [Int32], teams: Int) -> [[Int]] {
        var members = [[Int]](repeating: [], count: teams)
        for (node, number) in team.enumerated() where number >= 0 { members[Int(number)].append(node) }
        return members
    }
}

extension Survey {
    /// One help act: who helped whom in which conversation (nodes; conversations numbered from 0, gaps allowed).
    package struct Episode: Sendable, Equatable {
        package var helper: UInt32
        package var seeker: UInt32
        package var conversation: UInt32

        package init(helper: UInt32, seeker: UInt32, conversation: UInt32) {
            self.helper = helper
            self.seeker = seeker
            self.conversation = conversation
        }
    }

    package struct Settings: Sendable, Equatable {
        /// All chance in the results comes from this number.
        package var seed: UInt64 = 42
        /// Labellings drawn for permutation tests.
        package var permutations = 9_999
        /// Half-samples drawn for the intervals of shares.
        package var shareSamples = 1_024
        /// Half-samples drawn for the intervals of ranks.
        package var rankSamples = 200
        /// Runs of the search for communities; fewer are made in large networks.
        package var communityRuns = 100
        package var threads = 1
        /// Ties lighter than this are left out.
        package var minimumWeight = 0.0

        package init() {}
    }
}

/// Two different teams, in no order: positions in `Survey.teams`.
package struct TeamPair: Sendable, Hashable, Comparable {
    package let first: Int
    package let second: Int

    package init(_ one: Int, _ other: Int) {
        first = min(one, other)
        second = max(one, other)
    }

    package static func < (left: Self, right: Self) -> Bool {
        (left.first, left.second) < (right.first, right.second)
    }
}

extension HelpNetwork {
    fileprivate func withoutTies(below weight: Double) -> HelpNetwork {
        guard given.weights.contains(where: { $0 < weight }) else { return self }
        var ties: [(helper: UInt32, seeker: UInt32, weight: Double)] = []
        for helper in 0..<nodeCount {
            for tie in given.row(helper) where given.weights[tie] >= weight {
                ties.append((UInt32(helper), given.neighbours[tie], given.weights[tie]))
            }
        }
        return HelpNetwork(people: people, ties: ties)
    }

    fileprivate func hasTie(_ episode: Survey.Episode) -> Bool {
        position(from: Int(episode.helper), to: episode.seeker) != nil
    }

    /// Where the tie stands in `given`, if there is one.
    ///
    /// - Complexity: O(log degree).
    func position(from helper: Int, to seeker: UInt32) -> Int? {
        var (low, high) = (Int(given.offsets[helper]), Int(given.offsets[helper + 1]))
        while low < high {
            let middle = (low + high) / 2
            if given.neighbours[middle] < seeker { low = middle + 1 } else { high = middle }
        }
        guard low < Int(given.offsets[helper + 1]), given.neighbours[low] == seeker else { return nil }
        return low
    }
}
