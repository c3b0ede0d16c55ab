import Exports
import HelpGraph
import HelpMetrics
import HelpReporter
import Options

/// `bench end-to-end-once EXPORT ROSTER DIR`: the whole job once, stage by stage.
struct EndToEndOnceCommand: Command {
    var export = ""
    var roster = ""
    var folder = ""
    var threads = 0
    var breakdown = false

    static let name = "end-to-end-once"
    static let summary = "Do all that 'waterline analyze' does once, and print the figures as one line of JSON."
    static let options: [Option<EndToEndOnceCommand>] = [
        Threads.option(\EndToEndOnceCommand.threads),
        Option("breakdown", "Time the parts of the analysis once more, each alone, afterwards.", \.breakdown),
    ]
    static let operands: [Operand<EndToEndOnceCommand>] = [
        Operand("EXPORT", "What to read.", \EndToEndOnceCommand.export, completion: .files),
        Operand("ROSTER", "Who is in which team.", \EndToEndOnceCommand.roster, completion: .files),
        Operand("DIR", "Folder to write to.", \EndToEndOnceCommand.folder, completion: .folders),
    ]

    func run(_ invocation: Invocation) throws(Failure) -> ExitCode {
        let tell = { @Sendable (stage: StageClock.Stage) in
            invocation.terminal.writeError(
                "\(stage.name): \(Shown.number(stage.timing.wall)) s wall, \(Shown.number(stage.timing.cpu)) s CPU, "
                    + "peak \(Shown.megabytes(Double(stage.peakMemory))) MB\n")
        }
        var clock = StageClock()
        clock.tell = tell
        let job = try WholeJob(export: export, roster: roster, folder: folder, threads: Threads.count(threads), &clock)
        var figures = Figures()
        figures.add("", clock.total)
        figures.add("rss", peakMemory())
        clock.add(to: &figures)
        job.add(to: &figures)
        if breakdown {
            var parts = StageClock()
            parts.tell = tell
            AnalysisParts.run(job.analysis, threads: Threads.count(threads), &parts)
            parts.add(to: &figures)
        }
        try invocation.terminal.print(figures.json)
        return .success
    }
}
