import Exports
import HelpGraph
import HelpMetrics
import HelpReporter
import Options
import Parallel
import Synchronization

/// What `waterline analyze` does with its default settings, drawing the maps with Graphviz left out; every stage timed.
struct WholeJob: Sendable {
    private let export: String
    private let roster: String
    private let threads: Int
    private var clock = StageClock()
    private(set) var figures = Figures()

    init(export: String, roster: String, threads: Int, tell: @escaping @Sendable (StageClock.Stage) -> Void) {
        (self.export, self.roster, self.threads) = (export, roster, threads)
        clock.tell = tell
    }

    mutating func run(folder: String) throws(Failure) {
        let report: Report
        do throws(InputError) { report = try self.report() } catch { throw Failure(error) }
        let outputs = Output.all.filter(\.byDefault)
        let documents = clock.time("documents") { [threads] in
            Parallel.map(outputs.count, threads: threads) { outputs[$0].documents(report) }.flatMap { $0 }
        }
        try publish(documents, to: folder)
        figures.add("", clock.total)
        figures.add("rss", peakMemory())
        clock.add(to: &figures)
        figures.add("written", documents.reduce(0) { $0 + ScratchFolder.size(of: folder + "/" + $1.name) })
    }

    /// Reads and measures, then makes each form on its own on one thread and throws it away, and at last writes all of
    /// them as `waterline analyze` does.
    mutating func runForms(folder: String) throws(Failure) {
        let report: Report
        do throws(InputError) { report = try self.report() } catch { throw Failure(error) }
        for output in Output.all {
            let length = clock.time("form " + output.name) {
                output.documents(report).reduce(0) { $0 + Self.length(of: $1) }
            }
            figures.add("length " + output.name, length)
        }
        try clock.time("all forms") { [threads] () throws(Failure) in
            let documents = Parallel.map(Output.all.count, threads: threads) { Output.all[$0].documents(report) }
                .flatMap { $0 }
            do throws(PublishingError) {
                try ReportFolder.publish(documents, to: folder, overwrite: true, threads: threads)
            } catch { throw Failure(.cannotCreate, error.description) }
        }
        clock.add(to: &figures)
        figures.add("page", ScratchFolder.size(of: folder + "/report.html"))
    }

    private static func length(of document: Document) -> Int {
        let sum = Mutex(0)
        document.eachPiece { piece in sum.withLock { $0 += piece.count } }
        return sum.withLock { $0 }
    }

    /// As in `AnalyzeCommand`, only the report is left of what was read and found.
    private mutating func report() throws(InputError) -> Report {
        let (analysis, key) = self.analysis(try settled())
        return clock.time("report") {
            let settled = analysis.settled
            let identities = Identities(
                directory: settled.directory, population: analysis.population, log: settled.log,
                privacy: Report.Privacy(),
                key: key)
            return ReportBuilder(
                analysis, identities: identities, options: Report.Options(), version: "bench", inputs: []
            ).report()
        }
    }

    private mutating func settled() throws(InputError) -> Settled {
        let source = try Source.open(path: export)
        let threads = threads
        let export = try clock.time("read") { () throws(InputError) -> Export in
            var settings = Reader.Settings()
            settings.threads = threads
            return try Reader.choose(for: source).reader.read(source, settings)
        }
        var exports = [consume export]
        figures.add("bytes", exports[0].tally.bytes)
        _ = try clock.time("digest") { () throws(InputError) in try source.sha256(threads: threads) }
        let people = try clock.time("roster") { [roster] () throws(InputError) in
            try Roster.read(try Source.open(path: roster), settings: Roster.Settings())
        }
        return try clock.time("settle") { () throws(InputError) in
            try Settlement.settle(exports.release(), roster: people, settings: Settlement.Settings(threads: threads))
        }
    }

    private mutating func analysis(_ settled: consuming Settled) -> (analysis: Analysis, key: [UInt8]) {
        var settings = Analysis.Settings()
        settings.threads = threads
        settings.releasesMessages = true
        let key = PseudonymKey.drawn(from: settled.log, directory: settled.directory, mode: .pseudonymous)
        figures.add("columns", ColumnBytes.total(settled.log))
        var lap = Timing.now
        let analysis = Analysis(consume settled, settings: settings) { stage in
            let now = Timing.now
            clock.add(stage, now - lap)
            lap = now
        }
        figures.add("messages", analysis.settled.log.count)
        figures.add("people", analysis.population.people.count)
        figures.add("acts", analysis.ledger.acts.count)
        figures.add("ties", analysis.survey.network.tieCount)
        figures.add("findings", analysis.findings.count)
        return (analysis, key)
    }

    private mutating func publish(_ documents: [Document], to folder: String) throws(Failure) {
        do throws(PublishingError) {
            try clock.time("publish") { [threads] () throws(PublishingError) in
                try ReportFolder.publish(documents, to: folder, overwrite: true, threads: threads)
            }
        } catch { throw Failure(.cannotCreate, error.description) }
    }
}
