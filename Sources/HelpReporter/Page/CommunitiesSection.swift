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
            columns: [
                .text("Group"), .number("People"), .number("Teams"),
                .number("Stability", "mean overlap with the nearest group of each run"), .text("Which teams"),
                .text("Bridges", "people through whom it hangs together with other groups"),
            ], content: content)
        let order = found.groups.indices.sorted {
            (found.groups[$1].size, $0) < (found.groups[$0].size, $1)
        }
        table.write(
            order.map { index in
                let group = found.groups[index]
                let teams = group.teams.prefix(8).map { content.label(ofTeam: $0) }.joined(separator: ", ")
                return (
                    nil,
                    [
                        .text(group.id), .integer(group.size), .integer(group.teams.count),
                        group.stability.map { .fraction($0) } ?? .none("not measured"),
                        .name(teams + (group.teams.count > 8 ? " and \(group.teams.count - 8) more" : "")),
                        .name(bridging(group, content)),
                    ]
                )
            }, to: &page)
    }

    private static func bridging(_ group: Report.Communities.Group, _ content: PageContent) -> String {
        group.bridging.prefix(5).map { content.label(ofPerson: $0) }.joined(separator: ", ")
            + (group.bridging.count > 5 ? " and \(group.bridging.count - 5) more" : "")
    }

    private static func words(_ found: Report.Communities) -> String {
        var words =
            MapSentences.figures(found.groups.count, "group", "groups")
            + " by the \(MapSentences.capitalised(found.algorithm)) method"
        if let quality = found.quality { words += "; quality " + NumberPrinter.rounded(quality, places: 2) }
        if let agreement = found.agreement {
            words += "; repeated runs agree to " + NumberPrinter.rounded(agreement, places: 2) + " of 1"
        }
        if let teams = found.amiWithTeams {
            words +=
                "; agreement with the teams of the roster " + NumberPrinter.rounded(teams, places: 2)
                + " (1 would be the organisation chart, 0 nothing but chance)"
        }
        if found.smallerGroups > 0 {
            words +=
                "; " + MapSentences.figures(found.smallerGroups, "smaller group is", "smaller groups are")
                + " not shown"
        }
        return words + "."
    }
}
