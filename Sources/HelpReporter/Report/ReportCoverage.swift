import Exports
import HelpGraph
import HelpMetrics

extension ReportBuilder {
    func coverageSection() -> Report.Coverage {
        let coverage = analysis.settled.coverage
        var section = Report.Coverage()
        section.read = coverage.tally.read
        section.used = coverage.used
        let places = PublicPlaces(analysis.settled.log)
        section.skipped = coverage.tally.skipped.sorted { $0.key < $1.key }.map { reason, skip in
            Report.Skip(reason: reason, count: skip.count, firstAt: places.shown(skip.firstAt))
        }
        section.duplicates = coverage.duplicates
        section.repliesLinked = coverage.linkedReplies
        section.repliesOrphaned = coverage.orphanReplies
        section.repliesInferred = counted(.f)
        section.peopleSeen = coverage.peopleSeen
        section.peopleActive = coverage.peopleActive
        section.peopleInRoster = coverage.peopleInRoster
        section.activeInRoster = analysis.settled.directory.people.count { $0.inMessages && $0.inRoster && !$0.isBot }
        section.bots = coverage.bots
        section.guests = coverage.guests
        section.unknown = coverage.unknown
        section.leftOut = coverage.peopleLeftOut
        section.acts = EvidenceClass.allCases.map(counted)
        section.noHelp = noHelp()
        section.silentDays = coverage.silentDays
        section.warnings =
            coverage.tally.warnings + leftOutSpaces(coverage) + withoutLinks(coverage)
            + estimates() + limits()
        return section
    }

    private func counted(_ evidence: EvidenceClass) -> Int {
        analysis.ledger.acts.count { $0.evidence == evidence }
    }

    private func noHelp() -> [Report.Skip] {
        var rows = NoHelp.allCases.compactMap { reason in
            analysis.record.noHelp[reason].map { dropped in
                Report.Skip(
                    reason: reason.title, count: dropped.count,
                    firstAt: "\(identities.spaceID[Int(dropped.space)]):\(dropped.row + 1)")
            }
        }
        if analysis.ledger.leftOut > 0 {
            rows.append(
                Report.Skip(reason: "less certain than asked for", count: analysis.ledger.leftOut, firstAt: ""))
        }
        return rows
    }

    /// What was estimated because the exact value costs too much.
    private func estimates() -> [String] {
        let estimate = survey.passes.betweennessEstimate
        guard !estimate.isExact else { return [] }
        return [
            "betweenness is estimated from the paths that begin at \(estimate.sampled) of \(estimate.sources) people; with "
                + "95 % certainty no value is off by more than \(NumberPrinter.rounded(estimate.bound, places: 4))"
        ]
    }

    /// An export without threads or replies says nothing about who was answered.
    private func withoutLinks(_ coverage: Coverage) -> [String] {
        guard coverage.used > 0, coverage.linkedReplies == 0, coverage.orphanReplies == 0 else { return [] }
        guard counted(.f) == 0 else { return [] }
        return [
            "no message of this export is linked to the one it answers, so help cannot be read from it; "
                + "--infer-replies looks for what it most likely answers"
        ]
    }

    /// What was cut short because there is so much of it.
    private func limits() -> [String] {
        var notes: [String] = []
        let (pairs, all) = (analysis.context.statistics.pairPermutations, survey.settings.permutations)
        if pairs < all {
            notes.append(
                "pairs of teams were tested with \(NumberPrinter.grouped(pairs)) random labellings instead of "
                    + "\(NumberPrinter.grouped(all)), for there are \(NumberPrinter.grouped(survey.network.tieCount)) ties"
            )
        }
        let limit = evidenceLimit
        if limit != .none, showsPeople { notes.append(cutLists(limit)) }
        return notes
    }

    private func cutLists(_ limit: EvidenceLimit) -> String {
        let some = limit.perTie == 1 ? "message" : "\(limit.perTie) messages"
        let which = limit.least == 1 ? "each tie" : "each tie of at least \(limit.least) acts, and none of the others"
        return
            "there are \(NumberPrinter.grouped(analysis.ledger.acts.count)) help acts, so analysis.json lists the first "
            + "\(some) of \(which); weights and classes count all acts, and '--form evidence' writes all of them"
    }

    private func leftOutSpaces(_ coverage: Coverage) -> [String] {
        var notes: [String] = []
        if coverage.privateSpacesLeftOut > 0 {
            let channels = CountedNoun.of(coverage.privateSpacesLeftOut, "private channel", "private channels")
            notes.append("\(channels) left out (--private-channels includes them)")
        }
        if coverage.directSpacesLeftOut > 0 {
            let talks = CountedNoun.of(coverage.directSpacesLeftOut, "direct conversation", "direct conversations")
            notes.append("\(talks) left out (--direct-messages includes them)")
        }
        if coverage.peopleLeftOut > 0 {
            let people = CountedNoun.of(coverage.peopleLeftOut, "person", "people")
            notes.append(
                "\(people) of the opt-out list left out with all they wrote; what only they answered counts as unanswered"
            )
        }
        if coverage.directSpacesOfLeftOut > 0 {
            let talks = CountedNoun.of(coverage.directSpacesOfLeftOut, "direct conversation", "direct conversations")
            notes.append("\(talks) of people of the opt-out list left out")
        }
        if !smallSpaces.hidden.isEmpty {
            let spaces = CountedNoun.of(smallSpaces.hidden.count, "space", "spaces")
            notes.append("\(spaces) with few writers not listed on their own, but counted in the totals")
        }
        return notes
    }

    func summarySection() -> Report.Summary {
        var summary = Report.Summary()
        summary.people = survey.network.nodeCount
        summary.teams = survey.members.count { !$0.isEmpty }
        summary.acts = analysis.ledger.ties.reduce(0) { $0 + $1.acts.count }
        summary.ties = survey.network.tieCount
        summary.asks = analysis.record.asks.count
        summary.answered = analysis.context.practice?.firstHelp.answered ?? 0
        summary.medianSecondsToFirstHelp = analysis.context.practice?.firstHelp.firm.median.value
        let below = analysis.context.statistics.belowSurface
        summary.belowSurface = Report.Share(
            share: below.share, low: below.interval?.low, high: below.interval?.high, expectedByChance: below.expected)
        return summary
    }

    func spacesSection() -> [Report.SpaceRow] {
        analysis.settled.log.spaces.indices.filter { !smallSpaces.hidden.contains($0) }.map { number in
            let space = analysis.settled.log.spaces[number]
            let figures = analysis.context.practice?.spaces[number] ?? SpacePractice()
            return Report.SpaceRow(
                id: identities.spaceID[number], label: identities.spaceLabel[number], kind: space.space.kind.rawValue,
                messages: space.count, asks: figures.asks, answered: figures.answered)
        }
    }
}
