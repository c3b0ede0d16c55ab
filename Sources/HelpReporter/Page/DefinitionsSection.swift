import HelpMetrics

extension PageSection {
    /// What the measures of this report mean, and the values of the whole network.
    static let definitions = PageSection(
        id: "definitions", title: "The measures in words", short: "Measures",
        applies: { !$0.report.network.isEmpty || !$0.report.people.isEmpty || !$0.report.teams.isEmpty }
    ) { content, page in
        let report = content.report
        network(report.network, &page)
        let people = Set(report.people.first?.measures.map(\.name) ?? [])
        let teams = Set(report.teams.flatMap { $0.measures.map(\.name) })
        list("Of people", Measure.all.filter { $0.shape == .person && people.contains($0.name) }, &page)
        list("Of teams", Measure.all.filter { $0.shape == .team && teams.contains($0.name) }, &page)
        page.element(
            "p", ["class": "hint"], text: "'waterline explain NAME' gives formula, edge cases and source of each.")
    }

    private static func network(_ values: [Report.Value], _ page: inout MarkupWriter) {
        guard !values.isEmpty else { return }
        page.element("table", ["class": "plain"]) { page in
            page.element("caption", text: "The whole network")
            PageTable.head(["Measure", "Value", "Meaning"], numbers: [1], &page)
            page.element("tbody") { page in
                for value in values {
                    let measure = Measure.named(value.name, .network)
                    page.element("tr") { page in
                        page.element("th", ["scope": "row"], text: measure?.title ?? value.name)
                        page.element("td", ["class": "n", "title": value.undefined], text: text(value))
                        page.element(
                            "td", ["class": "note"],
                            text: value.undefined.map { "Undefined: " + $0 } ?? measure?.definition ?? "")
                    }
                }
            }
        }
    }

    private static func text(_ value: Report.Value) -> String {
        value.number.map { NumberPrinter.rounded($0, places: $0.magnitude < 0.1 ? 4 : 2) } ?? "–"
    }

    private static func list(_ title: String, _ measures: [Measure], _ page: inout MarkupWriter) {
        guard !measures.isEmpty else { return }
        page.element("details") { page in
            page.element("summary", text: "\(title): \(measures.count) measures")
            page.element("dl", ["class": "method"]) { page in
                for measure in measures {
                    page.element("dt") { page in
                        page.text(measure.title + " ")
                        page.element("code", text: measure.name)
                    }
                    page.element("dd", text: measure.definition)
                }
            }
        }
    }
}
