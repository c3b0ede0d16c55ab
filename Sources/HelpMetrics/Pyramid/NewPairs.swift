import HelpGraph

/// Pairs of people between whom help flows for the first time once the export has settled in, and what becomes of them.
struct NewPairs: Sendable {
    struct Pair: Sendable, Equatable {
        /// Nodes.
        var first: Int
        var second: Int
        /// Group of the conversation in which it began.
        var group: Int
        /// `nil` while fewer than 30 days of it were seen: whether help flowed back within 30 days.
        var isReturned: Bool?
        /// `nil` while fewer than 60 days of it were seen: whether help flowed both ways, in two or more 30-day windows.
        var collaborates: Bool?
    }

    private(set) var pairs: [Pair] = []

    private struct Contact {
        var pair: UInt64
        var time: Int64
        var act: UInt32
        var isForth: Bool
    }

    /// - Complexity: O(acts · log acts).
    init(_ input: PracticeInput, span: Span) {
        var contacts = input.acts.indices.map { index -> Contact in
            let act = input.acts[index]
            let (helper, seeker) = (UInt64(input.node(act.helper)), UInt64(input.node(act.seeker)))
            return Contact(
                pair: min(helper, seeker) << 32 | max(helper, seeker), time: act.time, act: UInt32(index),
                isForth: helper < seeker)
        }
        contacts.sort { ($0.pair, $0.time, $0.act) < ($1.pair, $1.time, $1.act) }
        var start = 0
        while start < contacts.count {
            var end = start + 1
            while end < contacts.count, contacts[end].pair == contacts[start].pair { end += 1 }
            if span.isNew(contacts[start].time) { add(contacts[start..<end], input, span) }
            start = end
        }
    }

    private mutating func add(_ contacts: ArraySlice<Contact>, _ input: PracticeInput, _ span: Span) {
        guard let first = contacts.first else { return }
        let act = input.acts[Int(first.act)]
        let back = contacts.first { $0.isForth != first.isForth }?.time
        let windows = Set(contacts.map { ($0.time - first.time) / Span.month })
        pairs.append(
            Pair(
                first: Int(first.pair >> 32), second: Int(first.pair & 0xFFFF_FFFF),
                group: ConversationGroups.group(space: Int(act.space), root: Int(act.conversation)),
                isReturned: span.end - first.time < Span.month
                    ? nil : back.map { $0 - first.time <= Span.month } ?? false,
                collaborates: span.end - first.time < 2 * Span.month ? nil : back != nil && windows.count > 1))
    }
}
