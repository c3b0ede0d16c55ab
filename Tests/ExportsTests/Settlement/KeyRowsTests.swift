import Testing

@testable import Exports

@Suite struct `Rows by key` {
    @Test func `the first row with a key is found, further ones are named`() {
        let rows = KeyRows([5, 7, 5, 0, 7, 5])
        #expect([5, 7, 0].map(rows.first) == [0, 1, 3])
        #expect(rows.first(6) == nil)
        #expect(rows.repeated.map(\.row) == [2, 4, 5])
        #expect(rows.repeated.map(\.first) == [0, 1, 0])
    }

    @Test func `no rows have no keys`() { #expect(KeyRows([]).first(0) == nil) }
}
