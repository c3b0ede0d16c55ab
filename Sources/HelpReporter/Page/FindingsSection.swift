extension PageSection {
    /// The findings as cards, by kind; what to do stands once beside each kind.
    static let findings = PageSection(id: "findings", title: "Findings", short: "Findings") { content, page in
        let groups = FindingGroup.all(content.report.findings)
        guard !groups.isEmpty else {
            page.element("p", text: "No finding stands above chance in this export.")
            return
        }
        page.element("p", ["class": "key"]) { page in
            for severity in ["high", "medium", "low"] {
                page.element("span") { page in
                    SeverityMark.write(severity, to: &page)
                    page.text(" " + severity)
                }
            }
            page.text("Gravest first within each kind; every sentence speaks of this export only.")
        }
        for group in groups { FindingBlock(group: group, content: content).write(to: &page) }
    }
}

/// The cards of one kind, and the advice.
private struct FindingBlock {
    let group: FindingGroup
    let content: PageContent

    func write(to page: inout MarkupWriter) {
        let title = "findings-" + group.kind
        page.element("div", ["class": "group", "role": "group", "aria-labelledby": title]) { page in
            page.element("h3", ["id": title]) { page in
                page.text(PageWords.findings(group.kind) + " ")
                page.element("small", text: NumberPrinter.grouped(group.findings.count))
            }
            page.element("div", ["class": "cards"]) { page in
                for finding in group.findings { card(finding, &page) }
            }
            for advice in Self.different(group.findings) { self.advice(advice, &page) }
        }
    }

    private func card(_ finding: Report.FindingRow, _ page: inout MarkupWriter) {
        page.element("article", ["class": "card " + finding.severity, "id": finding.id]) { page in
            page.element("p", ["class": "statement"]) { page in
                SeverityMark.write(finding.severity, to: &page)
                page.element("span") { $0.sentence(finding.statement, names: names(finding)) }
            }
            if !finding.evidence.isEmpty {
                page.element("p", ["class": "evidence"]) { $0.sentence(finding.evidence, names: []) }
            }
            page.element("p", ["class": "meta"]) { page in
                page.element("span", text: finding.id + ", " + finding.severity)
                if let interval = finding.interval { page.element("span", text: PageWords.tied(words(interval))) }
                subjects(finding, &page)
            }
        }
    }

    private func names(_ finding: Report.FindingRow) -> [String] {
        finding.people.map(content.label(ofPerson:)) + finding.teams.map(content.label(ofTeam:))
    }

    private func subjects(_ finding: Report.FindingRow, _ page: inout MarkupWriter) {
        if !finding.teams.isEmpty {
            page.element("span") { page in page.list(finding.teams) { $0.team($1, content) } }
        }
        if !finding.people.isEmpty {
            page.element("span") { page in page.list(Array(finding.people.prefix(12))) { $0.person($1, content) } }
        }
    }

    /// Ranks as ranks, shares as shares, anything else as it is.
    private func words(_ interval: Report.Interval) -> String {
        if ["broker", "key-helper"].contains(group.kind) {
            let ends = [interval.low, interval.high].map { NumberPrinter.rounded($0, places: 0) }
            return "rank " + (ends[0] == ends[1] ? ends[0] : ends[0] + " to " + ends[1]) + " (95 % interval)"
        }
        let range: ClosedRange = 0.0...1.0
        guard range.contains(interval.low), range.contains(interval.high) else {
            return "95 % interval " + NumberPrinter.rounded(interval.low, places: 2) + " to "
                + NumberPrinter.rounded(interval.high, places: 2)
        }
        let what = [
            "isolated-team": "help with other teams ", "unanswered-asks": "questions without help ",
            "unanswered-topic": "people without help ",
        ]
        return (what[group.kind] ?? "") + NumberPrinter.percents(interval.low, interval.high) + " (95 % interval)"
    }

    /// One finding for each advice given.
    private static func different(_ findings: [Report.FindingRow]) -> [Report.FindingRow] {
        var seen: Set<[String]> = []
        return findings.filter { !$0.firstStep.isEmpty && seen.insert([$0.firstStep, $0.measureOfSuccess]).inserted }
    }

    private func advice(_ finding: Report.FindingRow, _ page: inout MarkupWriter) {
        page.element("div", ["class": "advice"]) { page in
            page.element("dl") { page in
                term("First step", finding.firstStep, &page)
                term("How to tell it worked", finding.measureOfSuccess, &page)
                term("Service", PageWords.spaced(finding.service), &page)
                term("Skill set", PageWords.spaced(finding.skillSet), &page)
            }
        }
    }

    private func term(_ name: String, _ words: String, _ page: inout MarkupWriter) {
        guard !words.isEmpty else { return }
        page.element("div") { page in
            page.element("dt", text: name)
            page.element("dd", text: words)
        }
    }
}
