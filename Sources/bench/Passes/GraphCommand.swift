import Options

/// `bench graph`: writes a made-up network for other programs.
struct GraphCommand: Command {
    var shape = GraphSettings()
    var output = "graph.csv"

    static let name = "graph"
    static let summary = "Write a random who-helps-whom network as an edge list."
    static let documentation = """
        Communities of fifty people keep four ties in five; how busy people are and how heavy ties are follows a power \
        law. The same size and seed give the same network.
        """
    static let options: [Option<GraphCommand>] =
        GraphSettings.options.map { $0.within(\.shape) } + [
            Option("output", "o", "File to write: source,target,weight.", \.output, placeholder: "FILE")
        ]

    func run(_ invocation: Invocation) throws(Failure) -> ExitCode {
        try EdgeListFile.write(shape.generator.edges(), to: output)
        return .success
    }
}

/// Size and seed of a made-up network: shared by the benchmarks that need one.
struct GraphSettings: Sendable {
    var people = 5_000
    var ties = 150_000
    var seed: UInt64 = 42

    static let options: [Option<GraphSettings>] = [
        Option("people", "p", "People in the network.", \.people, allowing: .atLeast(100)),
        Option("ties", "Ties between them.", \.ties, allowing: .atLeast(1)),
        Option("seed", "Number that all chance comes from.", \.seed),
    ]

    /// - Throws: exit code 64 when there is no room for as many ties.
    var generator: GraphGenerator {
        get throws(Failure) {
            guard ties <= people * 60 else {
                throw Failure(.usage, "\(ties) ties are too many for \(people) people; at most 60 a person are made")
            }
            return GraphGenerator(people: people, ties: ties, seed: seed)
        }
    }
}
