extension PageSection {
    /// How the figures came about, and what they cannot say.
    static let method = PageSection(id: "method", title: "Method and limits", short: "Method") { content, page in
        page.element("dl", ["class": "method"]) { page in
            for (term, words) in paragraphs(content) {
                page.element("dt", text: term)
                page.element("dd", text: words)
            }
        }
        guard !content.report.notMeasurable.isEmpty else { return }
        page.element("h3", text: "What messages cannot show")
        page.element("dl", ["class": "method"]) { page in
            for row in content.report.notMeasurable {
                page.element("dt", text: MapSentences.capitalised(row.concept))
                page.element("dd", text: MapSentences.capitalised(row.why) + ".")
            }
        }
    }

    private static func paragraphs(_ content: PageContent) -> [(String, String)] {
        [
            (
                "Help act",
                "One person helped another in one conversation: one act for each conversation, seeker and helper. What is "
                    + "contact and no help (thanks, greetings, announcements, bots, replies to oneself) is counted apart."
            ),
            ("Tie", "All help acts from one helper to one seeker; its weight is their number."),
            (
                "Below the surface",
                "Acts whose two people belong to different teams. What chance would give comes from shuffling the team "
                    + "labels while team sizes stay."
            ),
            (
                "Intervals",
                "95 % intervals and the intervals of ranks come from half-samples of whole conversations: ranks whose "
                    + "intervals overlap are not told apart."
            ),
            (
                "This report used",
                MapSentences.capitalised(content.sentences.evidence) + "; private channels "
                    + (content.report.options.privateSpaces ? "included" : "left out") + ", direct messages "
                    + (content.report.options.directMessages ? "included" : "left out") + "."
                    + (content.report.options.within.map {
                        " Team labels were shuffled within each \($0) only, so that what chance would give already knows of it."
                    } ?? "")
            ),
            (
                "No score",
                "Nothing here scores maturity, performance or mood, of people or of teams. Few messages may mean another "
                    + "tool, a shared office, or nothing to ask."
            ),
        ]
    }
}
