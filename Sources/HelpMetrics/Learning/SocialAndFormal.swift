extension LearningMeasure {
    /// What messages show of 70-20-10 and of working around the training department: the social and the formal part only.
    static let socialAndFormal: [LearningMeasure] = [
        LearningMeasure(
            name: "socialShare", title: "Learning from each other against courses",
            concept: "70-20-10: the 20 against the 10", article: .socialWorkplace,
            signal: "conversations with help and no course / (those + conversations that name a course or learning "
                + "platform)",
            unit: "share", measurability: .proxy,
            caveat: "No part of 100: learning by doing, the 70, leaves no message. Courses are taken elsewhere.",
            edgeCases: "Undefined without messages, and with neither help nor courses. 1 where no course is named."
        ) { $0.share(.social, of: .socialOrFormal, otherwise: "neither help nor courses") },
        LearningMeasure(
            name: "withoutCourse", title: "Answered without a course",
            concept: "working around the training department",
            article: .socialWorkplace,
            signal: "answered asks in whose conversation no course or learning platform is named / answered asks",
            unit: "share", measurability: .proxy,
            caveat: "Most questions never were a matter for courses; near 1 everywhere.",
            edgeCases: "Undefined without messages, or where no ask was answered."
        ) { $0.share(.answeredWithoutCourse, of: .answered, otherwise: "no ask was answered") },
    ]
}
