import HelpGraph

/// The costly passes over a survey's network, each made once; one value per node unless it says otherwise.
package struct SurveyPasses: Sendable {
    /// Ties without direction.
    package let mutual: Mutual
    /// Raw, over ordered pairs, lengths 1/w.
    package var betweenness: [Double] { betweennessEstimate.scores }
    /// How it was found: exactly, or from a sample.
    package let betweennessEstimate: BetweennessEstimate
    package let holes: Holes
    package let expertiseRank: [Double]
    package let core: [Int]
    package let cuts: Cuts
    /// Weak components.
    package let components: Components
    package let brokerage: Brokerage
    package let reciprocity: Reciprocity
    /// Krackhardt's graph-theoretical dimensions.
    package let dimensions: GTD
    package let localBridges: LocalBridges
    /// Help inside teams and across their edges, by person and by team.
    package let help: HelpSums

    /// - Complexity: O(people · ties), that of weighted betweenness.
    init(network: HelpNetwork, team: [Int32], teamCount: Int, seed: UInt64, threads: Int) {
        mutual = Mutual(network)
        betweennessEstimate = BetweennessEstimate(network, seed: seed, threads: threads)
        holes = HolesPass.measure(mutual, threads: threads)
        expertiseRank = ExpertiseRankPass.scores(network, threads: threads)
        core = CorePass.numbers(mutual)
        cuts = CutPass.cuts(mutual)
        components = ComponentsPass.weak(mutual)
        brokerage = BrokeragePass.roles(network, team: team, threads: threads)
        reciprocity = ReciprocityPass.measure(network)
        dimensions = GTDPass.measure(network, threads: threads)
        localBridges = LocalBridges(mutual)
        help = HelpSums(network, team: team, teamCount: teamCount)
    }
}
