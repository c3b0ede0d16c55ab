/// Numbers of shortest paths in eight lanes, none below 0.
protocol PathCounts {
    static var zero: Self { get }
    static func += (sum: inout Self, other: Self)

    /// The sum of the counts at `places` of `rows`.
    static func sum(_ rows: UnsafeRawPointer?, at places: UnsafeBufferPointer<UInt32>) -> Self

    /// Adds the counts to those at `places` of `rows`, and marks these.
    func add(
        to rows: UnsafeMutableRawPointer?, at places: UnsafeBufferPointer<UInt32>, marks: borrowing LaneMarks)

    /// 1 in `lane`, 0 elsewhere.
    init(one lane: Int)

    /// The lanes above 0.
    var positive: UInt8 { get }

    /// Whether sums may have been rounded.
    var isRounded: Bool { get }

    var doubles: LaneRow { get }

    /// The counts in the lanes of `set`, 0 elsewhere.
    func kept(in set: UInt8) -> Self
}

/// Counts in half the memory: exact below 2²⁴, as whole numbers are in single precision.
struct NarrowCounts: PathCounts {
    private var row: SIMD8<Float>

    @inline(__always) private init(row: SIMD8<Float>) { self.row = row }

    @inline(__always) init(one lane: Int) {
        row = .zero
        row[lane] = 1
    }

    @inline(__always) static var zero: NarrowCounts { NarrowCounts(row: .zero) }
    @inline(__always) static func += (sum: inout NarrowCounts, other: NarrowCounts) { sum.row += other.row }

    @inline(__always)
    static func sum(_ rows: UnsafeRawPointer?, at places: UnsafeBufferPointer<UInt32>) -> NarrowCounts {
        NarrowCounts(row: Lanes.sum(rows, at: places))
    }

    @inline(__always) func add(
        to rows: UnsafeMutableRawPointer?, at places: UnsafeBufferPointer<UInt32>, marks: borrowing LaneMarks
    ) {
        Lanes.add(row, to: rows, at: places, marks: marks)
    }

    @inline(__always) var positive: UInt8 { Lanes.positive(row) }
    @inline(__always) var isRounded: Bool { Lanes.reaches(row, 0x1p24) }
    @inline(__always) var doubles: LaneRow { LaneRow(row) }
    @inline(__always) func kept(in set: UInt8) -> NarrowCounts { NarrowCounts(row: Lanes.keep(row, in: set)) }
}

/// Counts up to the largest double; above 2⁵³ they are rounded, in both directions of a search alike.
struct WideCounts: PathCounts {
    private var row: LaneRow

    @inline(__always) private init(row: LaneRow) { self.row = row }

    @inline(__always) init(one lane: Int) {
        row = .zero
        row[lane] = 1
    }

    @inline(__always) static var zero: WideCounts { WideCounts(row: .zero) }
    @inline(__always) static func += (sum: inout WideCounts, other: WideCounts) { sum.row += other.row }

    @inline(__always)
    static func sum(_ rows: UnsafeRawPointer?, at places: UnsafeBufferPointer<UInt32>) -> WideCounts {
        WideCounts(row: Lanes.sum(rows, at: places))
    }

    @inline(__always) func add(
        to rows: UnsafeMutableRawPointer?, at places: UnsafeBufferPointer<UInt32>, marks: borrowing LaneMarks
    ) {
        Lanes.add(row, to: rows, at: places, marks: marks)
    }

    @inline(__always) var positive: UInt8 { Lanes.positive(row) }
    @inline(__always) var isRounded: Bool { false }
    @inline(__always) var doubles: LaneRow { row }
    @inline(__always) func kept(in set: UInt8) -> WideCounts { WideCounts(row: Lanes.keep(row, in: set)) }
}
