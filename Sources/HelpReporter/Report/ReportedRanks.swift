extension ReportedFigure {
    /// Places among all people.
    static let ranks: [ReportedFigure] = [
        ReportedFigure(
            "ranks.broker", title: "Rank as a broker",
            definition: "Place by open two-paths across teams through the person, with a 95 % interval.",
            formula: rankFormula, shape: "one rank per person, 1 = most", edgeCases: rankEdgeCases,
            source: "Gould and Fernandez 1989, Sociological Methodology 19; McCarthy 1969 (half-samples)."),
        ReportedFigure(
            "ranks.peopleHelped", title: "Rank by people helped",
            definition: "Place by the number of different people helped, with a 95 % interval.",
            formula: rankFormula, shape: "one rank per person, 1 = most", edgeCases: rankEdgeCases,
            source: "Zhang, Ackerman and Adamic 2007, WWW (people helped); McCarthy 1969 (half-samples)."),
    ]

    private static let rankFormula =
        "1 + people with more; low and high: the 2.5 % and 97.5 % quantiles of the rank over half-samples of the "
        + "conversations"

    private static let rankEdgeCases =
        "Only for the first 50 and who is level with the last of them. Equal values share the better rank."

    /// Waits for help. Of the firm the learning measures tell the same.
    static let waits: [ReportedFigure] = [
        ReportedFigure(
            "firstHelp.medianSeconds", others: ["firstHelp.low", "firstHelp.high", "medianSecondsToFirstHelp"],
            title: "Median time to first help",
            definition:
                "Time within which half of the asks had help, with the ends of its 95 % interval; asks without help "
                + "are watched to the end of the export.",
            formula: "first t with S(t) ≤ ½, S(t) = Π (1 − d_i / n_i); the interval on the log(−log S) scale",
            shape: "one value per team of the seeker, and one for the firm; seconds",
            edgeCases:
                "Undefined where nobody asked, and where fewer than half of the asks were answered while they were "
                + "watched; the upper end also where it lies beyond the export.",
            source: "Kaplan and Meier 1958, J. Am. Stat. Assoc. 53; Brookmeyer and Crowley 1982, Biometrics 38."),
        ReportedFigure(
            "firstHelp.unansweredAfterDay", others: ["firstHelp.unansweredAfterWeek"],
            title: "Asks still waiting",
            definition: "Share of the asks that have no help after a day, or a week.",
            formula: "S(24 hours), S(7 days), S(t) = Π (1 − d_i / n_i)",
            shape: "one value per team of the seeker, and one for the firm; share",
            edgeCases: "Undefined where nobody asked, and where no ask was watched that long.",
            source: "Kaplan and Meier 1958, J. Am. Stat. Assoc. 53."),
    ]
}
