/// Who works at Harbour & Vale: 120 employees, a guest, somebody of another firm, and four programs.
struct HarbourPeople {
    static let firm = "Harbour & Vale"
    static let domain = "harbour-vale.example"
    static let workspace = "T0HARBOUR1"

    private(set) var people: [Person] = []
    private(set) var teams: [Team] = []
    private(set) var guest = 0
    private(set) var external = 0
    private(set) var continuousIntegration = 0
    private(set) var incidentBot = 0
    private(set) var standupBot = 0
    private(set) var oldWebhook = 0

    init() {
        var generator = SeededGenerator(seed: 20_251_001)
        for team in HarbourTeam.allCases { addTeam(team, &generator) }
        setManagers()
        setDates(&generator)
        addOthers()
    }

    /// The `number`-th person of a team, from 0 = lead.
    func member(_ team: HarbourTeam, _ number: Int) -> Int { teams[team.rawValue].members[number] }

    private mutating func addTeam(_ team: HarbourTeam, _ generator: inout SeededGenerator) {
        var entry = Team(name: team.name, division: team.division)
        for number in 0..<team.size {
            entry.members.append(people.count)
            var person = HarbourPeople.employee(people.count)
            person.team = team.rawValue
            person.title = team.titles[min(number, team.titles.count - 1)]
            person.level = number == 0 ? "L3" : number == 1 ? "L4" : number < 4 ? "L5" : "L6"
            HarbourPeople.place(&person, number, &generator)
            people.append(person)
        }
        teams.append(entry)
    }

    private static func employee(_ number: Int) -> Person {
        let first = HarbourNames.first[number]
        let last = HarbourNames.last[number * 37 % 120]
        let handle = HarbourNames.folded(first) + "." + HarbourNames.folded(last)
        return Person(
            id: code("U0", number), name: first + " " + last, first: first, handle: handle, email: handle + "@" + domain
        )
    }

    /// A Slack id: nine letters and digits that look like nothing.
    static func code(_ prefix: String, _ number: Int) -> String {
        let alphabet = Array("ABCDEFGHJKLMNPQRSTUVWXYZ23456789".unicodeScalars)
        var generator = SeededGenerator(seed: 4711, part: number)
        var output = prefix
        for _ in 0..<8 { output.unicodeScalars.append(generator.pick(alphabet)) }
        return output
    }

    private static func place(_ person: inout Person, _ number: Int, _ generator: inout SeededGenerator) {
        let start = 8 * 3600 + generator.below(5) * 1800
        switch generator.below(20) {
        case 0..<10: (person.site, person.clock) = ("Marrowport", WorkClock(zone: .london, start: start))
        case 10..<17: (person.site, person.clock) = ("Oosterkil", WorkClock(zone: .berlin, start: start))
        case 17..<19: (person.site, person.clock) = ("Remote", WorkClock(zone: .berlin, start: start))
        default: (person.site, person.clock) = ("Remote", WorkClock(zone: .toronto, start: start))
        }
        person.clock.end = start + 8 * 3600 + generator.below(3) * 1800
        if person.clock.zone == .berlin { person.languages = [.german] }
        if generator.chance(20) { person.languages.append(generator.chance(50) ? .french : .spanish) }
    }

    /// The managing director leads Sales; the other heads of division lead a team of their own; every team's second is a lead.
    private mutating func setManagers() {
        let director = member(.sales, 0)
        let heads = [member(.platform, 0), member(.logistics, 0), member(.finance, 0)]
        people[director].level = "L1"
        for head in heads { people[head].level = "L2" }
        for team in HarbourTeam.allCases {
            let lead = member(team, 0)
            people[lead].manager = heads.contains(lead) ? director : heads[team.rawValue / 3]
            for other in teams[team.rawValue].members.dropFirst() { people[other].manager = lead }
        }
        people[director].manager = nil
    }

    private mutating func setDates(_ generator: inout SeededGenerator) {
        for position in people.indices {
            people[position].startDay = CivilDay(number: CivilDay(2014, 2, 3).number + generator.below(4000))
        }
        people[joiner].startDay = CivilDay(2026, 1, 12)
        people[leaver].endDay = CivilDay(2026, 2, 13)
    }

    var joiner: Int { member(.care, 13) }
    var leaver: Int { member(.sales, 12) }

    private mutating func addOthers() {
        guest = add(.guest, "Perpetua Glimmerholt", "perpetua@studio-glimmer.example", "Illustrator (guest)")
        external = add(.external, "Cornelis Vloedhaven", "cornelis@oosterkil-port.example", "")
        continuousIntegration = add(.bot, "Build Gull", "", "CI")
        incidentBot = add(.bot, "Foghorn", "", "Incidents")
        standupBot = add(.bot, "Morning Bell", "", "Stand-ups")
        oldWebhook = add(.bot, "Deploy Lamp", "", "Deploys")
    }

    private mutating func add(_ kind: Person.Kind, _ name: String, _ email: String, _ title: String) -> Int {
        let first = String(name.split(separator: " ").first ?? "")
        var person = Person(
            id: HarbourPeople.code("U0", people.count), name: name, first: first,
            handle: HarbourNames.folded(first), email: email)
        person.kind = kind
        person.title = title
        people.append(person)
        return people.count - 1
    }
}
