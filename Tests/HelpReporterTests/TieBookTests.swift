import HelpGraph
import Testing

@testable import HelpReporter

private let time: Int64 = 1_764_068_619_294_419

private func act(_ seconds: Int64, _ evidence: EvidenceClass) -> TieBook.Act {
    let time = time + seconds * 1_000_000
    return TieBook.Act(time: time, message: UInt64(time), space: 1, rule: 0, evidence: evidence)
}

private func words(_ seconds: Int64) -> Report.Evidence {
    let time = time + seconds * 1_000_000
    return Report.Evidence(
        space: "c-02", at: time, message: MessageID.text(UInt64(time)), rule: HelpRule.all[0].name)
}

/// Three acts from the first to the second, none the other way.
private func book(_ limit: EvidenceLimit) -> Report.Ties {
    Report.Ties(
        TieBook(
            rows: [
                .init(helper: 0, seeker: 1, weight: 3, end: 3, confidence: 950, layer: 5),
                .init(helper: 1, seeker: 0, weight: 0.5, end: 3, confidence: 1000, layer: 0),
            ], acts: [act(0, .c), act(5, .a), act(9, .c)], people: ["p-1", "p-2"], spaces: ["c-01", "c-02"],
            limit: limit))
}

@Test func `ties kept as numbers say the same as ties in words`() {
    let listed: Report.Ties = [
        Report.Tie(
            helper: "p-1", seeker: "p-2", weight: 3, classes: [1, 0, 2], confidence: 0.95, layer: 5, first: time,
            last: time + 9_000_000, evidence: [words(0), words(5), words(9)]),
        Report.Tie(helper: "p-2", seeker: "p-1", weight: 0.5),
    ]
    #expect(book(.none) == listed)
    #expect(book(.none).map(\.classes.count) == [6, 6])
}

@Test func `a cut list is the beginning of all`() {
    let tie = book(EvidenceLimit([Int](repeating: 3, count: EvidenceLimit.all / 2)))[0]
    #expect(Array(tie.evidence) == [words(0), words(5)])
    #expect(Array(tie.acts) == [words(0), words(5), words(9)])
}
