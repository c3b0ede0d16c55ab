extension PageSection {
    /// What was read, what was left out and why, before any figure.
    static let coverage = PageSection(id: "coverage", title: "What this stands on", short: "Coverage") {
        content, page in
        for sentence in CoverageWords(content.report).sentences { page.element("p", text: sentence) }
        CoverageBlock(coverage: content.report.coverage).write(to: &page)
    }
}

/// Warnings, evidence classes, and the two tables of what was left out.
private struct CoverageBlock {
    let coverage: Report.Coverage

    func write(to page: inout MarkupWriter) {
        if !coverage.warnings.isEmpty {
            page.element("ul", ["class": "warnings"]) { page in
                for warning in coverage.warnings { page.element("li") { PageWords.write(warning, to: &$0) } }
            }
        }
        evidence(&page)
        skips("Records left out", "skipped", coverage.skipped, &page)
        skips("Contact that is no help", "no help", coverage.noHelp, &page)
    }

    private func evidence(_ page: inout MarkupWriter) {
        let total = coverage.acts.reduce(0, +)
        guard total > 0 else { return }
        page.element("h3", text: "How sure each act of help is")
        page.element("table", ["class": "plain"]) { page in
            page.element(
                "caption",
                text:
                    "Help acts by class of evidence, A the strongest, F the weakest; classes without an act are left out"
            )
            PageTable.head(["Class", "Evidence", "Acts", "Share"], numbers: [2, 3], &page)
            page.element("tbody") { page in
                for (index, words) in PageWords.evidenceClasses.enumerated() where count(index) > 0 {
                    page.element("tr") { page in
                        page.element("th", ["scope": "row"], text: ["A", "B", "C", "D", "E", "F"][index])
                        page.element("td", text: words)
                        page.element("td", ["class": "n"], text: NumberPrinter.grouped(count(index)))
                        page.element("td", ["class": "n"]) {
                            PageBar.write(Double(count(index)) / Double(total), to: &$0)
                        }
                    }
                }
            }
        }
    }

    private func count(_ number: Int) -> Int { number < coverage.acts.count ? coverage.acts[number] : 0 }

    private func skips(_ title: String, _ what: String, _ rows: [Report.Skip], _ page: inout MarkupWriter) {
        guard !rows.isEmpty else { return }
        let count = rows.reduce(0) { $0 + $1.count }
        page.element("details") { page in
            page.element("summary", text: title + ": " + NumberPrinter.grouped(count))
            page.element("table", ["class": "plain"]) { page in
                page.element("caption", text: "By reason: " + what)
                PageTable.head(["Reason", "Count", "First at"], numbers: [1], &page)
                page.element("tbody") { page in
                    for row in rows {
                        page.element("tr") { page in
                            page.element("th", ["scope": "row"], text: row.reason)
                            page.element("td", ["class": "n"], text: NumberPrinter.grouped(row.count))
                            page.element("td") { $0.name(row.firstAt) }
                        }
                    }
                }
            }
        }
    }
}
