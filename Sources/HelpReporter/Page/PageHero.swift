/// The first screen: above the water what was read and about whom, below it the one figure and what stands out, and the
/// iceberg through both.
struct PageHero {
    private let content: PageContent
    private let iceberg: Iceberg

    init(_ content: PageContent) {
        self.content = content
        iceberg = Iceberg(content.report)
    }

    func write(to page: inout MarkupWriter) {
        page.element("header", ["class": "hero"]) { page in
            page.element("div", ["class": "air"]) { page in
                page.element("div", ["class": "column"]) { page in
                    page.element("div", ["class": "words"]) { above(&$0) }
                    iceberg.writeTip(to: &page)
                }
            }
            page.element("div", ["class": "sea"]) { page in
                wave(&page)
                page.element("div", ["class": "column"]) { page in
                    page.element("div", ["class": "words"]) { below(&$0) }
                    page.element("div") { page in
                        iceberg.writeBase(to: &page)
                        page.element("p", ["class": "ice-note"], text: iceberg.note)
                    }
                }
            }
        }
    }

    private func above(_ page: inout MarkupWriter) {
        page.element("p", ["class": "brand"], text: "Waterline")
        page.element("h1", text: "Who helps whom")
        page.element("p", ["class": "facts"]) { page in
            page.element("span", text: content.sentences.period)
            page.element("span", text: content.sentences.population)
            page.element("span", text: PageWords.privacy(content.report.privacy.mode))
        }
        page.element("p", ["class": "stands"]) { page in
            page.text(CoverageWords(content.report).short + " ")
            page.element("a", ["href": "#coverage"], text: "What this stands on")
        }
    }

    private func below(_ page: inout MarkupWriter) {
        let share = content.report.summary.belowSurface
        if let value = share.share {
            page.element("p", ["class": "figure"]) { page in
                page.element("strong", text: PageWords.tied(NumberPrinter.percent(value)))
                page.text(" ")
                page.element("span", text: "of help crosses team lines, below the surface of charts and task lists")
            }
            ShareGauge(share).write(to: &page)
        } else {
            page.element(
                "p", ["class": "figure unknown"],
                text: "How much help crosses team lines is not known: no act has two teams.")
        }
        digest(&page)
    }

    /// A line for each kind of finding: how grave, how many, about whom.
    private func digest(_ page: inout MarkupWriter) {
        let groups = FindingGroup.all(content.report.findings)
        guard !groups.isEmpty else {
            page.element("p", text: "No finding stands above chance in this export.")
            return
        }
        page.element("ul", ["class": "digest"]) { page in
            for group in groups.prefix(6) {
                page.element("li") { page in
                    SeverityMark.write(group.severity, to: &page)
                    page.element("a", ["href": "#findings-" + group.kind], text: PageWords.findings(group.kind))
                    page.text(" ")
                    page.element("span") { subjects(group, &$0) }
                }
            }
        }
    }

    private func subjects(_ group: FindingGroup, _ page: inout MarkupWriter) {
        let named = group.subjects
        if group.kind == "unanswered-asks" {
            page.text(MapSentences.figures(group.findings.count, "channel", "channels"))
        }
        if group.kind == "unanswered-topic" {
            page.text(MapSentences.figures(group.findings.count, "word", "words"))
        }
        page.list(Array(named.prefix(4))) { page, subject in
            switch subject {
            case .person(let id): page.name(Plain.clipped(content.label(ofPerson: id), to: 28))
            case .team(let id):
                page.name(Plain.clipped(content.label(ofTeam: id), to: 28))
                if group.kind == "isolated-team", let team = content.team(id) {
                    page.text(" (" + TeamState.of(team.isolation.kind).words + ")")
                }
            }
        }
        if named.count > 4 { page.text(" and \(named.count - 4) more") }
    }

    private func wave(_ page: inout MarkupWriter) {
        page.element(
            "svg",
            ["class": "wave", "viewBox": "0 0 1200 14", "preserveAspectRatio": "none", "aria-hidden": "true"]
        ) { page in
            page.empty("path", ["d": "M0 8C100 1 200 1 300 7S500 13 600 7 800 1 900 7s200 6 300 0V14H0Z"])
        }
    }
}
