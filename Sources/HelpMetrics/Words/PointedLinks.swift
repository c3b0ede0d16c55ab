import Exports
import HelpGraph

/// The links of all messages that people of the network wrote in channels.
struct PointedLinks: Sendable {
    struct Link: Sendable {
        /// Position in `hosts`.
        var host: UInt32
        /// Number of the page, over all hosts.
        var page: UInt64
        /// Node.
        var person: UInt32
        /// As in `Answer`.
        var place: UInt64
        /// The message is the first by which its writer helped somebody.
        var isAnswer: Bool
    }

    private(set) var all: [Link] = []
    private(set) var hosts: [(name: String, kind: DomainKind)] = []

    /// - Complexity: O(messages + links).
    init(_ input: PracticeInput, _ answers: [Answer]) {
        let kinds = DomainKinds(input.directory)
        var names = NameTable()
        var next = 0
        for space in input.log.spaces.indices where input.isChannel(space) {
            let log = input.log.spaces[space]
            for row in 0..<log.excerpts.count where log.cues[row].contains(.link) {
                let node = input.node(log.author[row])
                guard node >= 0, log.cues[row].isDisjoint(with: .notWritten) else { continue }
                let place = Answer.place(space, row)
                while next < answers.count, answers[next].place < place { next += 1 }
                let isAnswer = next < answers.count && answers[next].place == place
                ExcerptItem.each(log.excerpt(row)) { item in
                    guard case .page(let host, let page) = item else { return }
                    let number = names.number(of: Array(host))
                    if Int(number) == hosts.count {
                        let name = names.string(number)
                        hosts.append((name, kinds.kind(name)))
                    }
                    all.append(
                        Link(host: number, page: page, person: UInt32(node), place: place, isAnswer: isAnswer))
                }
            }
        }
    }
}
