/// What follows from a finding: a service of Hart's Workforce Development Services Framework, the skill set it calls for,
/// a first step in the spirit of "modelling, not shaping", and the measure that would show whether it worked.
///
/// Source: Jane Hart, "Learning in the Social Workplace" and "From creating content to building new connected workplace
/// skills" (services, skill sets; "modelling, not shaping" is Harold Jarche's).
package struct Advice: Sendable, Equatable {
    package enum Service: String, Sendable, CaseIterable {
        case training
        case performanceSupport = "performance-support"
        case socialCollaboration = "social-collaboration"
        case performanceConsulting = "performance-consulting"
    }

    package enum SkillSet: String, Sendable, CaseIterable {
        case personalKnowledgeManagement = "personal-knowledge-management"
        case collaboration
        case communityManagement = "community-management"
        case connectedLeadership = "connected-leadership"
    }

    package let service: Service
    package let skillSet: SkillSet
    package let firstStep: String
    package let measureOfSuccess: String

    package static func of(_ kind: Finding.Kind) -> Advice {
        switch kind {
        case .broker: broker
        case .keyHelper: keyHelper
        case .isolatedTeam: isolatedTeam
        case .singleThread: singleThread
        case .hiddenCollaboration: hiddenCollaboration
        case .unansweredAsks: unansweredAsks
        case .unansweredTopic: unansweredTopic
        case .overloadedHelper: overloadedHelper
        case .communityOfPractice: communityOfPractice
        case .bridgeAtRisk: bridgeAtRisk
        }
    }

    private static let broker = Advice(
        service: .socialCollaboration, skillSet: .communityManagement,
        firstStep:
            "Ask the person, with no appraisal in sight, what the go-between work costs and gains. Agree time for it, and "
            + "have them introduce two people to each other directly whenever a question would otherwise pass through them.",
        measureOfSuccess:
            "More direct ties between the teams on either side, while the help that crosses teams does not fall.")

    private static let keyHelper = Advice(
        service: .performanceSupport, skillSet: .personalKnowledgeManagement,
        firstStep:
            "Thank the person, count the help as work, and ask which questions come back. Write up the three most frequent "
            + "answers together where everybody can find them, and invite two colleagues to answer alongside.",
        measureOfSuccess:
            "The same people are helped by more helpers: the person's share of all help falls, the share of answered "
            + "questions does not.")

    private static let isolatedTeam = Advice(
        service: .performanceConsulting, skillSet: .connectedLeadership,
        firstStep:
            "Ask before judging: the team may work by voice, in another tool, or in a matter nobody else touches. If it "
            + "misses something, have its lead ask and answer one question a week in an open channel, as an example.",
        measureOfSuccess: "The share of the team's help that crosses its edge rises beyond today's interval.")

    private static let singleThread = Advice(
        service: .socialCollaboration, skillSet: .collaboration,
        firstStep:
            "Pair the person with a second member for the next few requests, so that the contact outlasts a holiday and the "
            + "load is shared; do not route more through them.",
        measureOfSuccess: "A second person carries at least a tenth of the help on this connection.")

    private static let hiddenCollaboration = Advice(
        service: .socialCollaboration, skillSet: .connectedLeadership,
        firstStep:
            "Show the two teams that their help is seen and valued, and ask what would make it easier: a shared channel, a "
            + "named contact, time in the plan. Do not formalise what works.",
        measureOfSuccess: "The help continues, is spread over more people, and appears in both teams' plans.")

    private static let unansweredAsks = Advice(
        service: .performanceConsulting, skillSet: .communityManagement,
        firstStep:
            "Read the unanswered asks with the people who asked: does nobody know, does nobody look, or was it answered "
            + "elsewhere? Then agree who looks in once a day, and what belongs into a written answer.",
        measureOfSuccess: "The channel's share of asks left for a week falls to the firm's.")

    private static let unansweredTopic = Advice(
        service: .performanceConsulting, skillSet: .personalKnowledgeManagement,
        firstStep:
            "Ask three of those who asked what they needed and what they did instead. If somebody knows, have that person "
            + "answer the last question in the open; if nobody does, say so there, and find out who should.",
        measureOfSuccess: "People who ask about it wait no longer than for other things.")

    private static let overloadedHelper = Advice(
        service: .performanceSupport, skillSet: .connectedLeadership,
        firstStep:
            "Talk with the person first, as a matter of relief and never of appraisal: which answers need them, and which "
            + "could others give? Take other work off them, name a second person for the most frequent questions, and let "
            + "the two answer together for a while.",
        measureOfSuccess:
            "The person's share of the team's answers falls and people wait no longer than for others, while as many asks "
            + "are answered.")

    private static let communityOfPractice = Advice(
        service: .socialCollaboration, skillSet: .communityManagement,
        firstStep:
            "Ask the people whether they know of each other as a group, and what would help: time, an open channel, somebody "
            + "to look after it. Join as one who asks and answers; appoint no head and set no targets.",
        measureOfSuccess:
            "The community is found again next quarter with people from as many teams, and newcomers among them are answered."
    )

    private static let bridgeAtRisk = Advice(
        service: .socialCollaboration, skillSet: .connectedLeadership,
        firstStep:
            "Thank the person, and take the load off them: ask whom else the team could turn to, have the two meet over a real "
            + "question, and let both answer for a while. This is a gap in the organisation, never a ground to judge, hold back "
            + "or refuse leave to the person who fills it.",
        measureOfSuccess:
            "At least two people from outside help the team, neither of them more than three times in four.")
}
