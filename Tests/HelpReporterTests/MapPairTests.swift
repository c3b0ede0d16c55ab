import Foundation
import Testing

@testable import HelpReporter

@Suite struct MapPairTests {
    private static func places(_ map: [UInt8]) -> [String: String] {
        var places: [String: String] = [:]
        for line in String(decoding: map, as: UTF8.self).split(separator: "\n") where line.contains("pos=") {
            let words = line.split(separator: "\"")
            places[String(words[0] + words[1])] = line.split(separator: "pos=").last.map { String($0.prefix(14)) }
        }
        return places
    }

    @Test(arguments: [3, 9, 60]) func `every team stands in the same place on both maps`(teams: Int) {
        let before = SampleReport.make(people: 300, teams: teams)
        var after = before
        after.teamTies = after.teamTies.enumerated().filter { $0.offset % 3 != 0 }.map(\.element)
        for place in after.teamTies.indices { after.teamTies[place].weight += Double(place % 5 * 9) }
        let maps = TeamMap.pair(before: before, after: after)
        let (then, now) = (Self.places(maps.before), Self.places(maps.after))
        #expect(!then.isEmpty && then == now)
        #expect(maps.before != maps.after)
    }

    @Test(arguments: [40, 300, 1_600]) func `everybody stands in the same place on both maps of people`(people: Int) {
        let before = SampleReport.make(people: people, teams: 9)
        var after = before
        var ties = before.ties.enumerated().filter { $0.offset % 3 != 0 }.map(\.element)
        for place in ties.indices { ties[place].weight += Double(place % 5 * 9) }
        after.ties = Report.Ties(ties)
        for place in after.people.indices {
            after.people[place].flags = after.people[(place + 7) % people].flags
            after.people[place].measures = after.people[(place + 3) % people].measures
        }
        let maps = PeopleMap.pair(before: before, after: after)
        let (then, now) = (Self.places(maps.before), Self.places(maps.after))
        #expect(then.count >= min(people, PeopleMap.sample) && then == now)
        #expect(maps.before != maps.after)
        let texts = [maps.before, maps.after].map { String(decoding: $0, as: UTF8.self) }
        #expect(texts[0].contains("Before: ") && texts[1].contains("After: "))
        for text in texts { #expect(text.contains("showing 60 of 1,600 people") == (people > PeopleMap.limit)) }
    }

    @Test func `who changes teams keeps the place and the box, and wears the colour of the new team`() throws {
        let before = SampleReport.make(people: 120, teams: 4)
        var after = before
        let teams = before.teams.map(\.id)
        let place = try #require(before.people.firstIndex { $0.team == teams[0] })
        after.people[place].team = teams[1]
        let maps = PeopleMap.pair(before: before, after: after)
        #expect(Self.places(maps.before) == Self.places(maps.after))
        func node(_ map: [UInt8], _ id: String) throws -> Substring {
            let lines = String(decoding: map, as: UTF8.self).split(separator: "\n")
            return try #require(lines.first { $0.contains("\"\(id)\"") && $0.contains("fillcolor") })
        }
        func colour(_ line: Substring) -> Substring? { line.split(separator: "fillcolor=").last?.prefix(9) }
        let mate = try #require(before.people.first { $0.team == teams[1] })
        let mover = before.people[place].id
        #expect(try colour(node(maps.before, mover)) != colour(node(maps.after, mover)))
        #expect(try colour(node(maps.after, mover)) == colour(node(maps.after, mate.id)))
        #expect(String(decoding: maps.after, as: UTF8.self).contains("colour: team on this side"))
    }

    @Test func `their headings say which is which and are equally high`() {
        let before = SampleReport.make(people: 120, teams: 9)
        var after = before
        for place in after.teams.indices { after.teams[place].isolation.kind = "connected" }
        let maps = TeamMap.pair(before: before, after: after)
        let texts = [maps.before, maps.after].map { String(decoding: $0, as: UTF8.self) }
        #expect(texts[0].contains("Before: ") && texts[1].contains("After: "))
        let rows = texts.map { $0.components(separatedBy: "<TR>").count }
        #expect(rows[0] == rows[1])
    }

    @Test func `two equal reports give maps that differ by one word`() {
        let report = SampleReport.make(people: 120, teams: 9)
        let maps = TeamMap.pair(before: report, after: report)
        let before = String(decoding: maps.before, as: UTF8.self)
        #expect(
            String(decoding: maps.after, as: UTF8.self) == before.replacingOccurrences(of: "Before: ", with: "After: "))
    }
}
