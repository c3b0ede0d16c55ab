/// Writes the odd cases of an export: private talk, a guest, another firm, threads begun before the first day.
struct EdgeTalk {
    private(set) var orphans = 0
    private(set) var outsideActs = 0

    mutating func write(on desk: inout HarbourDesk) {
        privateTalk(on: &desk)
        guestTalk(on: &desk)
        portTalk(on: &desk)
        lateReplies(on: &desk)
    }

    /// A few short conversations in each private room.
    private func privateTalk(on desk: inout HarbourDesk) {
        for (channel, entry) in desk.channels.list.enumerated() where entry.kind != .open {
            let members = entry.members.filter { $0 != desk.cast.joiner && $0 != desk.cast.leaver }
            guard !members.isEmpty else { continue }
            for _ in 0..<(entry.kind == .closed ? 14 : 5) { chat(members, channel, on: &desk) }
        }
    }

    private func chat(_ members: [Int], _ channel: Int, on desk: inout HarbourDesk) {
        let opener = desk.generator.pick(members)
        var moment = desk.house.people[opener].clock.anyTime(on: desk.day(for: members), &desk.generator)
        var words = Scene(generator: SeededGenerator(seed: desk.generator.next()))
        for line in 0..<desk.generator.within(3...8) {
            let author = members[(line + opener) % members.count]
            moment = desk.moment(for: author, after: moment, wait: 40 + desk.generator.below(240))
            desk.post(words.say(desk.generator.pick(Talk.private_)), by: author, in: channel, at: moment)
        }
    }

    private mutating func guestTalk(on desk: inout HarbourDesk) {
        let lines = [
            "Icons, second round, are in the folder.", "Which blue is the new blue?",
            "Sketches for the empty map are up.",
            "Do you need the logo as SVG or PNG?",
        ]
        for number in 0..<24 {
            talk(
                lines[number % 4],
                lines[number % 4].hasSuffix("?") ? "[Number {n} on the sheet|SVG please, see {page}]." : nil,
                by: desk.house.guest, answeredBy: desk.house.member(.platform, 5 + number % 4),
                in: desk.channels.number("proj-portal-relaunch"), on: &desk)
        }
    }

    private mutating func portTalk(on desk: inout HarbourDesk) {
        let lines = [
            "Good morning, when does the crew come for the gauge at quay {n}?",
            "The gate code changes on {date}: {nnnn}.",
            "Could you send the certificate for {serial} again, please?", "Crane is booked for {day} {hour}.",
        ]
        for number in 0..<28 {
            talk(
                lines[number % 4],
                ["On {day} at {hour}, [low water|two people and a van].", nil, "Here it is: {page}", nil][number % 4],
                by: desk.house.external, answeredBy: desk.house.member(.sales, number % 3),
                in: desk.channels.number("ext-oosterkil-port"), on: &desk)
        }
    }

    private mutating func talk(
        _ text: String, _ answer: String?, by author: Int, answeredBy helper: Int, in channel: Int,
        on desk: inout HarbourDesk
    ) {
        var words = Scene(generator: SeededGenerator(seed: desk.generator.next()))
        let moment = WorkClock(zone: .berlin).anyTime(on: desk.day(for: [helper]), &desk.generator)
        let time = desk.post(words.say(text), by: author, in: channel, at: moment)
        guard let answer else { return }
        desk.post(
            words.say(answer), by: helper, in: channel, at: desk.moment(for: helper, after: moment, wait: desk.wait()),
            replyTo: (author, time))
        outsideActs += 1
    }

    /// Replies in the first days to roots of September, which the export does not hold.
    private mutating func lateReplies(on desk: inout HarbourDesk) {
        for number in 0..<14 {
            let team = [HarbourTeam.platform, .devices, .logistics, .sales][number % 4]
            let seeker = desk.house.member(team, 5)
            let helper = desk.house.member(team, 6 + number % 3)
            let root = Int64(Zone.london.moment(CivilDay(2025, 9, 26), 36_000 + number * 977)) * 1_000_000 + 119
            let day = CivilDay(2025, 10, 1 + number % 3)
            desk.post(
                "Sorry for the late answer: solved by the update of last night.", by: helper,
                in: desk.channels.number(team), at: Zone.london.moment(day, 36_000 + number * 600),
                replyTo: (seeker, root))
            orphans += 1
        }
    }
}
