import Options

/// `bench passes`: every pass over one network.
struct PassesCommand: Command {
    var shape = GraphSettings()
    var threads = 0
    var repeats = 3
    var only: [String] = []

    static let name = "passes"
    static let summary = "Measure every pass over a made-up network."
    static let documentation = """
        All but 'mutual' find the undirected form of the network made beforehand. The search for the best key players is \
        not among them: it tries every set of people and is for small networks.
        """
    static let options: [Option<PassesCommand>] =
        GraphSettings.options.map { $0.within(\.shape) } + [
            Threads.option(\PassesCommand.threads),
            Option("repeats", "r", "Runs of each.", \.repeats, allowing: .between(1, 1000)),
            Option(
                "only", "Pass to measure; all when not given.", \.only, allowing: .choices(MeasuredPass.all.map(\.name))
            ),
        ]

    func run(_ invocation: Invocation) throws(Failure) -> ExitCode {
        let generator = try shape.generator
        let input = MeasuredPass.Input(
            network: generator.network(), team: generator.teams(), threads: Threads.count(threads))
        var table = TextTable(["pass", "wall s", "spread", "CPU s"])
        for pass in MeasuredPass.all where only.isEmpty || only.contains(pass.name) {
            let timings = Timings.of(repeats) { pass.run(input) }
            table.add([
                pass.name, Shown.number(timings.wall), Shown.percent(timings.spread), Shown.number(timings.cpu),
            ])
        }
        try invocation.terminal.print(
            "\(shape.people) people, \(shape.ties) ties, \(input.threads) threads, median of \(repeats) runs\n\n"
                + table.text)
        return .success
    }
}
