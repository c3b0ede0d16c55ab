/// One section of the page: what stands in the list of contents, and how it is written. A section is a file in `Page/`
/// with a `static let` of this type, and one line in `all`.
struct PageSection: Sendable {
    /// Anchor in the page.
    let id: String
    let title: String
    /// In the list of contents.
    let short: String
    /// Whether the report has anything to say here.
    let applies: @Sendable (PageContent) -> Bool
    let write: @Sendable (PageContent, inout MarkupWriter) -> Void

    init(
        id: String, title: String, short: String, applies: @escaping @Sendable (PageContent) -> Bool = { _ in true },
        write: @escaping @Sendable (PageContent, inout MarkupWriter) -> Void
    ) {
        self.id = id
        self.title = title
        self.short = short
        self.applies = applies
        self.write = write
    }

    /// From top to bottom.
    static let all: [PageSection] = [
        coverage, layers, findings, teamMap, teamMatrix, brokers, isolation, communities, trends, spaces, topics,
        domains, learning, teamTable, peopleTable, tieTable, sensitivity, method, definitions, provenance,
    ]
}
