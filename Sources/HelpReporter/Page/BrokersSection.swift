extension PageSection {
    /// The brokers with their roles, and the teams around each.
    static let brokers = PageSection(
        id: "brokers", title: "Brokers: help passes through them", short: "Brokers", applies: { $0.showsPeople }
    ) { content, page in
        let all = BrokerCard.ranked(content.report)
        guard !all.isEmpty else {
            page.element("p", text: "Nobody stands out as a broker between teams.")
            return
        }
        page.element("p", ["class": "lede"], text: content.sentences.brokers(Array(all.prefix(BrokerMap.limit))) + ".")
        if all.count > BrokerMap.limit {
            page.element("p", text: "Showing the first \(BrokerMap.limit) of \(all.count).")
        }
        let circles = EgoCircle.circles(of: all.prefix(BrokerMap.limit).map(\.id), content)
        page.element("div", ["class": "cards brokers"]) { page in
            for (person, circle) in zip(all, circles) {
                BrokerCard(person: person, circle: circle, content: content).write(to: &page)
            }
        }
    }
}

/// One broker.
struct BrokerCard {
    let person: Report.Person
    let circle: EgoCircle
    let content: PageContent

    /// Those flagged as brokers, first rank first.
    static func ranked(_ report: Report) -> [Report.Person] {
        let brokers = report.people.filter { $0.flags.contains("broker") }
        let rank = brokers.map { person in person.ranks.first { $0.name == "broker" }?.rank ?? Int.max }
        return brokers.indices.sorted { (rank[$0], $0) < (rank[$1], $1) }.map { brokers[$0] }
    }

    func write(to page: inout MarkupWriter) {
        page.element("article", ["class": "card broker"]) { page in
            page.element("h3") { page in
                page.person(person.id, content)
                if let team = person.team {
                    page.text(" ")
                    page.element("small") { $0.name(content.label(ofTeam: team)) }
                }
            }
            page.element("p", ["class": "meta"], text: standing)
            EgoDrawing(circle: circle, content: content, broker: person).write(to: &page)
            roles(&page)
        }
    }

    private var standing: String {
        var words: [String] = []
        if let rank = person.ranks.first(where: { $0.name == "broker" }) {
            words.append("rank \(rank.rank) (95 % interval \(rank.low) to \(rank.high))")
        }
        if let helped = PageContent.number("peopleHelped", person.measures) {
            words.append("helped " + MapSentences.figures(Int(helped), "person", "people"))
        }
        if let constraint = PageContent.number("constraint", person.measures) {
            words.append("constraint " + NumberPrinter.rounded(constraint, places: 2))
        }
        return words.joined(separator: " · ")
    }

    private static let roleNames = ["liaison", "representative", "gatekeeper", "itinerant", "coordinator"]

    private func roles(_ page: inout MarkupWriter) {
        let values = Self.roleNames.map { PageContent.number("brokerage." + $0, person.measures) ?? 0 }
        let total = values.reduce(0, +)
        guard total > 0 else { return }
        page.element("dl", ["class": "roles"]) { page in
            for (name, value) in zip(Self.roleNames, values) where value > 0 {
                page.element("div") { page in
                    page.element("dt", text: name)
                    page.element("dd") { page in
                        PageBar.picture(value / total, to: &page)
                        page.text(NumberPrinter.grouped(Int(value.rounded())))
                    }
                }
            }
        }
    }
}
