import Exports

extension PageSection {
    /// Privacy, and where the figures come from, so that another run can give the same bytes.
    static let provenance = PageSection(
        id: "provenance", title: "Privacy and provenance", short: "Provenance"
    ) { content, page in
        page.element("p", text: privacy(content.report.privacy))
        page.element(
            "p",
            text:
                "For learning and support, not for appraisal: a connection in a message says nothing of a person's worth or "
                + "work. No text of a message, no address and no token is in this file. It asks nothing of any network."
        )
        inputs(content.report.inputs, &page)
        page.element("dl", ["class": "options"]) { page in
            for (name, value) in options(content.report) {
                page.element("div") { page in
                    page.element("dt", text: name)
                    page.element("dd", text: value)
                }
            }
        }
    }

    private static func privacy(_ privacy: Report.Privacy) -> String {
        let mode =
            switch privacy.mode {
            case .aggregate: "No people are shown."
            case .pseudonymous:
                "People are pseudonyms. That is still personal data: who knows the firm may recognise somebody by their place in it."
            case .named: "People are named. Share this file only with those who have agreed with them what it is for."
            }
        return mode + " Groups under \(privacy.minimumGroup) people are merged or left out: "
            + MapSentences.figures(privacy.suppressedTeams, "team", "teams") + ", "
            + MapSentences.figures(privacy.suppressedPeople, "person", "people") + "."
    }

    private static func inputs(_ inputs: [Report.Input], _ page: inout MarkupWriter) {
        guard !inputs.isEmpty else { return }
        page.element("div", ["class": "wide", "tabindex": "0", "role": "region", "aria-label": "Inputs"]) { page in
            page.element("table", ["class": "plain"]) { page in
                page.element("caption", text: "Inputs")
                PageTable.head(["Name", "Format", "Bytes", "Messages", "SHA-256"], numbers: [2, 3], &page)
                page.element("tbody") { page in
                    for input in inputs {
                        page.element("tr") { page in
                            page.element("th", ["scope": "row"]) { $0.name(input.name) }
                            page.element("td", text: input.format)
                            page.element("td", ["class": "n"], text: NumberPrinter.grouped(input.bytes))
                            page.element("td", ["class": "n"], text: NumberPrinter.grouped(input.messages))
                            page.element("td") { $0.element("code", text: input.sha256) }
                        }
                    }
                }
            }
        }
    }

    private static func options(_ report: Report) -> [(String, String)] {
        let options = report.options
        return [
            ("Version", report.version), ("As of", report.asOf.map(Instant.iso8601) ?? "no messages"),
            ("Seed", String(options.seed)), ("Minimum weight", NumberPrinter.text(options.minimumWeight)),
            ("Minimum confidence", NumberPrinter.text(options.minimumConfidence)),
            ("Minimum group", NumberPrinter.text(options.minimumGroup)), ("Classes", options.classes),
            ("Private channels", options.privateSpaces ? "included" : "left out"),
            ("Direct messages", options.directMessages ? "included" : "left out"),
        ]
    }
}
