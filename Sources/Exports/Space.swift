/// A place where people write to each other: a channel, a group, a direct conversation, a mailing list, a topic.
package struct Space: Sendable, Equatable {
    package enum Kind: String, Sendable, CaseIterable {
        case publicChannel = "public"
        case privateChannel = "private"
        case directMessage = "direct"
        case groupMessage = "group"

        /// A channel, open or closed; else people wrote to each other.
        package var isChannel: Bool { self == .publicChannel || self == .privateChannel }
    }

    /// Stable name over exports of one platform: Slack's channel id, a table's channel column.
    package var id: String
    /// What people call it, without `#`.
    package var name: String
    package var kind: Kind
    /// Account numbers of the members where the export lists them; else empty.
    package var members: [UInt32]
    /// The export does not say what it is called, and a file or folder inside stands in: such names tell people and what
    /// they talk about, and are for reports with names alone.
    package var isNamedByFile = false

    package init(id: String, name: String, kind: Kind = .publicChannel, members: [UInt32] = []) {
        self.id = id
        self.name = name
        self.kind = kind
        self.members = members
    }

    /// - Parameter input: what holds the file or folder that the space is called by, if it is; a space called as the input
    ///   itself is hides nothing.
    init(id: String, name: String, kind: Kind = .publicChannel, namedByFileOf input: String?) {
        self.init(id: id, name: name, kind: kind)
        isNamedByFile = input.map { !name.utf8.elementsEqual(EntryTitle.of($0).utf8) } ?? false
    }
}
