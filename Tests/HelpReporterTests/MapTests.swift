import Foundation
import Testing

@testable import HelpReporter

private let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
private let maps = [Output.teams, .brokers, .people]

@Test(arguments: ["teams.dot", "brokers.dot", "people.dot"]) func `the maps are what they were`(name: String) throws {
    let documents = maps.flatMap { $0.documents(SampleReport.make(people: 30, teams: 5)) }
    try Golden.expect(#require(documents.first { $0.name == name }).bytes, equals: name)
}

@Test func `the title of the team map is the finding`() {
    let text = source(TeamMap(SampleReport.make()).document())
    #expect(text.contains("<B>Five people give most of the help between teams; Legal turns</B>"))
    #expect(text.contains("<B>inward; Product Design hangs by one person</B>"))
}

@Test func `every caption states period, population and filter`() {
    let report = SampleReport.make()
    for map in maps {
        let text = source(map.documents(report)[0].bytes)
        #expect(text.contains("2025-10-01 to 2026-04-01 · 9 teams, 120 people"), "\(map.name)")
        #expect(text.contains("evidence A–F, confidence at least 0.5 · Positions mean nothing"), "\(map.name)")
    }
    #expect(source(TeamMap(report).document()).contains("the strongest 22 of "))
}

@Test func `above the limit a map says how many it shows`() {
    var report = SampleReport.make(people: 1_600, teams: 40)
    #expect(source(PeopleMap(report).document()).contains("showing 60 of 1,600 people"))
    for index in 0..<20 {
        report.teams.append(
            Report.Team(
                id: "u-\(index)", label: "", size: 1, active: 0,
                isolation: Report.Isolation(kind: "silent", because: "")))
    }
    #expect(source(TeamMap(report).document()).contains("showing 40 of 60 teams"))
}

@Test func `hidden pairs are drawn last, in colour and dashes`() throws {
    let lines = source(TeamMap(SampleReport.make()).document()).split(separator: "\n").filter { $0.contains(" -> ") }
    let last = try #require(lines.last)
    #expect(last.contains("\"t-03\" -> \"t-05\"") && last.contains("style=\"dashed\"") && last.contains("#D55E00"))
    #expect(lines.count { $0.contains("dashed") } == 1)
}

@Test func `nodes are declared before lines, in the order of the report`() throws {
    let text = source(PeopleMap(SampleReport.make(people: 40, teams: 1)).document())
    let ids = text.split(separator: "\n").filter { $0.contains("class=\"person") }.map {
        $0.drop { $0 == " " }.prefix(8)
    }
    #expect(ids.count == 40 && ids == ids.sorted())
    let (node, line) = (text.range(of: "class=\"person"), text.range(of: " -> "))
    #expect(try #require(node).lowerBound < #require(line).lowerBound)
}

@Test(arguments: [2, 5, 9, 16, 40]) func `no two teams overlap`(count: Int) {
    let diameters = (0..<count).map { 1.15 + Double($0 % 5) * 0.2 }
    let circle = CircleLayout(order: Array((0..<count).reversed()), diameters: diameters, gap: 0.6, atLeast: 2.6)
    for one in 0..<count {
        for other in 0..<one {
            let (a, b) = (circle.points[one], circle.points[other])
            let distance = MapPoint(x: a.x - b.x, y: a.y - b.y).length
            #expect(distance > (diameters[one] + diameters[other]) / 2, "\(one) and \(other) of \(count)")
        }
    }
}

@Test(arguments: 3...10) func `up to ten teams no line runs behind a third team`(count: Int) {
    let circle = CircleLayout(
        order: Array(0..<count), diameters: [Double](repeating: 1.2, count: count), gap: 0.6, atLeast: 2.6)
    for one in 0..<count {
        for other in 0..<one {
            for third in 0..<count where third != one && third != other {
                let gap = distance(circle.points[third], from: circle.points[one], to: circle.points[other])
                #expect(gap > 0.6, "\(one)–\(other) behind \(third)")
            }
        }
    }
}

@Test func `strongly tied teams stand side by side`() {
    let order = CircleLayout.order(count: 6, weights: [(0, 3, 10), (3, 1, 10), (1, 4, 10), (4, 2, 10), (2, 5, 10)])
    let place = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
    for (one, other) in [(0, 3), (3, 1), (1, 4), (4, 2), (2, 5)] {
        let steps = abs((place[one] ?? 0) - (place[other] ?? 0))
        #expect(min(steps, 6 - steps) == 1)
    }
}

@Test(arguments: [
    ("Support", 1.2, 1), ("Platform Engineering", 1.2, 2), ("Donaudampfschifffahrtsgesellschaft", 1.2, 0),
])
func `a label stands inside its disc where it fits`(label: String, diameter: Double, lines: Int) {
    #expect(MapGeometry.lines(label, inDisc: diameter, points: 11)?.count ?? 0 == lines)
}

@Suite(.enabled(if: Graphviz(path: path) != nil, "Graphviz is not installed: no map was drawn"))
struct DrawnMapTests {
    @Test(.timeLimit(.minutes(1)), arguments: [0, 1, 10, 100, 1_000])
    func `Graphviz draws every map without a word`(people: Int) throws {
        let report = people == 0 ? Report(version: "0.1.0") : SampleReport.make(people: people, teams: people / 10)
        for map in maps {
            let document = map.documents(report)[0]
            let svg = try drawn(document.bytes, "dot")
            let boxes = map.name == "people" ? Set(report.people.compactMap(\.team)).count : 0
            #expect(svg.components(separatedBy: "class=\"cluster").count - 1 == boxes, "\(map.name) of \(people)")
        }
    }

    @Test(.timeLimit(.minutes(1)), arguments: ["sfdp", "neato", "fdp"], [10, 100, 1_000])
    func `other engines draw every map without a word too`(engine: String, people: Int) throws {
        for map in maps {
            let text = source(map.documents(SampleReport.make(people: people, teams: people / 10))[0].bytes)
            let free = text.replacingOccurrences(of: "layout=\"neato\" ", with: "")
            try #require(free != text)
            _ = try drawn(Array(text.utf8), engine)
            _ = try drawn(Array(free.utf8), engine)
        }
    }

    @Test(arguments: [
        "\"", "\\N\\G\\", "&amp;&", "<B>\"</TABLE>", "two\nlines\r\n", "😀👩‍👩‍👧", "שלום עולם", "\u{202E}evil", "", " ",
        "\u{0}\u{8}\u{9B}", "\u{FFFE}\u{FFFF}", "]; x -> y [", String(repeating: "long ", count: 200), "-->", "%d%s",
    ])
    func `hostile names draw as names`(name: String) throws {
        var report = SampleReport.make(people: 20, teams: 3)
        for index in report.teams.indices {
            report.teams[index].label = name
            report.teams[index].isolation = Report.Isolation(kind: index == 0 ? "cut-off" : name, because: name)
        }
        for index in report.people.indices { report.people[index].label = name }
        for map in maps {
            let svg = try drawn(map.documents(report)[0].bytes, "dot")
            #expect(wellFormed(svg), "\(map.name)")
            #expect(svg.components(separatedBy: "class=\"node").count - 1 >= 3)
        }
    }

    @Test func `hostile ids draw as ids`() throws {
        var report = Report(version: "0.1.0")
        let id = "a:b\"\\N<&>"
        report.teams = [
            Report.Team(
                id: id, label: id, size: 3, active: 3, isolation: Report.Isolation(kind: "connected", because: ""))
        ]
        report.people = ["x", id].map { Report.Person(id: $0, label: $0, team: id, flags: ["broker"]) }
        report.ties = [Report.Tie(helper: id, seeker: "x", weight: 2)]
        for map in maps { #expect(wellFormed(try drawn(map.documents(report)[0].bytes, "dot"))) }
    }

    /// The SVG; Graphviz must neither fail nor complain, within 20 s.
    private func drawn(_ dot: [UInt8], _ engine: String) throws -> String {
        var limits = Graphviz.Limits()
        limits.seconds = 200
        let folder = try #require(path.split(separator: ":").first { access("\($0)/\(engine)", X_OK) == 0 })
        let end = CagedProcess(
            arguments: ["\(folder)/\(engine)", "-Tsvg"], environment: ["LC_ALL=C.UTF-8"], limits: limits
        ).run(input: dot)
        guard case .exited(0, let svg, let complaint) = end else {
            Issue.record("\(engine): \(end)")
            return ""
        }
        #expect(String(decoding: complaint, as: UTF8.self) == "")
        return String(decoding: svg, as: UTF8.self)
    }

    /// Every element that is opened is closed.
    private func wellFormed(_ svg: String) -> Bool {
        let opened = svg.components(separatedBy: "<g ").count
        return opened == svg.components(separatedBy: "</g>").count && svg.hasSuffix("</svg>\n")
    }
}

private func source(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

private func distance(_ point: MapPoint, from start: MapPoint, to end: MapPoint) -> Double {
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    let along = max(0, min(1, ((point.x - start.x) * dx + (point.y - start.y) * dy) / (dx * dx + dy * dy)))
    return MapPoint(x: start.x + along * dx - point.x, y: start.y + along * dy - point.y).length
}
