import Testing

@testable import HelpReporter

private let all = EvidenceLimit.all

@Test func `evidence is listed in full until there is very much of it`() {
    #expect(EvidenceLimit([all]) == .none)
    #expect(EvidenceLimit([]).listed(of: 7) == 7)
    #expect(EvidenceLimit([all + 1]).listed(of: all + 1) == EvidenceLimit.mostPerTie)
}

@Test(arguments: [1, 2, 3, 7, 19, 20])
func `as many messages of each tie are listed as all lists together allow`(lines: Int) {
    let counts = [Int](repeating: 21, count: all / lines)
    #expect(EvidenceLimit(counts).listed(of: 21) == lines)
    #expect(counts.count * lines <= all)
}

@Test func `where one message a tie is too many, only the busiest ties have a list`() {
    let limit = EvidenceLimit([Int](repeating: 1, count: all + 1) + [Int](repeating: 3, count: 10))
    #expect((limit.perTie, limit.least) == (1, 2))
    #expect((limit.listed(of: 1), limit.listed(of: 3)) == (0, 1))
}
