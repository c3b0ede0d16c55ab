import Exports
import HelpGraph

/// How many replies whose link was hidden are led back.
struct HiddenThreads: Sendable {
    private(set) var replies = 0
    private(set) var linked = 0
    private(set) var toThread = 0
    private(set) var toRoot = 0
    private(set) var toAuthor = 0
    private(set) var openers = 0
    private(set) var linkedOpeners = 0

    /// - Parameters:
    ///   - space: As the export has it.
    ///   - found: The same with the links that were found.
    mutating func add(_ space: SpaceLog, found: SpaceLog, isHuman: [Bool]) {
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

extension SpaceLog {
    /// As if the export said nothing of threads.
    var withoutLinks: SpaceLog {
        var hidden = self
        hidden.parent = parent.map { _ in Row.none }
        hidden.link = link.map { _ in .none }
        hidden.orphans = []
        return hidden
    }

    /// As if each message answered the one before.
    var chained: SpaceLog {
        var chained = withoutLinks
        chained.likelihood = [UInt8](repeating: 100, count: count)
        for row in 0..<count where row > 0 { (chained.parent[row], chained.link[row]) = (UInt32(row - 1), .inferred) }
        return chained
    }
}
