import Exports
import HelpGraph

/// A conversation space written line by line, one message a minute: `talk.says(ana, .asks)` returns the row.
struct Talk {
    static let people = 6
    var log: SpaceLog
    var isHuman = [Bool](repeating: true, count: people)

    init(name: String = "general", kind: Space.Kind = .publicChannel) {
        log = SpaceLog(space: Space(id: "S", name: name, kind: kind))
    }

    @discardableResult
    mutating func says(
        _ author: UInt32, _ cues: Cues = [.long], answers parent: Int? = nil, link: Link = .thread,
        naming mentions: [UInt32] = [], tickedBy: UInt32? = nil, after minutes: Int64 = 1
    ) -> Int {
        log.author.append(author)
        log.time.append((log.time.last ?? 0) + minutes * 60_000_000)
        log.key.append(UInt64(log.count))
        log.parent.append(parent.map { UInt32($0) } ?? Row.none)
        log.link.append(parent == nil ? .none : link)
        log.cues.append(cues)
        log.mentions.append(mentions)
        log.reactions.append(tickedBy.map { [Reaction(account: $0, confirms: true)] } ?? [])
        return log.count - 1
    }

    /// A reply whose root is not in the export.
    mutating func saysOrphan(_ author: UInt32, rootAuthor: UInt32) {
        let row = says(author)
        log.link[row] = .thread
        log.orphans.append(SpaceLog.Orphan(row: UInt32(row), parentKey: 99, rootAuthor: rootAuthor))
    }

    func found() -> HelpRecord {
        HelpFinder.find(in: MessageLog(spaces: [log]), isHuman: isHuman, threads: 1)
    }
}

let ana: UInt32 = 0
let ben: UInt32 = 1
let cleo: UInt32 = 2
let dan: UInt32 = 3
let bot: UInt32 = 5
