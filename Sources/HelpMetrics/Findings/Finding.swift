/// Something the networks shows that is worth a sentence, with its evidence and what to do about it.
package struct Finding: Sendable, Equatable {
    package enum Kind: String, Sendable, CaseIterable {
        case broker
        case keyHelper = "key-helper"
        case isolatedTeam = "isolated-team"
        case singleThread = "single-thread"
        case hiddenCollaboration = "hidden-collaboration"
        case unansweredAsks = "unanswered-asks"
        case unansweredTopic = "unanswered-topic"
        case overloadedHelper = "overloaded-helper"
        case communityOfPractice = "community-of-practice"
        case bridgeAtRisk = "bridge-at-risk"
    }

    package enum Severity: String, Sendable, CaseIterable { case high, medium, low }

    /// A piece of a sentence; names stay numbers until privacy has been applied.
    package enum Piece: Sendable, Equatable {
        case text(String)
        /// Node of the network.
        case person(Int)
        /// Position in `Survey.teams`.
        case team(Int)
        /// Position in `MessageLog.spaces`.
        case space(Int)
    }

    package var kind: Kind
    package var severity: Severity
    package var statement: [Piece]
    /// Nodes of the network.
    package var people: [Int]
    /// Positions in `Survey.teams`.
    package var teams: [Int]
    /// (helper, seeker), nodes.
    package var ties: [Tie]
    /// 95 % interval of the value the statement rests on, where there is one.
    package var low: Double?
    package var high: Double?
    /// What the statement rests on: counts, p, q, thresholds.
    package var evidence: [Piece]

    package struct Tie: Sendable, Equatable {
        package var helper: Int
        package var seeker: Int

        package init(helper: Int, seeker: Int) {
            self.helper = helper
            self.seeker = seeker
        }
    }

    package init(
        kind: Kind, severity: Severity, statement: [Piece], people: [Int] = [], teams: [Int] = [], ties: [Tie] = [],
        low: Double? = nil, high: Double? = nil, evidence: [Piece]
    ) {
        self.kind = kind
        self.severity = severity
        self.statement = statement
        self.people = people
        self.teams = teams
        self.ties = ties
        self.low = low
        self.high = high
        self.evidence = evidence
    }
}
