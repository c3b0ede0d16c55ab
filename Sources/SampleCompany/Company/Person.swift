/// Somebody, or some program, that writes in the workspace.
package struct Person: Sendable {
    package enum Kind: String, Sendable {
        case employee
        /// Single-channel guest: in `users.json`, not in the roster.
        case guest
        /// Of another firm, over Slack Connect: in no file but in the messages' `user_profile`.
        case external
        case bot
    }

    package enum Language: Sendable { case german, french, spanish }

    package var id: String
    package var name: String
    package var first: String
    package var handle: String
    package var email: String
    package var kind: Kind = .employee
    package var title = ""
    /// Position in `CompanyPlan.teams`; `nil` for all but employees.
    package var team: Int?
    /// Position in `CompanyPlan.people`.
    package var manager: Int?
    package var site = ""
    package var level = ""
    package var clock = WorkClock(zone: .london)
    package var languages: [Language] = []
    package var startDay = CivilDay(2019, 3, 4)
    /// The last day at work.
    package var endDay: CivilDay?

    package init(id: String, name: String, first: String, handle: String, email: String) {
        self.id = id
        self.name = name
        self.first = first
        self.handle = handle
        self.email = email
    }

    /// Whether the person was with the firm on a day.
    package func isEmployed(on day: CivilDay) -> Bool {
        day >= startDay && (endDay.map { day <= $0 } ?? true)
    }
}
