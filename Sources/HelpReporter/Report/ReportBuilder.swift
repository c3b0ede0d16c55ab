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
    let pyramid: Pyramid?
    /// Spaces that are not listed.
    let smallSpaces: SmallSpaces

    package init(
        _ analysis: Analysis, identities: Identities, options: Report.Options, version: String, inputs: [Report.Input]
    ) {
        self.analysis = analysis
        self.identities = identities
        self.options = options
        self.version = version
        self.inputs = inputs
        pyramid = analysis.context.practice.map { Pyramid($0) }
        smallSpaces =
            identities.privacy.mode == .aggregate
            ? SmallSpaces(analysis.settled.log, minimum: identities.privacy.minimumGroup) : .none
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
        report.firstHelp = firstHelpSection()
        report.layers = layersSection()
        report.learning = learningSection()
        report.network = networkValues()
        report.people = showsPeople ? peopleSection() : []
        report.teams = teamsSection()
        report.ties = showsPeople ? tiesSection() : []
        report.teamTies = teamTiesSection()
        report.spaces = spacesSection()
        report.topics = topicsSection()
        report.domains = domainsSection()
        report.referrals = referralsSection()
        report.communities = communitiesSection()
        report.windows = windowsSection()
        report.findings = findingsSection()
        report.sensitivity = sensitivitySection(report.findings)
        report.notMeasurable = LearningMeasure.notMeasurable.map {
            Report.NotMeasurable(concept: $0.concept, why: $0.why)
        }
        return report
    }

    /// A sentence with the names that may be shown.
    func text(_ pieces: [Finding.Piece]) -> String {
        pieces.map { piece in
            switch piece {
            case .text(let text): text
            case .person(let node): showsPeople ? identities.personLabel[node] : "one person"
            case .team(let team): identities.teamLabel[identities.shownTeam[team]]
            case .space(let space): identities.spaceLabel[space]
            }
        }.joined()
    }
}
