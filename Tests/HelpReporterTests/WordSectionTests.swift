import Testing

@testable import HelpReporter

@Suite struct WordSectionTests {
    private func table(_ name: String, _ report: Report) -> [Substring]? {
        Output.tables.documents(report).first { $0.name == name }.map {
            String(decoding: $0.bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
        }
    }

    private func page(_ report: Report) -> String {
        Output.page.documents(report).map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
    }

    @Test func `a topic has its questions, its people and the test`() {
        let lines = table("topics.csv", SampleReport.make(people: 12))
        #expect(lines == ["word,questions,left,seekers,seekers_left,p,q", "payslip,31,12,22,9,0.0002,0.0002"])
    }

    @Test func `a host has its kind and who points there`() {
        let lines = table("domains.csv", SampleReport.make(people: 12))
        #expect(lines == ["host,kind,messages,answers,people,teams", "wiki.harbour.example,own,88,61,19,4"])
    }

    @Test func `the page has both, and says how much is not told`() {
        let page = page(SampleReport.make(people: 12))
        for part in ["id=\"topics-table\"", "payslip", "41 %", "240", "wiki.harbour.example", "the firm"] {
            #expect(page.contains(part), "\(part)")
        }
        #expect(page.contains("Further 3 hosts"))
    }

    @Test func `a report without words has neither tables nor sections`() {
        var report = SampleReport.make(people: 12)
        (report.topics, report.domains) = (Report.Topics(), Report.Domains())
        #expect(table("topics.csv", report) == nil && table("domains.csv", report) == nil)
        #expect(!page(report).contains("topics-table") && !page(report).contains("domains-table"))
    }
}
