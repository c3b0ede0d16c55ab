import Exports

/// Groups that form in one space: a new channel, or the same set of writers come together again, with three or more
/// people of two or more teams, active in two successive fortnights.
///
/// A set of writers is the writers of one conversation, three to twelve of them, exactly; it is new when its first
/// conversation is, and it has formed with its second conversation in the fortnight after one of its others.
struct TeamFormation {
    static let leastPeople = 3
    static let mostPeople = 12

    private let team: [Int32]
    private let span: Span
    private var isNewSpace = false
    private var sets: [UInt64: Window] = [:]
    private var last = (window: -2, members: [Int]())
    private var current = (window: -1, members: [Int]())
    private var stamps: [UInt32]
    private var stamp: UInt32 = 0
    /// The people of each group formed in this space.
    private(set) var formed: [[Int]] = []

    private struct Window {
        var last: Int
        var isNew: Bool
        var hasFormed = false
    }

    init(team: [Int32], span: Span) {
        self.team = team
        self.span = span
        stamps = [UInt32](repeating: 0, count: team.count)
    }

    /// Begins a space whose first message of the network was written at `first`.
    mutating func begin(first: Int64) {
        isNewSpace = span.isNew(first)
        sets.removeAll(keepingCapacity: true)
        formed.removeAll(keepingCapacity: true)
        last = (-2, [])
        current = (-1, [])
    }

    /// Messages come in order of time.
    @inline(__always) mutating func write(_ person: Int, at time: Int64) {
        guard isNewSpace else { return }
        let window = span.window(of: time, length: Span.fortnight)
        if window != current.window { turn(to: window) }
        if stamps[person] != stamp {
            stamps[person] = stamp
            current.members.append(person)
        }
    }

    /// Ends the space's windows.
    mutating func finish() { turn(to: -1) }

    private mutating func turn(to window: Int) {
        if formed.isEmpty, isGroup(current.members), isGroup(last.members), current.window == last.window + 1 {
            formed.append(Array(Set(current.members + last.members)).sorted())
        }
        last = current
        current = (window, [])
        stamp += 1
    }

    /// A conversation's writers, each once.
    mutating func meet(_ members: [Int], at time: Int64) {
        guard !isNewSpace, members.count <= Self.mostPeople, isGroup(members) else { return }
        let sorted = members.sorted()
        let window = span.window(of: time, length: Span.fortnight)
        let key = Self.key(sorted)
        guard var known = sets[key] else {
            sets[key] = Window(last: window, isNew: span.isNew(time))
            return
        }
        if known.isNew, !known.hasFormed, window == known.last + 1 {
            known.hasFormed = true
            formed.append(sorted)
        }
        known.last = window
        sets[key] = known
    }

    private func isGroup(_ members: [Int]) -> Bool {
        guard members.count >= Self.leastPeople else { return false }
        var first: Int32 = -1
        for member in members where team[member] >= 0 {
            if first < 0 { first = team[member] } else if team[member] != first { return true }
        }
        return false
    }

    /// Two sets share a key by chance once in 2⁶⁴ comparisons.
    private static func key(_ members: [Int]) -> UInt64 {
        var key: UInt64 = 0
        for member in members {
            key = RandomStream(seed: key, stream: 0x7365_74).value(at: UInt64(member) + 1)
        }
        return key
    }
}
