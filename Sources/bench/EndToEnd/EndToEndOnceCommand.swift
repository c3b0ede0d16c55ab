import Options

/// `bench end-to-end-once EXPORT ROSTER DIR`: the whole job once, stage by stage.
struct EndToEndOnceCommand: Command {
    var export = ""
    var roster = ""
    var folder = ""
    var threads = 0
    var allForms = false

    static let name = "end-to-end-once"
    static let summary = "Do all that 'waterline analyze' does once, and print the figures as one line of JSON."
    static let options: [Option<EndToEndOnceCommand>] = [
        Threads.option(\EndToEndOnceCommand.threads),
        Option("all-forms", "Write every form, and time each on its own.", \.allForms),
    ]
    static let operands: [Operand<EndToEndOnceCommand>] = [
        Operand("EXPORT", "What to read.", \EndToEndOnceCommand.export, completion: .files),
        Operand("ROSTER", "Who is in which team.", \EndToEndOnceCommand.roster, completion: .files),
        Operand("DIR", "Folder to write to.", \EndToEndOnceCommand.folder, completion: .folders),
    ]

    func run(_ invocation: Invocation) throws(Failure) -> ExitCode {
        var job = WholeJob(export: export, roster: roster, threads: Threads.count(threads)) { stage in
            invocation.terminal.writeError(
                "\(stage.name): \(Shown.number(stage.timing.wall)) s wall, \(Shown.number(stage.timing.cpu)) s CPU, "
                    + "peak \(Shown.megabytes(Double(stage.peakMemory))) MB\n")
        }
        if allForms { try job.runForms(folder: folder) } else { try job.run(folder: folder) }
        try invocation.terminal.print(job.figures.json)
        return .success
    }
}
