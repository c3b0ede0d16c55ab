import Foundation

/// The planted talk as each platform writes it: every member that may hold something of people holds something that must
/// not be seen.
enum PlantedExport: String, CaseIterable {
    case teams, teamsMail, mattermost, discord, telegram, matrix, rocketChat, zulip, googleChat, workplace
    case slackDiscovery, gitHub, discourse, jira, rocketChatDump, vivaEngage, jiraTable, mattermostCompliance
    case discordTable, mail, whatsApp, irc, stackExchange, zulipArchive, zulipPages, tables

    /// What of person 3 is seen where names are.
    var shownName: String {
        switch self {
        case .matrix: "uqzid0003"
        case .irc: "qzhandle3"
        default: "Qzfirst3"
        }
    }

    /// Whether anything can be read without asking for private channels.
    var hasOpenRooms: Bool { ![.matrix, .googleChat, .whatsApp].contains(self) }

    /// Writes the export and returns its folder.
    func write(in place: Workplace) throws -> String {
        for (name, content) in try content { _ = try place.file("\(rawValue)/\(name)", content) }
        _ = try place.file(
            "\(rawValue)/Qzfile zz.json", "{\"Qztext\": \"Qztoken\n{\"name\": Qzfirst3}\n[1, \"Qztext\"]\n")
        // Among tables that nobody but their headers tells, a broken one is an error and no stranger.
        if self != .tables { _ = try place.file("\(rawValue)/Qzfile zz.csv", "Qztext,\"Qzfirst3\n") }
        _ = try place.file("\(rawValue)/Qzfile zz.txt", "Qztext of Qzfirst3\n")
        return place.path + "/" + rawValue
    }

    /// By the name of the file.
    private var content: [String: Data] {
        get throws {
            switch self {
            case .rocketChatDump: try Self.rocketChatCollections
            case .vivaEngage: Self.data(Self.vivaEngageTables)
            case .jiraTable: Self.data(Self.jiraTables)
            case .mattermostCompliance: Self.data(Self.complianceTables)
            case .discordTable: Self.data(Self.discordTables)
            case .mail: Self.data(Self.mailBoxes)
            case .whatsApp: Self.data(Self.whatsAppChats)
            case .irc: Self.data(Self.ircLogs)
            case .stackExchange: Self.data(Self.stackExchangeTables)
            case .tables: Self.data(Self.namelessTables)
            default: try records.mapValues(Self.lines)
            }
        }
    }

    private static func data(_ texts: [String: String]) -> [String: Data] { texts.mapValues { Data($0.utf8) } }

    /// As JSON, one a line.
    private static func lines(_ values: [Any]) throws -> Data {
        let lines = try values.map { try JSONSerialization.data(withJSONObject: $0, options: .sortedKeys) }
        return Data(lines.joined(separator: Data("\n".utf8)))
    }

    /// Values by the name of the file.
    private var records: [String: [Any]] {
        switch self {
        case .teams: Self.teamsRecords
        case .teamsMail: ["Qzfile mails.json": PlantedTalk.messages.map(Self.teamsMail)]
        case .mattermost: ["Qzfile import.jsonl": Self.mattermostRecords]
        case .discord: Self.discordRecords
        case .telegram: ["Qzfile result.json": [Self.telegramRecords]]
        case .matrix: Self.matrixRecords
        case .rocketChat: Self.rocketChatRecords
        case .zulip: Self.zulipRecords
        case .zulipArchive: Self.zulipArchiveRecords
        case .zulipPages: Self.zulipPageRecords
        case .googleChat: Self.googleChatRecords
        case .workplace: Self.workplaceRecords
        case .slackDiscovery: Self.slackDiscoveryRecords
        case .gitHub: Self.gitHubRecords
        case .discourse: Self.discourseRecords
        case .jira: Self.jiraRecords
        default: [:]
        }
    }

    static let ids = Canary.ids
    typealias Talk = PlantedTalk

    static func rooms(_ object: (PlantedTalk.Room) -> [String: Any]) -> [[String: Any]] {
        PlantedTalk.Room.allCases.map(object)
    }
}
