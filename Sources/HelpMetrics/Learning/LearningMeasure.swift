/// One concept of the two articles by Jane Hart, or of those they build on, as something messages can show: each in its
/// concept's file in `Learning/`, with one line in `all`.
package struct LearningMeasure: Sendable {
    package enum Measurability: String, Sendable, CaseIterable {
        /// Messages show the very thing (●).
        case direct
        /// They show something that goes along with it (◐).
        case proxy
    }

    package enum Article: String, Sendable, CaseIterable {
        case socialWorkplace = "Learning in the Social Workplace"
        case connectedSkills = "From creating content to building new connected workplace skills"
    }

    /// camelCase, as in analysis.json.
    package let name: String
    package let title: String
    /// The article's own words for what it is about.
    package let concept: String
    package let article: Article
    /// What is counted, as a formula in words.
    package let signal: String
    package let unit: String
    package let measurability: Measurability
    /// How it must not be read.
    package let caveat: String
    /// When it is undefined, and what it is at its ends.
    package let edgeCases: String
    package let measure: @Sendable (Practice) -> Estimate

    package init(
        name: String, title: String, concept: String, article: Article, signal: String, unit: String,
        measurability: Measurability, caveat: String, edgeCases: String,
        measure: @escaping @Sendable (Practice) -> Estimate
    ) {
        self.name = name
        self.title = title
        self.concept = concept
        self.article = article
        self.signal = signal
        self.unit = unit
        self.measurability = measurability
        self.caveat = caveat
        self.edgeCases = edgeCases
        self.measure = measure
    }

    /// By concept.
    package static let all: [LearningMeasure] =
        enterpriseNetwork + smartWorker + workforceServices + socialAndFormal + skillSets + connectedLeadership
        + connectAndCollaborate + modelling + toolsPointedTo

    package static func named(_ name: String) -> LearningMeasure? { all.first { $0.name == name } }

    /// What the articles speak of and messages cannot show (○).
    package static let notMeasurable: [(concept: String, why: String)] = [
        (
            "the 70 of 70-20-10",
            "learning by doing leaves no message; only help between people and formal courses can be counted"
        ),
        ("productivity (Smart Worker 7)", "messages show talk about work, not the work or its worth"),
        ("trust and shared purpose as people feel them", "only a survey or a conversation can ask"),
        ("reading", "exports hold what people wrote and reacted to, not what they read"),
        ("help by voice, video, or in the corridor", "it is in no export"),
        ("engagement, value, and the joining of working and learning", "they need a survey or interviews"),
    ]
}
