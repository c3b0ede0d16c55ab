extension LearningMeasure {
    /// Managers lead across, or command: for all of them together, never for one.
    static let connectedLeadership: [LearningMeasure] = [
        LearningMeasure(
            name: "beyondReports", title: "Managers' help to others than their reports",
            concept: "connected leadership skills", article: .connectedSkills,
            signal: "acts by managers to people who are not below them in the reporting line / acts by managers",
            unit: "share", measurability: .proxy, caveat: "For all managers together; no manager is ranked.",
            edgeCases: "Undefined without known managers, with fewer than 5 of them, and where no manager helped."
        ) { practice in
            practice.ofManagers { practice.share(.beyondReports, of: .byManagers, otherwise: "no manager helped") }
        },
        LearningMeasure(
            name: "skipLevel", title: "Help that skips a level", concept: "connected leadership skills",
            article: .connectedSkills,
            signal: "acts between two people of one reporting line with a level between them / acts where a manager is "
                + "known",
            unit: "share", measurability: .proxy, caveat: "Depends on how many levels there are.",
            edgeCases:
                "Undefined without known managers, with fewer than 5 of them, and without help where a "
                + "manager is known."
        ) { practice in
            practice.ofManagers {
                practice.share(.skipping, of: .inLines, otherwise: "no help where a manager is known")
            }
        },
        LearningMeasure(
            name: "answerTimeUp", title: "Time of answers up the line", concept: "connected leadership skills",
            article: .connectedSkills,
            signal: "median seconds from ask to answer, where the seeker stands above the helper", unit: "seconds",
            measurability: .proxy, caveat: "Answered asks only; nights and weekends count.",
            edgeCases:
                "Undefined without known managers, with fewer than 5 of them, and with fewer than 20 such answers."
        ) { practice in practice.ofManagers { Practice.median(practice.acrossLines.up) } },
        LearningMeasure(
            name: "answerTimeDown", title: "Time of answers down the line", concept: "connected leadership skills",
            article: .connectedSkills,
            signal: "median seconds from ask to answer, where the helper stands above the seeker", unit: "seconds",
            measurability: .proxy, caveat: "Answered asks only; nights and weekends count.",
            edgeCases:
                "Undefined without known managers, with fewer than 5 of them, and with fewer than 20 such answers."
        ) { practice in practice.ofManagers { Practice.median(practice.acrossLines.down) } },
    ]
}

extension Practice {
    /// Managers who must be in it for a figure about managers, and answers for a median of them.
    static let leastManagers = 5
    static let leastAnswers = 20

    fileprivate func ofManagers(_ measure: () -> Estimate) -> Estimate {
        guard hasManagers else { return .undefined(Self.noManagers) }
        let managers = acrossLines.leads.count { $0 }
        guard managers >= Self.leastManagers else {
            return .undefined("fewer than \(Self.leastManagers) managers: it would speak of single people")
        }
        return measure()
    }

    fileprivate static func median(_ seconds: [Double]) -> Estimate {
        guard seconds.count >= leastAnswers else { return .undefined("fewer than \(leastAnswers) such answers") }
        return Estimate(Quantile.median(seconds), detail: "over \(seconds.count) answers")
    }
}
