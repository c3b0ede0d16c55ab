import HelpGraph

@testable import HelpMetrics

/// A firm built team by team: conversations of one act each, every person active.
struct Firm {
    var sizes: [Int]
    var acts: [(helper: Int, seeker: Int)] = []
    var messages: [Int]
    var coverage: [Double]
    var links: [TeamPair] = []

    init(_ sizes: [Int]) {
        self.sizes = sizes
        messages = Array(repeating: 20, count: sizes.reduce(0, +))
        coverage = Array(repeating: 1, count: sizes.count)
    }

    func person(_ team: Int, _ number: Int) -> Int {
        sizes[..<team].reduce(0, +) + number % sizes[team]
    }

    /// `count` acts spread over the people of both teams.
    mutating func help(_ from: Int, _ to: Int, _ count: Int) {
        for number in 0..<count {
            let helper = person(from, number)
            let seeker = person(to, number * 3 + number / sizes[to] + 1)
            if helper != seeker { acts.append((helper, seeker)) } else { acts.append((helper, person(to, number + 1))) }
        }
    }

    /// `count` acts inside every team, and `across` from each team to each other.
    mutating func mingle(_ teams: Range<Int>, inside: Int, across: Int) {
        for team in teams {
            help(team, team, inside)
            for other in teams where other != team { help(team, other, across) }
        }
    }

    var survey: Survey { survey(conversations: true) }

    func survey(conversations: Bool) -> Survey {
        let network = HelpNetwork(
            people: messages.indices.map(UInt32.init),
            ties: acts.map { (helper: UInt32($0.helper), seeker: UInt32($0.seeker), weight: 1) })
        let episodes = acts.enumerated().map {
            Survey.Episode(helper: UInt32($1.helper), seeker: UInt32($1.seeker), conversation: UInt32($0))
        }
        return Survey(
            network: network, teams: sizes.indices.map { "team \($0)" },
            team: sizes.enumerated().flatMap { Array(repeating: Int32($0), count: $1) },
            episodes: conversations ? episodes : [], messages: conversations ? messages : [], formalLinks: links,
            teamCoverage: coverage, settings: RandomNetworks.quick)
    }

    var classes: [TeamIsolation.Class] { FindingContext(survey).isolation.map(\.kind) }
}
