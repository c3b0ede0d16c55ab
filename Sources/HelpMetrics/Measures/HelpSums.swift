import HelpGraph

/// Help acts added up by person and by team. *Teamed* help is help between two people who both have a team; only that
/// can be inside a team or across its edge.
package struct HelpSums: Sendable, Equatable {
    /// By person: all, teamed, and across teams.
    package private(set) var given: [Double]
    package private(set) var received: [Double]
    package private(set) var givenTeamed: [Double]
    package private(set) var receivedTeamed: [Double]
    package private(set) var givenAcross: [Double]
    package private(set) var receivedAcross: [Double]
    /// By team: inside, out of the team, into the team.
    package private(set) var inside: [Double]
    package private(set) var out: [Double]
    package private(set) var into: [Double]
    /// Teams with which each team has ties.
    package private(set) var partners: [Int]

    /// - Complexity: O(people + ties · log ties).
    init(_ network: HelpNetwork, team: [Int32], teamCount: Int) {
        let nobody = [Double](repeating: 0, count: network.nodeCount)
        (given, received, givenTeamed) = (nobody, nobody, nobody)
        (receivedTeamed, givenAcross, receivedAcross) = (nobody, nobody, nobody)
        inside = Array(repeating: 0, count: teamCount)
        (out, into) = (inside, inside)
        partners = Array(repeating: 0, count: teamCount)
        var pairs: Set<TeamPair> = []
        for helper in 0..<network.nodeCount {
            for tie in network.given.row(helper) {
                let seeker = Int(network.given.neighbours[tie])
                add(helper, seeker, network.given.weights[tie], Int(team[helper]), Int(team[seeker]))
                if team[helper] >= 0, team[seeker] >= 0, team[helper] != team[seeker] {
                    pairs.insert(TeamPair(Int(team[helper]), Int(team[seeker])))
                }
            }
        }
        for pair in pairs {
            partners[pair.first] += 1
            partners[pair.second] += 1
        }
    }

    private mutating func add(_ helper: Int, _ seeker: Int, _ weight: Double, _ from: Int, _ to: Int) {
        given[helper] += weight
        received[seeker] += weight
        guard from >= 0, to >= 0 else { return }
        givenTeamed[helper] += weight
        receivedTeamed[seeker] += weight
        guard from != to else { return inside[from] += weight }
        givenAcross[helper] += weight
        receivedAcross[seeker] += weight
        out[from] += weight
        into[to] += weight
    }
}
