extension PageSection {
    /// Groups that the help itself forms.
    static let communities = PageSection(
        id: "communities", title: "Groups that the help itself forms", short: "Groups",
        applies: { $0.report.communities?.groups.isEmpty == false }
    ) { content, page in
        guard let found = content.report.communities else { return }
        page.element("p", text: words(found))
        let table = PageTable(
            id: "groups-table", caption: "Groups by size",
            columns: [.text("Group"), .number("People"), .number("Teams"), .text("Which teams")], content: content)
        let order = found.groups.indices.sorted {
            (found.groups[$1].people.count, $0) < (found.groups[$0].people.count, $1)
        }
        table.write(
            order.map { index in
                let group = found.groups[index]
                let teams = group.teams.prefix(8).map { content.label(ofTeam: $0) }.joined(separator: ", ")
                return (
                    nil,
                    [
                        .text(group.id), .integer(group.people.count), .integer(group.teams.count),
                        .name(teams + (group.teams.count > 8 ? " and \(group.teams.count - 8) more" : "")),
                    ]
                )
            }, to: &page)
    }

    private static func words(_ found: Report.Communities) -> String {
        var words = MapSentences.figures(found.groups.count, "group", "groups") + " by the \(found.algorithm) method"
        if let quality = found.quality { words += "; quality " + NumberPrinter.rounded(quality, places: 2) }
        if let agreement = found.agreement {
            words += "; repeated runs agree to " + NumberPrinter.rounded(agreement, places: 2) + " of 1"
        }
        if let teams = found.amiWithTeams {
            words +=
                "; agreement with the teams of the roster " + NumberPrinter.rounded(teams, places: 2)
                + " (1 would be the organisation chart, 0 nothing but chance)"
        }
        return words + "."
    }
}
