extension PageSection {
    /// The team map, drawn here so that it needs no Graphviz, with controls where scripts run.
    static let teamMap = PageSection(
        id: "team-map", title: "Who helps whom, by team", short: "Team map", applies: { !$0.report.teams.isEmpty }
    ) { content, page in
        let drawing = TeamDrawing(content)
        page.element("p", ["class": "lede"], text: content.sentences.teams + ".")
        page.element("figure", ["class": "map"]) { page in
            controls(drawing, &page)
            page.element(
                "div",
                [
                    "class": "canvas", "tabindex": "0", "role": "region",
                    "aria-label": "Map of the teams; the matrix below has the same figures",
                ]
            ) { drawing.write(to: &$0) }
            page.element("p", ["class": "told", "role": "status"], text: "")
            legend(drawing, &page)
            page.element("figcaption") { page in
                page.text(
                    "An arrow runs from the team that helps to the team that is helped; the more help acts, the wider; "
                        + "the strongest line of each team stays in sight. "
                        + MapSentences.capitalised(content.sentences.period) + ", " + drawing.shown + "; "
                        + content.sentences.evidence
                        + ". " + MapFrame.positions)
            }
        }
    }

    /// Hidden until the script shows them: without it they would do nothing.
    private static func controls(_ drawing: TeamDrawing, _ page: inout MarkupWriter) {
        page.element("div", ["class": "tools", "hidden": "hidden"]) { page in
            if drawing.heaviest > drawing.lightest {
                page.element("label", ["class": "filter"]) { page in
                    page.text("Lines of at least ")
                    page.empty(
                        "input",
                        [
                            "type": "range", "min": NumberPrinter.rounded(drawing.lightest, places: 0),
                            "max": NumberPrinter.rounded(drawing.heaviest, places: 0), "step": "1",
                            "value": NumberPrinter.rounded(drawing.threshold, places: 0),
                        ])
                    page.element("output", text: "")
                }
            }
            page.element("span", ["class": "zoom", "role": "group", "aria-label": "Zoom"]) { page in
                for (name, sign, words) in [
                    ("in", "+", "Zoom in"), ("out", "−", "Zoom out"), ("whole", "⤢", "Show all"),
                ] {
                    page.element(
                        "button", ["type": "button", "data-zoom": name, "aria-label": words, "title": words], text: sign
                    )
                }
            }
        }
    }

    private static func legend(_ drawing: TeamDrawing, _ page: inout MarkupWriter) {
        page.element("ul", ["class": "legend"]) { page in
            for state in drawing.states {
                page.element("li") { page in
                    page.element("svg", ["viewBox": "0 0 20 20", "aria-hidden": "true", "class": "swatch"]) { page in
                        page.empty(
                            "circle",
                            [
                                "cx": "10", "cy": "10", "r": "8", "fill": state.fill,
                                "class": "disc " + (state.style.isEmpty ? "whole" : state.style),
                            ])
                    }
                    page.text(state.legend)
                }
            }
            page.element("li", text: "area: people")
            if drawing.hasHidden {
                page.element("li") { page in
                    page.element("svg", ["viewBox": "0 0 28 20", "aria-hidden": "true", "class": "swatch wide"]) {
                        page in
                        page.empty("path", ["d": "M1 10H27", "class": "unseen"])
                    }
                    page.text("more help than chance allows, and no formal link")
                }
            }
        }
    }
}
