import HelpGraph

extension LearningMeasure {
    /// The enterprise social network itself, and social business.
    static let enterpriseNetwork: [LearningMeasure] = [
        LearningMeasure(
            name: "writers", title: "People who write", concept: "enterprise social network",
            article: .connectedSkills, signal: "people with a message / people known", unit: "share",
            measurability: .direct, caveat: "Readers leave no trace; who writes nothing may still use the network.",
            edgeCases:
                "Undefined without messages, or where nobody is known. People of the roster who wrote "
                + "nothing are known."
        ) { practice in
            guard practice.hasMessages else { return .undefined(Practice.noMessages) }
            let messages = practice.survey.messages
            return .share(
                messages.count { $0 > 0 }, of: messages.count, otherwise: "nobody is known",
                detail: "of \(messages.count) people")
        },
        LearningMeasure(
            name: "reach", title: "Colleagues within one step", concept: "enterprise social network",
            article: .connectedSkills,
            signal: "mean over active people of (people they helped or were helped by) / (other active people)",
            unit: "share", measurability: .direct, caveat: "Falls as firms grow; compare with the same firm only.",
            edgeCases: "Undefined with fewer than two active people. 0 where nobody helped anybody."
        ) { practice in
            let active = practice.active
            let degree = active.reduce(0) { $0 + practice.survey.passes.mutual.rows.degree($1) }
            return .share(degree, of: active.count * (active.count - 1), otherwise: "fewer than two active people")
        },
        LearningMeasure(
            name: "replyRate", title: "Posts that get a reply", concept: "enterprise social network",
            article: .connectedSkills, signal: "opening posts in channels with a reply by another person / all of them",
            unit: "share", measurability: .direct,
            caveat: "Answers outside the thread are not seen; announcements need no reply.",
            edgeCases:
                "Undefined without messages, or without opening posts in channels. 0 where replies are not "
                + "linked to what they answer."
        ) { $0.share(.rootsReplied, of: .roots, otherwise: "no opening posts in channels") },
        LearningMeasure(
            name: "participationGini", title: "Concentration of writing", concept: "enterprise social network",
            article: .connectedSkills, signal: "Gini coefficient of messages over all people known", unit: "0 to 1",
            measurability: .direct, caveat: "High in every network; a change says more than the value.",
            edgeCases: "Undefined without messages. 0 where all write alike; people who wrote nothing are among them."
        ) { practice in
            guard practice.hasMessages else { return .undefined(Practice.noMessages) }
            return Estimate(Inequality.gini(practice.survey.messages.map(Double.init)), otherwise: "no messages")
        },
        LearningMeasure(
            name: "connectedShare", title: "People in the largest component", concept: "enterprise social network",
            article: .connectedSkills, signal: "people in the largest weak component of the help network / people",
            unit: "share", measurability: .direct, caveat: "One act is enough to be connected.",
            edgeCases: "Undefined where nobody is known. Without help everybody is a component of one."
        ) { practice in
            let sizes = practice.survey.passes.components.sizes
            return .share(sizes.max() ?? 0, of: practice.survey.network.nodeCount, otherwise: "nobody is known")
        },
        LearningMeasure(
            name: "teamEi", title: "Help across against within teams", concept: "networked organisation",
            article: .connectedSkills, signal: "(E − I) / (E + I), E acts across teams, I acts within",
            unit: "−1 to 1", measurability: .direct,
            caveat: "Zero is not neutral: hold it against what random teams of these sizes would give.",
            edgeCases:
                "Undefined without help between people with a team. −1 where there is a single team, 1 "
                + "where every team is one person."
        ) { practice in
            let survey = practice.survey
            return Division(survey.team).ei(survey.network, otherwise: "no help between people with a team")
        },
        LearningMeasure(
            name: "levelEi", title: "Help across against within levels", concept: "networked organisation",
            article: .connectedSkills, signal: "(E − I) / (E + I), E acts across levels of the roster, I acts within",
            unit: "−1 to 1", measurability: .direct,
            caveat: "Zero is not neutral: hold it against what random levels of these sizes would give.",
            edgeCases: "Undefined without help between people with a level in the roster. −1 where all have one level."
        ) { $0.levels.ei($0.survey.network, otherwise: "no help between people with a level in the roster") },
        LearningMeasure(
            name: "siteEi", title: "Help across against within sites", concept: "networked organisation",
            article: .connectedSkills, signal: "(E − I) / (E + I), E acts across sites of the roster, I acts within",
            unit: "−1 to 1", measurability: .direct,
            caveat: "People of one site also talk where no export hears them.",
            edgeCases: "Undefined without help between people with a site in the roster. −1 where all have one site."
        ) { $0.sites.ei($0.survey.network, otherwise: "no help between people with a site in the roster") },
        LearningMeasure(
            name: "helpHierarchy", title: "Hierarchy of help", concept: "networked organisation",
            article: .connectedSkills,
            signal: "1 − pairs that reach each other along help / pairs of which one reaches the other "
                + "(Krackhardt's hierarchy)",
            unit: "0 to 1", measurability: .direct,
            caveat: "Near 0 in any lively network; single acts count as much as many.",
            edgeCases:
                "Undefined where nobody reaches anybody, and above 20,000 groups of people who reach each "
                + "other, which take too long. 1 where no help comes back."
        ) { practice in
            let condensed = Condensation(practice.survey.network.given)
            guard condensed.sizes.count <= 20_000 else {
                return .undefined("more than 20,000 groups to compare")
            }
            let mutual = condensed.mutualPairs
            let reached = condensed.reachablePairs(threads: practice.survey.settings.threads) - mutual
            return Estimate(
                reached > 0 ? 1 - Double(mutual) / Double(reached) : nil, otherwise: "nobody reaches anybody")
        },
    ]
}
