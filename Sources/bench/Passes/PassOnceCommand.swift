import HelpGraph
import Options
import SampleCompany

/// `bench pass-once NAME GRAPH`: one timed pass over an edge list.
struct PassOnceCommand: Command {
    var pass = ""
    var graph = ""
    var output: String?
    var threads = 0

    static let name = "pass-once"
    static let summary = "Run one pass over an edge list, and print the figures as one line of JSON."
    static let documentation = """
        The time is that of the pass alone: reading the file and making the undirected form of the network come before. \
        Nodes are numbers from 0; teams, where the pass needs them, are runs of fifty.
        """
    static let options: [Option<PassOnceCommand>] = [
        Option("output", "o", "File for one value a node.", \.output, placeholder: "FILE"),
        Threads.option(\PassOnceCommand.threads),
    ]
    static let operands: [Operand<PassOnceCommand>] = [
        Operand("PASS", "The pass to run.", \PassOnceCommand.pass, allowing: .choices(MeasuredPass.all.map(\.name))),
        Operand("GRAPH", "Edge list: source,target,weight.", \PassOnceCommand.graph, completion: .files),
    ]

    func run(_ invocation: Invocation) throws(Failure) -> ExitCode {
        let (network, reading) = try Timing.of { () throws(Failure) in try EdgeListFile.read(graph) }
        let teams = (0..<network.nodeCount).map { Int32($0 / 50) }
        let input = MeasuredPass.Input(network: network, team: teams, threads: Threads.count(threads))
        var figures = Figures()
        for pass in MeasuredPass.all where pass.name == self.pass {
            let (values, timing) = Timing.of { pass.run(input) }
            figures.add("", timing)
            if let quality = pass.quality?(input, values) { figures.add("quality", quality) }
            try write(values)
        }
        figures.add("reading", reading)
        figures.add("rss", peakMemory())
        try invocation.terminal.print(figures.json)
        return .success
    }

    private func write(_ values: [Double]) throws(Failure) {
        guard let output else { return }
        do throws(WriteFailure) {
            try writeFile(Array(values.map { "\($0)\n" }.joined().utf8), to: output)
        } catch { throw Failure(.cannotCreate, error.description) }
    }
}
