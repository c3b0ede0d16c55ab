import CProcessor
import Testing

@testable import HelpMetrics

/// Sums over rows of eight, by what every processor can do and by what most can.
struct LanesTests {
    @Test func `processors with and without wide additions find the same sums to the last bit`() {
        for count in 0...40 {
            let places = (0..<count).map { UInt32($0 * 7 % 64) }
            #expect(wide(places, sum_wide_everywhere) == wide(places, sum_wide))
            #expect(narrow(places, sum_narrow_everywhere) == narrow(places, sum_narrow))
        }
    }

    @Test func `a sum takes each place as often as it is named`() {
        #expect(wide([3, 5, 3], sum_wide) == 2 * rows[3] + rows[5])
        #expect(wide([], sum_wide) == .zero)
    }

    @Test func `adding to rows marks them and leaves the others alone`() {
        for add in [add_wide, add_wide_everywhere] {
            var (sums, marks, one) = (rows, [UInt8](repeating: 0, count: 64), LaneRow(repeating: 0.5))
            add(&one, &sums, [2, 63, 2], 3, &marks)
            for place in 0..<64 {
                #expect(sums[place] == rows[place] + (place == 2 ? 1 : place == 63 ? 0.5 : 0))
                #expect(marks[place] == (place == 2 || place == 63 ? 1 : 0))
            }
        }
    }

    private typealias Sum = (UnsafeRawPointer?, UnsafePointer<UInt32>?, Int, UnsafeMutableRawPointer?) -> Void

    /// Thirds, so that sums are rounded and their order shows.
    private let rows = (0..<64).map { place in
        var row = LaneRow.zero
        for lane in 0..<8 { row[lane] = Double(place * 8 + lane) / 3 }
        return row
    }

    private func wide(_ places: [UInt32], _ sum: Sum) -> LaneRow {
        var result = LaneRow.zero
        sum(rows, places, places.count, &result)
        return result
    }

    private func narrow(_ places: [UInt32], _ sum: Sum) -> SIMD8<Float> {
        var result = SIMD8<Float>.zero
        sum(rows.map { SIMD8<Float>($0) }, places, places.count, &result)
        return result
    }
}
