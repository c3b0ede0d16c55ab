import Exports

/// Why a message counts as help, and for whom. Each rule stands in a file of its own in `Rules/`, with one line in
/// `all`; the first that matches makes the act.
package struct HelpRule: Sendable {
    package struct Match: Sendable, Equatable {
        package var seeker: UInt32
        /// Row that asked, or `Row.none` where it is not in the export.
        package var ask: UInt32
        package var confidence: Float

        package init(seeker: UInt32, ask: UInt32, confidence: Float) {
            self.seeker = seeker
            self.ask = ask
            self.confidence = confidence
        }
    }

    /// As in the evidence of analysis.json.
    package let name: String
    package let evidence: EvidenceClass
    package let title: String
    /// The links of the messages it looks at.
    package let links: [Link]
    /// When it matches, whom it credits, and with what confidence.
    package let definition: String
    package let match: @Sendable (Turn) -> Match?

    package init(
        name: String, evidence: EvidenceClass, title: String, links: [Link], definition: String,
        match: @escaping @Sendable (Turn) -> Match?
    ) {
        self.name = name
        self.evidence = evidence
        self.title = title
        self.links = links
        self.definition = definition
        self.match = match
    }

    /// In the order tried.
    package static let all: [HelpRule] = [
        .acceptedAnswer, .explicitReply, .threadMention, .threadReply, .orphanReply, .inferredReply,
        .topicReply, .directConversation,
    ]
}
