/// Counts as the model takes them.
enum ReplyLevels {
    /// log₂(1 + count) in sixteenths, between powers of two in a straight line: the same on every system.
    @inline(__always) static func of(_ count: Int) -> Int {
        let number = max(0, count) &+ 1
        let octave = number.bitWidth &- 1 &- number.leadingZeroBitCount
        return 16 &* octave &+ (number &<< 4) &>> octave & 15
    }
}
