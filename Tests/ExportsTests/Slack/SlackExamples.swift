@testable import Exports

/// Small Slack exports written by hand.
enum SlackExamples {
    static let users = """
        [{"id": "U0ADA", "team_id": "T01", "name": "ada", "deleted": false, "real_name": "Ada Byron",
          "profile": {"email": "ada@example.org", "fields": null, "real_name": "Ada Byron", "team": "T01"}},
         {"id": "U0BOB", "team_id": "T01", "name": "bob", "deleted": true,
          "profile": {"real_name": "Bob Stone", "fields": [], "display_name": "bobby"}},
         {"id": "U0CAL", "team_id": "T01", "name": "cal", "is_restricted": true,
          "profile": {"fields": {"Xf1": {"value": "x"}}}},
         {"id": "U0EXT", "team_id": "T99", "name": "ext", "real_name": "Eve Extern", "profile": {}},
         {"id": "U0APP", "team_id": "T01", "name": "app", "is_bot": true, "profile": {"real_name": "Build app"}}]
        """

    static let channels = """
        [{"id": "C0GEN", "name": "general", "created": 1433558319, "members": ["U0ADA", "U0BOB", "U0NEW"]},
         {"id": "C0HELP", "name": "help-data", "created": "1433558319", "is_archived": true, "members": null}]
        """

    /// An export with the two lists above and these day files.
    static func export(_ days: [String: String], lists: [String: String] = [:]) -> Source {
        var files = ["users.json": users, "channels.json": channels]
        files.merge(lists) { $1 }
        files.merge(days) { $1 }
        return .memory(files)
    }

    static func read(_ source: Source, threads: Int = 1, strict: Bool = false) throws -> Export {
        var settings = Reader.Settings()
        settings.threads = threads
        settings.strict = strict
        return try Reader.slack.read(source, settings)
    }

    /// What is read of messages that all stand in one day file of `#general`.
    static func general(_ messages: String...) throws -> Export {
        try read(export(["general/2024-01-31.json": "[" + messages.joined(separator: ",\n") + "]"]))
    }
}

extension Export {
    func account(_ number: UInt32) -> Account? { number == Row.none ? nil : accounts[Int(number)] }

    func draft(_ id: String) -> SpaceDraft? { drafts.first { $0.space.id == id } }
}

extension SpaceDraft {
    func mentionNumbers(_ row: Int) -> [UInt32] {
        Array(mentions[(row == 0 ? 0 : Int(mentionEnd[row - 1]))..<Int(mentionEnd[row])])
    }

    func reactionList(_ row: Int) -> [Reaction] {
        Array(reactions[(row == 0 ? 0 : Int(reactionEnd[row - 1]))..<Int(reactionEnd[row])])
    }
}
