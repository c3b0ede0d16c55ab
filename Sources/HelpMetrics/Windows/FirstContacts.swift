import HelpGraph

/// Conversations in which help flows between two people who had none with each other for a month.
///
/// The same look-back everywhere: "never before in this export" would grow rarer by itself the further an export looks
/// back. Shorter exports look back as far as `Span.settledIn` does.
package struct FirstContacts: Sendable {
    /// Space and row of the conversation's root, by pair of people, then time.
    package let conversations: [(space: UInt32, root: UInt32)]
    /// Before this time the look-back is not covered. Microseconds since 1970.
    package let settledIn: Int64

    /// - Complexity: O(acts · log acts).
    package init(_ acts: [HelpAct], span: Span) {
        let lookBack = span.settledIn - span.start
        let sorted = acts.indices.map { (pair: Self.pair(acts[$0]), index: $0) }
            .sorted { ($0.pair, acts[$0.index].time, $0.index) < ($1.pair, acts[$1.index].time, $1.index) }
        var found: [(space: UInt32, root: UInt32)] = []
        for (place, entry) in sorted.enumerated() {
            let act = acts[entry.index]
            let before = place > 0 && sorted[place - 1].pair == entry.pair ? acts[sorted[place - 1].index].time : nil
            if act.time > span.settledIn, before.map({ act.time - $0 > lookBack }) ?? true {
                found.append((act.space, act.conversation))
            }
        }
        conversations = found
        settledIn = span.settledIn
    }

    private static func pair(_ act: HelpAct) -> UInt64 {
        UInt64(min(act.helper, act.seeker)) << 32 | UInt64(max(act.helper, act.seeker))
    }
}
