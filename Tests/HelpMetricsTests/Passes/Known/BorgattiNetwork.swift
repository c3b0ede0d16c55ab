extension KnownNetwork {
    /// Borgatti 1997, Connections 20(1); figures as published and by networkx and igraph.
    static let borgatti = KnownNetwork(
        name: "borgatti", directed: false,
        nodes: """
            A B C D E F G
            """,
        ties: """
            A>B A>F A>G A>E E>G F>G B>G B>D D>G G>C
            """,
        betweenness: [
            1.5, 0.5, 0.0, 0.0, 0.0, 0.0, 9.0,
        ],
        closeness: [
            0.75, 0.6666666666666666, 0.5454545454545454, 0.6, 0.6, 0.6, 1.0,
        ],
        constraint: [
            0.595486111111111, 0.6427469135802467, 1.0, 0.7847222222222223, 0.7309027777777779,
            0.7309027777777779, 0.400270061728395,
        ],
        egoConstraint: [
            0.68359375, 0.8395061728395061, 1.0, 1.125, 1.125, 1.125, 0.400270061728395,
        ],
        hierarchy: [
            0.16775111039976925, 0.07373784490468818, nil, 0.012748315121495312, 0.0034254711626159743,
            0.0034254711626159743, 0.09474929386668623,
        ],
        effectiveSize: [
            2.5, 1.666666666666667, 1.0, 1.0, 1.0, 1.0, 4.666666666666667,
        ],
        core: [
            2, 2, 1, 2, 2, 2, 2,
        ],
        articulationPoints: ["G"],
        bridges: ["C>G"]
    )
}
