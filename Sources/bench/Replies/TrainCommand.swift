import Exports
import HelpGraph
import Options
import SampleCompany

/// `bench train`: learns a model anew.
struct TrainCommand: Command {
    var what = "replies"
    var path = ""
    var check: String?
    var output: String?
    var settings = ReplyTraining.Settings()

    static let name = "train"
    static let summary = "Learn a model anew: what the search for replies goes by, or what asks."
    static let documentation = """
        asks: FILE holds lines of `Yes` or `No`, a tab and a sentence, as in Parakweet's e-mail intent data set \
        (Apache-2.0), from whose training part the model that Waterline comes with was learnt.

        replies: DIR holds NAME.raw.txt, an IRC log, and NAME.annotation.txt, whose lines `a b -` say that line b \
        answers line a, as in the corpus of Kummerfeld et al. 2019 (CC BY 4.0), from whose training part the model that Waterline \
        comes with was learnt. The same folder, seed and rounds give the same model.
        """
    static let operands = [
        Operand("WHAT", "What to learn.", \TrainCommand.what, allowing: .choices(["asks", "replies"])),
        Operand("PATH", "Annotated talks or judged sentences.", \TrainCommand.path, completion: .files),
    ]
    static let options: [Option<TrainCommand>] = [
        Option("output", "o", "Swift file to write the model to.", \.output, placeholder: "FILE"),
        Option("check", "Other talks, scored after each round.", \.check, placeholder: "DIR"),
        Option("rounds", "r", "Times that all talks are gone through.", \.settings.rounds, allowing: .between(1, 1000)),
        Option("seed", "Number that all chance comes from.", \.settings.seed),
        Threads.option(\TrainCommand.settings.threads),
    ]

    func run(_ invocation: Invocation) throws(Failure) -> ExitCode {
        if what == "asks" {
            let model = AskTraining.model(of: try AskLine.read(at: path))
            if let output { try Self.write(model.source, to: output) }
            return .success
        }
        var settings = settings
        settings.threads = Threads.count(settings.threads)
        let talks = try ReplyTalk.read(at: path)
        let others = try check.map { path throws(Failure) in try ReplyTalk.read(at: path) }
        var training = ReplyTraining(talks, settings)
        for round in 0..<settings.rounds {
            if round > 0, round % 4 == 0 { training.relive() }
            let loss = training.round(round)
            let line =
                "round \(round + 1) of \(settings.rounds), \(training.count) messages: loss \(Shown.number(loss))"
            invocation.terminal.writeError(line + (others.map { "; " + scores($0, training.model) } ?? "") + "\n")
        }
        let model = training.calibrated
        if let others { invocation.terminal.writeError("calibrated: " + scores(others, model) + "\n") }
        if let output { try Self.write(model.source, to: output) }
        return .success
    }

    private static func write(_ source: String, to path: String) throws(Failure) {
        do throws(WriteFailure) { try writeFile(Array(source.utf8), to: path) } catch {
            throw Failure(.cannotCreate, error.description)
        }
    }

    private func scores(_ talks: [ReplyTalk], _ model: ReplyModel) -> String {
        var scores = ReplyScores()
        for talk in talks {
            scores.add(talk, ReplyGuesses(talk, model: model, threshold: 0))
        }
        return "links F \(Shown.number(scores.links.f)), people F \(Shown.number(scores.people.f)), "
            + "conversations F \(Shown.number(scores.conversations.f)), calibration "
            + Shown.number(scores.calibration.expectedError)
    }
}
