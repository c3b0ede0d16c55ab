import HelpMetrics
import Options

/// `bench permutations`: the tests by chance over one network.
struct PermutationsCommand: Command {
    var shape = GraphSettings()
    var teams = 100
    var permutations = 10_000
    var threads = 0
    var repeats = 3

    static let name = "permutations"
    static let summary = "Measure the label permutations and half-samples behind all tests."
    static let documentation = """
        All tests of a survey at once: firm, teams, pairs of teams, brokers, and the stability of ranks. Every pair of \
        teams without a formal link is watched, and none is linked here. A run with a hundredth of the permutations \
        shows what does not depend on them.
        """
    static let options: [Option<PermutationsCommand>] =
        GraphSettings.options.map { $0.within(\.shape) } + [
            Option("teams", "t", "Teams, of equal size.", \.teams, allowing: .atLeast(2)),
            Option("permutations", "n", "Labellings drawn.", \.permutations, allowing: .between(100, 1_000_000)),
            Threads.option(\PermutationsCommand.threads),
            Option("repeats", "r", "Runs of each.", \.repeats, allowing: .between(1, 1000)),
        ]

    func run(_ invocation: Invocation) throws(Failure) -> ExitCode {
        var table = TextTable(["permutations", "wall s", "spread", "CPU s"])
        for permutations in [self.permutations / 100, self.permutations] {
            let survey = try survey(permutations)
            let timings = Timings.of(repeats) { SurveyStatistics(survey) }
            table.add([
                String(permutations), Shown.number(timings.wall), Shown.percent(timings.spread),
                Shown.number(timings.cpu),
            ])
        }
        try invocation.terminal.print(
            "\(shape.people) people, \(shape.ties) ties, \(teams) teams, \(Threads.count(threads)) threads, "
                + "median of \(repeats) runs\n\n" + table.text)
        return .success
    }

    private func survey(_ permutations: Int) throws(Failure) -> Survey {
        let generator = try shape.generator
        let network = generator.network()
        var settings = Survey.Settings()
        (settings.permutations, settings.threads) = (permutations, Threads.count(threads))
        return Survey(
            network: network, teams: (1...teams).map { "Team \($0)" },
            team: (0..<shape.people).map { Int32($0 * teams / shape.people) },
            episodes: generator.episodes(of: network), settings: settings)
    }
}
