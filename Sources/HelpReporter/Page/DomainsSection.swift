extension PageSection {
    /// Where the links of messages lead.
    static let domains = PageSection(
        id: "domains", title: "Tools and sources people point to", short: "Sources",
        applies: { content in !content.report.domains.rows.isEmpty }
    ) { content, page in
        page.element("p", ["class": "hint"], text: limits(content.report.domains))
        let table = PageTable(
            id: "domains-table", caption: "Hosts that links lead to, most people first",
            columns: [
                .text("Host"), .text("Kind", "told from the host's name"), .number("People", "who pointed there"),
                .number("Teams", "of those people"), .number("Messages"),
                .number("Answers", "messages by which somebody helped first"),
            ], content: content)
        table.write(content.report.domains.rows.prefix(mostHosts).map { (nil, cells($0)) }, to: &page)
    }

    private static let mostHosts = 60

    private static func cells(_ domain: Report.DomainRow) -> [PageTable.Cell] {
        [
            .name(domain.host), .text(words(domain.kind)), .integer(domain.people), .integer(domain.teams),
            .integer(domain.messages), .integer(domain.answers),
        ]
    }

    private static func words(_ kind: String) -> String {
        switch kind {
        case "own": "the firm's own"
        case "learning": "learning platform"
        case "work": "tickets, boards, code"
        default: "open web"
        }
    }

    private static func limits(_ domains: Report.Domains) -> String {
        let hidden =
            domains.untoldHosts > 0
            ? "Further " + MapSentences.figures(domains.untoldHosts, "host", "hosts")
                + ", each pointed to by too few people to be named, got "
                + MapSentences.figures(domains.untoldMessages, "message", "messages") + ". " : ""
        return hidden + "Only linked use is seen: what people use without a link to it is not here."
    }
}
