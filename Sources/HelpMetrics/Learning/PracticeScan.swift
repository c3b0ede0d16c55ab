import Exports
import HelpGraph

/// The one pass over all messages, space by space, conversation by conversation.
struct PracticeScan {
    private let input: PracticeInput
    let survey: Survey
    private let span: Span
    private let firstHelp: FirstHelp
    private let hasSpan: Bool

    private(set) var book: LayerBook
    private(set) var groups = ConversationGroups()
    private(set) var weeks: PracticeWeeks
    private(set) var people: PracticePeople
    private(set) var spaces: [SpacePractice] = []
    private(set) var acrossLines: AcrossLines
    private(set) var referrals = Referrals()
    private(set) var newPairs = 0

    private var writers: ConversationWriters
    private var formation: TeamFormation
    private var reactedTo: Set<UInt64> = []
    /// Conversations (space, root) in which a course or learning platform is named.
    private var withCourse: Set<UInt64> = []
    /// Positions in `input.acts` by conversation, and how many of them are done.
    private let order: [Int]
    private var done = 0

    init(_ input: PracticeInput, survey: Survey, span: Span?, firstHelp: FirstHelp) {
        let count = survey.team.count
        self.input = input
        self.survey = survey
        self.firstHelp = firstHelp
        hasSpan = span != nil
        self.span = span ?? Span(start: 0, end: 0)
        book = LayerBook(people: count, teams: survey.teams.count)
        weeks = PracticeWeeks(people: count, weeks: self.span.weeks)
        people = PracticePeople(people: count)
        formation = TeamFormation(team: survey.team, span: self.span)
        writers = ConversationWriters(people: count)
        acrossLines = AcrossLines(manager: survey.manager)
        order = input.actsByConversation()
    }

    mutating func run() {
        for space in input.log.spaces.indices { add(space) }
        addAsks()
        addNewPairs()
        addNewcomers()
        if !hasSpan { addReadyTies() }
    }

    private mutating func add(_ number: Int) {
        let log = input.log.spaces[number]
        let nodes = log.author.indices.map { row in
            log.cues[row].isDisjoint(with: [.automatic, .system]) ? Int32(input.node(log.author[row])) : -1
        }
        var space = SpacePractice()
        space.isChannel = log.space.kind == .publicChannel || log.space.kind == .privateChannel
        space.owner = SpaceOwner.team(log.space.kind, writers: nodes, team: survey.team, teams: survey.teams.count)
        let place = SpacePlace(number: number, log: log, nodes: nodes, figures: space)
        follow(place, &space)
        let conversations = Conversations(log)
        let before = done
        for index in 0..<conversations.count {
            add(conversations.rows(of: index), root: Int(conversations.roots[index]), of: place)
        }
        for members in formation.formed { form(members, group: ConversationGroups.group(space: number, root: 0)) }
        space.acts = done - before
        spaces.append(space)
    }

    /// What the space shows in order of time.
    private mutating func follow(_ place: SpacePlace, _ space: inout SpacePractice) {
        guard let first = place.nodes.firstIndex(where: { $0 >= 0 }) else { return formation.begin(first: 0) }
        formation.begin(first: place.log.time[first])
        var week = -1
        for row in first..<place.nodes.count where place.nodes[row] >= 0 {
            let time = place.log.time[row]
            space.messages += 1
            if span.week(of: time) != week {
                week = span.week(of: time)
                space.activeWeeks += 1
            }
            if space.isChannel { formation.write(Int(place.nodes[row]), at: time) }
        }
        formation.finish()
        space.weeks = span.weeks - span.week(of: place.log.time[first])
    }

    private mutating func add(_ rows: ArraySlice<UInt32>, root: Int, of place: SpacePlace) {
        let group = ConversationGroups.group(space: place.number, root: root)
        writers.begin()
        referrals.begin()
        var hasCourse = false
        for row in rows {
            let row = Int(row)
            let node = Int(place.nodes[row])
            guard node >= 0 else { continue }
            let opens = row == root && place.log.link[row] == .none
            if place.log.cues[row].contains(.course) { hasCourse = true }
            addMessage(row, by: node, opens: opens, group: group, of: place)
            if rows.count > 1 { discover(row, by: node, isReply: !opens, group: group, of: place) }
            writers.write(node)
        }
        let acts = addActs(conversation: root, group: group, of: place)
        endConversation(root, acts: acts, hasCourse: hasCourse, group: group, of: place)
    }

    /// One message: the signs it carries by itself.
    private mutating func addMessage(_ row: Int, by node: Int, opens: Bool, group: Int, of place: SpacePlace) {
        let cues = place.log.cues[row]
        let team = survey.team[node]
        let owner = place.figures.owner
        var message = MessageSigns.Message(
            cues: cues, opens: opens, isOpenChannel: place.isOpen, owner: owner, team: team)
        if owner >= 0, owner == team {
            message.isTicked = place.log.reactions[place.log.reactionRange(row)].contains(where: \.confirms)
            message.namesTeammate = opens && namesTeammate(row, node, place)
            groups.add(.ownMessages, group)
            if !opens { groups.add(.ownReplies, group) }
        }
        var signs = MessageSigns(message).rawValue
        while signs != 0 {
            sign(signs.trailingZeroBitCount + 1, by: node, group: group)
            signs &= signs - 1
        }
        groups.add(.messages, group)
        if place.isOpen { groups.add(.openMessages, group) }
        react(row, to: node, group: group, of: place)
        keepHabits(cues, node, time: place.log.time[row], group: group)
    }

    private mutating func sign(_ layer: Int, by node: Int, group: Int) {
        book.add(layer, by: node, team: survey.team[node])
        groups.add(.layer(layer), group)
        groups.add(.signals, group)
        guard layer == 4 else { return }
        groups.add(.gives, group)
        groups.add(.givesAndTakes, group)
    }

    private func namesTeammate(_ row: Int, _ node: Int, _ place: SpacePlace) -> Bool {
        place.log.mentions[place.log.mentionRange(row)].contains { person in
            let named = input.node(person)
            return named >= 0 && named != node && survey.team[named] == survey.team[node]
        }
    }

    /// People of other teams whom a reaction reaches, each pair once.
    private mutating func react(_ row: Int, to author: Int, group: Int, of place: SpacePlace) {
        for reaction in place.log.reactions[place.log.reactionRange(row)] {
            let from = input.node(reaction.account)
            guard from >= 0, survey.team[from] >= 0, survey.team[author] >= 0 else { continue }
            guard survey.team[from] != survey.team[author] else { continue }
            if reactedTo.insert(UInt64(from) << 32 | UInt64(author)).inserted { sign(1, by: from, group: group) }
        }
    }

    private mutating func keepHabits(_ cues: Cues, _ node: Int, time: Int64, group: Int) {
        let week = span.week(of: time)
        weeks.active.mark(node, week)
        people.firstMessage[node] = min(people.firstMessage[node], time)
        if cues.contains(.course) { groups.add(.courseMessages, group) }
        guard cues.contains(.link), !cues.contains(.workItem) else { return }
        weeks.linking.mark(node, week)
        groups.add(.linked, group)
        if cues.contains(.long) {
            weeks.learning.mark(node, week)
            groups.add(.linkedLong, group)
            people.annotatedLinks[node] += 1
        }
    }

    /// Referrals within a conversation.
    private mutating func discover(_ row: Int, by node: Int, isReply: Bool, group: Int, of place: SpacePlace) {
        if !writers.hasWritten(node), let referrer = referrals.write(node) { sign(2, by: referrer, group: group) }
        guard isReply else { return }
        if place.log.cues[row].contains(.refers) { return sign(2, by: node, group: group) }
        for person in place.log.mentions[place.log.mentionRange(row)] {
            let named = input.node(person)
            if named >= 0, !writers.hasWritten(named) { referrals.name(named, by: node) }
        }
    }

    private mutating func endConversation(
        _ root: Int, acts: Int, hasCourse: Bool, group: Int, of place: SpacePlace
    ) {
        if hasCourse { withCourse.insert(UInt64(place.number) << 32 | UInt64(root)) }
        if acts > 0 || hasCourse { groups.add(.socialOrFormal, group) }
        if acts > 0, !hasCourse { groups.add(.social, group) }
        let opener = Int(place.nodes[root])
        if opener >= 0, place.figures.isChannel, place.log.link[root] == .none {
            let isReplied = writers.others(than: opener) > 0
            groups.add(.roots, group)
            if isReplied { groups.add(.rootsReplied, group) }
            let time = place.log.time[root]
            if time < people.firstRoot[opener].time {
                people.firstRoot[opener] = .init(time: time, group: group, isReplied: isReplied)
            }
        }
        guard writers.members.count > 1 else { return }
        groups.add(.threads, group)
        if writers.members.count > 2 {
            groups.add(.threadsOfThree, group)
            formation.meet(writers.members, at: place.log.time[root])
        }
        if opener >= 0, writers.count(of: opener) > 1 { groups.add(.threadsReturned, group) }
        people.turnEvenness += writers.evenness
        people.turnThreads += 1
    }

    private mutating func form(_ members: [Int], group: Int) {
        book.add(6, together: members, team: survey.team)
        groups.add(.layer6, group)
        groups.add(.signals, group)
    }
}

/// Acts, asks, pairs.
extension PracticeScan {
    /// The acts of one conversation, in which `writers` took part; how many there were.
    private mutating func addActs(conversation root: Int, group: Int, of place: SpacePlace) -> Int {
        var acts = 0
        while done < order.count {
            let act = input.acts[order[done]]
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

    private mutating func addAsks() {
        for (number, ask) in input.asks.enumerated() {
            let (space, node) = (Int(ask.space), input.node(ask.seeker))
            let group = ConversationGroups.group(space: space, root: Int(ask.row))
            let seconds = firstHelp.seconds[number]
            groups.add(.asks, group)
            groups.add(.givesAndTakes, group)
            spaces[space].asks += 1
            let isQuestion = !input.log.spaces[space].cues[Int(ask.row)].isDisjoint(
                with: [.questionMark, .markedQuestion])
            if isQuestion, firstHelp.watched[number] >= FirstHelp.week {
                spaces[space].watched += 1
                if (seconds ?? .infinity) > FirstHelp.week { spaces[space].leftAWeek += 1 }
            }
            if node >= 0 {
                people.asks[node] += 1
                weeks.learning.mark(node, span.week(of: ask.time))
            }
            guard seconds != nil else { continue }
            groups.add(.answered, group)
            spaces[space].answered += 1
            if firstHelp.helpers[number] > 1 { groups.add(.answeredByTwo, group) }
            if !withCourse.contains(UInt64(ask.space) << 32 | UInt64(ask.row)) {
                groups.add(.answeredWithoutCourse, group)
            }
        }
    }

    private mutating func addNewPairs() {
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

    private mutating func addNewcomers() {
        for person in people.firstRoot.indices where span.isNew(people.firstMessage[person]) {
            let first = people.firstRoot[person]
            guard people.firstMessage[person] < .max, first.time < .max else { continue }
            groups.add(.newcomers, first.group)
            if first.isReplied { groups.add(.newcomersReplied, first.group) }
        }
    }

    /// Networks without messages show help across teams and nothing else.
    private mutating func addReadyTies() {
        for (node, given) in survey.passes.help.givenAcross.enumerated() where given > 0 {
            book.add(5, by: node, team: survey.team[node], Int(given.rounded()))
        }
    }
}
