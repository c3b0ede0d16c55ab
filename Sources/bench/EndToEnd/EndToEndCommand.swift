import Options

/// `bench end-to-end`: a year of a large company, from the ZIP to the report.
struct EndToEndCommand: Command {
    var messages = 10_000_000
    var people = 20_000
    var teams = 300
    var level = 1
    var threads = 0
    var keep: String?

    static let name = "end-to-end"
    static let summary = "Measure the whole job: a Slack export as a ZIP, a roster, all default outputs."
    static let documentation = """
        Makes up the export and the roster, then does all that 'waterline analyze' does in a process of its own, without \
        drawing the maps with Graphviz. Each stage is timed as it is done; large documents are made while they are \
        published.
        """
    static let options: [Option<EndToEndCommand>] = [
        Option("messages", "n", "Messages in the export.", \.messages, allowing: .atLeast(1)),
        Option("people", "p", "People who write.", \.people, allowing: .atLeast(4)),
        Option("teams", "t", "Teams of the company.", \.teams, allowing: .atLeast(1)),
        Option(
            "level", "How hard the ZIP is pressed: 0 stores, 1 is fast, 9 is small.", \.level,
            allowing: .between(0, 9)),
        Threads.option(\EndToEndCommand.threads),
        Option("keep", "Folder to keep the export in and take it from.", \.keep, placeholder: "DIR"),
    ]

    func run(_ invocation: Invocation) throws(Failure) -> ExitCode {
        let scratch = try ScratchFolder(keeping: keep)
        let path = "\(scratch.path)/end-to-end-\(messages)-\(people)-\(teams)-level\(level)"
        try CompanyFiles.make(path, people: people, teams: teams, messages: messages, level: level)
        var arguments = ["end-to-end-once", path + ".zip", path + ".csv", path + ".report"]
        arguments += ["--threads", String(threads)]
        let figures = try ChildRun.figures(arguments)
        ScratchFolder.discard(path + ".report")
        try invocation.terminal.print(text(figures, fileBytes: ScratchFolder.size(of: path + ".zip")))
        return .success
    }

    private func text(_ figures: Figures, fileBytes: Int) -> String {
        let unpacked = Shown.megabytes(figures["bytes"])
        var lines = [
            "\(Threads.count(threads)) threads, ZIP at level \(level), file cache warm",
            "\(Shown.number(figures["messages"])) messages, \(unpacked) MB in a ZIP of \(Shown.megabytes(Double(fileBytes))) MB",
            "\(Shown.number(figures["people"])) people, \(Shown.number(figures["acts"])) help acts, "
                + "\(Shown.number(figures["ties"])) ties, \(Shown.number(figures["findings"])) findings, "
                + "\(Shown.megabytes(figures["written"])) MB of documents", "",
        ]
        var table = TextTable(["stage", "wall s", "CPU s", "peak MB by its end"])
        for stage in figures.stages { table.add(stage) }
        lines.append(table.text)
        lines.append(
            "total: \(Shown.number(figures["wall"])) s wall, \(Shown.number(figures["cpu"])) s CPU, "
                + "peak \(Shown.megabytes(figures["rss"])) MB")
        return lines.joined(separator: "\n") + "\n"
    }
}

extension Figures {
    /// Rows of name, wall and CPU seconds and peak, for all that `StageClock` has added.
    fileprivate var stages: [[String]] {
        entries.filter { $0.name.hasSuffix("_wall") }.map { entry in
            let name = String(entry.name.dropLast(5))
            return [
                name, Shown.number(entry.value), Shown.number(self[name + "_cpu"]),
                Shown.megabytes(self[name + "_peak"]),
            ]
        }
    }
}
