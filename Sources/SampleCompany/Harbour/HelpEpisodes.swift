/// Writes the threads in which somebody asks and somebody helps.
struct HelpEpisodes {
    private(set) var acts: [PlannedAct] = []
    private(set) var unanswered = 0
    private(set) var asks = 0

    private var asker = 0
    private var channel = 0
    private var root: (author: Int, time: Int64) = (0, 0)
    private var now = 0
    private var scene = Scene(generator: SeededGenerator(seed: 0))
    private var tongue: Tongue?
    private var noun = ""
    private var exchange = Exchange("", [])
    /// Answers of the exchange that nobody has given yet.
    private var unsaid: [String] = []

    /// All episodes that the ties ask for: each seeker's acts are cut into threads with one to three helpers.
    mutating func write(_ ties: HarbourTies, on desk: inout HarbourDesk) {
        for seeker in ties.weights.indices {
            var helpers: [Int] = []
            for helper in ties.weights.indices {
                helpers += Array(repeating: helper, count: ties.weights[helper][seeker])
            }
            desk.generator.shuffle(&helpers)
            while !helpers.isEmpty {
                let size = [1, 1, 1, 1, 1, 1, 2, 2, 2, 3][desk.generator.below(10)]
                writeEpisode(seeker, HelpEpisodes.take(size, from: &helpers), on: &desk)
            }
        }
        for _ in 0..<170 { writeUnanswered(on: &desk) }
    }

    /// Up to `count` different helpers from the end.
    private static func take(_ count: Int, from helpers: inout [Int]) -> [Int] {
        var taken: [Int] = []
        for _ in 0..<count {
            guard let position = helpers.lastIndex(where: { !taken.contains($0) }) else { break }
            taken.append(helpers.remove(at: position))
        }
        return taken
    }

    private mutating func writeEpisode(_ seeker: Int, _ helpers: [Int], on desk: inout HarbourDesk) {
        tongue = sharedTongue(seeker, helpers, on: &desk)
        open(seeker, helpers, on: &desk)
        if desk.generator.chance(8) { agree(helpers, on: &desk) }
        let isReferral = helpers.count > 1 && tongue == nil && desk.generator.chance(35)
        for (number, helper) in helpers.enumerated() {
            if number == 0, isReferral {
                refer(helper, to: helpers[1], on: &desk)
            } else {
                help(helper, isFirst: number == (isReferral ? 1 : 0), on: &desk)
            }
            acts.append(PlannedAct(helper: helper, seeker: seeker, channel: channel, thread: root.time))
        }
        close(helpers, on: &desk)
    }

    private func sharedTongue(_ seeker: Int, _ helpers: [Int], on desk: inout HarbourDesk) -> Tongue? {
        guard let language = desk.house.people[seeker].languages.last, desk.generator.chance(18),
            helpers.allSatisfy({ desk.house.people[$0].languages.contains(language) })
        else { return nil }
        return Tongue.of(language)
    }

    /// The question, and what it is about: something of the last helper's team.
    private mutating func open(_ seeker: Int, _ helpers: [Int], on desk: inout HarbourDesk) {
        asker = seeker
        let expert = helpers.last.flatMap(desk.team) ?? desk.team(seeker) ?? .platform
        let moment = askingTime(seeker, helpers, on: &desk)
        setScene(expert, Zone.london.local(moment).day, on: &desk)
        channel = room(for: expert, seeker, on: &desk)
        let words = tongue == nil ? question(on: &desk) : exchange.ask
        let time = desk.post(
            scene.say(words), by: seeker, in: channel, at: moment,
            form: desk.generator.chance(3) ? .file("screenshot-\(desk.generator.below(900)).png") : .typed)
        root = (seeker, time)
        now = Int(time / 1_000_000)
        asks += 1
    }

    private mutating func setScene(_ expert: HarbourTeam, _ today: CivilDay, on desk: inout HarbourDesk) {
        scene = Scene(generator: SeededGenerator(seed: desk.generator.next()), today: today)
        scene.set("asker", desk.house.people[asker].first)
        scene.set("first", desk.house.people[desk.generator.below(120)].first)
        scene.set("page", Particulars.page(expert, &desk.generator))
        let topic = desk.generator.pick(expert.topics)
        noun = topic.noun
        exchange = desk.generator.pick(topic.exchanges)
        if let tongue {
            let number = desk.generator.below(tongue.asks.count)
            exchange = Exchange(tongue.asks[number], [tongue.answers[number]])
            scene.set("month", desk.generator.pick(tongue.months))
        }
        unsaid = desk.generator.shuffled(exchange.answers)
    }

    private func question(on desk: inout HarbourDesk) -> String {
        let isClosed = "?.!]".unicodeScalars.contains { $0 == exchange.ask.unicodeScalars.last }
        let closer = desk.generator.pick(isClosed ? Small.closers : Small.bareClosers)
        return desk.generator.pick(Small.openers) + exchange.ask + closer
    }

    /// In the experts' room mostly; among colleagues always there, among strangers at times in the room for everything.
    private func room(for expert: HarbourTeam, _ seeker: Int, on desk: inout HarbourDesk) -> Int {
        if desk.team(seeker) != expert, desk.generator.chance(45) { return desk.channels.number("ask-anything") }
        let isRelaunch = [HarbourTeam.platform, .sales, .care].contains(expert)
        if isRelaunch, [HarbourTeam.platform, .sales, .care].contains(desk.team(seeker)), desk.generator.chance(15) {
            return desk.channels.number("proj-portal-relaunch")
        }
        return desk.channels.number(expert)
    }

    /// At work mostly, else in the evening, of which half at a weekend.
    private func askingTime(_ seeker: Int, _ helpers: [Int], on desk: inout HarbourDesk) -> Int {
        let clock = desk.house.people[seeker].clock
        let day = desk.day(for: [seeker] + helpers)
        guard desk.generator.chance(7) else { return clock.anyTime(on: day, &desk.generator) }
        let weekend = CivilDay(number: day.number + 5 - day.weekday + desk.generator.below(2))
        let isFree =
            weekend < CivilDay(2026, 3, 28) && desk.house.people[seeker].endDay == nil
            && helpers.allSatisfy { desk.house.people[$0].endDay == nil }
        return clock.evening(on: isFree && desk.generator.chance(50) ? weekend : day, &desk.generator)
    }

    /// Colleagues of the asker who have the same question, and do not help.
    private mutating func agree(_ helpers: [Int], on desk: inout HarbourDesk) {
        let team = desk.team(asker) ?? .platform
        guard team != .manufacturing, let mate = bystander(helpers, on: &desk) else { return }
        reply(scene.say(desk.generator.pick(Small.agreements)), by: mate, wait: 300, on: &desk)
    }

    private func bystander(_ helpers: [Int], on desk: inout HarbourDesk) -> Int? {
        let today = pacificDay(ofMicroseconds: root.time)
        let mates = desk.house.teams[desk.house.people[asker].team ?? 0].members.filter {
            $0 != asker && !helpers.contains($0) && desk.house.people[$0].isEmployed(on: today)
        }
        return mates.isEmpty ? nil : desk.generator.pick(mates)
    }

    private mutating func refer(_ helper: Int, to expert: Int, on desk: inout HarbourDesk) {
        scene.set("mention", desk.mention(expert))
        scene.set("noun", noun)
        reply(scene.say(desk.generator.pick(Small.referrals)), by: helper, on: &desk)
    }

    private mutating func help(_ helper: Int, isFirst: Bool, on desk: inout HarbourDesk) {
        if isFirst, desk.generator.chance(30) { ask(helper, on: &desk) }
        reply(answer(isFirst: isFirst, on: &desk), by: helper, isBroadcast: desk.generator.chance(1), on: &desk)
        scene.set("helper", desk.house.people[helper].first)
        if desk.generator.chance(25) {
            desk.react(desk.generator.pick(["+1", "bulb", "pray"]), by: [asker], in: channel)
        }
        if tongue == nil, desk.generator.chance(7) {
            reply(scene.say(desk.generator.pick(Small.afterthoughts)), by: helper, wait: 90, on: &desk)
        }
        if isFirst, desk.generator.chance(30) { askOn(helper, on: &desk) }
    }

    /// The helper wants to know more before helping.
    private mutating func ask(_ helper: Int, on desk: inout HarbourDesk) {
        guard let counter = exchange.counter else { return }
        reply(desk.generator.pick(Small.counterOpeners) + scene.say(counter.question), by: helper, on: &desk)
        reply(scene.say(counter.reply), by: asker, wait: 200, on: &desk)
    }

    /// The asker wants to know more after the help.
    private mutating func askOn(_ helper: Int, on desk: inout HarbourDesk) {
        guard let more = exchange.more else { return }
        reply(scene.say("[|Thanks! |Great. ]" + more.question), by: asker, wait: 240, on: &desk)
        reply(scene.say(more.answer), by: helper, wait: 400, on: &desk)
    }

    private mutating func answer(isFirst: Bool, on desk: inout HarbourDesk) -> String {
        guard let words = unsaid.popLast() else {
            return scene.say(desk.generator.pick(tongue?.additions ?? Small.additions))
        }
        guard tongue == nil else { return scene.say(words) }
        guard isFirst else { return scene.say(desk.generator.pick(Small.seconds) + words) }
        return scene.say(
            desk.generator.pick(Small.answerOpeners) + words + desk.generator.pick(Small.answerClosers))
    }

    private mutating func close(_ helpers: [Int], on desk: inout HarbourDesk) {
        if desk.generator.chance(6) { reply(desk.generator.pick(Small.reports), by: asker, wait: 120, on: &desk) }
        if desk.generator.chance(58) {
            if let helper = helpers.last { scene.set("helper", desk.house.people[helper].first) }
            let words = desk.generator.pick(tongue?.thanks ?? Small.thanks)
            let isForTwo = helpers.count == 2 || !words.hasSuffix("both!")
            reply(scene.say(isForTwo ? words : "Thank you all!"), by: asker, wait: 600, on: &desk)
            if desk.generator.chance(12), let helper = helpers.last {
                reply(desk.generator.pick(Small.welcomes), by: helper, wait: 200, on: &desk)
            }
        }
        if desk.generator.chance(24) {
            desk.react(
                desk.generator.pick(["white_check_mark", "white_check_mark", "heavy_check_mark"]), by: [asker],
                to: root.time, in: channel)
        }
        if desk.generator.chance(3), desk.team(asker) != .manufacturing, let mate = bystander(helpers, on: &desk) {
            reply(desk.generator.pick(Small.thirdThanks), by: mate, wait: 1200, on: &desk)
        }
    }

    private mutating func reply(
        _ text: String, by author: Int, wait: Int? = nil, isBroadcast: Bool = false, on desk: inout HarbourDesk
    ) {
        let isOverloaded = author == desk.cast.keyHelper
        let pause = wait.map { $0 / 2 + desk.generator.below($0) } ?? desk.wait(busy: isOverloaded ? 4 : 1)
        let moment = desk.moment(for: author, after: now, wait: pause)
        let time = desk.post(
            text, by: author, in: channel, at: moment, form: isBroadcast ? .broadcast : .typed, replyTo: root)
        now = Int(time / 1_000_000)
    }

    /// Asked, and nobody came.
    private mutating func writeUnanswered(on desk: inout HarbourDesk) {
        let teams: [HarbourTeam] = [.platform, .insights, .logistics, .fieldService, .sales, .care]
        let seeker = desk.generator.pick(desk.house.teams[desk.generator.pick(teams).rawValue].members)
        guard seeker != desk.cast.joiner, seeker != desk.cast.leaver else { return }
        let expert = desk.house.member(desk.generator.pick(teams), 1)
        guard expert != seeker else { return }
        tongue = nil
        open(seeker, [expert], on: &desk)
        unanswered += 1
    }
}
