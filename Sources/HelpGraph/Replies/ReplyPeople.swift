import Exports

/// Numbers of the people of one space, from 0 in the order in which they were first seen.
///
/// A table of open places, at most half of them taken: `Dictionary` guards against keys chosen to collide, at several
/// times the cost; these keys are numbers that Waterline gave out itself, one after the other.
struct ReplyPeople: Sendable {
    private var places = [(person: UInt32, number: Int32)](repeating: (Row.none, -1), count: 16)
    private(set) var count = 0

    /// -1 for somebody unseen, and for `Row.none`.
    ///
    /// - Complexity: O(1).
    @inline(__always) func number(of person: UInt32) -> Int { Int(places[place(of: person)].number) }

    /// Gives somebody unseen the next number.
    mutating func take(_ person: UInt32) -> Int {
        let place = place(of: person)
        if places[place].number >= 0 { return Int(places[place].number) }
        places[place] = (person, Int32(count))
        count += 1
        if 2 * count > places.count { grow() }
        return count - 1
    }

    /// Where somebody is, or would go.
    @inline(__always) private func place(of person: UInt32) -> Int {
        var place = Int((person &* 0x9E37_79B1) >> 7) & (places.count - 1)
        while places[place].person != person, places[place].number >= 0 { place = (place + 1) & (places.count - 1) }
        return place
    }

    private mutating func grow() {
        let taken = places.filter { $0.number >= 0 }
        places = Array(repeating: (Row.none, -1), count: 2 * places.count)
        for entry in taken { places[place(of: entry.person)] = entry }
    }
}
