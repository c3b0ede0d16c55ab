import Exports
import HelpGraph
import HelpMetrics

/// Turns an analysis into what may be said of it: privacy is applied here, once, before any output.
package struct ReportBuilder: Sendable {
    let analysis: Analysis
    let identities: Identities
    let options: Report.Options
    let version: String
    let inputs: [Report.Input]

    package init(
        _ analysis: Analysis, identities: Identities, options: Report.Options, version: String, inputs: [Report.Input]
    ) {
        self.analysis = analysis
        self.identities = identities
        self.options = options
        self.version = version
        self.inputs = inputs
    }

    var survey: Survey { analysis.survey }
    var showsPeople: Bool { identities.privacy.mode != .aggregate }

    package func report() -> Report {
        var report = Report(version: version)
        let coverage = analysis.settled.coverage
        report.asOf = coverage.last
        if let first = coverage.first, let last = coverage.last { report.period = Report.Period(from: first, to: last) }
        report.inputs = inputs
        report.options = options
        report.privacy = identities.privacy
        report.coverage = coverageSection()
        report.summary = summarySection()
        report.network = networkValues()
        report.people = showsPeople ? peopleSection() : []
        report.teams = teamsSection()
        report.ties = showsPeople ? tiesSection() : []
        report.teamTies = teamTiesSection()
        report.spaces = spacesSection()
        report.communities = communitiesSection()
        report.findings = findingsSection()
        report.notMeasurable = Report.NotMeasurable.all
        return report
    }

    /// A sentence with the names that may be shown.
    func text(_ pieces: [Finding.Piece]) -> String {
        pieces.map { piece in
            switch piece {
            case .text(let text): text
            case .person(let node): showsPeople ? identities.personLabel[node] : "one person"
            case .team(let team): identities.teamLabel[identities.shownTeam[team]]
            }
        }.joined()
    }
}

extension Report.NotMeasurable {
    /// What the two articles speak of and messages cannot show.
    static let all = [
        Report.NotMeasurable(
            concept: "the 70 of 70-20-10",
            why: "learning by doing leaves no message; only help between people and formal courses can be counted"),
        Report.NotMeasurable(
            concept: "productivity (Smart Worker 7)", why: "messages show talk about work, not the work or its worth"),
        Report.NotMeasurable(
            concept: "trust and shared purpose as people feel them", why: "only a survey or a conversation can ask"),
        Report.NotMeasurable(
            concept: "reading", why: "exports hold what people wrote and reacted to, not what they read"),
        Report.NotMeasurable(
            concept: "help by voice, video, or on the corridor", why: "it is in no export"),
        Report.NotMeasurable(
            concept: "engagement, value, and the joining of working and learning",
            why: "they need a survey or interviews"),
    ]
}
