import Exports
import HelpGraph
import Options

/// `bench ingest-once EXPORT`: one timed way from an export to the network.
struct IngestOnceCommand: Command {
    var path = ""
    var threads = 0

    static let name = "ingest-once"
    static let summary = "Read an export up to the network once, and print the figures as one line of JSON."
    static let documentation = """
        The time runs from opening the input to the finished network: reading, settling who is who, finding help, adding \
        it up. Beside it stand the pairs of who replied in whose thread and their weight, worked out after the time has \
        stopped, for comparison with other programs; memory is the most up to the finished network.
        """
    static let options = [Threads.option(\IngestOnceCommand.threads)]
    static let operands = [Operand("EXPORT", "What to read.", \IngestOnceCommand.path, completion: .files)]

    func run(_ invocation: Invocation) throws(Failure) -> ExitCode {
        try invocation.terminal.print(measured().json)
        return .success
    }

    private func measured() throws(Failure) -> Figures {
        do throws(InputError) { return try figures() } catch { throw Failure(error) }
    }

    private func figures() throws(InputError) -> Figures {
        let threads = Threads.count(self.threads)
        var figures = Figures()
        figures.add("rss_before", peakMemory())
        var clock = StageClock()
        let (settled, bytes) = try settled(&clock, threads: threads)
        let record = clock.time("acts") {
            HelpFinder.find(in: settled.log, isHuman: settled.directory.people.map { !$0.isBot }, threads: threads)
        }
        let network = clock.time("network") { Self.network(settled, record) }
        figures.add("", clock.total)
        figures.add("rss", peakMemory())
        clock.add(to: &figures)
        figures.add("bytes", bytes)
        figures.add("ties", network.tieCount)
        Self.add(settled, to: &figures)
        return figures
    }

    /// The settled messages, and the bytes of the export when unpacked.
    private func settled(_ clock: inout StageClock, threads: Int) throws(InputError) -> (Settled, Int) {
        let export = try clock.time("read") { () throws(InputError) in
            let source = try Source.open(path: path)
            var settings = Reader.Settings()
            settings.threads = threads
            return try Reader.choose(for: source).reader.read(source, settings)
        }
        let bytes = export.tally.bytes
        var exports = [export]
        let settled = try clock.time("settle") { () throws(InputError) in
            try Settlement.settle(
                exports.release(), roster: nil,
                settings: Settlement.Settings(threads: threads, privateSpaces: true, directMessages: true))
        }
        return (settled, bytes)
    }

    private static func network(_ settled: Settled, _ record: HelpRecord) -> HelpNetwork {
        let population = Population(settled.directory)
        let ledger = TieLedger(
            acts: record.acts, ready: settled.ties, population: population, settings: TieLedger.Settings())
        return HelpNetwork(ledger, population: population)
    }

    private static func add(_ settled: Settled, to figures: inout Figures) {
        let answering = Answering(settled.log)
        figures.add("messages", settled.log.count)
        figures.add("pairs", answering.pairs)
        figures.add("weight", answering.weight)
        figures.add("columns", ColumnBytes.total(settled.log))
        figures.add("columns_held", ColumnBytes.held(settled.log))
    }
}

extension Failure {
    init(_ error: InputError) { self.init(.data, error.description) }
}
