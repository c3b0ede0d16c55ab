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

    /// - Complexity: O(asks · log asks); the waits are there once at a time, for a large firm's fill the memory.
    init(_ waits: AskWaits, _ input: PracticeInput, survey: Survey) {
        answered = waits.seconds.count { $0 != nil }
        firm = KaplanMeier(waits.seconds.indices.map { waits[$0] })
        var byTeam = [[(time: Double, ended: Bool)]](repeating: [], count: survey.teams.count)
        for (number, ask) in input.asks.enumerated() {
            let node = input.node(ask.seeker)
            if node >= 0, survey.team[node] >= 0 { byTeam[Int(survey.team[node])].append(waits[number]) }
        }
        teams = byTeam.indices.map { team in
            defer { byTeam[team] = [] }
            return KaplanMeier(byTeam[team])
        }
    }
}
