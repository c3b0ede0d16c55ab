/// 95 % intervals of the shares of one team's help that cross its edge, from the same half-samples of conversations.
struct TeamShareIntervals: Sendable {
    /// Of help in both directions; each `nil` without help of its kind.
    let external: Interval?
    let given: Interval?
    let received: Interval?

    /// - Complexity: O(help of the team · samples / 64).
    init(_ entries: ShareEntries, team: Int, settings: Survey.Settings) {
        let samples = settings.shareSamples
        let blocks = HalfSamples.streams(samples, seed: settings.seed).map { entries.sums(of: team, $0) }
        let help = entries.help(of: team)
        func interval(_ outside: (ShareEntries.OfTeam) -> [Double]) -> Interval? {
            HalfSamples.interval(
                of: (help.inside[0], outside(help)[0]), samples: samples,
                blocks.map { HalfSamples.Sums(inside: $0.inside, outside: outside($0)) })
        }
        (external, given, received) = (interval(\.outside), interval(\.given), interval(\.received))
    }
}
