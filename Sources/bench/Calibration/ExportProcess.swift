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

    /// Shares of the help that cross teams.
    struct Truth: Sendable {
        let firm: Double
        /// Of each team: of all help that touches it, of what its people give, and of what they receive.
        let teams: [Double]
        let given: [Double]
        let received: [Double]

        init(firm: Double, inside: [Double], given: [Double], received: [Double]) {
            self.firm = firm
            teams = inside.indices.map { (given[$0] + received[$0]) / (inside[$0] + given[$0] + received[$0]) }
            self.given = zip(inside, given).map { $1 / ($0 + $1) }
            self.received = zip(inside, received).map { $1 / ($0 + $1) }
        }
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
    let truth: Truth
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
    ) -> Truth {
        let people = Double(team.count)
        let none = [Double](repeating: 0, count: sizes.count)
        var (inside, given, received) = (none, none, none)
        for (person, leaning) in outward.enumerated() {
            let own = team[person]
            inside[own] += 1 - leaning
            given[own] += leaning
            for other in sizes.indices where other != own {
                received[other] += leaning * sizes[other] / (people - sizes[own])
            }
        }
        return Truth(firm: outward.reduce(0, +) / people, inside: inside, given: given, received: received)
    }

    private static func shares(_ acts: [Act], _ team: [Int]) -> Truth {
        let none = [Double](repeating: 0, count: (team.max() ?? 0) + 1)
        var (inside, given, received) = (none, none, none)
        for act in acts {
            let (helper, seeker) = (team[act.helper], team[act.seeker])
            if helper == seeker {
                inside[helper] += 1
            } else {
                given[helper] += 1
                received[seeker] += 1
            }
        }
        return Truth(
            firm: given.reduce(0, +) / Double(acts.count), inside: inside, given: given, received: received)
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
