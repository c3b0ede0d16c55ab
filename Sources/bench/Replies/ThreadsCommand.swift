import Exports
import HelpGraph
import Options
import Parallel

/// `bench threads EXPORT`: hides what the export says of threads, and has it found again.
struct ThreadsCommand: Command {
    var path = ""
    var threads = 0

    static let name = "threads"
    static let summary = "Hide the threads of an export and check how many replies are led back to their root."
    static let documentation = """
        Every reply loses what the export says it answers, and is then treated as a message outside any thread. Thread: \
        it is said to answer a message of its thread. Root: the chain of links that were found leads from the reply to \
        the root of its thread. Author: it leads to a message by the same person. Of those linked: of the replies that \
        are said to answer anything. Openers: messages that open a thread or stand alone, and so answer nothing. \
        Who helped whom: acts that rest on a link, and pairs of people with such an act, as the export says and as found \
        without its links; beside it what comes of taking each message for an answer to the one before.
        """
    static let operands = [Operand("EXPORT", "What to read.", \ThreadsCommand.path, completion: .files)]
    static let options = [Threads.option(\ThreadsCommand.threads)]

    func run(_ invocation: Invocation) throws(Failure) -> ExitCode {
        let settled: Settled
        do throws(InputError) { settled = try self.settled() } catch { throw Failure(error) }
        let isHuman = settled.directory.people.map { !$0.isBot }
        let spaces = settled.log.spaces
        let found = Parallel.map(spaces.count, threads: Threads.count(threads)) {
            ReplyInference.infer(in: spaces[$0].withoutLinks, isHuman: isHuman)
        }
        let led = zip(spaces, found).reduce(into: HiddenThreads()) { $0.add($1.0, found: $1.1, isHuman: isHuman) }
        try invocation.terminal.print(led.text)
        var table = TextTable(["who helped whom", "right", "found", "recorded", "precision", "recall", "F"])
        for (name, links) in [("inferred", found), ("message before", spaces.map(\.chained))] {
            let acts = HiddenActs(
                recorded: settled.log, found: MessageLog(spaces: links), isHuman: isHuman,
                threads: Threads.count(threads))
            acts.add(to: &table, as: name)
        }
        try invocation.terminal.print("\n" + table.text)
        return .success
    }

    private func settled() throws(InputError) -> Settled {
        let source = try Source.open(path: path)
        var settings = Reader.Settings()
        (settings.threads, settings.keepsSketches) = (Threads.count(threads), true)
        var exports = [try Reader.choose(for: source).reader.read(source, settings)]
        return try Settlement.settle(
            exports.release(), roster: nil, settings: Settlement.Settings(threads: settings.threads))
    }
}
