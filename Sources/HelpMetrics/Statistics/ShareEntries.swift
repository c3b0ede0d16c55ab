import HelpGraph

/// What goes into the intervals of external shares: per team, and for the whole, the help inside and across by
/// conversation. Where there are no conversations, each tie stands for one.
struct ShareEntries: Sendable {
    private(set) var teams: [[HalfSamples.Entry]]
    private(set) var firm: [HalfSamples.Entry] = []

    /// - Complexity: O(acts · log acts).
    init(_ survey: Survey) {
        teams = Array(repeating: [], count: survey.teams.count)
        if survey.episodes.isEmpty { addTies(survey) } else { addEpisodes(survey) }
    }

    private mutating func addEpisodes(_ survey: Survey) {
        for episode in survey.episodes.sorted(by: { $0.conversation < $1.conversation }) {
            let (helper, seeker) = (survey.team[Int(episode.helper)], survey.team[Int(episode.seeker)])
            add(Int(helper), Int(seeker), conversation: episode.conversation, weight: 1)
        }
    }

    private mutating func addTies(_ survey: Survey) {
        let given = survey.network.given
        for helper in 0..<survey.network.nodeCount {
            for tie in given.row(helper) {
                let seeker = survey.team[Int(given.neighbours[tie])]
                add(Int(survey.team[helper]), Int(seeker), conversation: UInt32(tie), weight: given.weights[tie])
            }
        }
    }

    private mutating func add(_ helper: Int, _ seeker: Int, conversation: UInt32, weight: Double) {
        guard helper >= 0, seeker >= 0 else { return }
        let (inside, outside) = helper == seeker ? (weight, 0) : (0, weight)
        let entry = HalfSamples.Entry(conversation: conversation, inside: inside, outside: outside)
        Self.append(entry, to: &firm)
        Self.append(entry, to: &teams[helper])
        if helper != seeker { Self.append(entry, to: &teams[seeker]) }
    }

    /// Conversations come in ascending order, so those of the same number stand side by side.
    private static func append(_ entry: HalfSamples.Entry, to entries: inout [HalfSamples.Entry]) {
        guard let last = entries.last, last.conversation == entry.conversation else { return entries.append(entry) }
        entries[entries.count - 1].inside += entry.inside
        entries[entries.count - 1].outside += entry.outside
    }
}
