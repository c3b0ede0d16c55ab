extension LearningMeasure {
    /// Personal knowledge management (seek, sense, share), collaboration, community management.
    static let skillSets: [LearningMeasure] = [
        LearningMeasure(
            name: "seek", title: "People who seek", concept: "personal knowledge management: seek",
            article: .connectedSkills, signal: "active people who asked / active people", unit: "share",
            measurability: .proxy, caveat: "Searching and reading are not seen.",
            edgeCases: "Undefined without messages. People who helped or were helped are active, too."
        ) { practice in practice.activeShare { practice.people.asks[$0] > 0 } },
        LearningMeasure(
            name: "sense", title: "Links with own words", concept: "personal knowledge management: sense",
            article: .connectedSkills, signal: "messages with a link and eight words or more / messages with a link",
            unit: "share", measurability: .proxy, caveat: "Making sense is mostly private; work items do not count.",
            edgeCases: "Undefined without messages, or without links."
        ) { $0.share(.linkedLong, of: .linked, otherwise: "no links") },
        LearningMeasure(
            name: "shareOpenly", title: "People who share", concept: "personal knowledge management: share",
            article: .connectedSkills,
            signal:
                "active people with a post in an open channel that carries a link or file and does not ask / active "
                + "people",
            unit: "share", measurability: .proxy, caveat: "The same link in two places is not seen as one.",
            edgeCases: "Undefined without messages. People who helped or were helped are active, too."
        ) { practice in practice.activeShare { practice.book.person(4, $0) > 0 } },
        LearningMeasure(
            name: "seekSenseShare", title: "People who seek, sense and share",
            concept: "personal knowledge management", article: .connectedSkills,
            signal: "active people who asked, posted a link with eight words or more, and shared in an open channel / "
                + "active people",
            unit: "share", measurability: .proxy, caveat: "Once each is enough.",
            edgeCases: "Undefined without messages. People who helped or were helped are active, too."
        ) { practice in
            practice.activeShare {
                practice.people.asks[$0] > 0 && practice.people.annotatedLinks[$0] > 0
                    && practice.book.person(4, $0) > 0
            }
        },
        LearningMeasure(
            name: "helpBalance", title: "Balance of giving and receiving", concept: "collaboration skills",
            article: .connectedSkills,
            signal: "mean over people with help of 1 − |given − received| / (given + received)", unit: "0 to 1",
            measurability: .proxy, caveat: "Support roles give by design.",
            edgeCases:
                "Undefined without help. 0 where everybody only gives or only receives; people without "
                + "help are left out."
        ) { practice in
            let help = practice.survey.passes.help
            let people = practice.survey.team.indices.filter { help.given[$0] + help.received[$0] > 0 }
            let sum = people.reduce(0.0) { sum, node in
                sum + 1 - abs(help.given[node] - help.received[node]) / (help.given[node] + help.received[node])
            }
            return Estimate(people.isEmpty ? nil : sum / Double(people.count), otherwise: "no help")
        },
        LearningMeasure(
            name: "openerReturns", title: "Openers who come back", concept: "collaboration skills",
            article: .connectedSkills,
            signal: "threads in which the opener writes again / threads with two or more writers",
            unit: "share", measurability: .proxy, caveat: "Some thank with a reaction instead.",
            edgeCases: "Undefined without messages, or without threads of two writers."
        ) { $0.share(.threadsReturned, of: .threads, otherwise: "no threads") },
        LearningMeasure(
            name: "solvedTogether", title: "Asks answered by several", concept: "collaboration skills",
            article: .connectedSkills, signal: "asks helped by two or more people / answered asks", unit: "share",
            measurability: .proxy, caveat: "Two may help because the first answer fell short.",
            edgeCases: "Undefined without messages, or where no ask was answered."
        ) { $0.share(.answeredByTwo, of: .answered, otherwise: "no ask was answered") },
        LearningMeasure(
            name: "newcomerReply", title: "Newcomers who get a reply", concept: "community management skills",
            article: .connectedSkills,
            signal: "first opening posts, of people first seen after the first month, with a reply / those posts",
            unit: "share", measurability: .proxy, caveat: "First seen in messages; join dates are not used.",
            edgeCases: "Undefined without messages, and where nobody was first seen after the first month."
        ) { $0.share(.newcomersReplied, of: .newcomers, otherwise: "nobody was first seen after the first month") },
        LearningMeasure(
            name: "coreShare", title: "Messages by the core tenth", concept: "community management skills",
            article: .connectedSkills, signal: "messages by the top tenth of writers / messages", unit: "share",
            measurability: .direct, caveat: "A core is no fault; one of a few people is a risk.",
            edgeCases: "Undefined without messages. A tenth is rounded up: of ten writers or fewer it is one person."
        ) { practice in
            Estimate(
                Inequality.topShare(practice.survey.messages.filter { $0 > 0 }.map(Double.init), top: 0.1),
                otherwise: practice.hasMessages ? "no messages" : Practice.noMessages)
        },
        LearningMeasure(
            name: "liveWeeks", title: "Weeks channels are alive", concept: "community management skills",
            article: .connectedSkills,
            signal:
                "median over channels with 20 or more messages of weeks with a message / weeks from the first message "
                + "to the end",
            unit: "share", measurability: .direct, caveat: "A channel for one piece of work should end.",
            edgeCases: "Undefined without messages, and where no channel has 20 of them."
        ) { practice in
            let channels = practice.spaces.filter { $0.isChannel && $0.messages >= 20 && $0.weeks > 0 }
            return Estimate(
                Quantile.median(channels.map { Double($0.activeWeeks) / Double($0.weeks) }),
                otherwise: practice.hasMessages ? "no channel has 20 messages" : Practice.noMessages,
                detail: "over \(Wording.counted(channels.count, "channel", "channels"))")
        },
    ]
}

extension Practice {
    /// Share of active people of whom something holds.
    func activeShare(_ holds: (Int) -> Bool) -> Estimate {
        guard hasMessages else { return .undefined(Self.noMessages) }
        let active = active
        return .share(active.count(where: holds), of: active.count, otherwise: "nobody is active")
    }

    /// Mean over people of the share of their active weeks that a sheet marks.
    func weekShare(_ sheet: KeyPath<PracticeWeeks, WeekSheet>) -> Estimate {
        guard hasMessages else { return .undefined(Self.noMessages) }
        let (marked, active) = (weeks[keyPath: sheet], weeks.active)
        let shares = survey.team.indices.compactMap { person -> Double? in
            let weeks = active.count(person)
            return weeks > 0 ? Double(min(weeks, marked.count(person))) / Double(weeks) : nil
        }
        return Estimate(
            shares.isEmpty ? nil : shares.reduce(0, +) / Double(shares.count), otherwise: "nobody wrote",
            detail: "over \(Wording.counted(shares.count, "person", "people"))")
    }
}
