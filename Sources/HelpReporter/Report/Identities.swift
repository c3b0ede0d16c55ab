import Exports
import HelpGraph

/// Under which names people, teams and spaces may be shown: the one place where privacy decides.
///
/// People are `p-0001` … in the order of a keyed digest of their identity, so a number says nothing about name, age in
/// the firm or rank; with a key file they are letters of that digest, the same in every report. Teams below the minimum group are shown together as one, and if even that is too small, with the
/// next smallest beside them, so that no difference of totals gives a small group away. Private spaces and direct
/// messages have no name, and where people have none, those that only a file inside the input names.
package struct Identities: Sendable {
    /// By node.
    package let personID: [String]
    package let personLabel: [String]
    /// Shown team of each team of the survey: several small ones share an entry.
    package let shownTeam: [Int]
    /// By shown team.
    package let teamID: [String]
    package let teamLabel: [String]
    /// By position in `MessageLog.spaces`.
    package let spaceID: [String]
    package let spaceLabel: [String]
    package let privacy: Report.Privacy
    package static let smallTeams = "Small teams"
    /// Whether those who have no team stand among the small teams: where nobody is shown and they are fewer than the
    /// minimum group, the totals less the teams would tell about them.
    package let foldsTeamless: Bool

    /// By shown team: whether anybody is in it, on any side.
    package let isInhabited: [Bool]

    /// - Parameter sides: people in each team, for each side of a comparison; else those of `population`.
    package init(
        directory: Directory, population: Population, log: MessageLog, privacy: Report.Privacy, key: [UInt8],
        sides: [[Int]] = []
    ) {
        let ids = Self.pseudonyms(directory, population, key: key, privacy)
        personID = ids
        personLabel = privacy.mode == .named ? population.people.map { Self.name(directory.people[Int($0)]) } : ids
        let sizes = sides.isEmpty ? [Self.teamSizes(directory, population)] : sides
        let apart = Self.apart(sizes.map { population.people.count - $0.reduce(0, +) }, privacy)
        let merged = Self.merged(sizes, minimum: privacy.minimumGroup, apart: apart)
        let foldsTeamless = apart.contains { $0 > 0 } && !merged.isEmpty
        self.foldsTeamless = foldsTeamless
        let kept = directory.teams.indices.filter { !merged.contains($0) }
        let labels = Self.distinct(kept.map { directory.teams[$0] }) + (merged.isEmpty ? [] : [Self.smallTeams])
        teamLabel = labels
        teamID = labels.indices.map { Self.number("t", $0 + 1, of: labels.count) }
        let shownTeam = directory.teams.indices.map { team in kept.firstIndex(of: team) ?? kept.count }
        self.shownTeam = shownTeam
        var isInhabited = [Bool](repeating: false, count: labels.count)
        for team in shownTeam.indices where sizes.contains(where: { $0[team] > 0 }) {
            isInhabited[shownTeam[team]] = true
        }
        self.isInhabited = isInhabited
        spaceID = log.spaces.indices.map { Self.number("c", $0 + 1, of: log.spaces.count) }
        spaceLabel = log.spaces.map { Self.label($0.space, privacy.mode) }
        var privacy = privacy
        privacy.suppressedTeams = merged.count
        privacy.suppressedPeople =
            zip(sizes, apart).map { sizes, apart in
                merged.reduce(foldsTeamless ? apart : 0) { $0 + sizes[$1] }
            }.max() ?? 0
        self.privacy = privacy
    }

    /// People without a team who are to stand with the small teams, on each side.
    private static func apart(_ teamless: [Int], _ privacy: Report.Privacy) -> [Int] {
        let few = teamless.contains { $0 > 0 && $0 < privacy.minimumGroup }
        return privacy.mode == .aggregate && few ? teamless : teamless.map { _ in 0 }
    }

    /// Teams too small to be shown on their own.
    ///
    /// - Parameters:
    ///   - sides: people in each team; of each side of a comparison, where the same teams are to stand together on both.
    ///   - apart: people of no team who are to stand with them on each side; 0 for none.
    static func merged(_ sides: [[Int]], minimum: Int, apart: [Int]) -> Set<Int> {
        let teams = sides.first?.indices ?? 0..<0
        let least = teams.map { team in sides.map { $0[team] }.filter { $0 > 0 }.min() ?? 0 }
        let bySize = least.indices.filter { least[$0] > 0 }.sorted { (least[$0], $0) < (least[$1], $1) }
        var count = bySize.prefix { least[$0] < minimum }.count
        guard count > 0 || apart.contains(where: { $0 > 0 }) else { return [] }
        while count < bySize.count {
            let together = zip(sides, apart).map { sizes, apart in
                (bySize.prefix(count).map { sizes[$0] } + [apart]).filter { $0 > 0 }
            }
            guard together.contains(where: { $0.count == 1 || !$0.isEmpty && $0.reduce(0, +) < minimum }) else { break }
            count += 1
        }
        return Set(bySize.prefix(count))
    }

    private static func pseudonyms(
        _ directory: Directory, _ population: Population, key: [UInt8], _ privacy: Report.Privacy
    ) -> [String] {
        // A report with names never bears the pseudonyms of one without.
        let own = privacy.keyed ? KeyedDigest.of(Array(privacy.mode.rawValue.utf8), key: key) : key
        let digests = population.people.map { person in
            KeyedDigest.of(Array(directory.people[Int(person)].key.utf8), key: own)
        }
        guard !privacy.keyed else { return LastingPseudonyms.of(digests) }
        let order = digests.indices.sorted { digests[$0].lexicographicallyPrecedes(digests[$1]) }
        var ids = [String](repeating: "", count: order.count)
        for (rank, node) in order.enumerated() { ids[node] = number("p", rank + 1, of: max(order.count, 1000)) }
        return ids
    }

    /// People of a population in each team of the directory.
    static func teamSizes(_ directory: Directory, _ population: Population) -> [Int] {
        var sizes = [Int](repeating: 0, count: directory.teams.count)
        for person in population.people {
            if let team = directory.people[Int(person)].team { sizes[team] += 1 }
        }
        return sizes
    }

    /// The name, or where none is known what stands before the `@` of the address or behind the platform of the id:
    /// addresses reach no output.
    static func name(_ person: Directory.Profile) -> String {
        let known = person.name.isEmpty ? person.key : person.name
        if let at = addressSign(in: known), at != known.startIndex { return String(known[..<at]) }
        guard person.name.isEmpty, let colon = known.firstIndex(of: ":") else { return known }
        return String(known[known.index(after: colon)...])
    }

    /// The `@` behind which a domain begins; signs alone may be part of a name.
    private static func addressSign(in text: String) -> String.Index? {
        text.indices.first { place in
            guard text[place] == "@" else { return false }
            let domain = text[text.index(after: place)...].prefix(2)
            let first = domain.first == "[" ? domain.dropFirst().first : domain.first
            return first.map { $0.isLetter || $0.isNumber } ?? false
        }
    }

    /// Whether a team stands together with others because it is small.
    package func isMerged(_ team: Int) -> Bool {
        teamLabel[shownTeam[team]] == Self.smallTeams && privacy.suppressedTeams > 0
    }

    /// Labels, with the full path where two teams have the same name.
    private static func distinct(_ teams: [Directory.Team]) -> [String] {
        var count: [String: Int] = [:]
        for team in teams { count[team.name, default: 0] += 1 }
        return teams.map { count[$0.name] == 1 ? $0.name : $0.key }
    }

    private static func label(_ space: Space, _ mode: Report.Privacy.Mode) -> String {
        switch space.kind {
        case .publicChannel: space.isNamedByFile && mode != .named ? "(channel named by a file)" : "#" + space.name
        case .privateChannel: "(private channel)"
        case .directMessage: "(direct messages)"
        case .groupMessage: "(group messages)"
        }
    }

    /// `p-0017`: as many digits as the largest number has, so that ids sort as text.
    static func number(_ prefix: String, _ number: Int, of count: Int) -> String {
        let width = max(2, String(count).count)
        let digits = String(number)
        return "\(prefix)-" + String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
