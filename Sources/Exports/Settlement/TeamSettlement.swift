/// Teams by the paths that the roster gives, one for each different path.
struct TeamSettlement {
    /// Sorted by key.
    let teams: [Directory.Team]
    /// Position in `teams` of each path given; `nil` for the empty one.
    let team: [Int?]

    init(_ paths: [[String]]) {
        let clean = paths.map { $0.compactMap(IdentityText.word).map { String(decoding: $0, as: UTF8.self) } }
        var runs = TextRuns()
        for (place, path) in clean.enumerated() where !path.isEmpty {
            runs.add(Array(Directory.Team(path: path).key.utf8), place)
        }
        var teams: [Directory.Team] = []
        var team = [Int?](repeating: nil, count: paths.count)
        for run in runs.runs() {
            for place in run.items { team[place] = teams.count }
            // One key may be written as one step or as several: the finer path is kept.
            let finest = run.items.max { clean[$0].count < clean[$1].count }
            teams.append(Directory.Team(path: clean[finest ?? run.items[0]]))
        }
        self.teams = teams
        self.team = team
    }
}
