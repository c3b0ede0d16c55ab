/// Signals of the eight layers by person and by team.
struct LayerBook: Sendable {
    let people: Int
    let teams: Int
    /// Layer by layer.
    private var byPerson: [Int32]
    private var byTeam: [Int32]
    private var totals = [Int](repeating: 0, count: 8)

    init(people: Int, teams: Int) {
        self.people = people
        self.teams = teams
        byPerson = [Int32](repeating: 0, count: 8 * people)
        byTeam = [Int32](repeating: 0, count: 8 * teams)
    }

    @inline(__always) mutating func add(_ layer: Int, by person: Int, team: Int32, _ number: Int = 1) {
        byPerson[(layer - 1) * people + person] &+= Int32(truncatingIfNeeded: number)
        if team >= 0 { byTeam[(layer - 1) * teams + Int(team)] &+= Int32(truncatingIfNeeded: number) }
        totals[layer - 1] += number
    }

    /// A signal that several people make together: one for the firm, one for each team, one for each of them.
    mutating func add(_ layer: Int, together members: [Int], team: [Int32]) {
        for person in members { byPerson[(layer - 1) * people + person] &+= 1 }
        for team in Set(members.map { team[$0] }) where team >= 0 { byTeam[(layer - 1) * teams + Int(team)] &+= 1 }
        totals[layer - 1] += 1
    }

    func total(_ layer: Int) -> Int { totals[layer - 1] }
    func person(_ layer: Int, _ person: Int) -> Int { Int(byPerson[(layer - 1) * people + person]) }
    func team(_ layer: Int, _ team: Int) -> Int { Int(byTeam[(layer - 1) * teams + team]) }
}
