/// How a team stands towards the others, in this export.
package struct TeamIsolation: Sendable, Equatable {
    package enum Class: String, Sendable, CaseIterable {
        /// None of the others: help crosses the team's edge as elsewhere.
        case connected
        /// Its people hardly write at all.
        case silent
        /// It helps and is helped across its edge less than chance and less than the firm does.
        case inward
        /// It is active, and no help at all crosses its edge.
        case cutOff = "cut-off"
        /// Help crosses its edge in one direction only.
        case oneWay = "one-way"
        /// All help across its edge runs through one member.
        case singleThread = "single-thread"
        case insufficientEvidence = "insufficient-evidence"
    }

    /// Position in `Survey.teams`.
    package var team: Int
    package var kind: Class
    /// One sentence; names stay numbers until privacy has been applied.
    package var because: [Finding.Piece]
    /// The member that all help across the edge touches, where there is one; node.
    package var singleThread: Int?
    /// Counts, share, interval and tests behind it.
    package var share: TeamShare
    /// p of the test that decided (one-way, single-thread, silent), adjusted over teams where others were tested too.
    package var decidingP: Double?

    package init(
        team: Int, kind: Class, because: [Finding.Piece], singleThread: Int? = nil, share: TeamShare,
        decidingP: Double? = nil
    ) {
        self.team = team
        self.kind = kind
        self.because = because
        self.singleThread = singleThread
        self.share = share
        self.decidingP = decidingP
    }
}
