/// Counts by random group of conversations, so that shares of them have intervals in one pass and in memory that does not
/// grow with the messages.
///
/// Each conversation falls into one of 512 groups by a hash of its place, and the half-samples of `HalfSamples` are drawn
/// over groups instead of conversations (the random-groups method; Wolter 2007, "Introduction to Variance Estimation").
package struct ConversationGroups: Sendable {
    static let count = 512
    /// Groups that an interval asks for; fewer conversations say too little about their spread.
    static let leastGroups = 10

    /// By tally, then group.
    private var counts: [Int32]

    package init() { counts = [Int32](repeating: 0, count: Tally.allCases.count * Self.count) }

    package static func group(space: Int, root: Int) -> Int {
        let place = UInt64(truncatingIfNeeded: space) << 32 | UInt64(truncatingIfNeeded: root)
        return Int(RandomStream(seed: 0, stream: 0x6772_6F75).value(at: place) % UInt64(count))
    }

    @inline(__always) package mutating func add(_ tally: Tally, _ group: Int, _ number: Int = 1) {
        counts[tally.rawValue * Self.count + group] &+= Int32(truncatingIfNeeded: number)
    }

    func total(_ tally: Tally) -> Int { slice(tally).reduce(0) { $0 + Int($1) } }

    /// part / whole with a half-sample interval; `part` must be among what `whole` counts.
    package func share(
        _ part: Tally, of whole: Tally, settings: Survey.Settings, otherwise reason: String, detail: String = ""
    ) -> Estimate {
        let (parts, wholes) = (slice(part), slice(whole))
        let total = total(whole)
        guard total > 0 else { return .undefined(reason) }
        let entries = zip(parts, wholes).enumerated().compactMap { group, pair -> HalfSamples.Entry? in
            pair.1 == 0
                ? nil
                : HalfSamples.Entry(
                    conversation: UInt32(group), inside: Double(pair.1 - pair.0), outside: Double(pair.0))
        }
        let interval =
            entries.count >= Self.leastGroups
            ? HalfSamples.interval(entries, samples: settings.shareSamples, seed: settings.seed) : nil
        return Estimate(
            Double(self.total(part)) / Double(total), interval, detail: detail.isEmpty ? "of \(total)" : detail)
    }

    func slice(_ tally: Tally) -> ArraySlice<Int32> {
        counts[tally.rawValue * Self.count..<(tally.rawValue + 1) * Self.count]
    }
}

/// What is counted by conversation.
package enum Tally: Int, Sendable, CaseIterable {
    /// Signals of layers 1 to 8, in this order, and of all together.
    case layer1, layer2, layer3, layer4, layer5, layer6, layer7, layer8, signals
    /// Messages of people, those in open channels, in the writer's own team's channels, and replies there.
    case messages, openMessages, ownMessages, ownReplies
    /// Posts that open a conversation in a channel, and those somebody else answered.
    case roots, rootsReplied
    /// First posts of newcomers, and those somebody else answered.
    case newcomers, newcomersReplied
    /// Conversations of two or more people, of three or more, and those in which the opener came back after a reply.
    case threads, threadsOfThree, threadsReturned
    /// Messages with a link that is no work item, and those with eight words or more beside it.
    case linked, linkedLong
    /// Messages that name a course or learning platform.
    case courseMessages
    /// Conversations with help and no course, and those and the ones with a course together.
    case social, socialOrFormal
    /// Asks, answered ones, those answered by two or more, those answered without a course in sight.
    case asks, answered, answeredByTwo, answeredWithoutCourse
    /// Messages by which somebody helped first; those with a page, with one outside, one of the firm's own, one of a
    /// learning platform, and one that an earlier answer elsewhere pointed to.
    case answers, answersLinked, answersOutside, answersInside, answersToCourses, answersUsedAgain
    /// Answers and unprompted shares; those and the asks together.
    case gives, givesAndTakes
    /// Help between people with a team, and what crosses teams.
    case teamed, across
    /// Help received by people with a known manager, and what came from outside their line of managers.
    case managed, outsideLine
    /// Help across teams where a manager is known, and what no manager of either took part in.
    case acrossManaged, invisible
    /// Help given by managers, and what went to others than their reports.
    case byManagers, beyondReports
    /// Help between people with known managers, and what skips a level of the reporting line.
    case inLines, skipping
    /// New pairs seen for 30 days, and those that help both ways within them.
    case followedPairs, returnedPairs
    /// New pairs seen for 60 days, and those that became collaboration.
    case settledPairs, collaborating

    static func layer(_ number: Int) -> Tally { Tally(rawValue: number - 1) ?? .signals }
}
