import Options

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

@main
enum Bench {
    static func main() {
        let terminal = Terminal.standard(environment: [:])
        exit(program.run(Array(CommandLine.arguments.dropFirst()), terminal: terminal))
    }

    static let program = Program(
        name: "bench", version: "1",
        summary: "Measure how fast Waterline reads exports and analyses networks.",
        documentation: """
            Every figure is of a process of its own that does nothing else, so that its memory is the work's own; what is \
            read was made up beforehand and lies in the system's file cache. Times are medians of several runs; the spread \
            is the slowest run over the fastest.
            """,
        examples: [
            Example("Read a million messages in every form.", "bench ingest"),
            Example(
                "See how the cost of a ZIP grows.", "bench ingest --form slack-zip --sizes 1000000,2000000,4000000"),
        ],
        commands: [
            IngestCommand.self, MetricsCommand.self, PassesCommand.self, PermutationsCommand.self, EndToEndCommand.self,
            FormsCommand.self, CalibrationCommand.self, RepliesCommand.self, ThreadsCommand.self, AsksCommand.self,
            TrainCommand.self,
            ExportCommand.self,
            GraphCommand.self, ParseCommand.self,
            IngestOnceCommand.self, PassOnceCommand.self, EndToEndOnceCommand.self,
        ])
}
