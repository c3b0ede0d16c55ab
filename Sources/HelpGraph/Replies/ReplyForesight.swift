/// Who speaks and who is named in the messages that follow the one looked at: what comes of a message tells whom it
/// answered.
///
/// Messages are bits, the nearest one the highest.
struct ReplyForesight: Sendable {
    /// Messages looked ahead.
    static let reach = 16

    private struct Person {
        var speaks = Lookback()
        var isNamed = Lookback()
    }

    /// Position of the message behind those foreseen.
    private(set) var end = 0
    /// By number, as `ReplyPeople` gives them.
    private var people: [Person] = []
    /// Messages that name anybody.
    private var naming = Lookback()

    /// Takes the message behind those foreseen so far, by the number of its writer.
    mutating func add(by writer: Int) {
        grow(to: writer)
        people[writer].speaks.add(end)
        end += 1
    }

    /// Takes somebody whom the latest message names.
    mutating func add(naming person: Int) {
        grow(to: person)
        people[person].isNamed.add(end - 1)
        naming.add(end - 1)
    }

    private mutating func grow(to person: Int) {
        while people.count <= person { people.append(Person()) }
    }

    /// The messages behind a position that are foreseen; none where nothing is.
    @inline(__always) func messages(after position: Int) -> UInt64 {
        let count = end - 1 - position
        return count > 0 ? (1 << UInt64(count)) &- 1 : 0
    }

    /// Those of some messages that a person wrote.
    @inline(__always) func messages(by person: Int, among messages: UInt64) -> UInt64 {
        person >= 0 && person < people.count ? people[person].speaks.bits(before: end) & messages : 0
    }

    /// Those of some messages that name a person.
    @inline(__always) func messages(naming person: Int, among messages: UInt64) -> UInt64 {
        person >= 0 && person < people.count ? people[person].isNamed.bits(before: end) & messages : 0
    }

    /// Those of some messages that name anybody.
    @inline(__always) func namingAnybody(among messages: UInt64) -> UInt64 { naming.bits(before: end) & messages }

    /// How far behind a position the nearest of some messages is; 0 where there is none.
    @inline(__always) func distance(to messages: UInt64, from position: Int) -> Int {
        messages == 0 ? 0 : end - position - UInt64.bitWidth + messages.leadingZeroBitCount
    }
}
