/// Harbour & Vale, a firm that does not exist: makes tide gauges and wave buoys, and wrote half a year of messages with a plot in them.
package struct HarbourCompany: Sendable {
    package let plan: CompanyPlan
    /// Every act of help between employees in open channels, in order of thread.
    package let acts: [PlannedAct]
    package let truth: HarbourTruth

    package init() {
        let house = HarbourPeople()
        let cast = HarbourCast(house)
        let channels = HarbourChannels(house)
        let ties = HarbourTies(house, cast)
        var desk = HarbourDesk(house, cast, channels)
        var episodes = HelpEpisodes()
        var edges = EdgeTalk()
        episodes.write(ties, on: &desk)
        TeamTalk.write(on: &desk)
        FirmTalk.write(on: &desk)
        edges.write(on: &desk)
        let messages = desk.sorted()
        var plan = CompanyPlan(
            name: HarbourPeople.firm, workspace: HarbourPeople.workspace, domain: HarbourPeople.domain,
            firstDay: HarbourDesk.firstDay, lastDay: HarbourDesk.lastDay, people: house.people, teams: house.teams,
            channels: channels.list, traffic: .listed(messages))
        plan.isLean = true
        self.plan = plan
        acts = episodes.acts.sorted { ($0.thread, $0.helper) < ($1.thread, $1.helper) }
        truth = HarbourTruth(house, cast, episodes, edges, messageCount: messages.reduce(0) { $0 + $1.count })
    }

    /// The messages, one array a channel.
    package var messages: [[Message]] {
        if case .listed(let messages) = plan.traffic { messages } else { [] }
    }
}
