import Exports
import HelpGraph
import HelpMetrics
import HelpReporter
import Options
import Parallel

/// `waterline analyze EXPORT… --roster FILE -o DIR`: the whole job.
struct AnalyzeCommand: Command {
    var exports: [String] = []
    var input = InputSettings()
    var analysis = AnalysisSettings()
    var output = OutputSettings()
    var maps = MapSettings()
    var talk = TalkSettings()

    static let name = "analyze"
    static let summary = "Find who helps whom in exports, and write report, maps, tables and JSON."
    static let documentation = """
        Reads one or more exports, in any mixture, as they were downloaded: folders, ZIP archives, single files. Works \
        out who helped whom, measures what lies below the surface, and writes one folder with analysis.json, maps for \
        Graphviz and tables. What was read and what was not is said first, on the terminal and in every output.

        People appear under pseudonyms unless --names is given; private channels and direct messages are left out unless \
        asked for; message text never reaches an output.
        """
    static let examples = [
        Example(
            "Analyse a Slack export with an HR roster.",
            "waterline analyze acme-slack.zip --roster people.csv -o report"),
        Example(
            "Analyse a message table whose columns have other names.",
            "waterline analyze posts.csv -c author='Posted by' -c timestamp=When"),
        Example(
            "Analyse an advice survey: the first column asks the second.",
            "waterline analyze advice.csv --edges-mean asks --roster people.csv"),
    ]
    static let options: [Option<AnalyzeCommand>] =
        OutputSettings.options.map { $0.within(\.output) } + MapSettings.options.map { $0.within(\.maps) }
        + [MapSettings.ego.within(\.maps)] + InputSettings.options.map { $0.within(\.input) }
        + AnalysisSettings.options.map { $0.within(\.analysis) } + TalkSettings.options.map { $0.within(\.talk) }
    static let operands: [Operand<AnalyzeCommand>] = [
        Operand(
            "EXPORT", "Folder, ZIP or file to read; - for standard input.", \.exports, atLeast: 1, completion: .files)
    ]

    func run(_ invocation: Invocation) throws(Failure) -> ExitCode {
        try analysis.check()
        let condition = try FailCondition(output.failOn)
        try maps.check(output.mode)
        try output.check(egos: maps.people.count)
        let key = try output.key.map { path throws(Failure) in try KeyFile.key(at: path, outside: output.folder) }
        let progress = talk.progress(invocation.terminal, environment: ProcessEnvironment.variables())
        defer { progress.clear() }
        let report = try self.report(key: key, progress)
        progress.begin("Writing the report")
        let documents = documents(report) + (try maps.egoMaps(report))
        if output.isPiped {
            progress.clear()
            try PipedDocument.write(documents, maps, to: invocation.terminal)
        } else {
            try write(documents, report, progress, invocation.terminal)
        }
        guard let met = condition.message(report) else { return .success }
        if !talk.quiet { invocation.terminal.writeError("waterline analyze: \(met)\n") }
        return .conditionMet
    }

    private func write(
        _ documents: [Document], _ report: Report, _ progress: Progress, _ terminal: Terminal
    ) throws(Failure) {
        let pictures = maps.pictures(of: documents)
        let files = documents + pictures.documents
        try publish(files)
        progress.end { "\(files.count) files written in \(Progress.tenths($0)) s" }
        progress.clear()
        if !talk.quiet { try terminal.print(closing(report, files, pictures.notes, terminal)) }
    }

    /// All that is read and found; of it only the report is left, for messages and acts fill the memory.
    private func report(key: [UInt8]?, _ progress: Progress) throws(Failure) -> Report {
        var inputs = try Inputs.read(exports, input, within: analysis.stratum, progress: progress)
        let key = key ?? inputs.pseudonymKey(output.mode)
        progress.begin("Finding out who helps whom, and what stands above chance")
        var settings = analysis.settings(threads: input.threadCount)
        settings.releasesMessages = true
        settings.minimumGroup = output.minimumGroup
        let found = Analysis(inputs.releaseSettled(), settings: settings)
        progress.end {
            "\(NumberPrinter.grouped(found.ledger.acts.count)) help acts measured in \(Progress.tenths($0)) s"
        }
        var privacy = Report.Privacy()
        (privacy.mode, privacy.minimumGroup, privacy.keyed) = (output.mode, output.minimumGroup, output.key != nil)
        let identities = Identities(
            directory: found.settled.directory, population: found.population, log: found.settled.log,
            privacy: privacy, key: key)
        let builder = ReportBuilder(
            found, identities: identities, options: analysis.reportOptions(input, minimumGroup: output.minimumGroup),
            version: Waterline.version, inputs: inputs.reportInputs)
        return builder.report()
    }

    private func documents(_ report: Report) -> [Document] {
        let outputs = Output.all.filter(output.wants)
        return Parallel.map(outputs.count, threads: input.threadCount) { outputs[$0].documents(report) }.flatMap { $0 }
    }

    private func publish(_ documents: [Document]) throws(Failure) {
        do throws(PublishingError) {
            try ReportFolder.publish(
                documents, to: output.folder, overwrite: true, threads: input.threadCount)
        } catch {
            throw Failure(error)
        }
    }

    private func closing(_ report: Report, _ files: [Document], _ notes: [String], _ terminal: Terminal) -> String {
        let summary = Summary.text(
            report, folder: output.folder, files: files.map(\.name), width: terminal.width, colour: terminal.hasColour)
        return summary + notes.map { "\n\($0)\n" }.joined()
    }
}

/// What counts as help, and how chance is drawn.
struct AnalysisSettings: Sendable {
    var minimumConfidence = 0.5
    var minimumWeight = 0.0
    var classes = "ABCDEF"
    var seed: UInt64 = 42
    var permutations = 9_999
    var window: String?
    var within: String?
    var sensitivity = Repeating.auto

    enum Repeating: String, Choice {
        case auto, always, never
        var meaning: String {
            switch self {
            case .auto: "when no more than \(NumberPrinter.grouped(Sensitivity.mostActs)) help acts were found"
            case .always: "whatever it takes"
            case .never: "not at all"
            }
        }

        var most: Int? {
            switch self {
            case .auto: Sensitivity.mostActs
            case .always: .max
            case .never: nil
            }
        }
    }

    static let options: [Option<AnalysisSettings>] =
        comparable + [
            Option(
                "window", "Repeat the analysis by month or quarter and show the trends.", \.window,
                allowing: .choices(WindowLength.allCases.map(\.rawValue)), placeholder: "LENGTH", group: "Analysis",
                documentation:
                    "A conversation belongs to the window in which it begins; windows are of the calendar, in UTC."),
            Option(
                "sensitivity", "When to look for the findings again with other evidence.", \.sensitivity,
                group: "Analysis",
                documentation: """
                    At confidences of 0.3, 0.5, 0.7 and 0.9, and with the stronger classes of evidence only: the report says \
                    which findings still hold.
                    """),
        ]

    /// Those that a comparison has too.
    static let comparable: [Option<AnalysisSettings>] = [
        Option(
            "minimum-confidence", "Least confidence of a help act that counts.", \.minimumConfidence,
            allowing: .between(0, 1), group: "Analysis"),
        Option(
            "minimum-weight", "Least weight of a tie that counts: acts of help, or what a ready-made tie says.",
            \.minimumWeight, allowing: .atLeast(0),
            group: "Analysis"),
        Option(
            "classes", "Evidence classes that count, strongest A to weakest F.", \.classes, placeholder: "LETTERS",
            group: "Analysis"),
        Option(
            "permutations", "Random labellings drawn for each test.", \.permutations, allowing: .between(99, 1_000_000),
            group: "Analysis"),
        Option(
            "within", "Shuffle team labels within each site or level only: do teams matter beyond it?", \.within,
            allowing: .choices(Stratum.allCases.map(\.rawValue)), placeholder: "COLUMN", group: "Analysis",
            documentation:
                "Needs a roster with that column; people of whom it is not known are shuffled among themselves. Holds for "
                + "the tests of firm, teams, pairs of teams and brokers."),
        Option("seed", "Number that all chance comes from.", \.seed, group: "Analysis"),
    ]

    /// - Throws: 64 when `classes` holds something else than the letters of classes.
    func check() throws(Failure) {
        let letters = EvidenceClass.allCases.map(\.letter).joined()
        guard !classes.isEmpty, classes.uppercased().allSatisfy({ letters.contains($0) }) else {
            throw Failure(.usage, "--classes: '\(classes)' is not made of the letters \(letters)")
        }
    }

    var stratum: Stratum? { within.flatMap { Stratum(rawValue: $0) } }

    var evidenceClasses: [EvidenceClass] {
        EvidenceClass.allCases.filter { classes.uppercased().contains($0.letter) }
    }

    func reportOptions(_ input: InputSettings, minimumGroup: Int) -> Report.Options {
        var options = Report.Options()
        options.seed = seed
        options.minimumWeight = minimumWeight
        options.minimumConfidence = minimumConfidence
        options.minimumGroup = minimumGroup
        options.classes = evidenceClasses.map(\.letter).joined()
        options.privateSpaces = input.privateChannels
        options.directMessages = input.directMessages
        options.within = within
        return options
    }

    func settings(threads: Int) -> Analysis.Settings {
        var settings = Analysis.Settings()
        settings.ledger.minimumConfidence = Float(minimumConfidence)
        settings.ledger.minimumWeight = minimumWeight
        settings.ledger.classes = Set(evidenceClasses)
        (settings.seed, settings.permutations, settings.threads) = (seed, permutations, threads)
        settings.within = stratum
        settings.window = window.flatMap { WindowLength(rawValue: $0) }
        settings.sensitivityUpTo = sensitivity.most
        return settings
    }
}

/// Where the report goes, in which forms, and what it may say.
struct OutputSettings: Sendable {
    var folder = "report"
    var forms: [String] = []
    var names = false
    var aggregate = false
    var minimumGroup = 5
    var key: String?
    var failOn: [String] = []

    static let options: [Option<OutputSettings>] = [
        Option(
            "output", "o", "Folder to write to; an earlier report there is replaced.", \.folder, placeholder: "DIR",
            group: "Output",
            documentation: """
                With - one form, named by --form, goes to standard output and nothing else does; a map goes as DOT, or \
                as the picture that --map-format names.
                """),
        Option(
            "form", "f", "Form to write; all default forms when not given.", \.forms,
            allowing: .choices(Output.all.map(\.name)), group: "Output"),
        Option("names", "Show people under their names instead of pseudonyms.", \.names, group: "Output"),
        Option("aggregate", "Show teams only, nobody by name or number.", \.aggregate, group: "Output"),
        Option(
            "minimum-group", "Fewest people in a team that is shown on its own.", \.minimumGroup,
            allowing: .between(1, 1000), group: "Output"),
        Option(
            "key", "Key file that gives people the same pseudonyms again.", \.key, placeholder: "FILE",
            group: "Output",
            documentation: """
                Made when it is not there, readable by you alone. It may not lie in the report's folder, and is refused \
                when others may read it. Whoever holds it and knows a person's address can find that person's pseudonym.
                """),
        Option(
            "fail-on", "Exit with 1 when there is a finding of these kinds.", \.failOn,
            allowing: .lists(of: Finding.Kind.allCases.map(\.rawValue)), placeholder: "KIND,...", group: "Output"),
    ]

    var mode: Report.Privacy.Mode { aggregate ? .aggregate : names ? .named : .pseudonymous }

    /// Whether one document goes to standard output instead of all to a folder.
    var isPiped: Bool { folder == PipedDocument.name }

    /// - Throws: 64 when standard output cannot take what is asked for.
    func check(egos: Int) throws(Failure) {
        guard isPiped, Set(forms).count + egos != 1 else { return }
        throw Failure(.usage, "--output - takes one form; name it, as in '--output - --form json'")
    }

    func wants(_ output: HelpReporter.Output) -> Bool {
        forms.isEmpty ? output.byDefault && !isPiped : forms.contains(output.name)
    }
}
