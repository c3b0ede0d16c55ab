import Foundation
import Testing

@testable import bench

@Suite struct GroupingTests {
    private let one = Grouping([1, 2, 3, 4], links: [(2, 1), (4, 3)])

    @Test func `what hangs together by links is a group, and what hangs alone is one too`() {
        #expect(one.groups == [[1, 2], [3, 4]])
        #expect(Grouping([1, 2, 3], links: [(3, 1), (9, 1)]).groups == [[1, 3], [2]])
        #expect(Grouping([1, 2, 3], links: [(3, 1)]).several == [[1, 3]])
    }

    @Test func `a grouping is all of itself and no bit away from it`() {
        #expect(one.matched(with: one) == 4 && one.distance(to: one) == 0)
    }

    @Test func `the distance between two halves across and all in one is a bit`() {
        let all = Grouping([1, 2, 3, 4], links: [(2, 1), (3, 2), (4, 3)])
        #expect(abs(one.distance(to: all) - 1) < 1e-12 && one.matched(with: all) == 2)
        let across = Grouping([1, 2, 3, 4], links: [(3, 1), (4, 2)])
        #expect(abs(one.distance(to: across) - 2) < 1e-12)
    }

    @Test func `the best matching is found where the greedy one is not`() {
        #expect(Assignment.most([[9, 8], [8, 1]]) == 16)
        #expect(Assignment.most([[3, 5, 4]]) == 5 && Assignment.most([]) == 0)
    }
}
