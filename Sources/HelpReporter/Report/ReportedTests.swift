extension ReportedFigure {
    /// What chance has to say of people, teams and the firm.
    static let tests: [ReportedFigure] = [
        ReportedFigure(
            "brokerage.p", title: "Broker test",
            definition:
                "Chance of joining as many people of different teams as the person does, were teams or contacts "
                + "dealt out at random.",
            formula: "label permutation: (1 + b) / (1 + B), b of B labellings that keep team sizes having as many open "
                + "two-paths across teams; hypergeometric tail of contacts in other teams; the smaller, doubled where both "
                + "tests could come out",
            shape: "one value per person, 0 to 1",
            edgeCases: "Undefined for people through whom no help passes, without a team, or in a small team.",
            source:
                "Gould and Fernandez 1989, Sociological Methodology 19 (what is counted); Tarone 1990, Biometrics 46 "
                + "(tests that cannot come out)."),
        ReportedFigure(
            "brokerage.q", title: "Broker test, adjusted",
            definition: "brokerage.p adjusted over all people tested; below .05 a person may be called a broker.",
            formula: "min over r' ≥ r of p₍r'₎ · m / r', p₍r₎ the r-th smallest of m",
            shape: "one value per person, 0 to 1",
            edgeCases: "Undefined where brokerage.p is. 1 where neither test could come out.",
            source: "Benjamini and Hochberg 1995, J. R. Statist. Soc. B 57."),
        ReportedFigure(
            "p", title: "Test of the external share",
            definition: "Chance of an external share as low as the team's, were teams dealt out at random.",
            formula:
                "(1 + b) / (1 + B), b of B labellings that keep team sizes (and stay within --within) having a share "
                + "as low",
            shape: "one value per team, 0 to 1",
            edgeCases: "Undefined with fewer than 5 active members, 20 help acts or 80 % of the roster known.",
            source: "Krackhardt and Stern 1988, Social Psychology Quarterly 51 (permutation of labels)."),
        ReportedFigure(
            "q", title: "Test of the external share, adjusted",
            definition: "p adjusted over the teams tested; below .05 a team may be called inward.",
            formula:
                "step-down max T: (1 + b) / (1 + B), b of B labellings having a shortfall as large, in deviations, "
                + "in any team not yet called",
            shape: "one value per team, 0 to 1", edgeCases: "Undefined where p is.",
            source: "Westfall and Young 1993, Resampling-Based Multiple Testing."),
        ReportedFigure(
            "externalShareLow",
            others: [
                "externalShareHigh", "belowSurfaceReceivedLow", "belowSurfaceReceivedHigh", "belowSurfaceGivenLow",
                "belowSurfaceGivenHigh",
            ], title: "Interval of the external share",
            definition:
                "Ends of the 95 % interval of externalShare, belowSurfaceReceived or belowSurfaceGiven: what other conversations of the same people would give.",
            formula:
                "Wilson's interval with p(1 − p) / variance for the number of trials, variance over half-samples of "
                + "whole conversations, and Student's quantile",
            shape: "one value per team, share",
            edgeCases:
                "Undefined without help, and where hardly more than one conversation holds all of it. Has a width "
                + "even where all help is of one kind.",
            source: "McCarthy 1969, \"Pseudo-replication: half samples\"; Dean and Pagano 2015, Survey Methodology 41."),
        ReportedFigure(
            "belowSurface.expectedByChance", others: ["expectedByChance"], title: "Below the surface, by chance",
            definition:
                "Share of help across teams that random teams of the same sizes would have; with --within, those "
                + "that keep its groups.",
            formula: "1 − Σ k(k − 1) / (n(n − 1)), k people in each team, n in all", shape: "one value, share",
            edgeCases:
                "Undefined with fewer than two people who have a team. 0 with a single team, 1 where every team is "
                + "one person.",
            source: "Exact mean of the label permutation; compare Krackhardt and Stern 1988."),
        ReportedFigure(
            "expected", title: "Help between two teams, by chance",
            definition:
                "Help that random teams of the same sizes would have from one team to the other, or within one.",
            formula:
                "W · k · l / (n(n − 1)), and W · k(k − 1) / (n(n − 1)) within; W all help, k and l people of the teams",
            shape: "one value per pair of teams, acts", edgeCases: "Undefined with fewer than two people.",
            source: "Exact mean of the label permutation; compare Krackhardt and Stern 1988."),
    ]
}
