import Options

/// `bench forms`: what every form of a report costs beyond reading and measuring.
struct FormsCommand: Command {
    var messages = 2_000_000
    var people = 5_000
    var teams = 100
    var threads = 0
    var keep: String?

    static let name = "forms"
    static let summary = "Measure what writing every form of a report costs."
    static let documentation = """
        Makes up a Slack export and a roster and analyses them. Then each form is made on its own, on one thread, and \
        thrown away; at last all forms are written as 'waterline analyze' writes them. Graphviz is left out.
        """
    static let options: [Option<FormsCommand>] = [
        Option("messages", "n", "Messages in the export.", \.messages, allowing: .atLeast(1)),
        Option("people", "p", "People who write.", \.people, allowing: .atLeast(4)),
        Option("teams", "t", "Teams of the company.", \.teams, allowing: .atLeast(1)),
        Threads.option(\FormsCommand.threads),
        Option("keep", "Folder to keep the export in and take it from.", \.keep, placeholder: "DIR"),
    ]

    func run(_ invocation: Invocation) throws(Failure) -> ExitCode {
        let scratch = try ScratchFolder(keeping: keep)
        let path = "\(scratch.path)/end-to-end-\(messages)-\(people)-\(teams)-level1"
        try CompanyFiles.make(path, people: people, teams: teams, messages: messages, level: 1)
        var arguments = ["end-to-end-once", path + ".zip", path + ".csv", path + ".report", "--all-forms"]
        arguments += ["--threads", String(threads)]
        let figures = try ChildRun.figures(arguments)
        ScratchFolder.discard(path + ".report")
        try invocation.terminal.print(text(figures))
        return .success
    }

    private func text(_ figures: Figures) -> String {
        var table = TextTable(["form", "MB", "wall s", "CPU s"])
        for entry in figures.entries where entry.name.hasPrefix("length ") {
            let form = String(entry.name.dropFirst(7))
            table.add([form, Shown.megabytes(entry.value)] + times("form " + form, figures))
        }
        table.add(["what may be said, once", ""] + times("report", figures))
        table.add(["all, made and written", ""] + times("all forms", figures))
        return "\(Threads.count(threads)) threads; \(Shown.number(figures["people"])) people, "
            + "\(Shown.number(figures["acts"])) help acts, \(Shown.number(figures["ties"])) ties; "
            + "report.html has \(Shown.megabytes(figures["page"])) MB\n\n" + table.text + "\n"
    }

    private func times(_ stage: String, _ figures: Figures) -> [String] {
        [Shown.number(figures[stage + "_wall"]), Shown.number(figures[stage + "_cpu"])]
    }
}
