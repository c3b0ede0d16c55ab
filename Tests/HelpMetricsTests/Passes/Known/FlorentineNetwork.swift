extension KnownNetwork {
    /// Padgett & Ansell 1993, American Journal of Sociology 98, without the isolate Pucci; figures by networkx and igraph.
    static let florentine = KnownNetwork(
        name: "florentine", directed: false,
        nodes: """
            Acciaiuoli Medici Castellani Peruzzi Strozzi Barbadori Ridolfi Tornabuoni Albizzi
            Salviati Pazzi Bischeri Guadagni Ginori Lamberteschi
            """,
        ties: """
            Acciaiuoli>Medici Medici>Barbadori Medici>Ridolfi Medici>Tornabuoni Medici>Albizzi
            Medici>Salviati Castellani>Peruzzi Castellani>Strozzi Castellani>Barbadori
            Peruzzi>Strozzi Peruzzi>Bischeri Strozzi>Ridolfi Strozzi>Bischeri Ridolfi>Tornabuoni
            Tornabuoni>Guadagni Albizzi>Ginori Albizzi>Guadagni Salviati>Pazzi Bischeri>Guadagni
            Guadagni>Lamberteschi
            """,
        betweenness: [
            0.0, 47.5, 5.0, 2.0, 9.333333333333334, 8.5, 10.333333333333332, 8.333333333333332,
            19.333333333333332, 13.0, 0.0, 9.5, 23.166666666666668, 0.0, 0.0,
        ],
        closeness: [
            0.3684210526315789, 0.56, 0.3888888888888889, 0.3684210526315789, 0.4375, 0.4375, 0.5,
            0.4827586206896552, 0.4827586206896552, 0.3888888888888889, 0.2857142857142857, 0.4,
            0.4666666666666667, 0.3333333333333333, 0.32558139534883723,
        ],
        constraint: [
            1.0, 0.20987654320987653, 0.482253086419753, 0.6558641975308641, 0.4583333333333333, 0.5,
            0.4598765432098765, 0.4598765432098765, 0.3333333333333333, 0.5, 1.0, 0.482253086419753, 0.25,
            1.0, 1.0,
        ],
        egoConstraint: [
            1.0, 0.2361111111111111, 0.6111111111111112, 0.8395061728395061, 0.5347222222222222, 0.5,
            0.6111111111111112, 0.6111111111111112, 0.3333333333333333, 0.5, 1.0, 0.6111111111111112,
            0.25, 1.0, 1.0,
        ],
        hierarchy: [
            nil, 0.022456105119499453, 0.024582329439605786, 0.036624329988720186, 0.043149377876446945,
            0.0, 0.024311482691998676, 0.024311482691998686, 0.0, 0.0, nil, 0.024582329439605786, 0.0,
            nil, nil,
        ],
        effectiveSize: [
            1.0, 5.666666666666667, 2.3333333333333335, 1.6666666666666667, 3.0, 2.0, 2.3333333333333335,
            2.3333333333333335, 3.0, 2.0, 1.0, 2.3333333333333335, 4.0, 1.0, 1.0,
        ],
        core: [
            1, 2, 2, 2, 2, 2, 2, 2, 2, 1, 1, 2, 2, 1, 1,
        ],
        articulationPoints: ["Medici", "Albizzi", "Salviati", "Guadagni"],
        bridges: ["Acciaiuoli>Medici", "Medici>Salviati", "Albizzi>Ginori", "Salviati>Pazzi", "Guadagni>Lamberteschi"]
    )
}
