extension ReportedFigure {
    private static func numbered(_ name: String) -> [String] { (1...8).map { "\(name).\($0)" } }

    private static let berg =
        "After Berg's Collaboration Pyramid (2012, 2014). No layer is a step of maturity, and there is no score."

    private static let unseen =
        "Undefined where the layer cannot be measured: without messages (all but 5), without teams (5 to 8), with one team "
        + "(5, 6), or with less than four weeks of messages (3, 6)."

    /// What shows of the layers of collaboration.
    static let layers: [ReportedFigure] = [
        ReportedFigure(
            "layer", others: numbered("layer"), title: "Signals of a layer",
            definition: "Signals of each layer of collaboration, by its number; 'explain layer-3' says which.",
            formula: "number of signals of the person, of the team's people, or of the firm",
            shape: "one value per person and layer, and per team and layer; signals",
            edgeCases: unseen
                + " Not told for people of small teams from layer 5 up, where it would tell whose team they share.",
            source: berg),
        ReportedFigure(
            "layerPeople", others: numbered("layerPeople"), title: "People who show a layer",
            definition: "People of a team who showed at least one signal of the layer.",
            formula: "members with signals > 0", shape: "one value per team and layer; people", edgeCases: unseen,
            source: berg),
        ReportedFigure(
            "layerActiveShare", others: numbered("layerActiveShare") + ["activeShare"],
            title: "Active people who show a layer",
            definition: "The same, as a share of those who wrote, helped or were helped.",
            formula: "members with signals > 0 / active members", shape: "one value per team and layer; share",
            edgeCases: unseen + " And where nobody of the team is active.", source: berg),
    ]

    /// The groups that help forms.
    static let groups: [ReportedFigure] = [
        ReportedFigure(
            "amiWithTeams", title: "Groups against the chart, mutual information",
            definition:
                "How far the groups that help forms are those of the chart: 1 the same, 0 as random groups would be.",
            formula:
                "(I − E[I]) / ((H₁ + H₂) / 2 − E[I]), I the mutual information of groups and teams, H their entropies",
            shape: "one value, at most 1", edgeCases: "Undefined where either is a single block.",
            source: "Vinh, Epps and Bailey 2010, Journal of Machine Learning Research 11."),
        ReportedFigure(
            "ariWithTeams", title: "Groups against the chart, pairs",
            definition: "The same by pairs of people who are together in both or apart in both.",
            formula: "(R − E[R]) / (max R − E[R]), R pairs together in both", shape: "one value, at most 1",
            edgeCases: "Undefined where either is a single block.",
            source: "Hubert and Arabie 1985, Journal of Classification 2."),
        ReportedFigure(
            "agreement", title: "Agreement over runs",
            definition: "How alike the groups of different runs are, which begin with people in another order.",
            formula: "mean adjusted mutual information over pairs of runs", shape: "one value, at most 1",
            edgeCases: "Undefined without help.",
            source: "Traag, Waltman and van Eck 2019, Scientific Reports 9 (Leiden)."),
        ReportedFigure(
            "communityAgreement", title: "Groups as in the window before",
            definition:
                "How alike the groups that help forms are in a window and the one before, over the people with ties "
                + "in both.",
            formula:
                "(I − E[I]) / ((H₁ + H₂) / 2 − E[I]), I the mutual information of the groups of both, H their entropies",
            shape: "one value per window but the first, at most 1",
            edgeCases: "Undefined for the first window, and where too few people have ties in both.",
            source:
                "Vinh, Epps and Bailey 2010, Journal of Machine Learning Research 11; Traag, Waltman and van Eck 2019."
        ),
        ReportedFigure(
            "quality", title: "Modularity",
            definition: "Help inside the groups beyond what people's totals would put there.",
            formula: "Σ (w_ij − s_i s_j / 2W) / 2W over pairs of one group, at resolution 1",
            shape: "one value, −½ to 1", edgeCases: "Undefined without help.",
            source: "Newman and Girvan 2004, Physical Review E 69; Traag, Waltman and van Eck 2019 (Leiden)."),
        ReportedFigure(
            "stability", title: "Stability of a group",
            definition: "How much of the group other runs find again.",
            formula: "mean over runs of the largest |A ∩ B| / |A ∪ B| with a group B of the run",
            shape: "one value per group, 0 to 1", edgeCases: "1 where every run finds the same people.",
            source: "Jaccard 1912, New Phytologist 11; Hennig 2007, Computational Statistics and Data Analysis 52."),
    ]
}
