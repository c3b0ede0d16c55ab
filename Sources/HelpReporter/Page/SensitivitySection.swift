extension PageSection {
    /// Which findings rest on what was recorded, and which on what was inferred.
    static let sensitivity = PageSection(
        id: "sensitivity", title: "If other evidence counted", short: "Evidence",
        applies: { $0.report.sensitivity.map { !$0.findings.isEmpty && $0.variants.count > 1 } ?? false }
    ) { content, page in
        guard let table = content.report.sensitivity else { return }
        page.element("p", text: words(table))
        page.element(
            "div",
            ["class": "scroll", "tabindex": "0", "role": "region", "aria-labelledby": "sensitivity-table-caption"]
        ) {
            $0.element("table", ["class": "data", "id": "sensitivity-table"]) { page in
                page.element(
                    "caption", ["id": "sensitivity-table-caption"], text: "Findings of the network, by what counts")
                let here = content.report.options.minimumConfidence
                let titles = table.variants.map { title($0, table, here: here) }
                PageTable.head(["Finding"] + titles, numbers: [], &page)
                page.element("tbody") { page in
                    counts("Help acts", table.variants.map(\.acts), &page)
                    counts("Ties", table.variants.map(\.ties), &page)
                    for found in table.findings { row(found, content, &page) }
                }
            }
        }
    }

    private static func words(_ table: Report.SensitivityTable) -> String {
        "Every finding that the network makes was looked for again with other help acts counting: from a lower or higher "
            + "confidence on, and with the stronger classes of evidence only (A accepted answer, B reply, C reply in a thread, "
            + "D mention, E two people or topic, F inferred). \(table.steady) of \(table.findings.count) hold in every column. "
            + "One that holds in few of them rests on weak evidence: check it before anybody acts on it. Fewer acts also "
            + "show less, so that a finding can be missed where little is left."
    }

    /// - Parameter here: the confidence asked for.
    private static func title(
        _ variant: Report.SensitivityTable.Variant, _ table: Report.SensitivityTable, here: Double
    ) -> String {
        let widest = table.variants.map(\.classes.count).max() ?? 0
        if variant.classes.count < widest { return variant.classes }
        return "≥ " + NumberPrinter.text(variant.minimumConfidence)
            + (Float(variant.minimumConfidence) == Float(here) ? ", as here" : "")
    }

    private static func counts(_ name: String, _ numbers: [Int], _ page: inout MarkupWriter) {
        page.element("tr") { page in
            page.element("th", ["scope": "row"], text: name)
            for number in numbers { page.element("td", text: NumberPrinter.grouped(number)) }
        }
    }

    private static func row(
        _ row: Report.SensitivityTable.Row, _ content: PageContent, _ page: inout MarkupWriter
    ) {
        guard let finding = content.report.findings.first(where: { $0.id == row.finding }) else { return }
        page.element("tr") { page in
            page.element("th", ["scope": "row"]) { page in
                page.element("a", ["href": "#" + finding.id], text: finding.id)
                page.text(" " + finding.kind.split(separator: "-").joined(separator: " ") + ": ")
                if finding.people.isEmpty {
                    page.list(finding.teams) { $0.team($1, content) }
                } else {
                    page.list(Array(finding.people.prefix(1))) { $0.person($1, content) }
                }
            }
            for holds in row.holds { page.element("td", text: holds ? "holds" : "not found") }
        }
    }
}
