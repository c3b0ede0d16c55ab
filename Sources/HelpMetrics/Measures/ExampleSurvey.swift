import HelpGraph

extension Example {
    /// Names of people, by bytes; position = node.
    package var names: [String] {
        let named = Set(ties.flatMap { Self.tie($0).people } + teams.map { Self.parts($0, ":")[0] })
        return named.filter { !$0.isEmpty }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// The example as a survey; a person named in `teams` alone is an isolate, and so is a tie without ">".
    package func survey(settings: Survey.Settings = Survey.Settings()) -> Survey {
        let names = names
        let node = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, UInt32($0)) })
        let memberships = teams.map { Self.parts($0, ":") }.filter { $0.count == 2 }
        let teamNames = Set(memberships.map { $0[1] }).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        var team = [Int32](repeating: -1, count: names.count)
        for membership in memberships {
            guard let person = node[membership[0]], let number = teamNames.firstIndex(of: membership[1]) else {
                continue
            }
            team[Int(person)] = Int32(number)
        }
        let edges = ties.map(Self.tie).compactMap { tie -> (helper: UInt32, seeker: UInt32, weight: Double)? in
            guard tie.people.count == 2, let helper = node[tie.people[0]], let seeker = node[tie.people[1]] else {
                return nil
            }
            return (helper, seeker, tie.weight)
        }
        let network = HelpNetwork(people: names.indices.map(UInt32.init), ties: edges)
        return Survey(network: network, teams: teamNames, team: team, settings: settings)
    }

    private static func tie(_ text: String) -> (people: [String], weight: Double) {
        let parts = parts(text, ":")
        return (Self.parts(parts[0], ">"), parts.count > 1 ? Double(parts[1]) ?? 1 : 1)
    }

    private static func parts(_ text: String, _ separator: Character) -> [String] {
        text.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
    }
}
