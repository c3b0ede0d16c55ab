import Exports
import HelpGraph

/// How long people wait for the first help to what they ask, asks without help being watched until the export ends.
package struct FirstHelp: Sendable {
    package let firm: KaplanMeier
    /// By team of the seeker.
    package let teams: [KaplanMeier]
    /// Asks that somebody helped with.
    package let answered: Int

    package static let day = 86_400.0
    package static let week = 7 * day

    /// - Complexity: O(asks · log asks).
    init(_ waits: AskWaits, _ input: PracticeInput, survey: Survey) {
        let all = zip(waits.seconds, waits.watched).map { (time: $0 ?? $1, ended: $0 != nil) }
        firm = KaplanMeier(all)
        answered = all.count(where: \.ended)
        var byTeam = [[(time: Double, ended: Bool)]](repeating: [], count: survey.teams.count)
        for (ask, wait) in zip(input.asks, all) {
            let node = input.node(ask.seeker)
            if node >= 0, survey.team[node] >= 0 { byTeam[Int(survey.team[node])].append(wait) }
        }
        teams = byTeam.map { KaplanMeier($0) }
    }
}
