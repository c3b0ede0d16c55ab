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
        are said to answer anything. Openers: messages that open a thread or stand alone, and so answer nothing.
        """
    static let operands = [Operand("EXPORT", "What to read.", \ThreadsCommand.path, completion: .files)]
    static let options = [Threads.option(\ThreadsCommand.threads)]

    func run(_ invocation: Invocation) throws(Failure) -> ExitCode {
        let settled: Settled
        do throws(InputError) { settled = try self.settled() } catch { throw Failure(error) }
        let isHuman = settled.directory.people.map { !$0.isBot }
        let spaces = settled.log.spaces
        let found = Parallel.map(spaces.count, threads: Threads.count(threads)) {
            HiddenThreads(spaces[$0], isHuman: isHuman)
        }
        try invocation.terminal.print(found.reduce(into: HiddenThreads()) { $0.add($1) }.text)
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

/// How many replies whose link was hidden are led back.
struct HiddenThreads: Sendable {
    private(set) var replies = 0
    private(set) var linked = 0
    private(set) var toThread = 0
    private(set) var toRoot = 0
    private(set) var toAuthor = 0
    private(set) var openers = 0
    private(set) var linkedOpeners = 0

    init() {}

    init(_ space: SpaceLog, isHuman: [Bool]) {
        var hidden = space
        hidden.parent = space.parent.map { _ in Row.none }
        hidden.link = space.link.map { _ in .none }
        let found = ReplyInference.infer(in: hidden, isHuman: isHuman)
        for row in 0..<space.count where Self.isHuman(space.author[row], isHuman) {
            if space.parent[row] != Row.none { addReply(row, space, found) } else { addOpener(row, found) }
        }
    }

    private mutating func addReply(_ row: Int, _ space: SpaceLog, _ found: SpaceLog) {
        replies += 1
        guard found.parent[row] != Row.none else { return }
        let (root, guess) = (Self.root(of: row, space), Self.root(of: row, found))
        linked += 1
        if Self.root(of: Int(found.parent[row]), space) == root { toThread += 1 }
        if guess == root { toRoot += 1 }
        if space.author[guess] == space.author[root] { toAuthor += 1 }
    }

    private mutating func addOpener(_ row: Int, _ found: SpaceLog) {
        openers += 1
        if found.parent[row] != Row.none { linkedOpeners += 1 }
    }

    private static func isHuman(_ author: UInt32, _ isHuman: [Bool]) -> Bool {
        author != Row.none && isHuman[Int(author)]
    }

    private static func root(of row: Int, _ log: SpaceLog) -> Int {
        var row = row
        while log.parent[row] != Row.none { row = Int(log.parent[row]) }
        return row
    }

    mutating func add(_ other: HiddenThreads) {
        replies += other.replies
        linked += other.linked
        toThread += other.toThread
        toRoot += other.toRoot
        toAuthor += other.toAuthor
        openers += other.openers
        linkedOpeners += other.linkedOpeners
    }

    var text: String {
        func share(_ part: Int, of whole: Int) -> String {
            whole == 0 ? "–" : Shown.share(Double(part) / Double(whole))
        }
        var table = TextTable(["led back to", "replies", "of all", "of those linked"])
        table.add(["anything", String(linked), share(linked, of: replies), share(linked, of: linked)])
        table.add(["its thread", String(toThread), share(toThread, of: replies), share(toThread, of: linked)])
        table.add(["the root", String(toRoot), share(toRoot, of: replies), share(toRoot, of: linked)])
        table.add(["its author", String(toAuthor), share(toAuthor, of: replies), share(toAuthor, of: linked)])
        return "\(replies) replies whose thread was hidden\n\n\(table.text)\n"
            + "of \(openers) openers \(linkedOpeners) (\(share(linkedOpeners, of: openers))) are said to answer something\n"
    }
}
