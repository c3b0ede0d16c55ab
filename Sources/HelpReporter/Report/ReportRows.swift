/// Those whom the numbers are of: people, teams, spaces.
extension Report {
    package struct Person: Sendable, Equatable {
        package var id: String
        package var label: String
        package var team: String?
        package var manager: String?
        package var flags: [String]
        package var measures: [Value]
        package var ranks: [Rank]
        package init(
            id: String, label: String, team: String?, manager: String? = nil, flags: [String] = [],
            measures: [Value] = [], ranks: [Rank] = []
        ) {
            self.id = id
            self.label = label
            self.team = team
            self.manager = manager
            self.flags = flags
            self.measures = measures
            self.ranks = ranks
        }
    }

    package struct Isolation: Sendable, Equatable {
        /// connected, silent, inward, cut-off, one-way, single-thread, insufficient-evidence
        package var kind: String
        package var because: String
        /// Id of the person all ties outside run through.
        package var singleThread: String?
        package init(kind: String, because: String, singleThread: String? = nil) {
            self.kind = kind
            self.because = because
            self.singleThread = singleThread
        }
    }

    package struct Team: Sendable, Equatable {
        package var id: String
        package var label: String
        package var size: Int
        package var active: Int
        package var measures: [Value]
        package var isolation: Isolation
        package init(
            id: String, label: String, size: Int, active: Int, measures: [Value] = [], isolation: Isolation
        ) {
            self.id = id
            self.label = label
            self.size = size
            self.active = active
            self.measures = measures
            self.isolation = isolation
        }
    }

    /// Help between two teams, added up: what the team map and the matrix draw. Also the diagonal (`helper == seeker`).
    package struct TeamTie: Sendable, Equatable {
        package var helper: String
        package var seeker: String
        package var weight: Double
        /// Weight expected if teams did not matter (label permutation), where computed.
        package var expected: Double?
        /// Nothing formal connects the two teams, and the weight is above the 95 % quantile of chance.
        package var hidden: Bool
        package init(helper: String, seeker: String, weight: Double, expected: Double? = nil, hidden: Bool = false) {
            self.helper = helper
            self.seeker = seeker
            self.weight = weight
            self.expected = expected
            self.hidden = hidden
        }
    }

    package struct SpaceRow: Sendable, Equatable {
        package var id: String
        package var label: String
        package var kind: String
        package var messages: Int
        package var asks: Int
        package var answered: Int
        package init(id: String, label: String, kind: String, messages: Int, asks: Int, answered: Int) {
            self.id = id
            self.label = label
            self.kind = kind
            self.messages = messages
            self.asks = asks
            self.answered = answered
        }
    }
}
