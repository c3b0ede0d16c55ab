/// One kind of finding: how it is told, in a file of its own in `Findings/`, with one line in `all`.
package struct FindingRule: Sendable {
    package let kind: Finding.Kind
    package let title: String
    /// When the finding is made, in plain words, with the limits it uses.
    package let definition: String
    /// Null model, test and interval.
    package let uncertainty: String
    package let source: String
    /// Findings in order of size, largest first.
    package let find: @Sendable (FindingContext) -> [Finding]

    package init(
        kind: Finding.Kind, title: String, definition: String, uncertainty: String, source: String,
        find: @escaping @Sendable (FindingContext) -> [Finding]
    ) {
        self.kind = kind
        self.title = title
        self.definition = definition
        self.uncertainty = uncertainty
        self.source = source
        self.find = find
    }

    package static let all: [FindingRule] = [
        .broker, .keyHelper, .isolatedTeam, .singleThread, .hiddenCollaboration, .unansweredAsks, .unansweredTopic,
        .overloadedHelper, .communityOfPractice, .bridgeAtRisk,
    ]

    /// All findings, by severity, then kind, then size.
    package static func findings(_ context: FindingContext) -> [Finding] {
        let found = all.flatMap { $0.find(context) }
        let rank = { (finding: Finding) in
            (
                position(finding.severity, in: Finding.Severity.allCases),
                position(finding.kind, in: Finding.Kind.allCases)
            )
        }
        return found.indices.sorted { one, other in
            let (left, right) = (rank(found[one]), rank(found[other]))
            return (left.0, left.1, one) < (right.0, right.1, other)
        }.map { found[$0] }
    }

    private static func position<Value: Equatable>(_ value: Value, in all: [Value]) -> Int {
        all.firstIndex(of: value) ?? all.count
    }
}

/// What findings are told from.
package struct FindingContext: Sendable {
    package let survey: Survey
    package let statistics: SurveyStatistics
    package let isolation: [TeamIsolation]
    package let communities: CommunityStructure
    /// `nil` where a survey comes without messages.
    package let practice: Practice?
    /// Findings of one kind that are told at most; the rest stands in the tables.
    package var most = 10

    package init(
        survey: Survey, statistics: SurveyStatistics, isolation: [TeamIsolation], communities: CommunityStructure,
        practice: Practice? = nil
    ) {
        self.survey = survey
        self.statistics = statistics
        self.isolation = isolation
        self.communities = communities
        self.practice = practice
    }

    /// Computes the statistics, the classes of the teams, and the communities.
    ///
    /// - Parameter ended: Hears the name of each stage when it ends; nothing depends on it.
    package init(_ survey: Survey, practice: Practice? = nil, ended: (String) -> Void = { _ in }) {
        let statistics = SurveyStatistics(survey)
        ended("statistics")
        let isolation = IsolationRule.classify(survey, statistics)
        ended("isolation")
        let communities = CommunityStructure(survey)
        ended("communities")
        self.init(
            survey: survey, statistics: statistics, isolation: isolation, communities: communities, practice: practice)
    }
}

extension Finding.Severity {
    /// By how many times the value exceeds its reference.
    static func exceeding(_ value: Double, over reference: Double, medium: Double, high: Double) -> Self {
        guard reference > 0 else { return .high }
        let times = value / reference
        return times >= high ? .high : times >= medium ? .medium : .low
    }
}
