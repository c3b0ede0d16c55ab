import Foundation

/// The planted talk as the platforms whose exports are JSON records write it: every member that may hold something of
/// people holds something that must not be seen.
enum PlantedExport: String, CaseIterable {
    case teams, teamsMail, mattermost, discord, telegram, matrix, rocketChat

    /// What of person 3 is seen where names are.
    var shownName: String {
        switch self {
        case .matrix: "uqzid0003"
        default: "Qzfirst3"
        }
    }

    /// Whether anything can be read without asking for private channels.
    var hasOpenRooms: Bool { self != .matrix }

    /// Writes the export and returns its folder.
    func write(in place: Workplace) throws -> String {
        for (name, lines) in files {
            let data = try lines.map { try JSONSerialization.data(withJSONObject: $0, options: .sortedKeys) }
            _ = try place.file("\(rawValue)/\(name)", Data(data.joined(separator: Data("\n".utf8))))
        }
        _ = try place.file(
            "\(rawValue)/Qzfile zz.json", "{\"Qztext\": \"Qztoken\n{\"name\": Qzfirst3}\n[1, \"Qztext\"]\n")
        return place.path + "/" + rawValue
    }

    /// Values, one a line, by the name of the file.
    private var files: [String: [Any]] {
        switch self {
        case .teams: Self.teamsRecords
        case .teamsMail: ["Qzfile mails.json": PlantedTalk.messages.map(Self.teamsMail)]
        case .mattermost: ["Qzfile import.jsonl": Self.mattermostRecords]
        case .discord: Self.discordRecords
        case .telegram: ["Qzfile result.json": [Self.telegramRecords]]
        case .matrix: Self.matrixRecords
        case .rocketChat: Self.rocketChatRecords
        }
    }

    static let ids = Canary.ids
    typealias Talk = PlantedTalk

    static func rooms(_ object: (PlantedTalk.Room) -> [String: Any]) -> [[String: Any]] {
        PlantedTalk.Room.allCases.map(object)
    }
}
