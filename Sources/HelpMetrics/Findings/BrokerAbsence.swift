import HelpGraph

/// What the absence of brokers would do to the ways between all others, one alone and each with the other broker whose
/// absence at the same time would do most: D_F, see `KeyPlayerPass.Fragmentation.distance`.
///
/// Source: Borgatti 2006, Computational & Mathematical Organization Theory 12 (KPP-Neg for one and two people).
struct BrokerAbsence: Sendable {
    /// More people than this, and it would take too long.
    static let mostPeople = 1_000

    private let now: Double?
    private let alone: [Int: Double]
    private let pairs: [Int: (other: Int, value: Double)]

    /// - Complexity: O(brokers² · people · ties / 64 · diameter).
    init(_ survey: Survey, brokers: [Int]) {
        let (mutual, threads) = (survey.passes.mutual, survey.settings.threads)
        guard survey.network.nodeCount <= Self.mostPeople, !brokers.isEmpty else {
            (now, alone, pairs) = (nil, [:], [:])
            return
        }
        func distance(without people: [Int]) -> Double? {
            KeyPlayerPass.fragmentation(mutual, without: people, threads: threads).distance
        }
        now = distance(without: [])
        var alone: [Int: Double] = [:]
        var pairs: [Int: (other: Int, value: Double)] = [:]
        for (place, person) in brokers.enumerated() {
            alone[person] = distance(without: [person])
            for other in brokers.dropFirst(place + 1) {
                guard let value = distance(without: [person, other]) else { continue }
                for (one, two) in [(person, other), (other, person)] where value > pairs[one]?.value ?? -1 {
                    pairs[one] = (two, value)
                }
            }
        }
        (self.alone, self.pairs) = (alone, pairs)
    }

    /// A sentence for the evidence; empty where it was not sought.
    func words(_ person: Int) -> [Finding.Piece] {
        guard let now, let value = alone[person] else { return [] }
        var pieces: [Finding.Piece] = [
            .text(
                " Were the person away, the fragmentation of all others by distance (D_F) would be "
                    + "\(Self.number(value)) instead of \(Self.number(now))")
        ]
        if let pair = pairs[person] {
            pieces += [
                .text("; with "), .person(pair.other), .text(" away as well, \(Self.number(pair.value))"),
            ]
        }
        return pieces + [.text(".")]
    }

    private static func number(_ value: Double) -> String { Wording.probability(value) }
}
