import Exports
import HelpGraph
import HelpMetrics
import HelpReporter
import Options

/// What `waterline analyze` does with its default settings, drawing the maps with Graphviz left out; every stage timed.
struct WholeJob: Sendable {
    let analysis: Analysis
    private let bytes: Int
    private let written: Int

    init(
        export path: String, roster: String, folder: String, threads: Int, _ clock: inout StageClock
    ) throws(Failure) {
        do throws(InputError) {
            let source = try Source.open(path: path)
            var exports = [try Self.read(source, threads: threads, &clock)]
            bytes = exports[0].tally.bytes
            _ = try clock.time("digest") { () throws(InputError) in try source.sha256(threads: threads) }
            let people = try clock.time("roster") { () throws(InputError) in
                try Roster.read(try Source.open(path: roster), settings: Roster.Settings())
            }
            let settled = try clock.time("settle") { () throws(InputError) in
                try Settlement.settle(
                    exports.release(), roster: people, settings: Settlement.Settings(threads: threads))
            }
            var settings = Analysis.Settings()
            settings.threads = threads
            analysis = clock.time("analysis") { Analysis(settled, settings: settings) }
        } catch { throw Failure(error) }
        let report = Self.report(analysis, &clock)
        let documents = Output.all.filter(\.byDefault).flatMap { output in
            clock.time("write-\(output.name)") { output.documents(report) }
        }
        written = documents.reduce(0) { $0 + $1.bytes.count }
        try Self.publish(documents, to: folder, &clock)
    }

    private static func read(
        _ source: Source, threads: Int, _ clock: inout StageClock
    ) throws(InputError) -> Export {
        try clock.time("read") { () throws(InputError) in
            var settings = Reader.Settings()
            settings.threads = threads
            return try Reader.choose(for: source).reader.read(source, settings)
        }
    }

    private static func report(_ analysis: Analysis, _ clock: inout StageClock) -> Report {
        clock.time("report") {
            let settled = analysis.settled
            let identities = Identities(
                directory: settled.directory, population: analysis.population, log: settled.log,
                privacy: Report.Privacy(), key: PseudonymKey.drawn(
                    from: settled.log, directory: settled.directory, mode: .pseudonymous))
            return ReportBuilder(
                analysis, identities: identities, options: Report.Options(), version: "bench", inputs: []
            ).report()
        }
    }

    private static func publish(
        _ documents: [Document], to folder: String, _ clock: inout StageClock
    ) throws(Failure) {
        do throws(PublishingError) {
            try clock.time("publish") { () throws(PublishingError) in
                try ReportFolder.publish(documents, to: folder, overwrite: true)
            }
        } catch { throw Failure(.cannotCreate, error.description) }
    }

    func add(to figures: inout Figures) {
        figures.add("messages", analysis.settled.log.count)
        figures.add("bytes", bytes)
        figures.add("columns", ColumnBytes.total(analysis.settled.log))
        figures.add("people", analysis.population.people.count)
        figures.add("acts", analysis.record.acts.count)
        figures.add("ties", analysis.survey.network.tieCount)
        figures.add("findings", analysis.findings.count)
        figures.add("written", written)
    }
}
