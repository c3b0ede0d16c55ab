/// Eight searches side by side: one number each.
typealias LaneRow = SIMD8<Double>

/// Sets of lanes as bits of a byte.
enum Lanes {
    private static let bits = SIMD8<UInt64>(1, 2, 4, 8, 16, 32, 64, 128)

    /// The lanes in which `row` is above 0.
    @inline(__always) static func positive(_ row: LaneRow) -> UInt8 {
        let mask = unsafeBitCast(row .> LaneRow.zero, to: SIMD8<UInt64>.self)
        return UInt8(truncatingIfNeeded: (mask & bits).wrappedSum())
    }

    /// All ones in the lanes of `set`, zeros elsewhere.
    @inline(__always) static func mask(_ set: UInt8) -> SIMD8<UInt64> {
        let chosen = (SIMD8<UInt64>(repeating: UInt64(set)) & bits) .== bits
        return unsafeBitCast(chosen, to: SIMD8<UInt64>.self)
    }

    /// `row` in the lanes of `mask`, 0 elsewhere, whatever stood there.
    @inline(__always) static func keep(_ row: LaneRow, _ mask: SIMD8<UInt64>) -> LaneRow {
        unsafeBitCast(unsafeBitCast(row, to: SIMD8<UInt64>.self) & mask, to: LaneRow.self)
    }
}
