extension LearningMeasure {
    /// The four services of the Workforce Development Services Framework.
    static let workforceServices: [LearningMeasure] = [
        LearningMeasure(
            name: "trainingFootprint", title: "Talk of courses", concept: "training services",
            article: .connectedSkills, signal: "messages that name a course or learning platform / messages",
            unit: "share", measurability: .proxy, caveat: "Courses nobody writes about are not seen.",
            edgeCases: "Undefined without messages. 0 where no course is named."
        ) { $0.share(.courseMessages, of: .messages, otherwise: "no messages") },
        LearningMeasure(
            name: "answerRate", title: "Asks that are answered", concept: "performance support services",
            article: .connectedSkills, signal: "asks with help / asks", unit: "share", measurability: .direct,
            caveat: "Asks of the last days had little time; the waits to first help make up for that.",
            edgeCases: "Undefined without messages, or where nobody asked."
        ) { $0.share(.answered, of: .asks, otherwise: "nobody asked") },
        LearningMeasure(
            name: "helpBelowSurface", title: "Help below the surface", concept: "social collaboration services",
            article: .connectedSkills, signal: "help across teams / help between people with a team", unit: "share",
            measurability: .direct, caveat: "Hold it against what random teams of these sizes would give.",
            edgeCases:
                "Undefined without teams, and without help between people with a team. 0 where there is a "
                + "single team."
        ) { practice in
            guard practice.hasTeams else { return .undefined(Practice.noTeams) }
            let help = practice.survey.passes.help
            let (inside, out) = (help.inside.reduce(0, +), help.out.reduce(0, +))
            let expected = Division(practice.survey.team).expectedEi.map { ($0 + 1) / 2 }
            let detail = expected.map { "by chance " + Wording.percent($0) } ?? ""
            guard practice.hasMessages else {
                return Estimate(
                    inside + out > 0 ? out / (inside + out) : nil, otherwise: "no help between people with a team",
                    detail: detail)
            }
            return practice.share(
                .across, of: .teamed, otherwise: "no help between people with a team", detail: detail)
        },
        LearningMeasure(
            name: "invisibleToManagers", title: "Help no manager can see",
            concept: "social collaboration services", article: .socialWorkplace,
            signal:
                "acts across teams in whose conversation neither the seeker's nor the helper's manager wrote / acts "
                + "across teams with a known manager",
            unit: "share", measurability: .direct, caveat: "Managers may read without writing.",
            edgeCases: "Undefined without teams or managers, and without help across teams where a manager is known."
        ) {
            guard $0.hasTeams else { return .undefined(Practice.noTeams) }
            guard $0.hasManagers else { return .undefined(Practice.noManagers) }
            return $0.share(.invisible, of: .acrossManaged, otherwise: "no help across teams with a known manager")
        },
        LearningMeasure(
            name: "spacesLeftWaiting", title: "Channels left waiting", concept: "performance consulting services",
            article: .connectedSkills,
            signal:
                "channels with 20 or more questions, more of them without help after a week than the firm's share explains "
                + "(binomial, adjusted p below .05)",
            unit: "channels", measurability: .proxy,
            caveat: "Says where to ask first; the diagnosis is a conversation.",
            edgeCases:
                "Undefined without messages, and where no channel has 20 questions. 0 where no channel stands out."
        ) { practice in
            guard practice.hasMessages else { return .undefined(Practice.noMessages) }
            let tested = WaitingSpaces(practice.spaces)
            return Estimate(
                tested.tested > 0 ? Double(tested.found.count) : nil,
                otherwise: "no channel has 20 questions to judge by",
                detail: "of \(tested.tested) channels with enough questions")
        },
    ]
}
