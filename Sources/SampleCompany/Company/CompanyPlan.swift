/// A company and what it wrote: all that an export is made from.
package struct CompanyPlan: Sendable {
    package enum Traffic: Sendable {
        /// One array a channel, sorted by time.
        case listed([[Message]])
        /// Made up while it is written, a day at a time.
        case crowd(CrowdTraffic)
    }

    package var name: String
    package var workspace: String
    package var domain: String
    /// First and last day of the export, in Los Angeles.
    package var firstDay: CivilDay
    package var lastDay: CivilDay
    package var people: [Person]
    package var teams: [Team]
    package var channels: [Channel]
    package var traffic: Traffic
    /// Write small messages rather than typical ones; a sample travels with the source.
    package var isLean = false

    /// Company > Division > Team.
    package func teamPath(_ team: Int) -> String { "\(name) > \(teams[team].division) > \(teams[team].name)" }
}
