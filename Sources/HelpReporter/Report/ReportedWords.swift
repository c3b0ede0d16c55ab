extension ReportedFigure {
    /// Of the tables of topics and domains.
    static let words: [ReportedFigure] = [
        ReportedFigure(
            "topics.usual", title: "People usually left without help",
            definition:
                "Share of the people who ask with a word whose first question with it had no help within a week, over all "
                + "words told.",
            formula: "Σ seekersLeft / Σ seekers, over the words told", shape: "one value for the firm; share",
            edgeCases: "Undefined where no word is told. Whoever asks with several words counts for each.",
            source: "This program."),
        ReportedFigure(
            "topics.seekersLeft", others: ["topics.seekers", "topics.questions", "topics.left"],
            title: "People left without help, by word",
            definition:
                "People who asked with the word in a question that the export shows for a week, and had no help within the "
                + "week the first time they did.",
            formula:
                "seekers = people with such a question; seekersLeft = those whose first one had no help for 7 days; "
                + "questions and left count the questions themselves",
            shape: "one value per word; people, questions",
            edgeCases:
                "A word is told from 10 seekers on, or from the minimum group where that is more. Small words and names of "
                + "people are no words; of each question the first 12 different words count. Channels alone are looked at.",
            source: "This program."),
        ReportedFigure(
            "topics.q", others: ["topics.p"], title: "Chance of as many left without help",
            definition: "Probability that as many people or more are left, were the word like all others.",
            formula:
                "p = P(X ≥ seekersLeft), X binomial with seekers trials and rate usual; q = p adjusted over all words told "
                + "(Benjamini-Hochberg)",
            shape: "one value per word; probability",
            edgeCases:
                "1 where nobody is left. People count once for a word, so that one who asks often makes no finding; words "
                + "of one question rise and fall together.",
            source: "Benjamini and Hochberg 1995, J. R. Stat. Soc. B 57."),
        ReportedFigure(
            "domains.people", others: ["domains.messages", "domains.answers", "domains.teams"],
            title: "Who points where",
            definition:
                "People, and their teams, who posted a link to a page of the host; the messages with one, and those of "
                + "them by which their writer first helped somebody.",
            formula: "different writers of messages with an address http…://host/…, without www., port and account",
            shape: "one value per host; people, messages, teams",
            edgeCases:
                "A host is told from the minimum group of people on. Channels alone are looked at, messages of programs not. "
                + "Kinds are told from the name: learning and work by known names in it, own by the mail domains of the "
                + "people or a name without a public ending, public otherwise.",
            source: "This program."),
    ]
}
