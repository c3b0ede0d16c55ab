import Exports
import HelpGraph
import Options
import Parallel
import SampleCompany

/// `bench replies`: how right is what is said to answer what?
struct RepliesCommand: Command {
    var path = ""
    var predictions: String?
    var threshold = 0.0
    var byRule = false
    var knowsConversations = false
    var measuresSpeed = false
    var threads = 0

    static let name = "replies"
    static let summary = "Check what is said to answer what against annotated talks."
    static let documentation = """
        The folder holds NAME.raw.txt, an IRC log, and NAME.annotation.txt, whose lines `a b -` say that line b answers \
        line a; a = b begins a conversation. Links: pairs of lines. People: whom a message answers, others than its \
        writer. Conversations: what hangs together by links, found exactly, of two lines or more. One-to-one: lines in \
        conversations matched one to one. VI: 1 - variation of information over its upper bound.
        """
    static let operands = [Operand("DIR", "Annotated talks.", \RepliesCommand.path, completion: .files)]
    static let options: [Option<RepliesCommand>] = [
        Option(
            "predictions", "Write the links found as lines `a b -`, one talk after the other in the order of names.",
            \.predictions, placeholder: "FILE"),
        Option("threshold", "Links less likely are none.", \.threshold, allowing: .between(0, 1)),
        Option("rule", "Go by the usual rule: the addressee's latest message, else one's own.", \.byRule),
        Option(
            "known-conversations", "Conversations are known, as threads are: only look whom a line answers in its own.",
            \.knowsConversations),
        Option("speed", "Also measure how many messages a second are gone through.", \.measuresSpeed),
        Threads.option(\RepliesCommand.threads),
    ]

    func run(_ invocation: Invocation) throws(Failure) -> ExitCode {
        let talks = try ReplyTalk.read(at: path)
        let guesses = Parallel.map(talks.count, threads: Threads.count(threads)) { guess(talks[$0]) }
        var scores = ReplyScores()
        for (talk, guess) in zip(talks, guesses) { scores.add(talk, guess) }
        try invocation.terminal.print(Self.text(scores, talks: talks.count))
        if measuresSpeed {
            try invocation.terminal.print("\n" + ReplySpeed.text(talks, threads: Threads.count(threads)))
        }
        if let predictions { try write(zip(talks, guesses).map { Self.lines($0, $1) }.joined(), to: predictions) }
        return .success
    }

    private func guess(_ talk: ReplyTalk) -> ReplyGuesses {
        if byRule { return ReplyGuesses(byRuleOf: talk) }
        if knowsConversations { return ReplyGuesses(inConversationsOf: talk, model: .standard) }
        return ReplyGuesses(talk, model: .standard, threshold: Float(threshold))
    }

    private func write(_ text: String, to path: String) throws(Failure) {
        do throws(WriteFailure) { try writeFile(Array(text.utf8), to: path) } catch {
            throw Failure(.cannotCreate, error.description)
        }
    }

    private static func lines(_ talk: ReplyTalk, _ guesses: ReplyGuesses) -> String {
        talk.annotated.map { "\(guesses.links[$0]?.line ?? $0) \($0) -\n" }.joined()
    }

    private static func text(_ scores: ReplyScores, talks: Int) -> String {
        var table = TextTable(["what", "precision", "recall", "F"])
        for (name, row) in [
            ("links", scores.links), ("people", scores.people), ("conversations", scores.conversations),
        ] {
            table.add([name] + [row.precision, row.recall, row.f].map(Shown.share))
        }
        return "\(talks) talks, \(scores.messages) lines\n\n\(table.text)\none-to-one \(Shown.share(scores.oneToOne)), "
            + "VI \(Shown.share(scores.variation)), expected calibration error "
            + "\(Shown.number(scores.calibration.expectedError))\n\n" + reliability(scores.calibration)
    }

    private static func reliability(_ calibration: Calibration) -> String {
        var table = TextTable(["probability said", "messages", "mean said", "right"])
        for (place, row) in calibration.classes.enumerated() where row.count > 0 {
            table.add([
                "\(place * 10)-\(place * 10 + 10) %", String(row.count),
                Shown.share(row.probability / Double(row.count)),
                Shown.share(Double(row.right) / Double(row.count)),
            ])
        }
        return table.text
    }

}
