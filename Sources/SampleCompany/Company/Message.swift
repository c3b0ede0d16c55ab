/// One message, before it becomes Slack's JSON.
package struct Message: Sendable {
    package enum Form: Sendable, Equatable {
        case typed
        case join
        /// By a program with an account of its own.
        case bot
        /// By an old integration, which has no account.
        case integration
        /// By a person through an app (a picture, a poll).
        case throughApp
        case file(String)
        /// A thread reply also sent to the channel.
        case broadcast
    }

    package struct Reaction: Sendable {
        package var name: String
        package var people: [Int]
    }

    /// Microseconds since 1970, unique within a channel.
    package var time: Int64
    /// Position in `CompanyPlan.people`.
    package var author: Int
    /// Slack's own markup, entities escaped.
    package var text: String
    package var form: Form = .typed
    /// The thread's root, where this is a reply.
    package var root: Int64?
    package var rootAuthor: Int?
    package var reactions: [Reaction] = []
    package var isEdited = false

    package init(time: Int64, author: Int, text: String) {
        self.time = time
        self.author = author
        self.text = text
    }
}
