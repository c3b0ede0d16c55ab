import Options
import SampleCompany

/// A form of export that is measured.
struct ExportForm: Choice {
    let rawValue: String
    let meaning: String
    /// Of the file's name; "" for a folder.
    private let ending: String
    private let write: @Sendable (CompanyPlan, String) throws(WriteFailure) -> Void

    static let allCases: [ExportForm] = [
        .slackFolder, .slackZip, .csv, .jsonLines, .teams, .teamsData, .mattermost, .rocketChat, .rocketChatBSON,
        .discord, .discordTable, .matrix, .telegram, .googleChat, .zulip, .slackDiscovery, .workplace, .vivaEngage,
        .discourse, .gitHub, .jira, .mail, .stackExchange, .graphML, .whatsApp, .irc,
    ]

    /// The form that all others are held against.
    static let yardstick = slackFolder

    init?(rawValue: String) {
        guard let known = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
        self = known
    }

    /// - Parameter ending: of the file's name; "" for a folder.
    init(
        _ name: String, _ meaning: String, ending: String = "",
        write: @escaping @Sendable (CompanyPlan, String) throws(WriteFailure) -> Void
    ) {
        (rawValue, self.meaning, self.ending, self.write) = (name, meaning, ending, write)
    }

    /// What every platform's form is but the first four: messages printed one after another.
    init(_ name: String, _ meaning: String, ending: String = "", _ form: TalkForm) {
        self.init(name, meaning, ending: ending) { plan, path throws(WriteFailure) in
            try form.write(plan, to: path, isFolder: ending.isEmpty)
        }
    }

    var isFolder: Bool { ending.isEmpty }

    /// Writes an export of that many messages into a folder, unless the folder has it already.
    ///
    /// - Returns: the path of the export.
    func make(messages: Int, people: Int, in folder: String) throws(Failure) -> String {
        let path = "\(folder)/\(rawValue)-\(messages)-\(people)\(ending)"
        let isMade = path + ".made"
        guard !ScratchFolder.exists(isMade) else { return path }
        let plan = SampleCompany.plan(people: people, teams: max(1, people / 50), messages: messages)
        do throws(WriteFailure) {
            try write(plan, path)
            try writeFile([], to: isMade)
        } catch { throw Failure(.cannotCreate, error.description) }
        return path
    }
}

extension ExportForm {
    static let slackFolder = ExportForm("slack-folder", "Slack export as a folder of day files") {
        (plan, path) throws(WriteFailure) in
        try SlackExportWriter.write(plan, to: .folder(path))
    }
    static let slackZip = ExportForm("slack-zip", "Slack export as one ZIP, deflated at level 1", ending: ".zip") {
        (plan, path) throws(WriteFailure) in
        try SlackExportWriter.write(plan, to: .zip(path, level: 1))
    }
    static let csv = ExportForm("csv", "one table with a message a row", ending: ".csv") {
        (plan, path) throws(WriteFailure) in
        try MessageFileWriter.write(plan, as: .csv, to: path)
    }
    static let jsonLines = ExportForm("jsonl", "one JSON object a line", ending: ".jsonl") {
        (plan, path) throws(WriteFailure) in
        try MessageFileWriter.write(plan, as: .jsonLines, to: path)
    }
}
