import Exports
import HelpGraph

/// How long people wait for the first help to what they ask, asks without help being watched until the export ends.
package struct FirstHelp: Sendable {
    /// Seconds from each ask of the record to its first counting act; `nil` while nobody helped.
    package let seconds: [Double?]
    /// People who helped, by ask.
    let helpers: [Int32]
    /// Seconds from each ask to the end of the export.
    let watched: [Double]
    package let firm: KaplanMeier
    /// By team of the seeker.
    package let teams: [KaplanMeier]

    package static let day = 86_400.0
    package static let week = 7 * day

    /// - Complexity: O(asks · log asks + acts).
    init(_ input: PracticeInput, survey: Survey, end: Int64) {
        let answers = Answered(input)
        seconds = input.asks.indices.map { answers.seconds[$0] }
        helpers = answers.helpers
        let watched = input.asks.map { Double(max(0, end - $0.time)) / 1_000_000 }
        self.watched = watched
        let waits = zip(seconds, watched).map { (time: $0 ?? $1, ended: $0 != nil) }
        firm = KaplanMeier(waits)
        var byTeam = [[(time: Double, ended: Bool)]](repeating: [], count: survey.teams.count)
        for (ask, wait) in zip(input.asks, waits) {
            let node = input.node(ask.seeker)
            if node >= 0, survey.team[node] >= 0 { byTeam[Int(survey.team[node])].append(wait) }
        }
        teams = byTeam.map { KaplanMeier($0) }
    }

    package var answered: Int { seconds.count { $0 != nil } }
}

/// First help and number of helpers, by ask.
private struct Answered {
    private(set) var seconds: [Double?]
    private(set) var helpers: [Int32]

    init(_ input: PracticeInput) {
        var number: [UInt64: Int] = Dictionary(minimumCapacity: input.asks.count)
        for (index, ask) in input.asks.enumerated() { number[UInt64(ask.space) << 32 | UInt64(ask.row)] = index }
        seconds = [Double?](repeating: nil, count: input.asks.count)
        helpers = [Int32](repeating: 0, count: input.asks.count)
        for act in input.acts where act.ask != Row.none {
            guard let ask = number[UInt64(act.space) << 32 | UInt64(act.ask)] else { continue }
            let taken = Double(max(0, act.time - input.asks[ask].time)) / 1_000_000
            seconds[ask] = min(seconds[ask] ?? taken, taken)
            helpers[ask] += 1
        }
    }
}
