/// What a broker v does for a pair (a, b) with a→v→b and not a→b, by the teams of a, v and b.
///
/// Ties run from helper to seeker: a gatekeeper brings help from outside into the own team, a representative carries
/// the own team's help outside. On the reversed network the two change places.
package enum BrokerageRole: Int, Sendable, CaseIterable {
    /// A→A→A: all in one team.
    case coordinator
    /// A→B→A: between two people of a team that is not the broker's.
    case itinerant
    /// A→B→B: into the broker's team.
    case gatekeeper
    /// A→A→B: out of the broker's team.
    case representative
    /// A→B→C: three teams.
    case liaison
}

/// Brokered pairs of one person, by role.
package struct BrokerageCounts: Sendable, Equatable {
    private var counts: SIMD8<Int> = .zero

    package init() {}

    package var total: Int { counts.wrappedSum() }

    package subscript(role: BrokerageRole) -> Int {
        get { counts[role.rawValue] }
        set { counts[role.rawValue] = newValue }
    }
}

/// Brokerage of everybody (Gould & Fernandez 1989), with what ties drawn at random would give.
package struct Brokerage: Sendable, Equatable {
    /// One value per node; `nil` for people without a team, who take part in nothing.
    package let counts: [BrokerageCounts?]
    /// By team number.
    package let chance: [BrokerageChance]
    /// Team number of each node, or -1.
    package let team: [Int32]

    /// (raw − mean) / standard deviation; `nil` without a team or where chance gives nothing.
    package func z(_ node: Int, _ role: BrokerageRole) -> Double? {
        guard let raw = counts[node]?[role] else { return nil }
        return chance[Int(team[node])].roles[role.rawValue].z(Double(raw))
    }

    /// As `z`, over all roles together.
    package func z(ofTotal node: Int) -> Double? {
        guard let raw = counts[node]?.total else { return nil }
        return chance[Int(team[node])].total.z(Double(raw))
    }
}
