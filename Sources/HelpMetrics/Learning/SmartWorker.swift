import HelpGraph

extension LearningMeasure {
    /// The Smart Worker, 1 to 6 and 8; the seventh, productivity, shows in no message.
    static let smartWorker: [LearningMeasure] = [
        LearningMeasure(
            name: "learningWeeks", title: "Weeks with learning in them",
            concept: "Smart Worker 1: learns continuously", article: .socialWorkplace,
            signal: "mean over people of weeks with an ask, an answer, or a link with own words / weeks with a message",
            unit: "share", measurability: .proxy, caveat: "Shows the habit of exchange; learning itself is not seen.",
            edgeCases: "Undefined without messages. Weeks in which a person wrote nothing do not count."
        ) { $0.weekShare(\.learning) },
        LearningMeasure(
            name: "timeToFirstHelp", title: "Time to first help",
            concept: "Smart Worker 2: immediate access to solutions", article: .socialWorkplace,
            signal: "Kaplan-Meier median of the seconds from ask to first help, unanswered asks watched to the end",
            unit: "seconds", measurability: .direct, caveat: "Nights and weekends count; help is not yet a solution.",
            edgeCases:
                "Undefined where fewer than half of the asks were answered while they were watched. "
                + "Without an interval where that has no upper end in the export."
        ) { practice in
            let median = practice.firstHelp.firm.median
            let interval = median.low.flatMap { low in median.high.map { Interval(low: low, high: $0) } }
            return Estimate(median.value, interval, otherwise: "fewer than half of the asks were answered")
        },
        LearningMeasure(
            name: "unansweredAfterDay", title: "Unanswered after a day",
            concept: "Smart Worker 2: immediate access to solutions", article: .socialWorkplace,
            signal: "Kaplan-Meier share of asks without help after 24 hours", unit: "share", measurability: .direct,
            caveat: "Help outside the conversation is not seen.",
            edgeCases:
                "Undefined where nobody asked, and where no ask was watched for a day. 1 where no ask was "
                + "answered."
        ) { $0.firstHelp.firm.afterDay },
        LearningMeasure(
            name: "unansweredAfterWeek", title: "Unanswered after a week",
            concept: "Smart Worker 2: immediate access to solutions", article: .socialWorkplace,
            signal: "Kaplan-Meier share of asks without help after 7 days", unit: "share", measurability: .direct,
            caveat: "Help outside the conversation is not seen.",
            edgeCases:
                "Undefined where nobody asked, and where no ask was watched for a week. 1 where no ask was "
                + "answered."
        ) { $0.firstHelp.firm.afterWeek },
        LearningMeasure(
            name: "giveRatio", title: "Giving against asking", concept: "Smart Worker 3: happy to share",
            article: .socialWorkplace, signal: "(answers + unprompted shares) / (answers + unprompted shares + asks)",
            unit: "share", measurability: .proxy,
            caveat: "Some are paid to answer; several answers to one ask raise it above one half.",
            edgeCases: "Undefined without messages, or where nobody asked, answered or shared."
        ) { $0.share(.gives, of: .givesAndTakes, otherwise: "nobody asked, answered or shared") },
        LearningMeasure(
            name: "reciprocatedHelpers", title: "Helpers who are helped back",
            concept: "Smart Worker 4: a trusted network", article: .socialWorkplace,
            signal: "ties that are returned / ties (2M / (2M + A))", unit: "share", measurability: .proxy,
            caveat: "Trust is not seen; experts are seldom helped back by those they help.",
            edgeCases: "Undefined without help. 0 where no tie is returned."
        ) { Estimate($0.survey.passes.reciprocity.arc, otherwise: "no help") },
        LearningMeasure(
            name: "returnToHelper", title: "Helped again by the same person",
            concept: "Smart Worker 4: a trusted network", article: .socialWorkplace,
            signal: "ties with two or more acts / ties", unit: "share", measurability: .proxy,
            caveat: "In open channels the helper chooses, not the seeker.",
            edgeCases: "Undefined without help. In a ready-made network a weight of two stands for two acts."
        ) { practice in
            let weights = practice.survey.network.given.weights
            return .share(weights.count { $0 >= 2 }, of: weights.count, otherwise: "no help")
        },
        LearningMeasure(
            name: "simmelianTies", title: "Pairs held by a third", concept: "Smart Worker 4: a trusted network",
            article: .socialWorkplace,
            signal: "pairs with help both ways that share a third person with both / pairs with help both ways",
            unit: "share", measurability: .proxy, caveat: "Grows with the number of messages.",
            edgeCases: "Undefined where no pair helps both ways."
        ) { $0.embedding },
        LearningMeasure(
            name: "helpersPerSeeker", title: "Helpers per seeker",
            concept: "Smart Worker 5: learns with and from others",
            article: .socialWorkplace, signal: "mean number of different helpers, of people who were helped",
            unit: "people", measurability: .proxy, caveat: "Grows with the number of messages.",
            edgeCases: "Undefined where nobody was helped; else 1 or more."
        ) { practice in
            let degrees = (0..<practice.survey.network.nodeCount).map { practice.survey.network.received.degree($0) }
            let seekers = degrees.count { $0 > 0 }
            return .share(degrees.reduce(0, +), of: seekers, otherwise: "nobody was helped")
        },
        LearningMeasure(
            name: "threadsOfThree", title: "Conversations of three or more",
            concept: "Smart Worker 5: learns with and from others", article: .socialWorkplace,
            signal: "threads with three or more writers / threads with two or more", unit: "share",
            measurability: .proxy, caveat: "Channels without threads do not count.",
            edgeCases: "Undefined without messages, or without threads of two writers."
        ) { $0.share(.threadsOfThree, of: .threads, otherwise: "no threads") },
        LearningMeasure(
            name: "turnTaking", title: "Evenness of turns", concept: "Smart Worker 5: learns with and from others",
            article: .socialWorkplace,
            signal: "mean over threads of −Σ p ln p / ln k, p the k writers' shares of turns",
            unit: "0 to 1", measurability: .proxy, caveat: "One question and one answer give 1.",
            edgeCases:
                "Undefined without messages, or without threads of two writers. Threads of one writer do "
                + "not count."
        ) { practice in
            let threads = practice.people.turnThreads
            return Estimate(
                threads > 0 ? practice.people.turnEvenness / Double(threads) : nil,
                otherwise: practice.hasMessages ? "no threads" : Practice.noMessages)
        },
        LearningMeasure(
            name: "linkingWeeks", title: "Weeks with something found",
            concept: "Smart Worker 6: keeps up to date", article: .socialWorkplace,
            signal: "mean over people of weeks with a posted link that is no work item / weeks with a message",
            unit: "share", measurability: .proxy,
            caveat: "What is read and not posted is not seen.",
            edgeCases: "Undefined without messages. Weeks in which a person wrote nothing do not count."
        ) { $0.weekShare(\.linking) },
        LearningMeasure(
            name: "domainsPerPerson", title: "Places pointed to", concept: "Smart Worker 6: keeps up to date",
            article: .socialWorkplace,
            signal: "mean number of different hosts that people link to, of those who link at all", unit: "hosts",
            measurability: .proxy,
            caveat: "Grows with the number of messages; what is read and not posted is not seen.",
            edgeCases:
                "Undefined where nobody posted the address of a page in a channel, and without --words; else 1 or more."
        ) { practice in
            let hosts = practice.domains.hostsByPerson
            let reason = practice.hasWords ? "nobody posted a link in a channel" : Practice.noWords
            return .share(hosts.reduce(0, +), of: hosts.count, otherwise: reason)
        },
        LearningMeasure(
            name: "autonomy", title: "Help from outside the reporting line", concept: "Smart Worker 8: autonomy",
            article: .socialWorkplace,
            signal: "1 − acts by somebody above the seeker in the reporting line / acts to people with a known manager",
            unit: "share", measurability: .proxy, caveat: "Near 1 in any open channel; the motive is not seen.",
            edgeCases:
                "Undefined without messages, where no managers are known, and without help to people with "
                + "a known manager."
        ) {
            $0.hasManagers
                ? $0.share(.outsideLine, of: .managed, otherwise: "no help to people with a known manager")
                : .undefined(Practice.noManagers)
        },
    ]
}
