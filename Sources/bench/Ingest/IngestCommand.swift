import Options

/// `bench ingest`: how fast exports become a network, and what they cost in memory.
struct IngestCommand: Command {
    var form = FormChoice.all
    var messages = 1_000_000
    var people = 5_000
    var sizes: Sizes?
    var threads = 0
    var repeats = 3
    var keep: String?

    /// A form by its name, or all.
    struct FormChoice: Choice {
        let rawValue: String
        var meaning: String { ExportForm(rawValue: rawValue)?.meaning ?? "one after the other" }
        var forms: [ExportForm] { ExportForm(rawValue: rawValue).map { [$0] } ?? ExportForm.allCases }

        static let all = FormChoice(name: "all")
        static let allCases = ExportForm.allCases.map { FormChoice(name: $0.rawValue) } + [all]

        private init(name: String) { rawValue = name }

        init?(rawValue: String) {
            guard Self.allCases.contains(where: { $0.rawValue == rawValue }) else { return nil }
            self.rawValue = rawValue
        }
    }

    static let name = "ingest"
    static let summary = "Measure reading: from an export to the network."
    static let documentation = """
        Makes up exports with the same messages in each form and reads them with the readers of the product, each run in \
        a process of its own. Throughput is given in messages, in bytes as the reader sees them (unpacked), and in bytes \
        on disk; the table of reading alone has bytes a CPU second, and beside them the cost of a byte in terms of the \
        Slack folder's where that was measured as well. With several sizes the exponent of the growth of CPU seconds is given: 1 is linear.
        """
    static let examples = [
        Example("A million messages in every form.", "bench ingest"),
        Example("How a ZIP's cost grows.", "bench ingest --form slack-zip --sizes 1000000,2000000,4000000"),
    ]
    static let options: [Option<IngestCommand>] = [
        Option("form", "f", "Form of the export.", \.form),
        Option("messages", "n", "Messages in the export.", \.messages, allowing: .atLeast(1)),
        Option("people", "p", "People who write.", \.people, allowing: .atLeast(4)),
        Option("sizes", "Several numbers of messages, in place of --messages.", \.sizes),
        Threads.option(\IngestCommand.threads),
        Option("repeats", "r", "Runs of each.", \.repeats, allowing: .between(1, 1000)),
        Option("keep", "Folder to keep exports in and take them from.", \.keep, placeholder: "DIR"),
    ]

    func run(_ invocation: Invocation) throws(Failure) -> ExitCode {
        let scratch = try ScratchFolder(keeping: keep)
        var report = IngestReport(threads: Threads.count(threads), repeats: repeats)
        for form in self.form.forms {
            for size in sizes?.values ?? [messages] {
                let path = try form.make(messages: size, people: people, in: scratch.path)
                var runs: [Figures] = []
                for _ in 0..<repeats {
                    runs.append(try ChildRun.figures(["ingest-once", path, "--threads", String(threads)]))
                }
                report.add(form, runs, fileBytes: ScratchFolder.size(of: path))
                if keep == nil { ScratchFolder.discard(path) }
            }
        }
        try invocation.terminal.print(report.text)
        return .success
    }
}
