import HelpMetrics

/// All that may be said of a comparison. Privacy has been applied, as in `Report`.
package struct ComparisonReport: Sendable {
    package struct Side: Sendable {
        package var inputs: [Report.Input]
        package var period: Report.Period?
        package var messages: Int
        package var acts: Int
        package var asks: Int
        /// Share of the help that crosses teams, over everybody on this side.
        package var shareOfEverybody: Double?
        /// Of the people compared: what the map of this side is drawn from.
        package var report: Report
    }

    package struct People: Sendable {
        package var matched: Int
        /// Of those, the ones in another team after than before.
        package var moved: Int
        package var joined: Int
        package var left: Int
        /// By shown team; people without a team are in none.
        package var byTeam: [(team: String, joined: Int, left: Int)]
        /// Names where people are shown by name, else empty.
        package var joinedNames: [String]
        package var leftNames: [String]
    }

    package struct Change: Sendable {
        package var difference: Double?
        package var interval: Report.Interval?
        package var p: Double?
        package var q: Double?

        /// "higher", "lower", or why neither can be said.
        package var verdict: String {
            guard let difference, let q else { return Self.verdicts[3] }
            return Self.verdicts[q < 0.05 ? (difference > 0 ? 0 : 1) : 2]
        }

        static let verdicts = ["higher", "lower", "no difference beyond chance", "no test"]
    }

    package struct Row: Sendable {
        package var name: String
        package var title: String
        package var unit: String
        package var definition: String
        package var uncertainty: String
        package var before: Report.TrendRow.Point
        package var after: Report.TrendRow.Point
        package var change: Change
    }

    package struct Team: Sendable {
        package var id: String
        package var label: String
        /// People compared.
        package var sizes: (before: Int, after: Int)
        package var classes: (before: String, after: String)
        package var shares: (before: Double?, after: Double?)
        package var change: Change
    }

    package struct Broker: Sendable {
        package var id: String
        package var label: String
        /// On the later side.
        package var team: String?
        package var isBroker: (before: Bool, after: Bool)
        package var pairs: (before: Int, after: Int)
        package var p: Double
        package var q: Double
    }

    package var version: String
    package var options: Report.Options
    package var privacy: Report.Privacy
    package var before: Side
    package var after: Side
    package var people: People
    package var warnings: [String]
    package var rows: [Row]
    package var teams: [Team]
    /// Empty where nobody is shown.
    package var brokers: [Broker]
    package var communities: CommunityPersistence
}
