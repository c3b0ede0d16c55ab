extension KnownNetwork {
    /// Krackhardt 1990, Administrative Science Quarterly 35; figures by networkx, igraph and brute force.
    static let kite = KnownNetwork(
        name: "kite", directed: false,
        nodes: """
            Andre Beverly Carol Diane Ed Fernando Garth Heather Ike Jane
            """,
        ties: """
            Andre>Beverly Andre>Carol Andre>Diane Andre>Fernando Beverly>Diane Beverly>Ed
            Beverly>Garth Carol>Diane Carol>Fernando Diane>Ed Diane>Fernando Diane>Garth Ed>Garth
            Fernando>Garth Fernando>Heather Garth>Heather Heather>Ike Ike>Jane
            """,
        betweenness: [
            0.8333333333333333, 0.8333333333333333, 0.0, 3.666666666666666, 0.0, 8.333333333333334,
            8.333333333333334, 14.0, 8.0, 0.0,
        ],
        closeness: [
            0.5294117647058824, 0.5294117647058824, 0.5, 0.6, 0.5, 0.6428571428571429, 0.6428571428571429,
            0.6, 0.42857142857142855, 0.3103448275862069,
        ],
        constraint: [
            0.5411979166666667, 0.5411979166666667, 0.6641358024691357, 0.4701697530864196,
            0.6641358024691357, 0.445088888888889, 0.445088888888889, 0.43111111111111106, 0.5, 1.0,
        ],
        egoConstraint: [
            0.7044270833333334, 0.7044270833333333, 0.925925925925926, 0.4984567901234567,
            0.925925925925926, 0.5541666666666667, 0.5541666666666668, 0.6111111111111112, 0.5, 1.0,
        ],
        hierarchy: [
            0.03356474631181206, 0.03356474631181206, 0.0010693232702606614, 0.009520692594887102,
            0.0010693232702606614, 0.01957288301138605, 0.01957288301138605, 0.012233674104192892, 0.0,
            nil,
        ],
        effectiveSize: [
            2.0, 2.0, 1.0, 3.3333333333333335, 1.0, 3.0, 3.0, 2.3333333333333335, 2.0, 1.0,
        ],
        core: [
            3, 3, 3, 3, 3, 3, 3, 2, 1, 1,
        ],
        articulationPoints: ["Heather", "Ike"],
        bridges: ["Heather>Ike", "Ike>Jane"]
    )
}
