/// Makes up one channel's messages day by day. A thread is settled when its root is written, so that the root can say how many
/// answered; replies of later days wait in `pending`, which is all that is kept.
struct CrowdStream {
    private let words: CrowdWords
    private let members: [Int]
    private let quota: Int
    private let firstDay: CivilDay
    /// Share of the quota that each day of the week takes, of 52.
    private static let shares = [10, 10, 10, 10, 9, 2, 1]
    private let totalShares: Int
    private var sharesGone = 0
    private var given = 0
    private var generator: SeededGenerator
    private var pending: [WrittenMessage] = []

    init(_ traffic: CrowdTraffic, _ plan: CompanyPlan, channel: Int) {
        words = traffic.words
        members = plan.channels[channel].members
        quota = traffic.quotas[channel]
        firstDay = plan.firstDay
        generator = SeededGenerator(seed: traffic.seed, part: 100 + channel)
        totalShares = (plan.firstDay.number...plan.lastDay.number).reduce(0) {
            $0 + CrowdStream.shares[CivilDay(number: $1).weekday]
        }
    }

    /// The day's file, or `nil` for a day without messages; adds to `count` how many there were.
    mutating func file(of day: CivilDay, _ encoder: SlackMessageEncoder, _ count: inout Int) -> [UInt8]? {
        let today = messages(of: day)
        count += today.count
        guard !today.isEmpty else { return nil }
        var file = DayFile()
        for entry in today { file.add(entry.message, entry.words, entry.thread, encoder) }
        return file.finished()
    }

    /// The day's messages in the order of time. Days must be asked for one after the other.
    mutating func messages(of day: CivilDay) -> [WrittenMessage] {
        sharesGone += CrowdStream.shares[day.weekday]
        let until = quota * sharesGone / totalShares
        let end = Int64(Zone.pacific.moment(CivilDay(number: day.number + 1), 0)) * 1_000_000
        var today = pending.filter { $0.message.time < end }
        pending.removeAll { $0.message.time < end }
        while given + today.count < until { open(on: day, before: end, &today) }
        given += today.count
        let order = today.indices.sorted { today[$0].message.time < today[$1].message.time }
        return order.map { today[$0] }
    }

    private mutating func open(on day: CivilDay, before end: Int64, _ today: inout [WrittenMessage]) {
        let start = Int64(Zone.pacific.moment(day, generator.below(34_000))) * 1_000_000
        var root = Message(time: start + Int64(generator.below(100_000) * 10 + 9), author: author(), text: "")
        let isAsk = generator.chance(45)
        if generator.chance(12) { root.reactions = [.init(name: "+1", people: [author()])] }
        var thread = ThreadSummary()
        var replies: [WrittenMessage] = []
        if isAsk {
            replies = answers(to: root)
            for reply in replies { thread.replies.append((reply.message.author, reply.message.time)) }
        }
        let text = generator.pick(isAsk ? words.asks : words.talk)
        today.append(WrittenMessage(message: root, words: text, thread: replies.isEmpty ? nil : thread))
        for reply in replies {
            if reply.message.time < end { today.append(reply) } else { pending.append(reply) }
        }
    }

    /// Some people talk more than others: the square of a fair share.
    private mutating func author() -> Int {
        members[generator.below(generator.below(members.count) + 1)]
    }

    private mutating func answers(to root: Message) -> [WrittenMessage] {
        var time = root.time
        var entries: [WrittenMessage] = []
        for number in 0..<generator.within(0...4) {
            time += Int64(30 + generator.below(number == 0 && generator.chance(10) ? 90_000 : 2400)) * 1_000_000 + 10
            let isThanks = number > 1 && generator.chance(50)
            var reply = Message(time: time, author: isThanks ? root.author : author(), text: "")
            reply.root = root.time
            reply.rootAuthor = root.author
            if generator.chance(10) { reply.reactions = [.init(name: "white_check_mark", people: [root.author])] }
            entries.append(
                WrittenMessage(
                    message: reply, words: generator.pick(isThanks ? words.thanks : words.answers), thread: nil))
        }
        return entries
    }
}
