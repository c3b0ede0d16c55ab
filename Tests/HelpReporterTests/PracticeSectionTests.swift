import HelpGraph
import HelpMetrics
import Testing

@testable import Exports
@testable import HelpReporter

/// Two teams of four in one channel: questions across teams, answered within the hour.
private func report(roster: Bool = true, minimumGroup: Int = 1) -> Report {
    var log = SpaceLog(space: Space(id: "S", name: "general"))
    func say(_ author: Int, _ cues: Cues, _ minute: Int, answers parent: Int? = nil) {
        log.author.append(UInt32(author))
        log.time.append(Int64(minute) * 60_000_000)
        log.key.append(UInt64(log.count))
        log.parent.append(parent.map { UInt32($0) } ?? Row.none)
        log.link.append(parent == nil ? .none : .thread)
        log.cues.append(cues)
        log.mentions.append([])
        log.reactions.append([])
    }
    for number in 0..<40 {
        say(number % 8, [.asks, .questionMark, .long], number * 600)
        say((number + 4) % 8, [.long, .workItem], number * 600 + 30, answers: number * 2)
    }
    let people = (0..<8).map {
        Directory.Profile(key: "\($0)", name: "P\($0)", team: roster ? $0 / 4 : nil, inRoster: roster, inMessages: true)
    }
    let directory = Directory(people: people, teams: roster ? [.init(path: ["A"]), .init(path: ["B"])] : [])
    let settled = Settled(log: MessageLog(spaces: [log]), directory: directory, ties: [], coverage: Coverage())
    var settings = Analysis.Settings()
    settings.permutations = 99
    let analysis = Analysis(settled, settings: settings)
    var privacy = Report.Privacy()
    privacy.minimumGroup = minimumGroup
    let identities = Identities(
        directory: directory, population: analysis.population, log: settled.log, privacy: privacy, key: [1])
    var options = Report.Options()
    options.minimumGroup = minimumGroup
    return ReportBuilder(analysis, identities: identities, options: options, version: "0.1.0", inputs: []).report()
}

@Suite struct PracticeSectionTests {
    @Test func `a report has its layers, waits and learning rows`() {
        let report = report()
        #expect(report.layers.map(\.layer) == Array(1...8))
        #expect(report.layers[4].acts == 40 && report.layers[4].people == 8 && report.layers[4].activeShare == 1)
        #expect(report.layers.allSatisfy { $0.note.contains("After Berg") })
        #expect(report.firstHelp.medianSeconds == 1_800 && report.summary.medianSecondsToFirstHelp == 1_800)
        #expect(report.firstHelp.unansweredAfterDay.share == 0)
        #expect(report.learning.count == LearningMeasure.all.count)
        #expect(report.notMeasurable.count == LearningMeasure.notMeasurable.count)
        #expect(report.spaces.map(\.asks) == [40] && report.spaces.map(\.answered) == [40])
    }

    @Test func `ties across teams are layer 5, and signals stand by person and team`() throws {
        let report = report()
        #expect(report.ties.allSatisfy { $0.layer == 5 })
        let person = try #require(report.people.first)
        #expect(person.measures.first { $0.name == "layer.5" }?.number == 5)
        let team = try #require(report.teams.first)
        #expect(team.measures.first { $0.name == "layer.5" }?.number == 20)
        #expect(team.measures.first { $0.name == "layerPeople.5" }?.number == 4)
        #expect(team.measures.first { $0.name == "firstHelp.medianSeconds" }?.number == 1_800)
    }

    @Test func `without a roster the layers of teams are not measurable, and say why`() {
        let report = report(roster: false)
        #expect(report.layers.map(\.measurable) == [true, true, false, true, false, false, false, false])
        #expect(report.layers[7].note.hasPrefix("Not measurable here: no teams are known"))
        #expect(report.ties.allSatisfy { $0.layer == nil })
    }

    @Test func `people of small teams keep to themselves what tells their team`() throws {
        let report = report(minimumGroup: 5)
        let person = try #require(report.people.first)
        #expect(person.measures.first { $0.name == "layer.5" }?.undefined == "small team")
        #expect(report.ties.allSatisfy { $0.layer == nil })
        #expect(report.teams.allSatisfy { $0.measures.isEmpty })
    }

    @Test(arguments: [true, false]) func `the section fits the schema`(roster: Bool) throws {
        let document = EncodedAnalysis(report(roster: roster)).document()
        #expect(try SchemaValidator(AnalysisSchema.document()).errors(in: document) == [])
    }
}
