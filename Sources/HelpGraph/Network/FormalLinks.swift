import Exports

/// Which pairs of teams the organisation itself links, so that help between them is expected and not hidden: one lies
/// directly above the other or both lie under the same division, one's people report to the other's, or a project
/// channel is shared.
///
/// A roster that gives team names without a path says nothing about divisions: there, no two teams are siblings.
package enum FormalLinks {
    /// Positions in `Directory.teams`, lower first, ascending.
    package static func pairs(_ directory: Directory, log: MessageLog) -> [(Int, Int)] {
        var linked = kin(directory.teams)
        for person in directory.people {
            guard let team = person.team, let manager = person.manager, let above = directory.people[manager].team
            else {
                continue
            }
            if team != above { linked.insert([min(team, above), max(team, above)]) }
        }
        for space in log.spaces where isProject(space.space) { linked.formUnion(sharedBy(space, directory)) }
        return linked.sorted { $0.lexicographicallyPrecedes($1) }.map { ($0[0], $0[1]) }
    }

    /// Pairs where one team lies directly above the other, or both directly under the same one. What all paths begin
    /// with is the company itself: sharing only that makes no siblings.
    private static func kin(_ teams: [Directory.Team]) -> Set<[Int]> {
        let company = commonPrefixLength(teams.map(\.path))
        let paths = teams.map { $0.path.dropFirst(company) }
        var linked = Set<[Int]>()
        for (lower, one) in paths.enumerated() {
            for (upper, other) in paths.enumerated().dropFirst(lower + 1) where areKin(one, other) {
                linked.insert([lower, upper])
            }
        }
        return linked
    }

    private static func areKin(_ one: ArraySlice<String>, _ other: ArraySlice<String>) -> Bool {
        let (shorter, longer) = one.count <= other.count ? (one, other) : (other, one)
        if longer.count == shorter.count + 1, !shorter.isEmpty { return longer.starts(with: shorter) }
        return longer.count == shorter.count && shorter.count > 1 && shorter.dropLast() == longer.dropLast()
    }

    private static func commonPrefixLength(_ paths: [[String]]) -> Int {
        guard let first = paths.first, paths.count > 1 else { return 0 }
        let shared = first.indices.first { step in paths.contains { $0.count <= step || $0[step] != first[step] } }
        return shared ?? first.count
    }

    /// `#proj-harbour`, `#project_x`: a channel the organisation set up for a piece of work.
    private static func isProject(_ space: Space) -> Bool {
        ["proj-", "proj_", "project-", "project_", "prj-", "projekt-", "projet-", "proyecto-"].contains {
            space.name.lowercased().hasPrefix($0)
        }
    }

    /// Pairs of teams that each write at least a fifth of a project channel.
    private static func sharedBy(_ log: SpaceLog, _ directory: Directory) -> [[Int]] {
        var messages: [Int: Int] = [:]
        for author in log.author where author != Row.none {
            if let team = directory.people[Int(author)].team { messages[team, default: 0] += 1 }
        }
        let owners = messages.filter { $0.value * 5 >= log.count }.keys.sorted()
        return owners.flatMap { lower in owners.filter { $0 > lower }.map { [lower, $0] } }
    }
}
