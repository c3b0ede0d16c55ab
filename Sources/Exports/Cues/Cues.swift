/// What the words and marks of a message say about its part in a conversation: all that is kept of the text.
package struct Cues: OptionSet, Sendable, Hashable {
    package let rawValue: UInt32

    package init(rawValue: UInt32) { self.rawValue = rawValue }

    // What it does.
    package static let asks = Cues(rawValue: 1 << 0)
    package static let questionMark = Cues(rawValue: 1 << 1)
    package static let thanks = Cues(rawValue: 1 << 2)
    package static let greets = Cues(rawValue: 1 << 3)
    /// "Same here", "+1": a voice beside the asker's, no answer.
    package static let agrees = Cues(rawValue: 1 << 4)
    /// "Solved", "that worked", "fixed".
    package static let confirms = Cues(rawValue: 1 << 5)
    /// "Ask X", "X would know".
    package static let refers = Cues(rawValue: 1 << 6)
    package static let offers = Cues(rawValue: 1 << 7)
    /// Written to everybody: `@channel`, `@here`, `@everyone`, or worded as an announcement.
    package static let announces = Cues(rawValue: 1 << 8)
    package static let introduces = Cues(rawValue: 1 << 9)

    // What it carries.
    package static let link = Cues(rawValue: 1 << 10)
    package static let code = Cues(rawValue: 1 << 11)
    package static let file = Cues(rawValue: 1 << 12)
    /// Eight words or more.
    package static let long = Cues(rawValue: 1 << 13)
    /// No letter or digit: emoji and marks only.
    package static let wordless = Cues(rawValue: 1 << 14)
    /// Names a date, weekday or hour.
    package static let when = Cues(rawValue: 1 << 15)
    /// A course or learning platform is named or linked.
    package static let course = Cues(rawValue: 1 << 16)
    package static let workItem = Cues(rawValue: 1 << 17)

    // What it is.
    /// Written by a program: bot, integration, webhook.
    package static let automatic = Cues(rawValue: 1 << 24)
    /// Join, leave, topic and other notices of the platform.
    package static let system = Cues(rawValue: 1 << 25)
    package static let edited = Cues(rawValue: 1 << 26)
    /// The platform itself calls it a question.
    package static let markedQuestion = Cues(rawValue: 1 << 27)
    /// Also sent to the channel (Slack `thread_broadcast`).
    package static let broadcastReply = Cues(rawValue: 1 << 28)
}
