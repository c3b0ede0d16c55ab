import Testing

@testable import SampleCompany

struct RosterTests {
    private let company = HarbourNetwork.shared.company

    @Test func `the roster has 120 employees in nine teams of three divisions, no address twice`() {
        let rows = String(decoding: company.plan.rosterCSV(), as: UTF8.self).split(separator: "\n").dropFirst()
            .map { $0.split(separator: ",", omittingEmptySubsequences: false) }
        #expect(rows.count == 120 && rows.allSatisfy { $0.count == 10 })
        #expect(Set(rows.map { $0[1] }).count == 120 && Set(rows.map { $0[2] }).count == 120)
        #expect(Set(rows.map { $0[4] }).count == 9)
        #expect(rows.count { !$0[9].isEmpty } == 1)
        #expect(rows.allSatisfy { $0[1].hasSuffix(".example") && $0[1].utf8.allSatisfy { $0 < 128 } })
    }

    @Test func `every chain of managers ends at the one director`() {
        let people = company.plan.people
        let roots = (0..<120).filter { people[$0].manager == nil }
        #expect(roots.count == 1)
        for person in 0..<120 {
            var current = person
            var steps = 0
            while let manager = people[current].manager, steps < 9 { (current, steps) = (manager, steps + 1) }
            #expect(current == roots.first && steps <= 3)
        }
    }

    @Test func `a cell with a comma or a quote is quoted`() {
        #expect(CompanyPlan.cell("a, \"b\"") == "\"a, \"\"b\"\"\"")
        #expect(CompanyPlan.cell("plain") == "plain")
    }
}
