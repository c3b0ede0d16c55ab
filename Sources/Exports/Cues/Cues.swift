/// What the words and marks of a message say about its part in a conversation: all that is kept of the text beside
/// `Excerpts`, and `WordSketch` where replies are searched for.
package struct Cues: OptionSet, Sendable, Hashable {
    package let rawValue: UInt32

    @inlinable package init(rawValue: UInt32) { self.rawValue = rawValue }

    /// Whether it has any of `others`. As `!isDisjoint(with:)`, at the cost of one instruction in every module.
    @inlinable package func hasAny(of others: Cues) -> Bool { rawValue & others.rawValue != 0 }

    // What it does.
    @inlinable package static var asks: Cues { Cues(rawValue: 1 << 0) }
    @inlinable package static var questionMark: Cues { Cues(rawValue: 1 << 1) }
    @inlinable package static var thanks: Cues { Cues(rawValue: 1 << 2) }
    @inlinable package static var greets: Cues { Cues(rawValue: 1 << 3) }
    /// "Same here", "+1": a voice beside the asker's, no answer.
    @inlinable package static var agrees: Cues { Cues(rawValue: 1 << 4) }
    /// "Solved", "that worked", "fixed".
    @inlinable package static var confirms: Cues { Cues(rawValue: 1 << 5) }
    /// "Ask X", "X would know".
    @inlinable package static var refers: Cues { Cues(rawValue: 1 << 6) }
    @inlinable package static var offers: Cues { Cues(rawValue: 1 << 7) }
    /// Written to everybody: `@channel`, `@here`, `@everyone`, or worded as an announcement.
    @inlinable package static var announces: Cues { Cues(rawValue: 1 << 8) }
    @inlinable package static var introduces: Cues { Cues(rawValue: 1 << 9) }

    // What it carries.
    @inlinable package static var link: Cues { Cues(rawValue: 1 << 10) }
    @inlinable package static var code: Cues { Cues(rawValue: 1 << 11) }
    @inlinable package static var file: Cues { Cues(rawValue: 1 << 12) }
    /// Eight words or more.
    @inlinable package static var long: Cues { Cues(rawValue: 1 << 13) }
    /// No letter or digit: emoji and marks only.
    @inlinable package static var wordless: Cues { Cues(rawValue: 1 << 14) }
    /// Names a date, weekday or hour.
    @inlinable package static var when: Cues { Cues(rawValue: 1 << 15) }
    /// A course or learning platform is named or linked.
    @inlinable package static var course: Cues { Cues(rawValue: 1 << 16) }
    @inlinable package static var workItem: Cues { Cues(rawValue: 1 << 17) }

    /// "No idea", "I don't know": says that they cannot help.
    @inlinable package static var declines: Cues { Cues(rawValue: 1 << 18) }
    /// "lol", "haha".
    @inlinable package static var jokes: Cues { Cues(rawValue: 1 << 19) }

    // How it would open a conversation.
    /// A request or proposal without the words of `asks`: what the model of asks says.
    @inlinable package static var requests: Cues { Cues(rawValue: 1 << 20) }
    /// Asks in form only: small talk, a joke, a poll, the "please" of a notice.
    @inlinable package static var rhetorical: Cues { Cues(rawValue: 1 << 21) }
    /// Asks in words other than "please".
    @inlinable package static var inquires: Cues { Cues(rawValue: 1 << 22) }
    /// "How are you?"
    @inlinable package static var smallTalk: Cues { Cues(rawValue: 1 << 23) }
    /// Things to choose from: numbered emoji, the word "poll".
    @inlinable package static var choices: Cues { Cues(rawValue: 1 << 29) }

    // What it is.
    /// Written by a program: bot, integration, webhook.
    @inlinable package static var automatic: Cues { Cues(rawValue: 1 << 24) }
    /// Join, leave, topic and other notices of the platform.
    @inlinable package static var system: Cues { Cues(rawValue: 1 << 25) }
    @inlinable package static var edited: Cues { Cues(rawValue: 1 << 26) }
    /// The platform itself calls it a question.
    @inlinable package static var markedQuestion: Cues { Cues(rawValue: 1 << 27) }
    /// Opens a conversation by what its platform says: an issue, a topic's first post, a mail that is no reply. Where
    /// platforms say so, a message that answers nothing is known to.
    @inlinable package static var opensTopic: Cues { Cues(rawValue: 1 << 30) }
    /// Also sent to the channel (Slack `thread_broadcast`).
    @inlinable package static var broadcastReply: Cues { Cues(rawValue: 1 << 28) }

    // Together.
    /// Asks, in words, by a mark or by the platform.
    @inlinable package static var asking: Cues { Cues(rawValue: 1 << 0 | 1 << 1 | 1 << 27) }
    /// Would open a conversation as a question, request or proposal. What is written to everybody does so only with words
    /// that ask ("@here does anybody know …").
    @inlinable package var opensAsAsk: Bool {
        hasAny(of: .markedQuestion)
            || hasAny(of: Cues(rawValue: 1 << 0 | 1 << 1 | 1 << 20)) && !hasAny(of: .rhetorical)
                && (!hasAny(of: .announces) || hasAny(of: .inquires))
    }
    /// Something to look at.
    @inlinable package static var attached: Cues { Cues(rawValue: 1 << 10 | 1 << 11 | 1 << 12) }
    /// Says more than thanks or a question would: something to look at, whom to ask, an offer.
    @inlinable package static var informative: Cues { Cues(rawValue: 1 << 10 | 1 << 11 | 1 << 12 | 1 << 6 | 1 << 7) }
    @inlinable package static var thankful: Cues { Cues(rawValue: 1 << 2 | 1 << 5) }
}
