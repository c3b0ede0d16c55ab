extension Measure {
    /// All measures, by shape; adding one takes its file and its line here.
    package static let all: [Measure] = [
        .actsGiven,
        .actsReceived,
        .peopleHelped,
        .helpers,
        .belowSurfaceGiven,
        .belowSurfaceReceived,
        .helpZScore,
        .betweenness,
        .constraint,
        .effectiveSize,
        .efficiency,
        .hierarchy,
        .expertiseRank,
        .core,
        .articulationPoint,
        .brokerageCoordinator,
        .brokerageItinerant,
        .brokerageGatekeeper,
        .brokerageRepresentative,
        .brokerageLiaison,
        .brokerageTotal,
        .brokerageCoordinatorZ,
        .brokerageItinerantZ,
        .brokerageGatekeeperZ,
        .brokerageRepresentativeZ,
        .brokerageLiaisonZ,
        .brokerageTotalZ,
        .networkBelowSurface,
        .networkReciprocity,
        .networkReciprocityDyadic,
        .networkComponents,
        .networkLargestComponentShare,
        .networkEi,
        .networkDensity,
        .networkGiniGiven,
        .networkEffectiveHelpers,
        .teamInternal,
        .teamExternalIn,
        .teamExternalOut,
        .teamExternalShare,
        .teamEi,
        .teamEiExpected,
        .teamPartners,
        .teamReciprocityBalance,
    ]

    /// The measure of that name and shape; some names exist for teams and for the network.
    package static func named(_ name: String, _ shape: Shape) -> Measure? {
        all.first { $0.name == name && $0.shape == shape }
    }
}
