import HelpMetrics
import Options

/// `bench calibration`: are the error rates what they claim to be?
struct CalibrationCommand: Command {
    var networks: String?
    var only = ""
    var runs = 1_000
    var permutations = 999
    var seed: UInt64 = 42
    var threads = 0
    var minimumWeight = 0
    var parts: [String] = []

    static let name = "calibration"
    static let summary = "Check tests and intervals against networks whose truth is known."
    static let documentation = """
        Surveyed: which groups of the networks given are inward as they are. Null: the teams of surveyed and of made-up networks are dealt out at random, so whatever is called is a false \
        alarm. Planted: one effect of so many spreads of the null (half the width of the range that holds 95 % of it) is \
        put into a null draw. Coverage: exports are made with known shares and waits, and acts that are alike within \
        conversations, along ties or by person.

        Rows with a bar are promises. "not sure" means that the bar is missed, but the interval of the figure reaches it.
        """
    static let options: [Option<CalibrationCommand>] = [
        Option("networks", "Folder with NAME.edges.csv and NAME.nodes.csv.", \.networks, placeholder: "DIR"),
        Option(
            "only", "Networks whose name and property contain this, and exports whose description does.", \.only,
            placeholder: "TEXT"),
        Option("runs", "n", "Runs of each.", \.runs, allowing: .between(1, 1_000_000)),
        Option("permutations", "Labellings drawn in each run.", \.permutations, allowing: .between(19, 100_000)),
        Option("seed", "Number that all chance comes from.", \.seed),
        Threads.option(\CalibrationCommand.threads),
        Option(
            "minimum-weight", "Leave out ties of the networks given that are lighter.", \.minimumWeight,
            allowing: .between(0, 1_000_000)),
        Option(
            "part", "Part to run; all when not given.", \.parts,
            allowing: .choices(["surveyed", "null", "planted", "coverage"])),
    ]

    func run(_ invocation: Invocation) throws(Failure) -> ExitCode {
        let terminal = invocation.terminal
        try terminal.print("\(runs) runs, \(permutations) permutations, seed \(seed)\n")
        if networks != nil, wants("surveyed") {
            try terminal.print("\nSurveyed networks as they are\n\n" + surveyed())
        }
        if wants("null") {
            try terminal.print("\nFalse alarms\n\n" + falseAlarms() + "\n" + topics { $0.reportAlarms($1, to: &$2) })
        }
        if wants("planted") {
            try terminal.print(
                "\nPlanted effects that were found\n\n" + planted() + "\n" + topics { $0.reportFound($1, to: &$2) })
        }
        if wants("coverage") { try terminal.print("\nTruths within the 95 % interval\n\n" + coverage()) }
        return .success
    }

    private func wants(_ part: String) -> Bool { parts.isEmpty || parts.contains(part) }

    private var settings: Survey.Settings {
        var settings = Survey.Settings()
        (settings.seed, settings.permutations, settings.rankSamples) = (seed, permutations, 0)
        return settings
    }

    /// Of the folder given, with heavy enough ties.
    private func firms() throws(Failure) -> [CalibrationFirm] {
        guard let networks else { return [] }
        return try NetworkFolder.read(networks).compactMap { firm in
            guard only.isEmpty || firm.name.contains(only) else { return nil }
            var firm = firm
            firm.ties.removeAll { $0.weight < minimumWeight }
            return firm
        }
    }

    private func surveyed() throws(Failure) -> String {
        var table = SurveyedTable()
        for firm in try firms() { table.add(firm, settings) }
        return table.text
    }

    private func falseAlarms() throws(Failure) -> String {
        let threads = Threads.count(self.threads)
        var (table, all) = (FalseAlarmTable(), FalseAlarms())
        for firm in try firms() {
            let alarms = FalseAlarms.count(runs: runs, settings: settings, threads: threads) { _ in firm }
            table.add(firm.name, alarms)
            all.add(alarms)
        }
        if only.isEmpty {
            let seed = seed
            let alarms = FalseAlarms.count(runs: runs, settings: settings, threads: threads) { run in
                .unequal(ties: 1_500, inside: 0, seed: seed &+ UInt64(run))
            }
            table.add("generated, 150 people, 10 teams", alarms)
            all.add(alarms)
        }
        table.add("all", all)
        return table.text
    }

    /// Of words in questions.
    private func topics(_ report: (TopicAlarms, String, inout CalibrationTable) -> Void) -> String {
        var table = CalibrationTable()
        for (hasLeanings, place) in [(false, "people alike"), (true, "people with leanings")] {
            let process = TopicProcess(hasLeanings: hasLeanings)
            let alarms = TopicAlarms.count(process, runs: runs, seed: seed, threads: Threads.count(threads))
            report(alarms, "1,500 questions, " + place, &table)
        }
        return table.text
    }

    private func planted() -> String {
        var table = CalibrationTable()
        for effect in PlantedEffects.Effect.allCases {
            PlantedEffects.count(effect, runs: runs, settings: settings, threads: Threads.count(threads))
                .report(effect, to: &table)
        }
        return table.text
    }

    private func coverage() -> String {
        var table = CalibrationTable()
        let threads = Threads.count(self.threads)
        let processes: [(likeness: ExportProcess.Likeness, size: Int, place: String)] = [
            (.conversation, 1_000, "1,000 conversations"), (.conversation, 150, "150 conversations"),
            (.steadyTie, 1_000, "1,000 conversations along 700 ties"),
            (.steadyPerson, 1_000, "1,000 conversations, people with leanings"),
            (.newTie, 700, "700 ties, drawn anew"), (.newPerson, 1_000, "people with leanings, drawn anew"),
        ]
        for (likeness, size, place) in processes where only.isEmpty || place.contains(only) {
            let process = ExportProcess(likeness, size: size)
            IntervalCoverage.count(process, runs: runs, settings: settings, threads: threads)
                .report(place, to: &table, likeness.isSteady ? .between(0.93, 0.97) : .none)
        }
        for (asks, place) in [(1_000, "1,000 asks"), (200, "200 asks")] where only.isEmpty || place.contains(only) {
            FirstHelpCoverage.count(FirstHelpProcess(asks: asks), runs: runs, seed: seed, threads: threads)
                .report(place, to: &table)
        }
        return table.text
    }
}
