/// Writes what goes to everybody: announcements, praise, newcomers, cake, good reads.
struct FirmTalk {
    static func write(on desk: inout HarbourDesk) {
        announce(on: &desk)
        praise(on: &desk)
        socialise(on: &desk)
        greet(on: &desk)
        share(on: &desk)
        join(on: &desk)
    }

    private static func scene(_ desk: inout HarbourDesk, _ today: CivilDay) -> Scene {
        Scene(generator: SeededGenerator(seed: desk.generator.next()), today: today)
    }

    /// People who speak up in front of the whole firm, on a day.
    private static func crowd(on day: CivilDay, _ desk: HarbourDesk, but author: Int) -> [Int] {
        (0..<120).filter {
            $0 != author && desk.house.people[$0].isEmployed(on: day) && !desk.cast.isQuietOutside($0, desk.house)
        }
    }

    /// A root and `count` short replies to it.
    private static func thread(
        _ template: String, _ replies: [String], _ count: Int, by author: Int, in channel: Int,
        on desk: inout HarbourDesk, form: Message.Form = .typed, day fixed: CivilDay? = nil,
        slots: [(String, String)] = [], reactions: [String] = ["+1", "tada", "heart"]
    ) {
        let day = fixed ?? desk.day(for: [author])
        var words = scene(&desk, day)
        for (slot, value) in slots + [
            ("boss", desk.house.people[author].first), ("mate", desk.house.people[author].first),
        ] {
            words.set(slot, value)
        }
        let moment = desk.house.people[author].clock.anyTime(on: day, &desk.generator)
        let time = desk.post(words.say(template), by: author, in: channel, at: moment, form: form)
        let people = crowd(on: day, desk, but: author)
        if desk.generator.chance(60) {
            let some = desk.generator.sample(1 + desk.generator.below(9), of: people)
            desk.react(desk.generator.pick(reactions), by: some, in: channel)
        }
        for person in desk.generator.sample(count, of: people) {
            let later = desk.moment(for: person, after: moment, wait: desk.wait())
            desk.post(
                words.say(desk.generator.pick(replies)), by: person, in: channel, at: later, replyTo: (author, time))
        }
    }

    private static func announce(on desk: inout HarbourDesk) {
        let channel = desk.channels.number("announcements")
        let voices = [
            desk.house.member(.sales, 0), desk.house.member(.platform, 0), desk.house.member(.logistics, 0),
            desk.house.member(.sales, 1), desk.house.member(.care, 0),
        ]
        for _ in 0..<90 {
            let count = desk.generator.below(6)
            thread(
                desk.generator.pick(Talk.announcements), Talk.announcementReplies, count,
                by: desk.generator.pick(voices), in: channel, on: &desk)
        }
    }

    private static func speaker(_ desk: inout HarbourDesk) -> Int {
        while true {
            let person = desk.generator.below(120)
            if !desk.cast.isQuietOutside(person, desk.house)
                || desk.generator.chance(12) && desk.team(person) != .manufacturing
            {
                return person
            }
        }
    }

    private static func praise(on desk: inout HarbourDesk) {
        for _ in 0..<170 {
            let author = speaker(&desk)
            let praised = desk.generator.below(120)
            guard praised != author else { continue }
            thread(
                desk.generator.pick(Talk.kudos), Talk.kudosReplies, desk.generator.below(3), by: author,
                in: desk.channels.number("kudos"), on: &desk, slots: [("mention", desk.mention(praised))],
                reactions: ["clap", "heart", "raised_hands"])
        }
    }

    private static func socialise(on desk: inout HarbourDesk) {
        let channel = desk.channels.number("social")
        for _ in 0..<1000 {
            let author = speaker(&desk)
            let isPicture = desk.generator.chance(8)
            thread(
                isPicture ? "" : desk.generator.pick(Talk.social), Talk.socialReplies,
                desk.generator.chance(30) ? 1 + desk.generator.below(3) : 0, by: author, in: channel, on: &desk,
                form: isPicture ? .throughApp : .typed, reactions: ["joy", "heart", "cake", "ocean"])
        }
        coastTalk(on: &desk)
    }

    private static func coastTalk(on desk: inout HarbourDesk) {
        let channel = desk.channels.number("küstengespräche")
        let lines = [
            "Moin zusammen!", "Heute Grünkohl in der Kantine.", "Wer fährt am {day} mit der Fähre?",
            "Schönes Wochenende!",
            "Der Seehund ist wieder da.", "Bei uns Nebel, man sieht die Kräne nicht.",
            "Die Kaffeemaschine läuft wieder.",
            "Fundsache: ein Schal, grau, liegt am Empfang.",
        ]
        for _ in 0..<110 {
            let author = desk.generator.pick(desk.channels.list[channel].members)
            guard !desk.cast.isQuietOutside(author, desk.house) else { continue }
            let day = desk.day(for: [author])
            var words = scene(&desk, day)
            desk.post(
                words.say(desk.generator.pick(lines)), by: author, in: channel,
                at: desk.house.people[author].clock.anyTime(on: day, &desk.generator))
        }
    }

    private static func greet(on desk: inout HarbourDesk) {
        for _ in 0..<420 {
            let author = speaker(&desk)
            let day = desk.day(for: [author])
            var words = scene(&desk, day)
            desk.post(
                words.say(desk.generator.pick(Talk.greetings)), by: author, in: desk.channels.number("general"),
                at: desk.house.people[author].clock.anyTime(on: day, &desk.generator))
        }
    }

    private static func share(on desk: inout HarbourDesk) {
        for number in 0..<420 {
            let author = speaker(&desk)
            let home = desk.team(author) ?? .platform
            let channel = number % 2 == 0 ? desk.channels.number("reading-room") : desk.channels.number(home)
            let day = desk.day(for: [author])
            var words = scene(&desk, day)
            desk.post(
                words.say(desk.generator.pick(Talk.shares)), by: author, in: channel,
                at: desk.house.people[author].clock.anyTime(on: day, &desk.generator))
        }
    }

    /// The joiner says hello; some others join rooms that are not theirs.
    private static func join(on desk: inout HarbourDesk) {
        let joiner = desk.cast.joiner
        let person = desk.house.people[joiner]
        thread(
            Talk.introductions[0], Talk.introReplies, 9, by: joiner, in: desk.channels.number("general"),
            on: &desk, day: person.startDay,
            slots: [("me", person.first), ("team", "Customer Care"), ("site", person.site)], reactions: ["wave"])
        thread(
            Talk.introductions[1], Talk.introReplies, 3, by: desk.house.guest,
            in: desk.channels.number("proj-portal-relaunch"), on: &desk, day: CivilDay(2025, 11, 3),
            slots: [("me", "Perpetua"), ("team", "the relaunch"), ("site", "my studio")], reactions: ["wave"])
        for name in ["general", "announcements", "social", "customer-care", "ask-anything"] {
            enter(joiner, name, on: person.startDay, on: &desk)
        }
        for number in 0..<40 {
            let newcomer = speaker(&desk)
            let name = ["reading-room", "kudos", "ci", "incidents"][number % 4]
            enter(newcomer, name, on: desk.day(for: [newcomer]), on: &desk)
        }
    }

    private static func enter(_ person: Int, _ channel: String, on day: CivilDay, on desk: inout HarbourDesk) {
        let moment = desk.house.people[person].clock.zone.moment(day, 8 * 3600 + desk.generator.below(1800))
        desk.post(
            "\(desk.mention(person)) has joined the channel", by: person, in: desk.channels.number(channel), at: moment,
            form: .join)
    }
}
