import Exports

/// One message of a conversation with all that the rules may look at.
package struct Turn {
    package let log: SpaceLog
    /// Which people of the directory are human.
    package let isHuman: [Bool]
    /// The space is named as a place to ask (`#help-payroll`, `#support`, `#ask-it`).
    package let isHelpSpace: Bool
    /// Exactly two people write or are listed here.
    package let isTwoPeople: Bool

    /// Rows of the conversation, ascending.
    package private(set) var conversation: ArraySlice<UInt32> = []
    package var root = 0
    package var row = 0
    /// Who wrote the messages before this one, and in which row they asked last (`Row.none`: they did not); known only
    /// where the conversation names people, for only then is it looked at.
    private(set) var before: [UInt32: UInt32] = [:]
    private(set) var namesPeople = false

    package var author: UInt32 { log.author[row] }
    package var cues: Cues { log.cues[row] }
    package var rootAuthor: UInt32 { log.author[root] }
    package var rootCues: Cues { log.cues[root] }
    package var rootAsks: Bool { rootCues.opensAsAsk }
    package var mentions: ArraySlice<UInt32> { log.mentions[row] }

    /// A question or request: marked as one by the platform, worded as one, or with a question mark.
    package static func asks(_ cues: Cues) -> Bool {
        cues.hasAny(of: .asking)
    }

    /// The latest message before this one in which a person whom it names asked something in this conversation.
    func latestAsk(of person: UInt32) -> UInt32? {
        before[person].flatMap { $0 == Row.none ? nil : $0 }
    }

    /// A person whom this message names wrote in this conversation before it.
    func wroteBefore(_ person: UInt32) -> Bool { before[person] != nil }
}

extension Turn {
    /// Goes over to another conversation, before its first message.
    mutating func begin(_ rows: ArraySlice<UInt32>) {
        conversation = rows
        namesPeople = rows.contains { !log.mentions[Int($0)].isEmpty }
        if !before.isEmpty { before = [:] }
    }

    /// Notes who wrote this message and whether it asks, for those that follow.
    ///
    /// - Complexity: O(1).
    mutating func remember() {
        guard namesPeople else { return }
        let ask = Self.asks(cues) ? UInt32(row) : before[author]
        before[author] = ask ?? Row.none
    }
}

extension Space {
    private static let askingWords = [
        "help", "support", "ask", "question", "questions", "howto", "hilfe", "fragen", "aide", "ayuda",
    ]

    /// Named as a place to ask: a whole word of the name is one of a short list.
    package var isHelpSpace: Bool {
        name.utf8.split { !isWordByte($0) }.contains { word in
            Self.askingWords.contains { $0.utf8.elementsEqual(word.lazy.map { $0 | 0x20 }) }
        }
    }

    private func isWordByte(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte >= 0x80
    }
}
