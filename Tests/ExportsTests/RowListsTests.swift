import Testing

@testable import Exports

@Suite struct RowListsTests {
    /// Every fifth row has a list of up to three.
    private static let expected = (0..<1_000).map { row in
        row % 5 == 0 ? (0..<(row / 5 % 4)).map { row + $0 } : []
    }

    @Test func `every row has its own list, empty ones too`() {
        var lists = RowLists<Int>()
        for list in Self.expected { lists.append(list) }
        #expect(lists.count == 1_000)
        #expect((0..<1_000).map { Array(lists[$0]) } == Self.expected)
        #expect(lists.values == Self.expected.flatMap { $0 })
    }

    @Test func `flat values and where they end make the same lists`() {
        var ends: [UInt32] = []
        for list in Self.expected { ends.append((ends.last ?? 0) + UInt32(list.count)) }
        var lists = RowLists<Int>()
        for list in Self.expected { lists.append(list) }
        #expect(RowLists(Self.expected.flatMap { $0 }, ends: ends) == lists)
    }

    @Test func `the last row of a word and the first of the next are told apart`() {
        var lists = RowLists<Int>()
        for row in 0..<130 { lists.append(row == 63 ? [1] : row == 64 ? [2, 3] : row == 128 ? [4] : []) }
        #expect([62, 63, 64, 65, 127, 128, 129].map { Array(lists[$0]) } == [[], [1], [2, 3], [], [], [4], []])
    }

    @Test func `many rows without a list cost next to nothing`() {
        var lists = RowLists<Int>()
        for _ in 0..<64_000 { lists.append([]) }
        #expect(lists.bytesHeld < 64_000)
    }
}
