import Exports
import HelpGraph

/// Acts, asks, pairs.
extension PracticeScan {
    /// The acts of one conversation, in which `writers` took part; how many there were.
    mutating func addActs(conversation root: Int, group: Int, of place: SpacePlace) -> Int {
        var acts = 0
        while done < order.count {
            let act = input.acts[Int(order[done])]
            guard Int(act.space) == place.number, Int(act.conversation) == root else { break }
            add(act, group: group, of: place)
            done += 1
            acts += 1
        }
        return acts
    }

    private mutating func add(_ act: HelpAct, group: Int, of place: SpacePlace) {
        let (helper, seeker) = (input.node(act.helper), input.node(act.seeker))
        let week = span.week(of: act.time)
        groups.add(.gives, group)
        groups.add(.givesAndTakes, group)
        weeks.learning.mark(helper, week)
        weeks.helping.mark(helper, week)
        weeks.helped.mark(seeker, week)
        let cues = place.log.cues[Int(act.reply)]
        if cues.contains(.link), !cues.contains(.workItem) { weeks.linkReceived.mark(seeker, week) }
        let teams = (survey.team[helper], survey.team[seeker])
        let crosses = teams.0 >= 0 && teams.1 >= 0 && teams.0 != teams.1
        if teams.0 >= 0, teams.1 >= 0 { groups.add(.teamed, group) }
        if crosses {
            sign(5, by: helper, group: group)
            groups.add(.across, group)
        }
        addLines(helper, seeker, crosses: crosses, group: group)
        let taken = act.ask == Row.none ? nil : act.time - place.log.time[Int(act.ask)]
        acrossLines.add(helper, seeker, microseconds: taken)
    }

    /// Reporting lines: who helped whom across or along them, and whether a manager could see it.
    private mutating func addLines(_ helper: Int, _ seeker: Int, crosses: Bool, group: Int) {
        let (above, beside) = (Int(survey.manager[seeker]), Int(survey.manager[helper]))
        let goesDown = acrossLines.isAbove(helper, seeker)
        if above >= 0 {
            groups.add(.managed, group)
            if !goesDown { groups.add(.outsideLine, group) }
        }
        if crosses, above >= 0 || beside >= 0 {
            groups.add(.acrossManaged, group)
            if !isSeen(by: above, orIs: helper), !isSeen(by: beside, orIs: seeker) {
                groups.add(.invisible, group)
            }
        }
        if acrossLines.leads[helper] {
            groups.add(.byManagers, group)
            if !goesDown { groups.add(.beyondReports, group) }
        }
        if above >= 0 || beside >= 0 {
            groups.add(.inLines, group)
            if (acrossLines.steps(between: helper, seeker) ?? 0) > 1 { groups.add(.skipping, group) }
        }
    }

    /// The manager wrote in the conversation, or is the very person on the other side.
    private func isSeen(by manager: Int, orIs other: Int) -> Bool {
        manager >= 0 && (manager == other || writers.hasWritten(manager))
    }

    mutating func addAsks() {
        for (number, ask) in input.asks.enumerated() {
            let (space, node) = (Int(ask.space), input.node(ask.seeker))
            let group = ConversationGroups.group(space: space, root: Int(ask.row))
            let wait = waits[number]
            groups.add(.asks, group)
            groups.add(.givesAndTakes, group)
            spaces[space].asks += 1
            let isQuestion = !input.log.spaces[space].cues[Int(ask.row)].isDisjoint(
                with: .questions)
            if isQuestion, waits.watched(number) >= FirstHelp.week {
                spaces[space].watched += 1
                if !wait.ended || wait.time > FirstHelp.week { spaces[space].leftAWeek += 1 }
            }
            if node >= 0 {
                people.asks[node] += 1
                weeks.learning.mark(node, span.week(of: input.time(of: ask)))
            }
            guard wait.ended else { continue }
            groups.add(.answered, group)
            spaces[space].answered += 1
            if waits.severalHelped[number] { groups.add(.answeredByTwo, group) }
            if !withCourse.contains(UInt64(ask.space) << 32 | UInt64(ask.row)) {
                groups.add(.answeredWithoutCourse, group)
            }
        }
    }

    mutating func addNewPairs() {
        guard hasSpan else { return }
        let found = NewPairs(input, span: span).pairs
        newPairs = found.count
        for pair in found {
            book.add(3, together: [pair.first, pair.second], team: survey.team)
            groups.add(.layer3, pair.group)
            groups.add(.signals, pair.group)
            if let isReturned = pair.isReturned {
                groups.add(.followedPairs, pair.group)
                if isReturned { groups.add(.returnedPairs, pair.group) }
            }
            if let collaborates = pair.collaborates {
                groups.add(.settledPairs, pair.group)
                if collaborates { groups.add(.collaborating, pair.group) }
            }
        }
    }

    mutating func addNewcomers() {
        for person in people.firstRoot.indices where span.isNew(people.firstMessage[person]) {
            let first = people.firstRoot[person]
            guard people.firstMessage[person] < .max, first.time < .max else { continue }
            groups.add(.newcomers, first.group)
            if first.isReplied { groups.add(.newcomersReplied, first.group) }
        }
    }

    /// Networks without messages show help across teams and nothing else.
    mutating func addReadyTies() {
        for (node, given) in survey.passes.help.givenAcross.enumerated() where given > 0 {
            book.add(5, by: node, team: survey.team[node], Int(given.rounded()))
        }
    }
}
