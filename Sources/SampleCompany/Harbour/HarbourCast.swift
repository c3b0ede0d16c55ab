/// Whom the plot needs.
struct HarbourCast {
    /// Of Platform, Customer Care and Sales.
    let brokers: [Int]
    let keyHelper: Int
    /// Through whom all of Finance's outside help runs.
    let gate: Int
    let joiner: Int
    let leaver: Int

    init(_ house: HarbourPeople) {
        brokers = [house.member(.platform, 4), house.member(.care, 3), house.member(.sales, 4)]
        keyHelper = house.member(.platform, 2)
        gate = house.member(.finance, 2)
        joiner = house.joiner
        leaver = house.leaver
    }

    /// People whose ties are set one by one.
    var singular: [Int] { brokers + [keyHelper, gate, joiner, leaver] }

    /// Who sits in a team that is quiet towards the outside, and so says little in public.
    func isQuietOutside(_ person: Int, _ house: HarbourPeople) -> Bool {
        guard person != gate, let team = house.people[person].team.flatMap(HarbourTeam.init) else { return false }
        return [.devices, .manufacturing, .fieldService, .finance].contains(team)
    }
}
