import Exports
import HelpGraph

/// How long people wait for the first help to what they ask, asks without help being watched until the export ends.
package struct FirstHelp: Sendable {
    package let firm: Wait
    /// By team of the seeker.
    package let teams: [Wait]
    /// Asks that somebody helped with.
    package let answered: Int

    package static let day = 86_400.0
    package static let week = 7 * day

    /// What is asked of the curve of all waits, which would fill the memory.
    package struct Wait: Sendable {
        package let median: (value: Double?, low: Double?, high: Double?)
        /// Shares of the asks that still wait then.
        package let afterDay: Estimate
        package let afterWeek: Estimate
        /// How long the longest wait was watched, in seconds.
        package let watched: Double

        init(_ curve: consuming KaplanMeier) {
            (median, watched) = (curve.median, curve.watched)
            (afterDay, afterWeek) = (curve.waiting(after: FirstHelp.day), curve.waiting(after: FirstHelp.week))
        }
    }

    /// - Complexity: O(asks · log asks); the waits are there once at a time, for a large firm's fill the memory.
    init(_ waits: AskWaits, _ input: PracticeInput, survey: Survey) {
        answered = waits.answered
        firm = Wait(KaplanMeier(input.asks.indices.lazy.map { waits[$0] }))
        let byTeam = NumberedRows(input.asks.indices, of: survey.teams.count) { number in
            let node = input.node(input.asks[number].seeker)
            return node >= 0 ? Int(survey.team[node]) : -1
        }
        teams = survey.teams.indices.map { team in
            Wait(KaplanMeier(byTeam[team].lazy.map { waits[Int($0)] }))
        }
    }
}
