import Foundation
import Testing

@testable import waterline

@Suite struct CompareTests {
    let place: Workplace

    init() throws { place = try Workplace() }

    func compare(_ arguments: String...) -> ProgramRun {
        ProgramRun(
            ["compare", "-o", place.path + "/comparison", "--no-render-maps", "--permutations", "199"] + arguments)
    }

    /// Two messages a day in a table: people of two teams ask and answer; from `turn` on across teams only.
    func table(_ name: String, days: Range<Int>, across: Bool, people: [String] = ["a", "b", "c", "d"]) throws -> String
    {
        var rows = ["id,author,timestamp,channel,parent,text"]
        for day in days {
            let date = "2026-0\(1 + day / 28)-" + (day % 28 < 9 ? "0" : "") + "\(day % 28 + 1)T09:"
            let seeker = people[day % people.count]
            let helper = across ? people[(day + 1) % people.count] : people[(day + 2) % people.count]
            rows.append("q\(day),\(seeker)@x.example,\(date)00:00Z,help,,How do I file the quarterly customs form?")
            rows.append(
                "r\(day),\(helper)@x.example,\(date)30:00Z,help,q\(day),Take the second form and send it to the desk please"
            )
        }
        return try place.file(name, rows.joined(separator: "\n") + "\n")
    }

    var roster: String {
        get throws {
            try place.file(
                "people.csv",
                "email,name,team\na@x.example,Ann,Left\nc@x.example,Cat,Left\nb@x.example,Bob,Right\nd@x.example,Dan,Right\n"
                    + "e@x.example,Evelyn,Right\n")
        }
    }

    @Test func `help that turns across teams is found, with interval and test, and no cause is named`() throws {
        let before = try table("before.csv", days: 0..<56, across: false)
        let after = try table("after.csv", days: 56..<112, across: true)
        let run = compare(before, after, "--roster", try roster)
        try #require(run.code == 0, "\(run.error)")
        let json = try place.json("comparison/compare.json")
        let figures = try #require(json["figures"] as? [[String: Any]])
        let share = try #require(figures.first { $0["name"] as? String == "belowSurfaceShare" })
        #expect((share["before"] as? [String: Any])?["value"] as? Double == 0)
        #expect((share["after"] as? [String: Any])?["value"] as? Double == 1)
        let answered = try #require(figures.first { $0["name"] as? String == "answeredWithinWeek" })
        #expect((answered["before"] as? [String: Any])?["value"] as? Double == 1)
        #expect((json["people"] as? [String: Any])?["matched"] as? Int == 4)
        for word in ["caused", "because of", "led to"] { #expect(!run.output.contains(word)) }
        #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    }

    @Test func `people whom one roster moves between the sides count on each for the team they were in then`() throws {
        let before = try table("before.csv", days: 0..<28, across: false)
        let after = try table("after.csv", days: 28..<56, across: false)
        let roster = try place.file(
            "dated.csv",
            "email,name,team,valid_from,valid_until\na@x.example,Ann,Right,,2026-01-30\na@x.example,Ann,Left,2026-01-31,\n"
                + "c@x.example,Cat,Left,,\nb@x.example,Bob,Right,,\nd@x.example,Dan,Right,,\n")
        let run = compare(before, after, "--roster", roster)
        try #require(run.code == 0, "\(run.error)")
        let json = try place.json("comparison/compare.json")
        #expect((json["people"] as? [String: Any])?["moved"] as? Int == 1)
        let figures = try #require(json["figures"] as? [[String: Any]])
        let share = try #require(figures.first { $0["name"] as? String == "belowSurfaceShare" })
        #expect((share["before"] as? [String: Any])?["value"] as? Double == 0.5)
        #expect((share["after"] as? [String: Any])?["value"] as? Double == 0)
    }

    /// Ann and Bob in one team, Cat and Dan in the other.
    var anew: String {
        get throws {
            try place.file(
                "anew.csv",
                "email,name,team\na@x.example,Ann,Left\nb@x.example,Bob,Left\nc@x.example,Cat,Right\n"
                    + "d@x.example,Dan,Right\n")
        }
    }

    func expectTeamsOfEachSide(_ run: ProgramRun) throws {
        try #require(run.code == 0, "\(run.error)")
        let json = try place.json("comparison/compare.json")
        let figures = try #require(json["figures"] as? [[String: Any]])
        let share = try #require(figures.first { $0["name"] as? String == "belowSurfaceShare" })
        #expect((share["before"] as? [String: Any])?["value"] as? Double == 0)
        #expect((share["after"] as? [String: Any])?["value"] as? Double == 1)
        let people = try #require(json["people"] as? [String: Any])
        #expect(people["matched"] as? Int == 4 && people["moved"] as? Int == 2)
        let teams = try #require(json["teams"] as? [[String: Any]])
        #expect(teams.compactMap { $0["size"] as? Int } == [2, 2])
        let words = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(words.contains("2 people of those compared changed teams; with a team on one side only: 0"))
    }

    @Test func `with a roster a side, help is held against the teams of then`() throws {
        let before = try table("before.csv", days: 0..<28, across: false)
        let after = try table("after.csv", days: 28..<56, across: false)
        try expectTeamsOfEachSide(
            compare(
                before, after, "--roster-before", try roster, "--roster-after", try anew, "--minimum-group", "1"))
    }

    @Test func `a side without a roster of its own has that of both`() throws {
        let before = try table("before.csv", days: 0..<28, across: false)
        let after = try table("after.csv", days: 28..<56, across: false)
        try expectTeamsOfEachSide(
            compare(before, after, "--roster", try roster, "--roster-after", try anew, "--minimum-group", "1"))
    }

    @Test func `one export cut in two has a roster a side, too`() throws {
        let export = try table("export.csv", days: 0..<56, across: false)
        try expectTeamsOfEachSide(
            compare(
                export, "--split", "2026-01-29", "--roster-before", try roster, "--roster-after", try anew,
                "--minimum-group", "1"))
    }

    @Test func `a team that only one side has keeps its place on both maps`() throws {
        let before = try table("before.csv", days: 0..<28, across: false)
        let after = try table("after.csv", days: 28..<56, across: false)
        let all = try place.file(
            "one.csv",
            "email,name,team\na@x.example,Ann,All\nb@x.example,Bob,All\nc@x.example,Cat,All\nd@x.example,Dan,All\n")
        let run = compare(
            before, after, "--roster-before", try roster, "--roster-after", all, "--minimum-group", "2")
        try #require(run.code == 0, "\(run.error)")
        for map in ["before.dot", "after.dot"] {
            let text = String(decoding: try #require(try place.contents("comparison")[map]), as: UTF8.self)
            for team in ["All", "Left", "Right"] { #expect(text.contains(team), "\(team) in \(map)") }
        }
        let teams = try #require(try place.json("comparison/compare.json")["teams"] as? [[String: Any]])
        #expect(teams.compactMap { $0["sizeBefore"] as? Int } == [0, 2, 2])
        #expect(teams.compactMap { $0["size"] as? Int } == [4, 0, 0])
    }

    @Test(arguments: ["--roster-before", "--roster-after"])
    func `a roster for one side alone is 64`(option: String) throws {
        let before = try table("before.csv", days: 0..<28, across: false)
        let run = compare(before, before, option, try roster)
        #expect(run.code == 64 && run.error.contains("leaves the other without"))
    }

    @Test func `an export compared with itself has not changed`() throws {
        let export = try table("export.csv", days: 0..<56, across: true)
        let run = compare(export, export, "--roster", try roster)
        try #require(run.code == 0, "\(run.error)")
        #expect(run.output.contains("the same export"))
        let figures = try #require(try place.json("comparison/compare.json")["figures"] as? [[String: Any]])
        for figure in figures {
            let change = try #require(figure["change"] as? [String: Any])
            #expect((change["difference"] as? Double ?? 0) == 0, "\(figure)")
            #expect((change["p"] as? Double ?? 1) > 0.5, "\(figure)")
        }
    }

    @Test func `who is active on one side only is counted and not compared`() throws {
        let before = try table("before.csv", days: 0..<56, across: true)
        let after = try table("after.csv", days: 56..<112, across: true, people: ["a", "b", "c", "e"])
        let run = compare(before, after, "--roster", try roster, "--names")
        try #require(run.code == 0, "\(run.error)")
        let people = try #require(try place.json("comparison/compare.json")["people"] as? [String: Any])
        #expect(people["matched"] as? Int == 3)
        #expect(people["joinedNames"] as? [String] == ["Evelyn"])
        #expect(people["leftNames"] as? [String] == ["Dan"])
    }

    @Test func `names and addresses are nowhere unless asked for`() throws {
        let before = try table("before.csv", days: 0..<56, across: true)
        let after = try table("after.csv", days: 56..<112, across: true, people: ["a", "b", "c", "e"])
        try #require(compare(before, after, "--roster", try roster).code == 0)
        for (name, data) in try place.contents("comparison") {
            let text = String(decoding: data, as: UTF8.self)
            for secret in ["Evelyn", "x.example", "customs"] {
                #expect(!text.contains(secret), "\(secret) in \(name)")
            }
        }
    }

    @Test func `the sample company cut at the new year is compared with itself, the same on any number of threads`()
        throws
    {
        func run(_ threads: String) throws -> [String: Data] {
            let run = compare(
                SampleFiles.export, "--split", "2026-01-01", "--roster", SampleFiles.roster, "-j", threads)
            try #require(run.code == 0, "\(run.error)")
            return try place.contents("comparison")
        }
        let once = try run("1")
        #expect(once == (try run("3")))
        #expect(
            Set(once.keys).isSuperset(of: ["compare.json", "changes.csv", "before.dot", "after.dot", "compare.txt"]))
        #expect(once["before-people.dot"] != nil && once["after-people.dot"] != nil)
        let json = try place.json("comparison/compare.json")
        let messages = ["before", "after"].compactMap { (json[$0] as? [String: Any])?["messages"] as? Int }
        #expect(messages.reduce(0, +) == 27_640)
        let classes = try #require(json["teams"] as? [[String: Any]]).compactMap { $0["class"] as? [String: String] }
        #expect(classes.count == 9 && classes.allSatisfy { $0.keys.sorted() == ["after", "before"] })
    }

    @Test func `AFTER that overlaps BEFORE is cut, and that is said`() throws {
        let before = try table("before.csv", days: 0..<56, across: true)
        let after = try table("after.csv", days: 28..<112, across: true)
        let run = compare(before, after)
        try #require(run.code == 0, "\(run.error)")
        #expect(run.output.contains("56 messages of AFTER"))
    }

    @Test func `the wrong order is 65 and says so`() throws {
        let before = try table("before.csv", days: 0..<56, across: true)
        let after = try table("after.csv", days: 56..<112, across: true)
        let run = compare(after, before)
        #expect(run.code == 65 && run.error.contains("order"))
    }

    @Test func `exports that share nobody are 65`() throws {
        let before = try table("before.csv", days: 0..<56, across: true)
        let after = try table("after.csv", days: 56..<112, across: true, people: ["v", "w", "y", "z"])
        #expect(compare(before, after).code == 65)
    }

    @Test(arguments: ["2026-02-30", "yesterday", "26-01-01", "2026/01/01"])
    func `a date that does not exist is 64`(date: String) {
        #expect(compare(SampleFiles.export, "--split", date).code == 64)
    }

    @Test func `one export without a date, and two with one, are 64`() {
        #expect(compare(SampleFiles.export).code == 64)
        #expect(compare(SampleFiles.export, SampleFiles.export, "--split", "2026-01-01").code == 64)
    }

    @Test func `a date with nothing on one side is 65`() {
        let run = compare(SampleFiles.export, "--split", "2031-01-01")
        #expect(run.code == 65 && run.error.contains("2026-03-31"))
    }
}

@Suite struct WindowTests {
    @Test func `the sample company by month: six whole windows whose messages are all messages`() throws {
        let place = try Workplace()
        let run = ProgramRun(
            "analyze", SampleFiles.export, "--roster", SampleFiles.roster, "-o", place.path + "/report",
            "--no-render-maps", "--permutations", "199", "--window", "month", "--within", "site")
        try #require(run.code == 0, "\(run.error)")
        let analysis = try place.json("report/analysis.json")
        let windows = try #require((analysis["windows"] as? [String: Any])?["windows"] as? [[String: Any]])
        #expect(
            windows.map { $0["window"] as? String } == [
                "2025-10", "2025-11", "2025-12", "2026-01", "2026-02", "2026-03",
            ])
        #expect(windows.allSatisfy { $0["partial"] as? Bool == false })
        let asks = try #require((analysis["summary"] as? [String: Any])?["asks"] as? Int)
        #expect(windows.compactMap { $0["asks"] as? Int }.reduce(0, +) == asks)
        let acts = try #require((analysis["summary"] as? [String: Any])?["acts"] as? Int)
        #expect(windows.compactMap { $0["acts"] as? Int }.reduce(0, +) == acts)
        #expect((analysis["options"] as? [String: Any])?["within"] as? String == "site")
        #expect(
            run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(
                "by chance within each site"))
        #expect(run.output.contains("By month, 2025-10 to 2026-03"))
    }

    @Test func `a window that is neither month nor quarter is 64`() {
        #expect(ProgramRun("analyze", SampleFiles.export, "--window", "week").code == 64)
    }
}
