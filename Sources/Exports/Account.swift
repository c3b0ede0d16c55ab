/// One user of one platform as an export shows them; several accounts may be one person (`Directory`).
package struct Account: Sendable, Equatable {
    package struct Traits: OptionSet, Sendable, Hashable {
        package let rawValue: UInt8
        package init(rawValue: UInt8) { self.rawValue = rawValue }

        package static let bot = Traits(rawValue: 1 << 0)
        package static let guest = Traits(rawValue: 1 << 1)
        package static let deactivated = Traits(rawValue: 1 << 2)
        /// Of another organisation (Slack Connect and the like).
        package static let external = Traits(rawValue: 1 << 3)
        /// Wrote or was named in messages, but no user list describes them.
        package static let unlisted = Traits(rawValue: 1 << 4)
    }

    /// `slack`, `table`, …: ids of two platforms never meet.
    package var platform: String
    package var id: String
    package var email: String?
    package var name: String?
    package var handle: String?
    package var traits: Traits

    package init(
        platform: String, id: String, email: String? = nil, name: String? = nil, handle: String? = nil,
        traits: Traits = []
    ) {
        self.platform = platform
        self.id = id
        self.email = email
        self.name = name
        self.handle = handle
        self.traits = traits
    }
}
