import Foundation
import HelpGraph
import Testing

@testable import HelpMetrics

/// All labellings of `rest` things that use each label as often as `left` says.
private func labellings(_ left: [Int], _ rest: Int) -> [[Int]] {
    guard rest > 0 else { return [[]] }
    return left.indices.filter { left[$0] > 0 }.flatMap { label -> [[Int]] in
        var fewer = left
        fewer[label] -= 1
        return labellings(fewer, rest - 1).map { [label] + $0 }
    }
}

private func information(_ first: [Int], _ second: [Int]) -> Double {
    let table = Contingency(first, second)
    return table.cells.reduce(0) { sum, cell in
        let share = Double(cell.count) / Double(table.total)
        let chance = Double(table.rows[cell.row] * table.columns[cell.column]) / Double(table.total * table.total)
        return sum + share * log(share / chance)
    }
}

@Test func `a table counts what is in both groups`() {
    let table = Contingency([7, 7, 2, 2, 2], [0, 3, 3, 3, 0])
    #expect(table.rows == [2, 3] && table.columns == [2, 3] && table.total == 5)
    #expect(table.cells.map { [$0.row, $0.column, $0.count] } == [[0, 0, 1], [0, 1, 1], [1, 1, 2], [1, 0, 1]])
}

@Test(arguments: [
    ([2, 3], [1, 4]), ([3, 3], [2, 2, 2]), ([4, 1, 2], [5, 2]), ([1, 1, 1, 4], [3, 4]), ([7, 0], [3, 4]),
])
func `the expected information is the mean over all ways to deal the members out`(rows: [Int], columns: [Int]) {
    let fixed = rows.enumerated().flatMap { Array(repeating: $0, count: $1) }
    let all = labellings(columns, columns.reduce(0, +))
    let mean = all.reduce(0) { $0 + information(fixed, $1) } / Double(all.count)
    #expect(deviation(ExpectedInformation.value(rows.filter { $0 > 0 }, columns), mean) < 1e-12)
}

@Test func `the same groups under other names agree wholly`() {
    let agreement = PartitionAgreement([0, 0, 1, 1, 2], [4, 4, 0, 0, 9])
    expectClose([agreement.mutualInformation, agreement.rand], [1, 1], "same")
}

@Test func `agreement is the same from either side`() {
    let (first, second) = ([0, 0, 0, 1, 1, 2, 2, 2], [0, 1, 0, 1, 1, 2, 0, 2])
    let (there, back) = (PartitionAgreement(first, second), PartitionAgreement(second, first))
    expectClose([there.mutualInformation, there.rand], [back.mutualInformation, back.rand], "sides")
}

@Test(arguments: [([0, 0, 0], [0, 1, 2]), ([0, 1, 1], [5, 5, 5]), ([0, 1, 2], [0, 1, 2]), ([], []), ([0], [0])])
func `where nothing is divided there is no agreement to speak of`(first: [Int], second: [Int]) {
    let agreement = PartitionAgreement(first, second)
    #expect(agreement.mutualInformation == nil && agreement.rand == nil)
}

@Test func `partitions at random agree by nothing on average`() {
    var random = RandomStream(seed: 8, stream: 8)
    var (information, rand) = (0.0, 0.0)
    for _ in 0..<400 {
        var second = (0..<60).map { $0 % 7 }
        second.shuffle(with: &random)
        let agreement = PartitionAgreement((0..<60).map { $0 / 12 }, second)
        information += (agreement.mutualInformation ?? 9) / 400
        rand += (agreement.rand ?? 9) / 400
    }
    #expect(abs(information) < 0.01 && abs(rand) < 0.01)
}

@Suite(.enabled(if: Reference.has("partitions.json"), "WATERLINE_REFERENCE names no folder with partitions.json"))
struct PartitionReferenceTests {
    @Test func `agreement is that of scikit-learn to nine digits`() throws {
        var record = Deviations()
        for entry in try #require(Reference.read("partitions.json") as? [[String: Any]]) {
            let first = try #require(entry["first"] as? [Int])
            let second = try #require(entry["second"] as? [Int])
            let agreement = PartitionAgreement(first, second)
            record.add("AMI", agreement.mutualInformation, entry["ami"] as? Double)
            record.add("ARI", agreement.rand, entry["ari"] as? Double)
        }
        record.finish("partitions.json")
    }
}
