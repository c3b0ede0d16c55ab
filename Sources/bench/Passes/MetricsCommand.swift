import Options

/// `bench metrics`: what all measures of one network cost, the passes first and then the tests by chance.
struct MetricsCommand: Command {
    var shape = GraphSettings()
    var threads = 0
    var repeats = 3

    static let name = "metrics"
    static let summary = "Measure every pass, and the tests by chance, over a made-up network."
    static let documentation = """
        The tables of 'bench passes' and 'bench permutations', one after the other. Of the tests, 10,000 labellings of \
        5,000 people and 150,000 ties are to take at most 20 s on two cores.
        """
    static let options: [Option<MetricsCommand>] =
        GraphSettings.options.map { $0.within(\.shape) } + [
            Threads.option(\MetricsCommand.threads),
            Option("repeats", "r", "Runs of each.", \.repeats, allowing: .between(1, 1000)),
        ]

    func run(_ invocation: Invocation) throws(Failure) -> ExitCode {
        var passes = PassesCommand()
        (passes.shape, passes.threads, passes.repeats) = (shape, threads, repeats)
        _ = try passes.run(invocation)
        try invocation.terminal.print("\n")
        var permutations = PermutationsCommand()
        (permutations.shape, permutations.threads, permutations.repeats) = (shape, threads, repeats)
        return try permutations.run(invocation)
    }
}
