import Exports
import Options
import SampleCompany

/// `bench asks`: how right is what is said to ask?
struct AsksCommand: Command {
    var path = ""
    var folds = 0
    var seed: UInt64 = 1

    static let name = "asks"
    static let summary = "Check what is said to ask against sentences judged by people."
    static let documentation = """
        A line is `Yes` or `No`, a tab and a sentence: does it ask or propose something? Waterline: whether the sentence \
        would open a conversation as an ask. Question mark: whether it has one. With --folds the model is learnt anew \
        for each part from the other parts, and the figures are means over the parts.
        """
    static let operands = [Operand("FILE", "Judged sentences.", \AsksCommand.path, completion: .files)]
    static let options: [Option<AsksCommand>] = [
        Option("folds", "Parts; none for the model that Waterline comes with.", \.folds, allowing: .between(0, 100)),
        Option("seed", "Number that the parts come from.", \.seed),
    ]

    func run(_ invocation: Invocation) throws(Failure) -> ExitCode {
        let lines = try AskLine.read(at: path)
        var table = TextTable(["what", "precision", "recall", "F"])
        table.add(["Waterline"] + (folds > 1 ? crossValidated(lines) : scores(of: [retrieval(lines, .standard)])))
        table.add(["question mark"] + scores(of: [Self.questionMarks(lines)]))
        try invocation.terminal.print("\(lines.count) sentences\n\n\(table.text)")
        return .success
    }

    private func crossValidated(_ lines: [AskLine]) -> [String] {
        var random = SeededGenerator(seed: seed)
        let order = random.shuffled(Array(lines.indices))
        return scores(
            of: (0..<folds).map { fold in
                let parts = order.indices.filter { $0 % folds == fold }.map { lines[order[$0]] }
                let others = order.indices.filter { $0 % folds != fold }.map { lines[order[$0]] }
                return retrieval(parts, AskTraining.model(of: others))
            })
    }

    /// Means of precision, recall and F.
    private func scores(of parts: [Retrieval]) -> [String] {
        [parts.map(\.precision), parts.map(\.recall), parts.map(\.f)].map {
            Shown.share($0.reduce(0, +) / Double(max(1, $0.count)))
        }
    }

    private func retrieval(_ lines: [AskLine], _ model: AskModel) -> Retrieval {
        let scanner = CueScanner(asks: model)
        return Self.retrieval(lines) { line in line.withPadded { scanner.cues(of: $0).opensAsAsk } }
    }

    private static func questionMarks(_ lines: [AskLine]) -> Retrieval {
        retrieval(lines) { $0.text.contains(UInt8(ascii: "?")) }
    }

    private static func retrieval(_ lines: [AskLine], _ isAsk: (AskLine) -> Bool) -> Retrieval {
        var retrieval = Retrieval()
        retrieval.add(
            found: Set(lines.indices.filter { isAsk(lines[$0]) }), given: Set(lines.indices.filter { lines[$0].asks }))
        return retrieval
    }
}
