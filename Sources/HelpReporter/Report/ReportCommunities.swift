import HelpGraph
import HelpMetrics

extension ReportBuilder {
    /// Groups that help forms, largest first; `nil` without ties. Groups of fewer people than the minimum group are left
    /// out and counted, and so are teams with fewer of them in a group where nobody is shown.
    ///
    /// Without teams the groups stand alone: they never take the place of teams.
    func communitiesSection() -> Report.Communities? {
        let structure = analysis.context.communities
        guard let quality = structure.modularity else { return nil }
        let shown = structure.groups.filter { $0.people.count >= max(2, options.minimumGroup) }
        let groups = shown.enumerated().map { number, group in
            Report.Communities.Group(
                id: Identities.number("g", number + 1, of: shown.count), people: ids(group.people), teams: teams(group),
                size: group.people.count, stability: group.stability, bridging: ids(group.bridging))
        }
        var section = Report.Communities(
            algorithm: "leiden", quality: quality, agreement: structure.agreement,
            amiWithTeams: structure.withTeams?.mutualInformation, groups: groups)
        section.ariWithTeams = structure.withTeams?.rand
        section.resolution = CommunityStructure.resolution
        section.runs = structure.runs
        section.smallerGroups = structure.groups.count - shown.count
        return section
    }

    private func ids(_ people: [Int]) -> [String] {
        showsPeople ? people.map { identities.personID[$0] }.sorted() : []
    }

    private func teams(_ group: CommunityStructure.Group) -> [String] {
        let least = showsPeople ? 1 : options.minimumGroup
        var people = [Int](repeating: 0, count: identities.teamID.count)
        for membership in group.teams { people[identities.shownTeam[membership.team]] += membership.people }
        return people.indices.filter { people[$0] >= least }.map { identities.teamID[$0] }
    }
}
