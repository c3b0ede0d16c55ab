import Testing

@testable import HelpReporter

@Suite struct ReferralTableTests {
    private func table(_ report: Report) -> String? {
        Output.tables.documents(report).first { $0.name == "referrals.csv" }.map {
            String(decoding: $0.bytes, as: UTF8.self)
        }
    }

    @Test func `a row says who pointed whom to whom, when, where, and whether that person came`() throws {
        let lines = try #require(table(SampleReport.make(people: 12))).split(whereSeparator: \.isNewline)
        #expect(
            lines == [
                "referrer,seeker,referred,at,space,followed", "p-0001,p-0002,p-0003,2025-11-24T16:00:00Z,c-01,true",
            ])
    }

    @Test func `without referrals there is no such table`() {
        var report = SampleReport.make(people: 12)
        report.referrals = []
        #expect(table(report) == nil)
    }
}
