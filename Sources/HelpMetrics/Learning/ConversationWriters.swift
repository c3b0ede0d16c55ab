#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Who wrote in one conversation, and how often.
struct ConversationWriters: Sendable {
    /// In the order of their first message.
    private(set) var members: [Int] = []
    private var turns: [Int32] = []
    /// By person: position in `members`, valid where `stamps` is of this conversation.
    private var places: [Int32]
    private var stamps: [UInt32]
    private var stamp: UInt32 = 0

    init(people: Int) {
        places = [Int32](repeating: 0, count: people)
        stamps = [UInt32](repeating: 0, count: people)
    }

    mutating func begin() {
        stamp += 1
        members.removeAll(keepingCapacity: true)
        turns.removeAll(keepingCapacity: true)
    }

    @inline(__always) mutating func write(_ person: Int) {
        if stamps[person] == stamp {
            turns[Int(places[person])] += 1
        } else {
            stamps[person] = stamp
            places[person] = Int32(truncatingIfNeeded: members.count)
            members.append(person)
            turns.append(1)
        }
    }

    @inline(__always) func hasWritten(_ person: Int) -> Bool { stamps[person] == stamp }

    func count(of person: Int) -> Int { hasWritten(person) ? Int(turns[Int(places[person])]) : 0 }

    func others(than person: Int) -> Int { members.count - (hasWritten(person) ? 1 : 0) }

    /// −Σ p ln p / ln k of the k writers' shares of the turns: 1 where all wrote as much. Asks for two writers.
    var evenness: Double {
        let total = Double(turns.reduce(0, +))
        let entropy = turns.reduce(0.0) { $0 - Double($1) / total * log(Double($1) / total) }
        return entropy / log(Double(turns.count))
    }
}
