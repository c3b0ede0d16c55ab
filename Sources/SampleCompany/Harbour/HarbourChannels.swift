/// The channels of the workspace.
struct HarbourChannels {
    private(set) var list: [Channel] = []
    private let everybody: [Int]

    init(_ house: HarbourPeople) {
        everybody = house.people.indices.filter { house.people[$0].kind == .employee }
        for (name, purpose) in HarbourChannels.common { add(name, purpose, everybody) }
        list[1].isGeneral = true
        for team in HarbourTeam.allCases {
            add(team.channel, "\(team.name): our own room, visitors welcome", house.teams[team.rawValue].members)
        }
        let relaunch = [HarbourTeam.platform, .sales, .care].flatMap { house.teams[$0.rawValue].members }
        add("proj-portal-relaunch", "Portal relaunch, until June", relaunch + [house.guest])
        add("ext-oosterkil-port", "Shared with the port authority", [house.external] + house.teams[6].members.prefix(4))
        let berlin = everybody.filter { house.people[$0].languages.contains(.german) }
        add("küstengespräche", "Auf Deutsch", Array(berlin.prefix(30)))
        add("ci", "Builds", house.teams[0].members + [house.continuousIntegration])
        add("incidents", "What is broken now", house.teams[0].members + house.teams[7].members)
        addPrivate(house)
    }

    static let common = [
        ("announcements", "Firm-wide news"), ("general", "All of Harbour & Vale"), ("social", "Cake, seals and choir"),
        ("kudos", "Say thank you"), ("ask-anything", "No question is too small"),
        ("reading-room", "Things worth reading"),
    ]

    func number(_ name: String) -> Int { list.firstIndex { $0.name == name } ?? 0 }

    func number(_ team: HarbourTeam) -> Int { HarbourChannels.common.count + team.rawValue }

    private mutating func add(_ name: String, _ purpose: String, _ members: [Int], _ kind: Channel.Kind = .open) {
        let prefix = kind == .direct ? "D0" : kind == .closed && list.count % 2 == 0 ? "G0" : "C0"
        var channel = Channel(
            id: HarbourPeople.code(prefix, 500 + list.count), name: name, kind: kind, members: members)
        channel.purpose = purpose
        channel.topic = purpose.isEmpty ? "" : "\(purpose.split(separator: ",").first ?? "")"
        channel.created += list.count * 86_431
        list.append(channel)
    }

    private mutating func addPrivate(_ house: HarbourPeople) {
        let leads = HarbourTeam.allCases.map { house.member($0, 0) }
        add("leads", "Team leads", leads, .closed)
        add("closing", "Month-end closing", Array(house.teams[8].members.prefix(6)), .closed)
        var generator = SeededGenerator(seed: 33)
        for number in 0..<14 {
            let team = house.teams[[0, 1, 2, 4, 6, 7][number % 6]].members
            add("", "", generator.sample(2, of: team), .direct)
        }
        for number in 0..<3 {
            let people = generator.sample(3, of: house.teams[[0, 4, 7][number]].members)
            add("mpdm-" + people.map { house.people[$0].handle }.joined(separator: "--") + "-1", "", people, .group)
        }
    }
}
