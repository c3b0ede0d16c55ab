import CProcessor

/// Eight searches side by side: one number each.
typealias LaneRow = SIMD8<Double>

/// Sets of lanes as bits of a byte.
///
/// Masks are made of 32-bit words, which every processor compares in one step.
enum Lanes {
    @inline(__always) private static var bits: SIMD8<UInt32> { SIMD8(1, 2, 4, 8, 16, 32, 64, 128) }
    @inline(__always) private static var pairedBits: SIMD16<UInt32> {
        SIMD16(1, 1, 2, 2, 4, 4, 8, 8, 16, 16, 32, 32, 64, 64, 128, 128)
    }

    /// The lanes in which `row`, which holds nothing below 0, is above 0.
    @inline(__always) static func positive(_ row: SIMD8<Float>) -> UInt8 {
        let words = unsafeBitCast(row .> SIMD8<Float>.zero, to: SIMD8<UInt32>.self)
        return UInt8(truncatingIfNeeded: (words & bits).wrappedSum())
    }

    /// The lanes in which `row`, which holds nothing below 0, is above 0.
    @inline(__always) static func positive(_ row: LaneRow) -> UInt8 {
        let words = unsafeBitCast(row .> LaneRow.zero, to: SIMD16<UInt32>.self)
        return UInt8(truncatingIfNeeded: (words.evenHalf & bits).wrappedSum())
    }

    /// Whether some lane is `limit` or more.
    @inline(__always) static func reaches(_ row: SIMD8<Float>, _ limit: Float) -> Bool {
        unsafeBitCast(row .>= limit, to: SIMD8<UInt32>.self).wrappedSum() != 0
    }

    /// `row` in the lanes of `set`, 0 elsewhere, whatever stood there.
    @inline(__always) static func keep(_ row: SIMD8<Float>, in set: UInt8) -> SIMD8<Float> {
        let chosen = (SIMD8<UInt32>(repeating: UInt32(set)) & bits) .== bits
        let words = unsafeBitCast(row, to: SIMD8<UInt32>.self) & unsafeBitCast(chosen, to: SIMD8<UInt32>.self)
        return unsafeBitCast(words, to: SIMD8<Float>.self)
    }

    /// `row` in the lanes of `set`, 0 elsewhere, whatever stood there.
    @inline(__always) static func keep(_ row: LaneRow, in set: UInt8) -> LaneRow {
        let chosen = (SIMD16<UInt32>(repeating: UInt32(set)) & pairedBits) .== pairedBits
        let words = unsafeBitCast(row, to: SIMD16<UInt32>.self) & unsafeBitCast(chosen, to: SIMD16<UInt32>.self)
        return unsafeBitCast(words, to: LaneRow.self)
    }
}

/// Sums over rows of eight numbers, which is what a search from eight sources spends its time on.
extension Lanes {
    @inline(__always)
    static func sum(_ rows: UnsafeRawPointer?, at places: UnsafeBufferPointer<UInt32>) -> SIMD8<Float> {
        var sum = SIMD8<Float>.zero
        sum_narrow(rows, places.baseAddress, places.count, &sum)
        return sum
    }

    /// Adds `row` to those at `places` of `rows`, and marks these.
    @inline(__always) static func add(
        _ row: SIMD8<Float>, to rows: UnsafeMutableRawPointer?, at places: UnsafeBufferPointer<UInt32>,
        marks: borrowing LaneMarks
    ) {
        withUnsafePointer(to: row) {
            add_narrow($0, rows, places.baseAddress, places.count, marks.bytes.cells.baseAddress)
        }
    }

    @inline(__always)
    static func sum(_ rows: UnsafeRawPointer?, at places: UnsafeBufferPointer<UInt32>) -> LaneRow {
        var sum = LaneRow.zero
        sum_wide(rows, places.baseAddress, places.count, &sum)
        return sum
    }

    /// Adds `row` to those at `places` of `rows`, and marks these.
    @inline(__always) static func add(
        _ row: LaneRow, to rows: UnsafeMutableRawPointer?, at places: UnsafeBufferPointer<UInt32>,
        marks: borrowing LaneMarks
    ) {
        withUnsafePointer(to: row) {
            add_wide($0, rows, places.baseAddress, places.count, marks.bytes.cells.baseAddress)
        }
    }
}
