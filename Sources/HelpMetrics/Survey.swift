import HelpGraph

/// A network, the teams of its people, and what is asked of them: all that measures and findings look at.
///
/// Costly passes are made once and kept here by `SurveyPasses` (see `Survey.passes`).
package struct Survey: Sendable {
    package let network: HelpNetwork
    /// Names of the teams; position = team number.
    package let teams: [String]
    /// Team number of each node, or -1 without a team.
    package let team: [Int32]

    package init(network: HelpNetwork, teams: [String], team: [Int32]) {
        precondition(team.count == network.nodeCount, "one team number per node")
        self.network = network
        self.teams = teams
        self.team = team
    }
}
