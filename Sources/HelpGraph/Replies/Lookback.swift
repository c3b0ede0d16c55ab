/// Some of the latest 64 messages of a space, one bit each: bit k stands for the message k + 1 before the next one.
package struct Lookback: Sendable, Equatable {
    package static let reach = 64

    private var bits: UInt64 = 0
    /// The next message when the bits were written.
    private var written: Int32 = 0

    package init() {}

    /// The bits as they stand when `next` is the next message: those out of reach are gone.
    @inline(__always) package func bits(before next: Int) -> UInt64 {
        let passed = next - Int(written)
        return passed < Self.reach ? bits &<< UInt64(passed) : 0
    }

    /// Takes the message at `position`, the latest so far.
    @inline(__always) package mutating func add(_ position: Int) {
        bits = bits(before: position + 1) | 1
        written = Int32(truncatingIfNeeded: position + 1)
    }

    /// Forgets the message at `position`.
    @inline(__always) package mutating func remove(_ position: Int) {
        let place = Int(written) - 1 - position
        if place >= 0, place < Self.reach { bits &= ~(1 << UInt64(place)) }
    }
}

extension UInt64 {
    /// The lowest `count` of the bits that are set: the latest messages.
    @inline(__always) func latest(_ count: Int) -> UInt64 {
        var rest = self
        for _ in 0..<count { rest &= rest &- 1 }
        return self & ~rest
    }
}
