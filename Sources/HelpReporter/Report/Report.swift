/// All that a document may say, and nothing about how. Privacy has been applied: ids and labels here are the ones that
/// may be shown, suppressed things are absent, and no message text, address or token is in it. Field for field the
/// contract of analysis.json; arrays are sorted by id.
package struct Report: Sendable, Equatable {
    package var version: String
    /// Time of the newest message; `nil` without messages.
    package var asOf: Int64?
    package var period: Period?
    package var inputs: [Input] = []
    package var options = Options()
    package var privacy = Privacy()
    package var coverage = Coverage()
    package var summary = Summary()
    /// Measures of the whole network (reciprocity, components, …).
    package var network: [Value] = []
    package var people: [Person] = []
    package var teams: [Team] = []
    package var ties: Ties = []
    package var teamTies: [TeamTie] = []
    package var spaces: [SpaceRow] = []
    package var referrals: [ReferralRow] = []
    package var topics = Topics()
    package var domains = Domains()
    package var firstHelp = FirstHelp()
    package var layers: [Layer] = []
    package var learning: [LearningRow] = []
    /// `nil` where communities were not sought.
    package var communities: Communities?
    /// `nil` where no windows were asked for.
    package var windows: Windows?
    /// `nil` where findings were not looked for again with other evidence.
    package var sensitivity: SensitivityTable?
    package var findings: [FindingRow] = []
    package var notMeasurable: [NotMeasurable] = []

    package init(version: String) { self.version = version }
}
