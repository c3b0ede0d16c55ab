import Exports
import HelpGraph

/// The one pass over all messages, space by space, conversation by conversation.
struct PracticeScan {
    let input: PracticeInput
    let survey: Survey
    let span: Span
    let waits: AskWaits
    let hasSpan: Bool

    var book: LayerBook
    var groups = ConversationGroups()
    var weeks: PracticeWeeks
    var people: PracticePeople
    var spaces: [SpacePractice] = []
    var acrossLines: AcrossLines
    private(set) var referrals = Referrals()
    var newPairs = 0

    private(set) var writers: ConversationWriters
    private var formation: TeamFormation
    private var reactedTo: Set<UInt64> = []
    /// Conversations (space, root) in which a course or learning platform is named.
    private(set) var withCourse: Set<UInt64> = []
    /// Positions in `input.acts` by conversation, and how many of them are done.
    let order: [UInt32]
    var done = 0

    init(_ input: PracticeInput, survey: Survey, span: Span?, waits: AskWaits) {
        let count = survey.team.count
        self.input = input
        self.survey = survey
        self.waits = waits
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
            log.cues[row].isDisjoint(with: .notWritten) ? Int32(input.node(log.author[row])) : -1
        }
        var space = SpacePractice()
        space.isChannel = input.isChannel(number)
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
            message.isTicked = place.log.reactions[row].contains(where: \.confirms)
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

    mutating func sign(_ layer: Int, by node: Int, group: Int) {
        book.add(layer, by: node, team: survey.team[node])
        groups.add(.layer(layer), group)
        groups.add(.signals, group)
        guard layer == 4 else { return }
        groups.add(.gives, group)
        groups.add(.givesAndTakes, group)
    }

    private func namesTeammate(_ row: Int, _ node: Int, _ place: SpacePlace) -> Bool {
        place.log.mentions[row].contains { person in
            let named = input.node(person)
            return named >= 0 && named != node && survey.team[named] == survey.team[node]
        }
    }

    /// People of other teams whom a reaction reaches, each pair once.
    private mutating func react(_ row: Int, to author: Int, group: Int, of place: SpacePlace) {
        for reaction in place.log.reactions[row] {
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
        for person in place.log.mentions[row] {
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
