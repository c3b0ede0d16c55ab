import HelpGraph

/// Counts answers by where they point, conversation by conversation.
enum LinkedAnswers {
    /// - Complexity: O(a + l log l) for a answers and l links in them.
    static func count(_ answers: [Answer], _ links: PointedLinks, into groups: inout ConversationGroups) {
        for answer in answers { groups.add(.answers, group(answer)) }
        let inAnswers = links.all.filter(\.isAnswer)
        let again = usedAgain(answers, inAnswers)
        var next = 0
        for answer in answers {
            let first = next
            while next < inAnswers.count, inAnswers[next].place == answer.place { next += 1 }
            guard next > first else { continue }
            let kinds = Set(inAnswers[first..<next].map { links.hosts[Int($0.host)].kind })
            groups.add(.answersLinked, group(answer))
            if kinds.contains(.open) { groups.add(.answersOutside, group(answer)) }
            if kinds.contains(.own) { groups.add(.answersInside, group(answer)) }
            if kinds.contains(.learning) { groups.add(.answersToCourses, group(answer)) }
            if again.contains(answer.place) { groups.add(.answersUsedAgain, group(answer)) }
        }
    }

    /// Places of answers that point to a page which an earlier answer in another conversation pointed to.
    private static func usedAgain(_ answers: [Answer], _ links: [PointedLinks.Link]) -> Set<UInt64> {
        let byPlace = Dictionary(uniqueKeysWithValues: answers.map { ($0.place, $0) })
        let uses = links.compactMap { link in byPlace[link.place].map { (page: link.page, answer: $0) } }
        var first: [UInt64: Answer] = [:]
        var again: Set<UInt64> = []
        for use in uses.sorted(by: { ($0.answer.time, $0.answer.place) < ($1.answer.time, $1.answer.place) }) {
            guard let before = first[use.page] else {
                first[use.page] = use.answer
                continue
            }
            if conversation(before) != conversation(use.answer) { again.insert(use.answer.place) }
        }
        return again
    }

    private static func conversation(_ answer: Answer) -> UInt64 {
        (answer.place >> 32) << 32 | UInt64(answer.conversation)
    }

    private static func group(_ answer: Answer) -> Int {
        ConversationGroups.group(space: Int(answer.place >> 32), root: Int(answer.conversation))
    }
}
