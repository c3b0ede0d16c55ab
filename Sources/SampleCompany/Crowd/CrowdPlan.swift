/// Lays out a company of any size: equal teams, ten teams a division, a room for every team and rooms for all.
enum CrowdPlan {
    static func make(people: Int, teams: Int, messages: Int, months: Int, seed: UInt64) -> CompanyPlan {
        let firstDay = CivilDay(2025, 1, 1)
        let end = CivilDay(2025 + months / 12, 1 + months % 12, 1)
        var plan = CompanyPlan(
            name: "Crowd", workspace: "T0CROWD001", domain: "crowd.example", firstDay: firstDay,
            lastDay: CivilDay(number: end.number - 1), people: [], teams: [], channels: [], traffic: .listed([]))
        for number in 0..<people { plan.people.append(person(number, teams: teams)) }
        for number in 0..<teams {
            let members = Array(stride(from: number, to: people, by: teams))
            plan.teams.append(
                Team(name: "Team \(number + 1)", division: "Division \(number / 10 + 1)", members: members))
        }
        addChannels(&plan)
        plan.traffic = .crowd(CrowdTraffic(plan, messages: messages, seed: seed))
        return plan
    }

    private static func person(_ number: Int, teams: Int) -> Person {
        let first = HarbourNames.first[number % 120]
        let last = HarbourNames.last[number / 120 % 120] + (number >= 14_400 ? " \(number / 14_400 + 1)" : "")
        let handle = "p\(number + 1)." + HarbourNames.folded(first)
        var person = Person(
            id: id(number), name: first + " " + last, first: first, handle: handle, email: handle + "@crowd.example")
        person.team = number % teams
        person.manager = number < teams ? (number > 0 ? 0 : nil) : number % teams
        person.title = number < teams ? "Lead" : "Specialist"
        person.level = number < teams ? "L4" : "L6"
        person.site = ["Marrowport", "Oosterkil", "Remote"][number % 3]
        return person
    }

    /// Base 36, so that every number has an id of its own.
    private static func id(_ number: Int) -> String {
        let digits = String(number, radix: 36, uppercase: true)
        return "U0C" + String(repeating: "0", count: max(0, 8 - digits.count)) + digits
    }

    private static func addChannels(_ plan: inout CompanyPlan) {
        for (number, team) in plan.teams.enumerated() {
            let name = "team-\(number + 1)"
            plan.channels.append(Channel(id: "C0T\(1_000_000 + number)", name: name, members: team.members))
        }
        // Members of one team sit in different rooms, so that the company hangs together.
        let (teams, rooms) = (plan.teams.count, max(2, plan.teams.count / 5))
        for number in 0..<rooms {
            let members = plan.people.indices.filter { ($0 % teams + $0 / teams) % rooms == number }
            let name = number == 0 ? "general" : "ask-\(number)"
            var channel = Channel(id: "C0R\(1_000_000 + number)", name: name, members: members)
            channel.isGeneral = number == 0
            plan.channels.append(channel)
        }
    }
}
