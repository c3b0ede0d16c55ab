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
    package var conversation: ArraySlice<UInt32> = []
    package var root = 0
    package var row = 0

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

    /// Person `person` asked something in this conversation before this message.
    package func askedBefore(_ person: UInt32) -> Bool {
        conversation.contains { other in
            other < row && log.author[Int(other)] == person && Self.asks(log.cues[Int(other)])
        }
    }

    /// Person `person` wrote in this conversation before this message.
    package func wroteBefore(_ person: UInt32) -> Bool {
        conversation.contains { $0 < row && log.author[Int($0)] == person }
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
