/// The fields of one user object that matter here.
struct SlackUser {
    private enum Field: String, CaseIterable {
        case id, name, deleted, profile
        case team = "team_id"
        case realName = "real_name"
        case isBot = "is_bot"
        case isRestricted = "is_restricted"
        case isUltraRestricted = "is_ultra_restricted"
        case isStranger = "is_stranger"
        case isForeign = "is_foreign"
        case enterprise = "enterprise_user"
    }

    private static let fields = KeyTable<Field>()

    private(set) var id: JSONString?
    private(set) var team: JSONString?
    private var handle: JSONString?
    private var realName: JSONString?
    private var profile = SlackProfile()
    private var traits: Account.Traits = []
    /// An Enterprise Grid organisation counts this user as its own, whatever the workspace.
    private(set) var isOrganisation = false

    init(_ scanner: inout JSONScanner) throws(JSONError) {
        try scanner.enterObject()
        while let key = try scanner.nextKey() {
            guard let field = Self.fields[key] else {
                try scanner.skipValue()
                continue
            }
            try read(field, &scanner)
        }
    }

    func account(_ scanner: JSONScanner, id: String) throws(JSONError) -> Account {
        var traits = traits
        if SlackPeople.isSlackbot(id) { traits.insert(.bot) }
        return Account(
            platform: SlackPeople.platform, id: id, email: try profile.text(profile.email, scanner),
            name: try profile.fullName(scanner, realName), handle: try profile.text(handle, scanner), traits: traits)
    }

    private mutating func read(_ field: Field, _ scanner: inout JSONScanner) throws(JSONError) {
        switch field {
        case .id: id = try SlackProfile.string(&scanner)
        case .team: team = try SlackProfile.string(&scanner)
        case .name: handle = try SlackProfile.string(&scanner)
        case .realName: realName = try SlackProfile.string(&scanner)
        case .profile:
            if scanner.peek() == .object { profile = try SlackProfile(&scanner) } else { try scanner.skipValue() }
        case .deleted: try set(.deactivated, &scanner)
        case .isBot: try set(.bot, &scanner)
        case .isRestricted, .isUltraRestricted: try set(.guest, &scanner)
        case .isStranger, .isForeign: try set(.external, &scanner)
        case .enterprise:
            isOrganisation = scanner.peek() == .object
            try scanner.skipValue()
        }
    }

    private mutating func set(_ trait: Account.Traits, _ scanner: inout JSONScanner) throws(JSONError) {
        if try scanner.flagIfAny() == true { traits.insert(trait) }
    }
}

extension SlackPeople {
    /// Slack's own bot, which no user list needs to name.
    static func isSlackbot(_ id: String) -> Bool { id.utf8.elementsEqual("USLACKBOT".utf8) }
}

/// The part of a `profile` or `user_profile` object that names a person, and the team it may tell.
struct SlackProfile {
    private enum Field: String, CaseIterable {
        case email, name, team
        case realName = "real_name"
        case displayName = "display_name"
        case isRestricted = "is_restricted"
        case isUltraRestricted = "is_ultra_restricted"
    }

    private static let fields = KeyTable<Field>()
    /// Longest name that is kept.
    static let longestName = 1024

    private(set) var email: JSONString?
    private(set) var handle: JSONString?
    private(set) var team: JSONString?
    private(set) var isGuest = false
    private var realName: JSONString?
    private var displayName: JSONString?

    init() {}

    init(_ scanner: inout JSONScanner) throws(JSONError) {
        try scanner.enterObject()
        while let key = try scanner.nextKey() {
            switch Self.fields[key] {
            case .email: email = try Self.string(&scanner)
            case .name: handle = try Self.string(&scanner)
            case .team: team = try Self.string(&scanner)
            case .realName: realName = try Self.string(&scanner)
            case .displayName: displayName = try Self.string(&scanner)
            case .isRestricted, .isUltraRestricted: if try scanner.flagIfAny() == true { isGuest = true }
            case nil: try scanner.skipValue()
            }
        }
    }

    /// The real name, else the name shown.
    func fullName(_ scanner: JSONScanner, _ other: JSONString? = nil) throws(JSONError) -> String? {
        try text(realName ?? other ?? displayName, scanner)
    }

    /// The text of a string that was found; `nil` beyond 1 KiB.
    func text(_ string: JSONString?, _ scanner: JSONScanner) throws(JSONError) -> String? {
        guard let string, string.count <= Self.longestName else { return nil }
        return try scanner.text(of: string)
    }

    /// The next value if it is a string that is not empty.
    static func string(_ scanner: inout JSONScanner) throws(JSONError) -> JSONString? {
        guard let string = try scanner.stringIfAny(), string.count > 0 else { return nil }
        return string
    }
}
