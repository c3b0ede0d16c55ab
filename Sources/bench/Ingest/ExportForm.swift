import Options
import SampleCompany

/// A form of export that is measured.
enum ExportForm: String, Choice {
    case slackZip = "slack-zip"
    case slackFolder = "slack-folder"
    case csv
    case jsonLines = "jsonl"

    var meaning: String {
        switch self {
        case .slackZip: "Slack export as one ZIP, deflated at level 1"
        case .slackFolder: "Slack export as a folder of day files"
        case .csv: "one table with a message a row"
        case .jsonLines: "one JSON object a line"
        }
    }

    private var ending: String {
        switch self {
        case .slackZip: ".zip"
        case .slackFolder: ""
        case .csv: ".csv"
        case .jsonLines: ".jsonl"
        }
    }

    /// Writes an export of that many messages into a folder, unless the folder has it already.
    ///
    /// - Returns: the path of the export.
    func make(messages: Int, people: Int, in folder: String) throws(Failure) -> String {
        let path = "\(folder)/\(rawValue)-\(messages)-\(people)\(ending)"
        let isMade = path + ".made"
        guard !ScratchFolder.exists(isMade) else { return path }
        let plan = SampleCompany.plan(people: people, teams: max(1, people / 50), messages: messages)
        do throws(WriteFailure) {
            switch self {
            case .slackZip: try SlackExportWriter.write(plan, to: .zip(path, level: 1))
            case .slackFolder: try SlackExportWriter.write(plan, to: .folder(path))
            case .csv: try MessageFileWriter.write(plan, as: .csv, to: path)
            case .jsonLines: try MessageFileWriter.write(plan, as: .jsonLines, to: path)
            }
            try writeFile([], to: isMade)
        } catch { throw Failure(.cannotCreate, error.description) }
        return path
    }
}
