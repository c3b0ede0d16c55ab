import Exports

/// What is looked up once for a message, before its candidates are gone through.
struct ReplyFacts: Sendable {
    let next: Int
    let minute: Int64
    /// Numbers of the writer and of the person named first; -1 for somebody unseen, or nobody.
    let (writer, addressee): (Int, Int)
    /// Positions of the writer's latest message and of the latest that names the writer; -1 for none in reach.
    private(set) var (own, naming) = (-1, -1)
    let addresseeSpoke: Bool
    /// Messages of the five minutes before, as far as they are in reach.
    let traffic: Int
    private(set) var (ownConversation, ownParent): (Int32, Int) = (-1, -1)
    /// Messages by the writer; messages that are the latest of their writers.
    let (wrote, latestOfWriters): (UInt64, UInt64)
    /// Of the words of the message, in sixteenths, and their sum.
    private(set) var weights = SIMD8<Int32>()
    private(set) var weight: Int32 = 0
    /// The messages with the word.
    private(set) var users = SIMD8<UInt64>()
    /// The messages with any of the words.
    private(set) var allUsers: UInt64 = 0
    /// What the message may answer.
    private(set) var candidates: UInt64 = 0
    /// Messages that follow, as `ReplyForesight` has them: all, and those of them that the writer wrote, that name the
    /// writer, and that name anybody.
    let (ahead, speaksAhead, namedAhead, namingAhead): (UInt64, UInt64, UInt64, UInt64)

    init(_ turn: ReplyTurn, _ window: ReplyWindow) {
        next = window.next
        minute = turn.minute
        writer = window.number(of: turn.author)
        addressee = window.number(of: turn.addressee)
        traffic = next - window.first(after: minute - 6)
        latestOfWriters = window.latestOfWriters.bits(before: next)
        addresseeSpoke = addressee >= 0 && window.people[addressee].latest >= window.first
        wrote = writer < 0 ? 0 : window.people[writer].wrote.bits(before: next)
        ahead = window.foresight.messages(after: next)
        speaksAhead = window.foresight.messages(by: writer, among: ahead)
        namedAhead = window.foresight.messages(naming: writer, among: ahead)
        namingAhead = window.foresight.namingAnybody(among: ahead)
        lookUp(turn, window)
        choose(turn, window)
    }

    /// Since the message `back` before the next, or the first of the space; 0 where there is none.
    func minutes(since back: Int, _ window: ReplyWindow) -> Int {
        next == 0 ? 0 : Int(minute - window[max(0, next - back)].turn.minute)
    }

    private mutating func lookUp(_ turn: ReplyTurn, _ window: ReplyWindow) {
        let named = writer < 0 ? 0 : window.people[writer].named.bits(before: next)
        (own, naming) = (position(wrote), position(named))
        if own >= 0 { (ownConversation, ownParent) = (window[own].conversation, window[own].parent) }
        for place in 0..<8 where turn.sketch.words[place] != 0 {
            weights[place] = Int32(window.weight(of: turn.sketch.words[place]))
            weight += weights[place]
            users[place] = window.messages(with: turn.sketch.words[place])
            allUsers |= users[place]
        }
        candidates = named.latest(2)
    }

    /// Words in one message of 64 or fewer, in sixteenths.
    private static let rare: Int32 = 96

    /// The latest messages, the writer's own, those of and to the people named, open questions, the end of the writer's
    /// conversation, and the latest message with each rare word: hardly anything else is ever answered.
    private mutating func choose(_ turn: ReplyTurn, _ window: ReplyWindow) {
        let reach = next - window.first
        candidates |= (reach < 64 ? (1 << UInt64(reach)) - 1 : UInt64.max).latest(5)
        candidates |= wrote.latest(2) | window.openAsks.bits(before: next).latest(2)
        for person in turn.people {
            let number = window.number(of: person)
            if number >= 0 { candidates |= window.people[number].wrote.bits(before: next).latest(3) }
        }
        for place in 0..<8 where weights[place] >= Self.rare { candidates |= users[place].latest(1) }
        guard own >= 0 else { return }
        candidates |= bit(ownParent) | bit(window.ends[Int(ownConversation)])
    }

    /// 0 where the position is out of reach.
    private func bit(_ position: Int) -> UInt64 {
        let place = next - 1 - position
        return place < Lookback.reach ? 1 << UInt64(place) : 0
    }

    private func position(_ bits: UInt64) -> Int { bits == 0 ? -1 : next - 1 - bits.trailingZeroBitCount }
}

extension ReplyWindow {
    /// The first position in reach of a message later than a minute.
    fileprivate func first(after minute: Int64) -> Int {
        var (low, high) = (first, next)
        while low < high {
            let middle = (low + high) / 2
            if self[middle].turn.minute > minute { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
