/// How often who helped whom: the plot of the company, made before any message.
struct HarbourTies {
    /// Acts of help from the row's team to the column's, in the order of `HarbourTeam`.
    ///
    /// Devices keeps to itself, Manufacturing hardly writes, Field Service is helped and not asked, Finance is the gate's;
    /// Insights and Logistics help each other more than any other teams of two divisions.
    static let acts = [
        [315, 24, 80, 4, 54, 76, 76, 88, 28],
        [21, 700, 5, 0, 3, 6, 5, 5, 3],
        [72, 6, 223, 1, 143, 19, 14, 16, 5],
        [1, 0, 0, 12, 2, 3, 1, 1, 0],
        [41, 3, 120, 3, 251, 92, 22, 22, 5],
        [1, 0, 0, 0, 1, 143, 0, 0, 0],
        [67, 6, 17, 2, 31, 50, 268, 131, 41],
        [75, 7, 19, 3, 35, 58, 128, 287, 46],
        [22, 2, 5, 1, 9, 16, 34, 39, 112],
    ]

    /// How many acts from the first to the second.
    private(set) var weights: [[Int]]
    private var left = HarbourTies.acts
    private let house: HarbourPeople
    private let cast: HarbourCast
    private var generator = SeededGenerator(seed: 90_210)
    /// By person: the one or two teams outside to whom they are known.
    private var partners: [[Int]]

    init(_ house: HarbourPeople, _ cast: HarbourCast) {
        self.house = house
        self.cast = cast
        weights = Array(repeating: Array(repeating: 0, count: 120), count: 120)
        partners = Array(repeating: [], count: 120)
        plantBrokers()
        plantKeyHelper()
        plantPassers()
        for team in HarbourTeam.allCases { assignPartners(team) }
        for helper in HarbourTeam.allCases {
            for seeker in HarbourTeam.allCases { fill(helper, seeker) }
        }
    }

    private func team(_ person: Int) -> Int { house.people[person].team ?? 0 }

    private mutating func add(_ helper: Int, _ seeker: Int, _ count: Int) {
        weights[helper][seeker] += count
        left[team(helper)][team(seeker)] -= count
    }

    private func ordinary(_ team: HarbourTeam) -> [Int] {
        house.teams[team.rawValue].members.filter { !cast.singular.contains($0) }
    }

    private mutating func plantBrokers() {
        let helped: [[(HarbourTeam, Int, Int)]] = [
            [(.logistics, 10, 2), (.fieldService, 11, 3), (.insights, 8, 2)],
            [(.fieldService, 11, 2), (.sales, 10, 2), (.insights, 6, 2)],
            [(.care, 11, 2), (.logistics, 9, 2), (.fieldService, 8, 2)],
        ]
        let helpers: [[(HarbourTeam, Int, Int)]] = [
            [(.sales, 10, 2), (.care, 11, 2)], [(.platform, 13, 2), (.logistics, 8, 2)],
            [(.platform, 12, 2), (.insights, 6, 2)],
        ]
        for (number, broker) in cast.brokers.enumerated() {
            for (team, count, acts) in helped[number] {
                for person in generator.sample(count, of: ordinary(team)) { add(broker, person, acts) }
            }
            for (team, count, acts) in helpers[number] {
                for person in generator.sample(count, of: ordinary(team)) { add(person, broker, acts) }
            }
            plantAtHome(broker, acts: 3, helpers: 2, seekers: 2)
        }
    }

    /// A few ties within one's own team.
    private mutating func plantAtHome(_ person: Int, acts: Int, helpers: Int, seekers: Int) {
        let mates = HarbourTeam(rawValue: team(person)).map(ordinary) ?? []
        for mate in generator.sample(helpers, of: mates) { add(mate, person, acts) }
        for mate in generator.sample(seekers, of: mates) { add(person, mate, acts) }
    }

    private mutating func plantKeyHelper() {
        for mate in ordinary(.platform) { add(cast.keyHelper, mate, 8 + generator.below(3)) }
        for (team, count, acts) in [(HarbourTeam.sales, 8, 4), (.care, 9, 4), (.fieldService, 6, 4)] {
            for person in generator.sample(count, of: ordinary(team)) { add(cast.keyHelper, person, acts) }
        }
        plantAtHome(cast.keyHelper, acts: 3, helpers: 2, seekers: 0)
    }

    /// The joiner and the leaver have less time, so fewer ties.
    private mutating func plantPassers() {
        plantAtHome(cast.joiner, acts: 5, helpers: 4, seekers: 1)
        plantAtHome(cast.leaver, acts: 4, helpers: 3, seekers: 3)
        // Three acts past Finance's gate: the claim is "nearly all", not "all".
        add(house.member(.finance, 5), house.member(.sales, 6), 1)
        add(house.member(.care, 6), house.member(.finance, 6), 1)
        add(house.member(.platform, 7), house.member(.finance, 7), 1)
    }

    /// Spreads a team's outside contacts over its members: two partner teams each, shared out by how much help is left to give.
    private mutating func assignPartners(_ team: HarbourTeam) {
        let members = ordinary(team)
        let loads = HarbourTeam.allCases.map { other in
            other == team ? 0 : left[team.rawValue][other.rawValue] + left[other.rawValue][team.rawValue]
        }
        let total = max(1, loads.reduce(0, +))
        var slots: [Int] = []
        for (other, load) in loads.enumerated() where load > 0 {
            let share = max(load > 12 ? 2 : 1, (2 * members.count * load + total / 2) / total)
            slots += Array(repeating: other, count: min(share, members.count))
        }
        for (position, slot) in slots.enumerated() {
            partners[members[position % members.count]].append(slot)
        }
    }

    /// Who of `team` deals with `other`.
    private func contacts(of team: HarbourTeam, with other: HarbourTeam) -> [Int] {
        if team == .finance, other != .finance { return [cast.gate] }
        if team == other { return team == .finance ? ordinary(team) + [cast.gate] : ordinary(team) }
        let known = ordinary(team).filter { partners[$0].contains(other.rawValue) }
        return known.isEmpty ? Array(ordinary(team).prefix(2)) : known
    }

    /// Gives out what is left between two teams, about four acts a tie, unevenly.
    private mutating func fill(_ helperTeam: HarbourTeam, _ seekerTeam: HarbourTeam) {
        let acts = left[helperTeam.rawValue][seekerTeam.rawValue]
        guard acts > 0 else { return }
        var pairs: [(Int, Int)] = []
        for helper in contacts(of: helperTeam, with: seekerTeam) {
            for seeker in contacts(of: seekerTeam, with: helperTeam) where helper != seeker {
                pairs.append((helper, seeker))
            }
        }
        generator.shuffle(&pairs)
        let chosen = Array(pairs.prefix(max(1, helperTeam == .devices && seekerTeam == .devices ? acts / 6 : acts / 4)))
        for (helper, seeker) in chosen.prefix(acts) { add(helper, seeker, 1) }
        let shares = chosen.map { _ in 1 + generator.below(5) }
        for _ in 0..<max(0, acts - chosen.count) {
            let (helper, seeker) = chosen[generator.pick(weights: shares)]
            add(helper, seeker, 1)
        }
    }
}
