extension PageSection {
    /// Teams that stand apart, by how.
    static let isolation = PageSection(
        id: "apart", title: "Teams apart", short: "Teams apart", applies: { !$0.report.teams.isEmpty }
    ) { content, page in
        let apart = content.report.teams.filter { TeamState.of($0.isolation.kind).isIsolated }
        if apart.isEmpty { page.element("p", text: "No team stands apart in this export.") }
        for state in TeamState.all where state.isIsolated {
            let teams = apart.filter { $0.isolation.kind == state.kind }
            if !teams.isEmpty { group(state, teams, content, &page) }
        }
        let known = Set(TeamState.all.map(\.kind))
        let others = apart.filter { !known.contains($0.isolation.kind) }
        for team in others { group(TeamState.of(team.isolation.kind), [team], content, &page) }
        silent(content, &page)
    }

    private static func group(
        _ state: TeamState, _ teams: [Report.Team], _ content: PageContent, _ page: inout MarkupWriter
    ) {
        page.element("h3") { page in
            page.element("svg", ["viewBox": "0 0 20 20", "aria-hidden": "true", "class": "swatch"]) { page in
                page.empty(
                    "circle",
                    ["cx": "10", "cy": "10", "r": "8", "fill": state.fill, "class": "disc " + state.style])
            }
            page.text(MapSentences.capitalised(state.words))
        }
        page.element("p", ["class": "hint"], text: PageWords.isolation(state.kind))
        page.element("ul", ["class": "apart"]) { page in
            for team in teams {
                page.element("li") { page in
                    page.element("strong") { $0.team(team.id, content) }
                    if !team.isolation.because.isEmpty {
                        page.empty("br")
                        page.sentence(team.isolation.because, names: names(team, content))
                    }
                    guard let person = team.isolation.singleThread else { return }
                    page.text(" ")
                    page.element("span", ["class": "thread"]) { page in
                        page.text("One thread: ")
                        page.person(person, content)
                    }
                }
            }
        }
    }

    private static func names(_ team: Report.Team, _ content: PageContent) -> [String] {
        [content.label(ofTeam: team.id)] + (team.isolation.singleThread.map { [content.label(ofPerson: $0)] } ?? [])
    }

    /// Those of which nothing can be said are named too.
    private static func silent(_ content: PageContent, _ page: inout MarkupWriter) {
        let unknown = content.report.teams.filter { $0.isolation.kind == "insufficient-evidence" }
        guard !unknown.isEmpty else { return }
        page.element("p", ["class": "hint"]) { page in
            page.text("Too little evidence to say anything of ")
            page.list(unknown) { $0.team($1.id, content) }
            page.text(".")
        }
    }
}
