import Foundation
import Testing

@testable import HelpReporter

private func source(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

@Suite struct EgoMapTests {
    private static func report(names: Bool = false) -> Report {
        var report = SampleReport.make(people: 120, teams: 9)
        guard names else { return report }
        report.privacy.mode = .named
        for place in report.people.indices { report.people[place].label = "Person \(place % 60)" }
        report.people[7].label = "Zoë Ångström"
        return report
    }

    /// The person with most help, who is far from all others' tie counts.
    private static func busiest(_ report: Report) -> Report.Person {
        var weight: [String: Double] = [:]
        for tie in report.ties {
            weight[tie.helper, default: 0] += tie.weight
            weight[tie.seeker, default: 0] += tie.weight
        }
        return report.people.max { (weight[$0.id] ?? 0, $1.id) < (weight[$1.id] ?? 0, $0.id) } ?? report.people[0]
    }

    @Test func `the map of one person is what it was`() throws {
        let report = SampleReport.make(people: 30, teams: 5)
        let document = try #require(try EgoMaps.documents(of: ["p-0001"], in: report).first)
        #expect(document.name == "ego-p-0001.dot")
        try Golden.expect(document.bytes, equals: "ego.dot")
    }

    @Test func `the title counts whom the person helps and who helps them`() {
        let report = Self.report()
        let ego = Self.busiest(report)
        let helped = Set(report.ties.filter { $0.helper == ego.id }.map(\.seeker)).count
        let helpers = Set(report.ties.filter { $0.seeker == ego.id }.map(\.helper)).count
        let text = source(EgoMap(of: ego, report).document())
        #expect(text.contains("\(ego.id) helps \(helped) people and is helped by \(helpers);"))
        #expect(text.contains("of this help crosses team lines".split(separator: " ").last ?? ""))
    }

    @Test func `those with most help are shown, and the caption says how many there are`() {
        var report = Self.report()
        let ego = report.people[0]
        report.ties = Report.Ties(
            report.people.dropFirst().enumerated().map { place, other in
                Report.Tie(helper: ego.id, seeker: other.id, weight: Double(place + 1))
            })
        let map = EgoMap(of: ego, report)
        #expect(Set(map.contacts.map(\.person.id)) == Set(report.people.suffix(EgoMap.limit).map(\.id)))
        #expect(source(map.document()).contains("showing 24 of 119 people"))
    }

    @Test func `nobody else's people are on it`() {
        let report = Self.report()
        let ego = Self.busiest(report)
        let map = EgoMap(of: ego, report)
        let around = Set(
            report.ties.filter { $0.helper == ego.id || $0.seeker == ego.id }.flatMap { [$0.helper, $0.seeker] })
        #expect(!map.contacts.isEmpty && map.contacts.allSatisfy { around.contains($0.person.id) })
        #expect(!map.contacts.contains { $0.person.id == ego.id })
    }

    @Test func `who has no ties stands alone`() {
        var report = Self.report()
        report.ties = []
        let text = source(EgoMap(of: report.people[0], report).document())
        #expect(text.contains("p-0001 neither gives nor receives help") && !text.contains(" -> "))
    }

    @Test(arguments: ["p-0017", "P-0017"]) func `an id names a person, in any mode`(word: String) throws {
        for names in [false, true] {
            #expect(
                try EgoMaps.documents(of: [word, "p-0017"], in: Self.report(names: names)).map(\.name) == [
                    "ego-p-0017.dot"
                ])
        }
    }

    @Test func `with names a name will do, whatever its capitals, unless several bear it`() throws {
        let report = Self.report(names: true)
        #expect(try EgoMaps.documents(of: ["ZOË ångström"], in: report).map(\.name) == ["ego-p-0008.dot"])
        let error = #expect(throws: EgoMaps.Unknown.self) { try EgoMaps.documents(of: ["Person 5"], in: report) }
        #expect(error?.reason.contains("the name of 2 people; say which by id: p-0006, p-0066") == true)
    }

    @Test func `for somebody unknown the words say what would work, and are the same for every word`() {
        let report = Self.report()
        let errors = ["Zoë Ångström", "p-9999", ""].map { word in
            #expect(throws: EgoMaps.Unknown.self) { try EgoMaps.documents(of: [word], in: report) }
        }
        #expect(Set(errors.map { $0?.reason }).count == 1)
        #expect(errors[0]?.reason.contains("give an id such as p-0001, as in people.csv") == true)
    }

    @Test func `its name is one that a report's folder may hold`() {
        #expect(ReportFolder.isOurs("ego-p-0017.dot") && ReportFolder.isOurs("ego-p-bcdfg.svg"))
        #expect(!ReportFolder.isOurs("ego-trip.pdf") && !ReportFolder.isOurs("ego-p-../x.svg"))
    }

    @Test(arguments: Hostile.names) func `every name is drawn or left out, and the graph stays one`(name: String) throws
    {
        var report = Hostile.report(name)
        report.privacy.mode = .named
        let map = source(EgoMap(of: report.people[0], report).document())
        #expect(map.hasPrefix("digraph \"ego\" {") && map.hasSuffix("}\n"))
        guard let graphviz = Graphviz(path: ProcessInfo.processInfo.environment["PATH"] ?? "") else { return }
        let drawn = try graphviz.render(
            Document(name: "ego.dot", mediaType: "", bytes: Array(map.utf8)), as: .svg)
        #expect(MarkupReader.read(drawn.bytes) != nil)
    }
}
