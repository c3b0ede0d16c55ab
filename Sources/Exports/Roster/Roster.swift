/// The rows of an HR roster as read, before people are settled.
package struct Roster: Sendable, Equatable {
    package struct Row: Sendable, Equatable {
        package var id: String?
        package var email: String?
        /// Further addresses of the same person.
        package var aliases: [String] = []
        package var name: String?
        /// Company > Division > Team.
        package var team: [String] = []
        /// As written: an id, an address or a name.
        package var manager: String?
        package var site: String?
        package var level: String?
        /// Valid from / until (exclusive), microseconds since 1970; `nil` = open.
        package var from: Int64?
        package var until: Int64?
        /// Line in the file, from 1.
        package var line: Int
        /// The side of a comparison whose roster the row stands in; `nil` where one roster serves both.
        package var side: Side?

        package init(line: Int) { self.line = line }

        /// The line as messages name it: "3", or "3 of BEFORE" where each side has a roster.
        var place: String { side.map { "\(line) of \($0.operand)" } ?? "\(line)" }
    }

    /// A side of a comparison.
    package enum Side: Int, Sendable, CaseIterable {
        case before, after

        /// As the command line calls it.
        package var operand: String { self == .before ? "BEFORE" : "AFTER" }
    }

    package var rows: [Row] = []
    package var warnings: [String] = []
    /// Headers of the tables read, in their order, for messages.
    package var headersFound = ""
    /// How the tables were understood.
    package var tables: [BoundTable] = []

    package init() {}

    /// The rosters of both sides of a comparison as one, whose rows know their side.
    package init(before: Roster, after: Roster) {
        for (side, roster) in zip(Side.allCases, [before, after]) {
            rows += roster.rows.map { row in
                var row = row
                row.side = side
                return row
            }
            warnings += roster.warnings.filter { !warnings.contains($0) }
        }
        headersFound = before.headersFound
        tables = before.tables + after.tables
    }
}
