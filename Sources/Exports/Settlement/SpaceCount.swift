/// What coverage has to say of one space.
struct SpaceCount: Sendable {
    private(set) var used = 0
    private(set) var linkedReplies = 0
    private(set) var orphanReplies = 0
    var duplicates = 0
    /// Days since 1970-01-01 (UTC) with a message, ascending.
    private(set) var days: [Int64] = []

    private static let day: Int64 = 86_400_000_000

    init() {}

    mutating func add(_ log: SpaceLog, isBot: [Bool]) {
        for time in log.time {
            let day = Self.day(of: time)
            if days.last != day { days.append(day) }
        }
        for row in 0..<log.count where log.isOfPerson(row, isBot) {
            used += 1
            if log.link[row] != .none {
                linkedReplies += log.parent[row] == Row.none ? 0 : 1
                orphanReplies += log.parent[row] == Row.none ? 1 : 0
            }
        }
    }

    static func day(of time: Int64) -> Int64 { time >= 0 ? time / day : -(-(time + 1) / day) - 1 }
}

extension SpaceLog {
    /// Whether a person wrote the message: no bot, no program, and not the platform.
    package func isOfPerson(_ row: Int, _ isBot: [Bool]) -> Bool {
        author[row] != Row.none && !isBot[Int(author[row])]
            && cues[row].isDisjoint(with: [.system, .automatic])
    }
}
