/// Sixty-four counters side by side, one a bit: plane `p` holds bit `p` of each.
struct LaneCounter: ~Copyable {
    private let planes = Scratch<UInt64>(64, filledWith: 0)
    /// Planes from here on are all 0.
    private var height = 0

    /// Adds 2 to the power `plane` to the counters whose bits are set.
    @inline(__always) mutating func add(_ lanes: UInt64, from plane: Int = 0) {
        var (carry, plane) = (lanes, plane)
        while carry != 0 {
            let before = planes[plane]
            planes[plane] = before ^ carry
            carry &= before
            plane &+= 1
        }
        height = max(height, plane)
    }

    subscript(lane: Int) -> Int {
        var count = 0
        for plane in 0..<height { count |= Int(planes[plane] &>> UInt64(lane) & 1) &<< plane }
        return count
    }

    mutating func clear() {
        for plane in 0..<height { planes[plane] = 0 }
        height = 0
    }
}
