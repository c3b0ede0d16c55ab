/// The channels that channel lists describe, by root, name and id.
struct SlackSpaces: Sendable {
    struct Listed: Sendable {
        let id: String
        let name: String?
        let kind: Space.Kind
        /// Ids as written.
        let members: [String]
    }

    private(set) var listed: [Listed] = []
    /// By root: names and ids to positions in `listed`. `String` keys, because names that differ only in how accents
    /// are composed are one name; they are at most 1 KiB long.
    private var positions: [Int: [String: Int]] = [:]
    /// The root whose lists count where a root has none of its own.
    private let main: Int

    static let longestName = 1024

    init(main: Int) { self.main = main }

    var isEmpty: Bool { listed.isEmpty }

    /// The description of a folder: under its name or its id, in its own root or else in the main one.
    func find(_ folder: String, root: Int) -> Listed? {
        guard folder.utf8.count <= Self.longestName else { return nil }
        let own = positions[root] ?? positions[main]
        return own?[folder].map { listed[$0] }
    }

    /// Whether a root has channel lists that list anything.
    func hasLists(_ root: Int) -> Bool { [root, main].contains { positions[$0]?.isEmpty == false } }

    mutating func read(
        _ scanner: inout JSONScanner, _ list: SlackLayout.List, root: Int
    ) throws(JSONError) {
        positions[root, default: [:]].reserveCapacity(16)
        try SlackList.forEachObject(&scanner, under: ["channels", "groups", "ims", "mpims"]) {
            (scanner: inout JSONScanner) throws(JSONError) in
            let channel = try SlackChannel(&scanner, list)
            if let listed = channel.listed { add(listed, root) }
        }
    }

    private mutating func add(_ channel: Listed, _ root: Int) {
        guard channel.id.utf8.count <= Self.longestName, channel.name?.utf8.count ?? 0 <= Self.longestName else {
            return
        }
        listed.append(channel)
        let position = listed.count - 1
        // An id never gives way to another channel's name; of two channels with one name the first is meant.
        positions[root, default: [:]][channel.id] = position
        guard let name = channel.name else { return }
        if positions[root]?[name] == nil { positions[root, default: [:]][name] = position }
    }
}

/// The fields of one channel object that matter here.
private struct SlackChannel {
    private enum Field: String, CaseIterable {
        case id, name, members, users
        case isPrivate = "is_private"
        case isDirect = "is_im"
        case isGroup = "is_mpim"
    }

    private static let fields = KeyTable<Field>()

    private var id: String?
    private var name: String?
    private var members: [String] = []
    private var kind: Space.Kind

    init(_ scanner: inout JSONScanner, _ list: SlackLayout.List) throws(JSONError) {
        kind =
            switch list {
            case .privateChannels: .privateChannel
            case .directMessages: .directMessage
            case .groupMessages: .groupMessage
            default: .publicChannel
            }
        var isPrivate = false
        try scanner.enterObject()
        while let key = try scanner.nextKey() {
            switch Self.fields[key] {
            case .id: id = try Self.text(&scanner)
            case .name: name = try Self.text(&scanner)
            case .members, .users: try readMembers(&scanner)
            case .isPrivate: isPrivate = try scanner.flagIfAny() == true
            case .isDirect: if try scanner.flagIfAny() == true { kind = .directMessage }
            case .isGroup: if try scanner.flagIfAny() == true { kind = .groupMessage }
            case nil: try scanner.skipValue()
            }
        }
        if isPrivate, kind == .publicChannel { kind = .privateChannel }
    }

    var listed: SlackSpaces.Listed? {
        guard let id = id ?? name else { return nil }
        return SlackSpaces.Listed(id: id, name: name, kind: kind, members: members)
    }

    private mutating func readMembers(_ scanner: inout JSONScanner) throws(JSONError) {
        members = []
        guard try scanner.enterArrayIfAny() else { return }
        while try scanner.nextElement() {
            if let member = try Self.text(&scanner) { members.append(member) }
        }
    }

    private static func text(_ scanner: inout JSONScanner) throws(JSONError) -> String? {
        guard let string = try SlackProfile.string(&scanner) else { return nil }
        return try scanner.text(of: string)
    }
}
