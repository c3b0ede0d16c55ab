import Options
import SampleCompany

/// The export and the roster of a made-up company.
enum CompanyFiles {
    /// Writes `path.zip` and `path.csv` unless they are there.
    static func make(_ path: String, people: Int, teams: Int, messages: Int, level: Int) throws(Failure) {
        guard !ScratchFolder.exists(path + ".made") else { return }
        let plan = SampleCompany.plan(people: people, teams: teams, messages: messages)
        do throws(WriteFailure) {
            try SlackExportWriter.write(plan, to: .zip(path + ".zip", level: level))
            try writeFile(plan.rosterCSV(), to: path + ".csv")
            try writeFile([], to: path + ".made")
        } catch { throw Failure(.cannotCreate, error.description) }
    }
}
