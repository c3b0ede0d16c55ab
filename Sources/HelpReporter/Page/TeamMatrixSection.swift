extension PageSection {
    /// The same help as the map, as a table: observed, and how that compares with chance.
    static let teamMatrix = PageSection(
        id: "matrix", title: "Team by team, against chance", short: "Matrix",
        applies: { !$0.report.teamTies.isEmpty }
    ) { content, page in
        page.element(
            "p",
            text: "Rows help, columns are helped. Large: help acts. Small: times what would be expected if teams did "
                + "not matter. Help within a team stands on the diagonal; ◆ marks help that no formal link explains.")
        TeamMatrix(content).write(to: &page)
    }
}

/// Help acts from team (row) to team (column).
struct TeamMatrix {
    private let content: PageContent
    private let teams: [Report.Team]
    private let ties: [String: [String: Report.TeamTie]]

    init(_ content: PageContent) {
        self.content = content
        teams = TeamMap(content.report).teams
        var ties: [String: [String: Report.TeamTie]] = [:]
        for tie in content.report.teamTies { ties[tie.helper, default: [:]][tie.seeker] = tie }
        self.ties = ties
    }

    func write(to page: inout MarkupWriter) {
        page.element(
            "div", ["class": "scroll", "tabindex": "0", "role": "region", "aria-labelledby": "matrix-caption"]
        ) { page in
            page.element("table", ["class": teams.count > 12 ? "matrix dense" : "matrix"]) { page in
                page.element("caption", ["id": "matrix-caption"], text: caption)
                page.element("thead") { page in page.element("tr") { heads(&$0) } }
                page.element("tbody") { page in
                    for helper in teams { page.element("tr") { row(helper, &$0) } }
                }
            }
        }
        key(&page)
    }

    private var caption: String {
        let all = content.report.teams.count
        return "Help acts from the team of the row to the team of the column"
            + (teams.count < all ? ", \(teams.count) of \(all) teams" : "")
    }

    private func heads(_ page: inout MarkupWriter) {
        page.element("td", ["class": "corner"], text: "helps ↓ · is helped →")
        for team in teams {
            page.element("th", ["scope": "col"]) { page in
                page.element("span") { $0.name(Plain.clipped(content.label(ofTeam: team.id), to: 24)) }
            }
        }
    }

    private func row(_ helper: Report.Team, _ page: inout MarkupWriter) {
        page.element("th", ["scope": "row"]) { $0.name(Plain.clipped(content.label(ofTeam: helper.id), to: 24)) }
        for seeker in teams { cell(ties[helper.id]?[seeker.id], helper.id, seeker.id, &page) }
    }

    private func cell(_ tie: Report.TeamTie?, _ helper: String, _ seeker: String, _ page: inout MarkupWriter) {
        let ratio = tie.flatMap { tie in tie.expected.flatMap { $0 > 0 ? tie.weight / $0 : nil } }
        let style = helper == seeker ? "own" : tie == nil ? "zero" : Self.style(ratio)
        page.element(
            "td", ["class": style + (tie?.hidden == true ? " unseen" : ""), "title": words(tie, helper, seeker)]
        ) { page in
            page.text(tie.map { NumberPrinter.rounded($0.weight, places: 1) } ?? "0")
            if tie?.hidden == true { page.text(" ◆") }
            if teams.count <= 12, let ratio {
                page.element(
                    "small", text: "×" + NumberPrinter.rounded(ratio, places: ratio < 0.1 ? 2 : ratio < 10 ? 1 : 0))
            }
        }
    }

    private func words(_ tie: Report.TeamTie?, _ helper: String, _ seeker: String) -> String {
        let pair = content.label(ofTeam: helper) + " → " + content.label(ofTeam: seeker) + ": "
        guard let tie else { return pair + "no help" }
        return pair + NumberPrinter.rounded(tie.weight, places: 1)
            + (tie.expected.map { ", expected " + NumberPrinter.rounded($0, places: 1) } ?? "")
    }

    private static let steps: [(below: Double, style: String, words: String)] = [
        (0.25, "m-far-below", "under a quarter of chance"), (0.5, "m-below", "under half"),
        (0.8, "m-near-below", "somewhat less"),
        (1.25, "m-even", "about chance"), (2, "m-near-above", "more"), (.infinity, "m-above", "twice or more"),
    ]

    private static func style(_ ratio: Double?) -> String {
        guard let ratio else { return "m-even" }
        return steps.first { ratio < $0.below }?.style ?? "m-above"
    }

    private func key(_ page: inout MarkupWriter) {
        page.element("ul", ["class": "legend matrix-key"]) { page in
            for step in Self.steps {
                page.element("li") { page in
                    page.element("span", ["class": "chip " + step.style], text: "")
                    page.text(step.words)
                }
            }
            page.element("li") { page in
                page.element("span", ["class": "chip zero"], text: "")
                page.text("none")
            }
            page.element("li") { page in
                page.element("span", ["class": "chip own"], text: "")
                page.text("within the team")
            }
        }
    }
}
