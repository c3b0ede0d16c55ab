/// Where the messages pile up while the half year is written.
struct HarbourDesk {
    static let firstDay = CivilDay(2025, 10, 1)
    static let lastDay = CivilDay(2026, 3, 31)

    let house: HarbourPeople
    let cast: HarbourCast
    let channels: HarbourChannels
    var generator: SeededGenerator
    private(set) var messages: [[Message]]
    /// Times taken, by channel; asked, never listed.
    private var taken: [Set<Int64>]
    private let earliest: Int
    private let latest: Int

    init(_ house: HarbourPeople, _ cast: HarbourCast, _ channels: HarbourChannels) {
        self.house = house
        self.cast = cast
        self.channels = channels
        generator = SeededGenerator(seed: 1_851)
        messages = Array(repeating: [], count: channels.list.count)
        taken = Array(repeating: [], count: channels.list.count)
        earliest = Zone.pacific.moment(HarbourDesk.firstDay, 60)
        latest = Zone.pacific.moment(HarbourDesk.lastDay, 86_300)
    }

    /// Writes a message at a second, and says where it lies and its exact time.
    @discardableResult
    mutating func post(
        _ text: String, by author: Int, in channel: Int, at second: Int, form: Message.Form = .typed,
        replyTo root: (author: Int, time: Int64)? = nil
    ) -> Int64 {
        var message = Message(time: freeTime(channel, max(second, earliest)), author: author, text: text)
        message.form = form
        message.root = root?.time
        message.rootAuthor = root?.author
        message.isEdited = form == .typed && generator.chance(4)
        messages[channel].append(message)
        return message.time
    }

    /// A time in that second that no other message of the channel has; like Slack's, it ends in 9.
    private mutating func freeTime(_ channel: Int, _ second: Int) -> Int64 {
        while true {
            let time = Int64(second) * 1_000_000 + Int64(generator.below(100_000)) * 10 + 9
            if taken[channel].insert(time).inserted { return time }
        }
    }

    /// Adds a reaction to the message last written in a channel.
    mutating func react(_ name: String, by people: [Int], in channel: Int) {
        guard !messages[channel].isEmpty, !people.isEmpty else { return }
        messages[channel][messages[channel].count - 1].reactions.append(.init(name: name, people: people))
    }

    /// Adds a reaction to the root of a thread written not long ago.
    mutating func react(_ name: String, by people: [Int], to root: Int64, in channel: Int) {
        guard let position = messages[channel].lastIndex(where: { $0.time == root }) else { return }
        messages[channel][position].reactions.append(.init(name: name, people: people))
    }

    /// When `person` writes who would like to at `moment`: at once, next morning, now and then in the evening; never after the end.
    mutating func moment(for person: Int, after start: Int, wait: Int) -> Int {
        var wait = max(20, wait)
        while true {
            let wished = start + wait
            let isLate = generator.chance(3)
            let moment = isLate ? wished : house.people[person].clock.next(wished, &generator)
            if moment <= latest { return moment }
            if wait < 90 { return min(start + wait, latest) }
            wait /= 2
        }
    }

    /// Seconds until somebody answers: minutes mostly, hours at times.
    mutating func wait(busy: Int = 1) -> Int {
        let minutes = [1, 2, 3, 4, 5, 7, 9, 12, 15, 20, 27, 38, 55, 80, 130, 210]
        let step = generator.below(minutes.count - 1)
        let from = minutes[step] * 60
        return busy * (from + generator.below(max(1, minutes[step + 1] * 60 - from)))
    }

    /// A working day of the half year that suits all of `people`, rarer around the turn of the year.
    mutating func day(for people: [Int]) -> CivilDay {
        while true {
            let day = CivilDay(number: HarbourDesk.firstDay.number + generator.below(181))
            guard WorkClock.isWorkday(day), people.allSatisfy({ isAround($0, day) }) else { continue }
            let isQuiet = day >= CivilDay(2025, 12, 22) && day <= CivilDay(2026, 1, 4)
            if !isQuiet || generator.chance(20) { return day }
        }
    }

    /// Employed that day and the next few, so that replies fall into the person's time too.
    private func isAround(_ person: Int, _ day: CivilDay) -> Bool {
        let employee = house.people[person]
        return employee.isEmployed(on: day)
            && (employee.endDay.map { $0.number >= day.number + 5 } ?? true)
    }

    /// Every message in order of time.
    func sorted() -> [[Message]] { messages.map { $0.sorted { $0.time < $1.time } } }

    func mention(_ person: Int) -> String { "<@\(house.people[person].id)>" }

    func team(_ person: Int) -> HarbourTeam? { house.people[person].team.flatMap(HarbourTeam.init) }
}
