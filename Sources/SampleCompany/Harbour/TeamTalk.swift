/// Writes what teams say to themselves: news of the day, stand-ups, polls, builds, incidents.
struct TeamTalk {
    /// Messages of talk a member and month, by team.
    private static let pace = [7, 10, 7, 0, 7, 7, 6, 7, 6]
    private static let standupTeams: [HarbourTeam] = [.platform, .devices, .insights, .logistics, .sales, .care]

    static func write(on desk: inout HarbourDesk) {
        for team in HarbourTeam.allCases { chat(team, on: &desk) }
        for team in standupTeams { standUps(team, on: &desk) }
        builds(on: &desk)
        incidents(on: &desk)
        polls(on: &desk)
    }

    private static func scene(_ desk: inout HarbourDesk, _ today: CivilDay) -> Scene {
        Scene(generator: SeededGenerator(seed: desk.generator.next()), today: today)
    }

    private static func chat(_ team: HarbourTeam, on desk: inout HarbourDesk) {
        let members = desk.house.teams[team.rawValue].members
        let count = team == .manufacturing ? 22 : members.count * pace[team.rawValue] * 6
        let channel = desk.channels.number(team)
        for _ in 0..<count {
            let author = desk.generator.pick(members)
            let day = desk.day(for: [author])
            let moment = desk.house.people[author].clock.anyTime(on: day, &desk.generator)
            var words = scene(&desk, day)
            words.set("page", Particulars.page(team, &desk.generator))
            let isFile = desk.generator.chance(3)
            let time = desk.post(
                words.say(desk.generator.pick(Talk.work[team.rawValue])), by: author, in: channel, at: moment,
                form: isFile ? .file("photo-\(desk.generator.below(999)).jpg") : .typed)
            guard team != .manufacturing else { continue }
            cheer(members, author, time, channel, on: &desk)
        }
    }

    /// Thumbs, and now and then a word.
    private static func cheer(
        _ members: [Int], _ author: Int, _ time: Int64, _ channel: Int, on desk: inout HarbourDesk
    ) {
        let others = members.filter {
            $0 != author && desk.house.people[$0].isEmployed(on: pacificDay(ofMicroseconds: time))
        }
        if desk.generator.chance(22) {
            let name = desk.generator.pick(["+1", "tada", "eyes", "rocket", "heart", "+1::skin-tone-4"])
            desk.react(name, by: desk.generator.sample(1 + desk.generator.below(4), of: others), in: channel)
        }
        guard desk.generator.chance(9) else { return }
        for mate in desk.generator.sample(1 + desk.generator.below(2), of: others) {
            let moment = desk.moment(for: mate, after: Int(time / 1_000_000), wait: desk.wait())
            desk.post(desk.generator.pick(Talk.workReplies), by: mate, in: channel, at: moment, replyTo: (author, time))
        }
    }

    private static func workdays() -> [CivilDay] {
        (HarbourDesk.firstDay.number...HarbourDesk.lastDay.number).map(CivilDay.init(number:)).filter(
            WorkClock.isWorkday)
    }

    private static func standUps(_ team: HarbourTeam, on desk: inout HarbourDesk) {
        let channel = desk.channels.number(team)
        for day in workdays() {
            let start = Zone.berlin.moment(day, 9 * 3600 + 1800)
            let time = desk.post(
                "Good morning! What did you do, what will you do, what is in your way?", by: desk.house.standupBot,
                in: channel, at: start, form: .bot)
            let present = desk.house.teams[team.rawValue].members.filter { desk.house.people[$0].isEmployed(on: day) }
            for person in desk.generator.sample(present.count * 3 / 4, of: present) {
                var words = scene(&desk, day)
                words.set("mate", desk.house.people[desk.generator.pick(present)].first)
                desk.post(
                    words.say(desk.generator.pick(Talk.standups)), by: person, in: channel,
                    at: start + 60 + desk.generator.below(5000), replyTo: (desk.house.standupBot, time))
            }
        }
    }

    private static func builds(on desk: inout HarbourDesk) {
        let channel = desk.channels.number("ci")
        for day in workdays() {
            for _ in 0..<desk.generator.within(2...6) {
                let second = 8 * 3600 + desk.generator.below(10 * 3600)
                var words = scene(&desk, day)
                let isOld = desk.generator.chance(30)
                desk.post(
                    words.say("Build {nnnn} of `release/{ver}` [passed|passed|passed|failed] in {n} min {nn} s"),
                    by: isOld ? desk.house.oldWebhook : desk.house.continuousIntegration, in: channel,
                    at: Zone.berlin.moment(day, second), form: isOld ? .integration : .bot)
            }
        }
    }

    private static func incidents(on desk: inout HarbourDesk) {
        let channel = desk.channels.number("incidents")
        let crew = desk.house.teams[0].members.prefix(8) + desk.house.teams[7].members.prefix(4)
        for _ in 0..<64 {
            let day = desk.day(for: [])
            var words = scene(&desk, day)
            let time = desk.post(
                words.say(
                    ":rotating_light: [Gauges at {harbour} silent|Tide API: errors at {pct}|Portal map down|Mail alarms late] ({ticket})"
                ),
                by: desk.house.incidentBot, in: channel,
                at: Zone.london.moment(day, 7 * 3600 + desk.generator.below(13 * 3600)),
                form: .bot)
            var now = Int(time / 1_000_000)
            for step in Talk.incidents where desk.generator.chance(80) {
                now += 120 + desk.generator.below(1500)
                desk.post(
                    words.say(desk.generator.pick(step)), by: desk.generator.pick(Array(crew)), in: channel, at: now,
                    replyTo: (desk.house.incidentBot, time))
            }
        }
    }

    private static func polls(on desk: inout HarbourDesk) {
        for team in [HarbourTeam.platform, .devices, .logistics, .sales, .care] {
            for _ in 0..<3 {
                let members = desk.house.teams[team.rawValue].members.filter {
                    $0 != desk.cast.joiner && $0 != desk.cast.leaver
                }
                let author = desk.generator.pick(members)
                let day = desk.day(for: [author])
                var words = scene(&desk, day)
                let moment = desk.house.people[author].clock.anyTime(on: day, &desk.generator)
                let channel = desk.channels.number(team)
                let time = desk.post(
                    words.say(desk.generator.pick(Talk.polls)), by: author, in: channel, at: moment, form: .throughApp)
                for mate in desk.generator.sample(3, of: members.filter { $0 != author }) {
                    let later = desk.moment(for: mate, after: moment, wait: desk.wait())
                    desk.post(
                        desk.generator.pick(Talk.pollReplies), by: mate, in: channel, at: later, replyTo: (author, time)
                    )
                }
            }
        }
    }
}
