import Foundation
import Testing

@testable import HelpReporter

private func page(_ report: Report) -> [UInt8] { ReportPage(report).document() }

private func elements(_ report: Report) throws -> [MarkupReader.Element] {
    try #require(MarkupReader.read(page(report)), "the page is not well-formed")
}

private func isUnwanted(_ scalar: Unicode.Scalar) -> Bool {
    scalar != "\n" && (scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) || Plain.isDirectionControl(scalar))
}

@Test func `the page is what it was`() throws {
    try Golden.expect(page(SampleReport.make(people: 12, teams: 3)), equals: "report.html")
}

@Test(arguments: [0, 1, 12, 120, 400]) func `the page is well-formed at any size`(people: Int) throws {
    let report = people == 0 ? Report(version: "0.1.0") : SampleReport.make(people: people, teams: people / 10 + 1)
    #expect(try elements(report).first?.name == "html")
}

@Test(arguments: Hostile.names) func `hostile names stay names`(name: String) throws {
    let report = Hostile.report(name)
    let plain = Set(try elements(Hostile.report("Plain")).map(\.name))
    let found = try elements(report)
    #expect(Set(found.map(\.name)).isSubset(of: plain), "an element came from a name")
    #expect(found.count { $0.name == "script" } == 1)
    for element in found {
        let active = element.attributes.keys.filter { $0.hasPrefix("on") || $0 == "src" || $0 == "style" }
        #expect(active.isEmpty)
        if let link = element.attributes["href"] { #expect(link.hasPrefix("#")) }
    }
    let text = String(decoding: page(report), as: UTF8.self)
    #expect(!text.unicodeScalars.contains(where: isUnwanted))
}

@Test func `a name is shown as it is, apart from the direction of the words around it`() throws {
    let name = "Zoë <b>\"O'Neil\"</b> שלום"
    let shown = try elements(Hostile.report(name)).filter { $0.name == "bdi" }.map(\.text)
    #expect(shown.count { $0 == name } > 40)
}

@Test func `names inside sentences are found as words of their own`() {
    var writer = MarkupWriter(declaration: "")
    writer.sentence("Ann helps Anna & Ann, 5 % of all", names: ["Ann", "Anna", ""])
    let text = String(decoding: writer.bytes, as: UTF8.self)
    #expect(text == "\n<bdi>Ann</bdi> helps <bdi>Anna</bdi> &amp; <bdi>Ann</bdi>, 5\u{A0}% of all")
}

@Test func `the page names no address and fetches nothing`() {
    let text = String(decoding: page(SampleReport.make()), as: UTF8.self)
    #expect(text.components(separatedBy: "http").count == 2 && text.contains("<meta http-equiv="))
    for word in [
        "src=", "url(", "@import", "<link", "<iframe", "fetch(", "XMLHttpRequest", "innerHTML", "eval(", " style=",
    ] {
        #expect(!text.contains(word), "\(word)")
    }
}

@Test func `the policy allows the page's own script and style, by digest, and nothing else`() throws {
    let found = try elements(SampleReport.make())
    let policy = try #require(found.first { $0.attributes["http-equiv"] != nil }?.attributes["content"])
    #expect(policy.hasPrefix("default-src 'none'; ") && !policy.contains("unsafe"))
    let text = String(decoding: page(SampleReport.make()), as: UTF8.self)
    for (name, directive) in [("style", "style-src"), ("script", "script-src")] {
        let start = try #require(text.range(of: "<\(name)>")?.upperBound)
        let end = try #require(text.range(of: "</\(name)>")?.lowerBound)
        #expect(policy.contains(directive + " '" + PageSecurity.digest(String(text[start..<end])) + "'"))
    }
}

@Test func `a digest is written as browsers compare it`() {
    #expect(PageSecurity.digest("") == "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")
}

@Test func `every link leads somewhere, and every anchor is one`() throws {
    let found = try elements(SampleReport.make())
    let ids = found.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count)
    for element in found {
        for target in ["href", "aria-labelledby", "for", "headers"].compactMap({ element.attributes[$0] }) {
            #expect(ids.contains(target.hasPrefix("#") ? String(target.dropFirst()) : target), "\(target)")
        }
    }
}

@Test func `every picture says in words what it shows`() throws {
    for picture in try elements(SampleReport.make()) where picture.name == "svg" {
        #expect(picture.attributes["aria-hidden"] == "true" || picture.attributes["aria-label"]?.isEmpty == false)
    }
}

@Test func `headings go down one step at a time, under one title`() throws {
    let levels = try elements(SampleReport.make()).compactMap { element in
        element.name.count == 2 && element.name.hasPrefix("h") ? Int(element.name.dropFirst()) : nil
    }
    #expect(levels.first == 1 && levels.count { $0 == 1 } == 1)
    for (one, next) in zip(levels, levels.dropFirst()) { #expect(next <= one + 1) }
}

@Test func `every table has a caption, and every row a heading`() throws {
    let found = try elements(SampleReport.make())
    #expect(found.count { $0.name == "table" } == found.count { $0.name == "caption" })
    let rows = found.count { $0.name == "tr" }
    let heads = found.count { $0.name == "th" && $0.attributes["scope"] == "row" || $0.attributes["headers"] != nil }
    #expect(heads == rows - found.count { $0.name == "thead" })
}

@Test func `five thousand people fit in five megabytes`() {
    #expect(page(SampleReport.make(people: 5_000, teams: 40)).count < 5_000_000)
}

@Test func `the strongest ties are shown up to a limit that is said`() throws {
    let report = SampleReport.make(people: 400, teams: 9)
    try #require(report.ties.count > 1_000)
    let text = String(decoding: page(report), as: UTF8.self)
    #expect(text.contains("The strongest 1,000 of \(NumberPrinter.grouped(report.ties.count)) ties"))
}

@Test func `where people may not be shown the page has no sections of people`() throws {
    var report = SampleReport.make()
    report.privacy.mode = .aggregate
    (report.people, report.ties) = ([], [])
    let ids = Set(try elements(report).compactMap { $0.attributes["id"] })
    #expect(ids.isDisjoint(with: ["brokers", "people", "ties"]))
    #expect(ids.isSuperset(of: ["findings", "team-map", "teams"]))
}

@Test func `each section stands in a file of its own, and in the list`() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../Sources/HelpReporter/Page").standardizedFileURL
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
        $0.hasSuffix("Section.swift") && $0 != "PageSection.swift"
    }
    #expect(files.count == PageSection.all.count)
    #expect(Set(PageSection.all.map(\.id)).count == files.count)
}

@Test func `findings are cards with severity, evidence, interval and advice`() throws {
    let report = SampleReport.make()
    let found = try elements(report)
    let cards = found.filter { $0.attributes["class"]?.hasPrefix("card ") == true && $0.attributes["id"] != nil }
    #expect(cards.map { $0.attributes["id"] } == report.findings.map(\.id))
    for (card, finding) in zip(cards, report.findings) {
        #expect(card.text.contains(finding.severity) && card.text.contains(PageWords.tied(finding.evidence)))
    }
    let interval = "help with other teams 1\u{A0}% to 9\u{A0}% (95\u{A0}% interval)"
    #expect(cards.first?.text.contains(interval) == true)
    let advice = found.filter { $0.attributes["class"] == "advice" }.map(\.text)
    #expect(advice.count == 3 && advice[1].contains("Recognise the work, and give it time."))
    #expect(advice[1].contains("Community management"))
}

@Test func `each team keeps its strongest line in sight`() {
    var writer = MarkupWriter(declaration: "")
    var report = SampleReport.make(people: 300, teams: 20)
    report.teamTies.removeAll { $0.helper == "t-20" || $0.seeker == "t-20" }
    report.teamTies.append(Report.TeamTie(helper: "t-20", seeker: "t-01", weight: 0.5))
    TeamDrawing(PageContent(report)).write(to: &writer)
    let text = String(decoding: writer.bytes, as: UTF8.self)
    #expect(text.contains("<g class=\"tie kept\" data-from=\"t-20\" data-to=\"t-01\" data-weight=\"0.5\">"))
    #expect(text.contains("<g class=\"tie light\""))
}
