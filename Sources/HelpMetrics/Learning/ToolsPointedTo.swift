extension LearningMeasure {
    /// What people point each other to when they help: the table of domains in five figures.
    static let toolsPointedTo: [LearningMeasure] = [
        LearningMeasure(
            name: "answersWithPages", title: "Answers that point to a page",
            concept: "performance support services", article: .connectedSkills,
            signal: "first answers with the address of a page / first answers, in channels", unit: "share",
            measurability: .direct,
            caveat:
                "An answer that needs no page is none the worse. Of several messages of one helper, the first counts.",
            edgeCases: "Undefined without help in channels, and without --words."
        ) { $0.pages(.answersLinked, of: .answers, otherwise: "no help in channels") },
        LearningMeasure(
            name: "answersUsedAgain", title: "Answers used again", concept: "performance support services",
            article: .connectedSkills,
            signal:
                "first answers that point to a page which an earlier answer in another conversation pointed to / first "
                + "answers with a page",
            unit: "share", measurability: .direct, caveat: "What is copied without its address is not seen.",
            edgeCases:
                "Undefined where no answer has a page, and without --words. The first time a page is pointed to never counts."
        ) { $0.pages(.answersUsedAgain, of: .answersLinked, otherwise: noPages) },
        LearningMeasure(
            name: "answersFromOutside", title: "Answers from the open web", concept: "social-web resources",
            article: .socialWorkplace,
            signal:
                "first answers with a page outside the firm that is no course or work item / first answers with a page",
            unit: "share", measurability: .proxy, caveat: outside, edgeCases: undefinedWhere
        ) { $0.pages(.answersOutside, of: .answersLinked, otherwise: noPages) },
        LearningMeasure(
            name: "answersFromInside", title: "Answers from the firm's own pages", concept: "social-web resources",
            article: .socialWorkplace,
            signal: "first answers with a page of the firm's own / first answers with a page",
            unit: "share", measurability: .proxy, caveat: outside, edgeCases: undefinedWhere
        ) { $0.pages(.answersInside, of: .answersLinked, otherwise: noPages) },
        LearningMeasure(
            name: "answersFromCourses", title: "Answers from learning platforms", concept: "social-web resources",
            article: .socialWorkplace,
            signal: "first answers with a page of a course or learning platform / first answers with a page",
            unit: "share", measurability: .proxy, caveat: outside, edgeCases: undefinedWhere
        ) { $0.pages(.answersToCourses, of: .answersLinked, otherwise: noPages) },
    ]

    private static let undefinedWhere = "Undefined where no answer has a page, and without --words."
    private static let noPages = "no answer in a channel points to a page"
    private static let outside = "Only linked use is seen. Whose a page is, is told from the name of its host."
}

extension Practice {
    static let noWords = "no words and addresses were kept; --words keeps them"

    fileprivate func pages(_ part: Tally, of whole: Tally, otherwise reason: String) -> Estimate {
        hasMessages && !hasWords ? .undefined(Self.noWords) : share(part, of: whole, otherwise: reason)
    }
}
