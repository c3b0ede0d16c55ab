import Exports
import HelpGraph
import HelpReporter
import Options

/// `waterline compare BEFORE AFTER`: two exports, or one cut in two, held against each other over the same people.
struct CompareCommand: Command {
    var before = ""
    var after: String?
    var split: String?
    var output = ComparisonSettings()
    var maps = MapSettings()
    var input = InputSettings()
    var rosters = SideRosters()
    var analysis = AnalysisSettings()
    var talk = TalkSettings()

    static let name = "compare"
    static let summary = "Hold two exports side by side: what differs for the same people."
    static let documentation = """
        Reads two exports of the same organisation, matches the people who are active in both (by mail address, platform \
        id or a full name that only one has), and compares them: help across teams, how each team stands, brokers, layers, \
        the time to first help. Who is active on one side only is counted and left out. Differences carry intervals and \
        tests; nothing is said about causes.

        With one roster, teams are those that it gives at the newest message, on both sides, so that moving people \
        between teams is not taken for a change of help. Where a roster with dates has people in another team when \
        BEFORE ends, their number is told.

        With --roster-before and --roster-after, people count on each side for the team that its own roster has them in; \
        how many changed teams is told. Help that crossed teams before and is within one after, because somebody moved, \
        then shows as a change.

        Where the exports overlap, AFTER is what begins after BEFORE ends. With --split, one export is cut at a date.
        """
    static let examples = [
        Example(
            "Compare the half years before and after a change.",
            "waterline compare spring.zip autumn.zip --roster people.csv"),
        Example(
            "The same where teams were formed anew in between.",
            "waterline compare spring.zip autumn.zip --roster-before may.csv --roster-after october.csv"),
        Example(
            "Cut one export in two.", "waterline compare year.zip --split 2026-01-01 --roster people.csv -o comparison"),
    ]
    static let options: [Option<CompareCommand>] =
        [
            Option(
                "split", "Day on which AFTER begins, when one export is cut in two.", \.split,
                placeholder: "YYYY-MM-DD")
        ] + ComparisonSettings.options.map { $0.within(\.output) } + MapSettings.options.map { $0.within(\.maps) }
        + InputSettings.options.map { $0.within(\.input) } + SideRosters.options.map { $0.within(\.rosters) }
        + AnalysisSettings.comparable.map { $0.within(\.analysis) } + TalkSettings.options.map { $0.within(\.talk) }
    static let operands: [Operand<CompareCommand>] = [
        Operand("BEFORE", "Export of the time before: folder, ZIP or file.", \.before, completion: .files),
        Operand("AFTER", "Export of the time after; none with --split.", \.after, completion: .files),
    ]

    func run(_ invocation: Invocation) throws(Failure) -> ExitCode {
        try analysis.check()
        try maps.check(output.mode)
        let progress = talk.progress(invocation.terminal, environment: ProcessEnvironment.variables())
        defer { progress.clear() }
        let sides = try ComparisonInputs.read(
            before: before, after: after, split: split, input, rosters: rosters, within: analysis.stratum,
            progress: progress)
        progress.begin("Holding both sides against each other")
        let compared = ComparedAnalyses(
            before: sides.before, after: sides.after, settings: analysis.settings(threads: input.threadCount))
        guard compared.matched > 1 else {
            throw Failure(
                .data,
                "nobody, or one person alone, is active on both sides; give exports of the same organisation, and a roster "
                    + "with addresses where the platforms differ")
        }
        let report = report(compared, sides)
        var files = report.documents
        if output.folder == PipedDocument.name {
            progress.clear()
            try PipedDocument.write(files.filter { $0.name == "compare.json" }, maps, to: invocation.terminal)
            return .success
        }
        let pictures = maps.pictures(of: files)
        files += pictures.documents
        do throws(PublishingError) {
            try ReportFolder.publish(files, to: output.folder, overwrite: true)
        } catch {
            throw Failure(error)
        }
        progress.clear()
        if talk.quiet { return .success }
        let terminal = invocation.terminal
        let summary = ComparisonSummary.text(
            report, folder: output.folder, files: files.map(\.name), width: terminal.width, colour: terminal.hasColour)
        try terminal.print(summary + pictures.notes.map { "\n\($0)\n" }.joined())
        return .success
    }

    private func report(_ compared: ComparedAnalyses, _ sides: ComparisonInputs) -> ComparisonReport {
        var privacy = Report.Privacy()
        (privacy.mode, privacy.minimumGroup) = (output.mode, output.minimumGroup)
        let builder = ComparisonBuilder(
            compared, privacy: privacy,
            options: analysis.reportOptions(input, minimumGroup: output.minimumGroup), version: Waterline.version,
            inputs: sides.inputs)
        return builder.report(warnings: sides.warnings)
    }
}

/// Where a comparison goes and what it may say.
struct ComparisonSettings: Sendable {
    var folder = "comparison"
    var names = false
    var aggregate = false
    var minimumGroup = 5

    static let options: [Option<ComparisonSettings>] = [
        Option(
            "output", "o", "Folder to write to; an earlier comparison there is replaced.", \.folder, placeholder: "DIR",
            group: "Output", documentation: "With - compare.json goes to standard output, and nothing else does."),
        Option("names", "Show people under their names instead of pseudonyms.", \.names, group: "Output"),
        Option("aggregate", "Show teams only, nobody by name or number.", \.aggregate, group: "Output"),
        Option(
            "minimum-group", "Fewest people in a team that is shown on its own.", \.minimumGroup,
            allowing: .between(1, 1000), group: "Output"),
    ]

    var mode: Report.Privacy.Mode { aggregate ? .aggregate : names ? .named : .pseudonymous }
}
