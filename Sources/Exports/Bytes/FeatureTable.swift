/// Weights by hash: each of 32,768 places holds the weight of at most one key, and seven more bits of that key, so that
/// another key of the same place has no weight in 127 cases of 128.
final class FeatureTable: Sendable {
    /// Bits of a key: the place above, what tells keys of one place apart below.
    static let placeBits: UInt32 = 15
    static let checkBits: UInt32 = 7
    static let keyBits = placeBits + checkBits

    // Memory that never changes once the table stands; the mask keeps every index inside.
    nonisolated(unsafe) private let entries: UnsafeMutablePointer<UInt16>

    /// - Precondition: no two keys have one place.
    init(_ weights: [(key: UInt32, weight: Int8)]) {
        let count = 1 << Int(Self.placeBits)
        entries = .allocate(capacity: count)
        entries.initialize(repeating: 0, count: count)
        for (key, weight) in weights where weight != 0 {
            let place = Int(FeatureLookup.place(key))
            precondition(entries[place] == 0, "one key a place")
            entries[place] = UInt16(truncatingIfNeeded: key & 0x7F) << 8 | UInt16(UInt8(bitPattern: weight))
        }
    }

    deinit { entries.deallocate() }

    /// The table as a value that a loop can keep in registers; valid while the table lives.
    var lookup: FeatureLookup { FeatureLookup(entries: entries) }
}

/// The memory of a `FeatureTable`, for reading.
struct FeatureLookup {
    fileprivate let entries: UnsafeMutablePointer<UInt16>

    /// The weight of `key`, 0 where it has none.
    @inline(__always) func weight(of key: UInt32) -> Int32 {
        let entry = entries[Int(Self.place(key))]
        // Whether a key is in the table cannot be foreseen: without a branch.
        let isOther = UInt32(entry &>> 8) ^ key & 0x7F
        let kept = Int32(truncatingIfNeeded: (isOther &- 1) &>> 31) & 1
        return Int32(Int8(truncatingIfNeeded: entry)) &* kept
    }

    @inline(__always) static func place(_ key: UInt32) -> UInt32 {
        key &>> FeatureTable.checkBits & (1 &<< FeatureTable.placeBits &- 1)
    }
}
