import HelpGraph
import HelpMetrics

/// A way exports come about, with shares that are known: ten teams of unequal size, and help acts that are more alike than
/// chance within a conversation, along a tie, or by person.
///
/// The intervals speak of the firm as it is, its people and who turns to whom: in `steady…` processes these stay, and
/// each export has other conversations. Where ties or people's leanings are drawn anew with each export, the truth is that
/// of all firms of the kind, of which an export shows only one; no interval made from conversations is meant to hold it.
struct ExportProcess: Sendable {
    struct Act: Sendable {
        var helper: Int
        var seeker: Int
        var conversation: Int
    }

    /// What makes acts alike.
    enum Likeness: Sendable, CaseIterable {
        /// All acts of a conversation have the same helper and go all inside or all outside.
        case conversation
        /// Acts repeat along the ties of one firm; each export has as many acts of each as chance gives.
        case steadyTie
        /// The same, and each helper has a leaning of their own to help inside or outside, for good.
        case steadyPerson
        /// Ties with 1 to 30 acts, each in a conversation of its own, drawn anew for each export.
        case newTie
        /// Leanings of helpers, drawn anew for each export.
        case newPerson

        /// Whether the truth is that of the firm which the export shows.
        var isSteady: Bool { self != .newTie && self != .newPerson }
    }

    let likeness: Likeness
    /// Conversations of an export (with about two acts each), or ties (about three) where they are drawn anew.
    let size: Int
    let team: [Int]
    let truth: (firm: Double, teams: [Double])
    private let members: [[Int]]
    /// Probability that a person's help goes outside.
    private let outward: [Double]
    private let steady: [Act]

    init(_ likeness: Likeness, size: Int) {
        let sizes = CalibrationFirm.unequalSizes
        let team = sizes.enumerated().flatMap { Array(repeating: $0, count: $1) }
        let members = sizes.indices.map { number in team.indices.filter { team[$0] == number } }
        var random = RandomStream(seed: 7, stream: 0x7374_6561)
        let usual = team.map { 0.2 + 0.06 * Double($0) }
        let outward = likeness == .steadyPerson ? ExportDraw.leanings(usual, &random) : usual
        let draw = ExportDraw(team: team, members: members, leanings: outward)
        (self.likeness, self.size, self.team, self.members, self.outward) = (likeness, size, team, members, outward)
        steady = likeness == .steadyTie ? draw.ties(700, &random) : []
        truth =
            likeness == .steadyTie
            ? Self.shares(steady, team) : Self.expected(outward, team, sizes: sizes.map(Double.init))
    }

    func draw(_ random: inout RandomStream) -> [Act] {
        let leanings = likeness == .newPerson ? ExportDraw.leanings(outward, &random) : outward
        let draw = ExportDraw(team: team, members: members, leanings: leanings)
        switch likeness {
        case .conversation, .steadyPerson, .newPerson: return draw.conversations(size, &random)
        case .newTie: return draw.ties(size, &random)
        case .steadyTie: return steadyActs(&random)
        }
    }

    /// Each conversation is about one tie, once to four times.
    private func steadyActs(_ random: inout RandomStream) -> [Act] {
        var acts: [Act] = []
        for conversation in 0..<size {
            var act = steady[random.below(steady.count)]
            act.conversation = conversation
            for _ in 0...min(3, random.next().trailingZeroBitCount) { acts.append(act) }
        }
        return acts
    }

    /// Helpers are equally likely; help that goes outside goes to any person of another team alike.
    private static func expected(
        _ outward: [Double], _ team: [Int], sizes: [Double]
    ) -> (firm: Double, teams: [Double]) {
        let people = Double(team.count)
        var (inside, outside) = ([Double](repeating: 0, count: sizes.count), [Double](repeating: 0, count: sizes.count))
        for (person, leaning) in outward.enumerated() {
            let own = team[person]
            inside[own] += 1 - leaning
            outside[own] += leaning
            for other in sizes.indices where other != own {
                outside[other] += leaning * sizes[other] / (people - sizes[own])
            }
        }
        return (outward.reduce(0, +) / people, sizes.indices.map { outside[$0] / (inside[$0] + outside[$0]) })
    }

    private static func shares(_ acts: [Act], _ team: [Int]) -> (firm: Double, teams: [Double]) {
        let across = acts.filter { team[$0.helper] != team[$0.seeker] }
        let teams = 0...(team.max() ?? 0)
        return (
            Double(across.count) / Double(acts.count),
            teams.map { number in
                let touches = { (act: Act) in team[act.helper] == number || team[act.seeker] == number }
                return Double(across.count(where: touches)) / Double(max(1, acts.count(where: touches)))
            }
        )
    }

    func survey(_ acts: [Act], _ settings: Survey.Settings) -> Survey {
        let network = HelpNetwork(
            people: team.indices.map { UInt32($0) }, ties: acts.map { (UInt32($0.helper), UInt32($0.seeker), 1) })
        let episodes = acts.map {
            Survey.Episode(
                helper: UInt32($0.helper), seeker: UInt32($0.seeker), conversation: UInt32($0.conversation))
        }
        return Survey(
            network: network, teams: members.indices.map { "team \($0)" }, team: team.map { Int32($0) },
            episodes: episodes, settings: settings)
    }
}
