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

    /// - Complexity: O(acts · log acts of a person). The contacts are there a person at a time: all of a large firm's
    /// fill the memory.
    init(_ input: PracticeInput, span: Span) {
        let lower = NumberedRows(input.acts.indices, of: input.population.people.count) { index in
            min(input.node(input.acts[index].helper), input.node(input.acts[index].seeker))
        }
        for person in 0..<lower.count { add(contacts(lower[person], input), input, span) }
    }

    /// Contacts of one person with those of higher number, pair by pair.
    private func contacts(_ acts: ArraySlice<UInt32>, _ input: PracticeInput) -> [Contact] {
        acts.map { index in
            let act = input.acts[Int(index)]
            let (helper, seeker) = (UInt64(input.node(act.helper)), UInt64(input.node(act.seeker)))
            return Contact(
                pair: min(helper, seeker) << 32 | max(helper, seeker), time: act.time, act: index,
                isForth: helper < seeker)
        }.sorted { ($0.pair, $0.time, $0.act) < ($1.pair, $1.time, $1.act) }
    }

    private mutating func add(_ contacts: [Contact], _ input: PracticeInput, _ span: Span) {
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
