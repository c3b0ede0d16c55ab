/// Finds messages by key: the first row that has it. Places in the table are drawn with a seed, so that no input can be
/// made to collide.
///
/// - Complexity: O(n) to build and O(1) expected a look-up.
struct KeyRows {
    private let keys: [UInt64]
    /// Row + 1, 0 where free.
    private var slots: [UInt32]
    private let seed = UInt64.random(in: .min ... .max)
    /// Rows whose key an earlier row has, with that row; in ascending order.
    private(set) var repeated: [(row: Int, first: Int)] = []

    init(_ keys: [UInt64]) {
        self.keys = keys
        slots = Array(repeating: 0, count: 2 << (Int.bitWidth - max(1, keys.count).leadingZeroBitCount))
        for row in keys.indices {
            let slot = slot(of: keys[row])
            if slots[slot] == 0 {
                slots[slot] = UInt32(row + 1)
            } else {
                repeated.append((row, Int(slots[slot]) - 1))
            }
        }
    }

    func first(_ key: UInt64) -> Int? {
        let row = Int(slots[slot(of: key)])
        return row == 0 ? nil : row - 1
    }

    @inline(__always) private func slot(of key: UInt64) -> Int {
        let mask = slots.count &- 1
        let product = (key ^ seed).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
        var slot = Int(truncatingIfNeeded: product.high ^ product.low) & mask
        while slots[slot] != 0, keys[Int(slots[slot]) &- 1] != key { slot = (slot &+ 1) & mask }
        return slot
    }
}
