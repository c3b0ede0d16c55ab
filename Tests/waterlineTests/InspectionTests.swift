import Foundation
import HelpReporter
import Testing

@testable import waterline

@Suite struct InspectionTests {
    let place: Workplace

    init() throws { place = try Workplace() }

    private func object(_ words: String...) throws -> [String: Any] {
        let run = ProgramRun(["inspect", "--form", "json"] + words)
        try #require(run.code == 0, "\(run.error)")
        return try #require(JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    }

    @Test func `the machine form has all keys of its schema, and the figures of the text`() throws {
        let found = try object(SampleFiles.export, "--roster", SampleFiles.roster)
        let schema = ProgramRun("schema", "inspection").output
        let contract = try #require(JSONSerialization.jsonObject(with: Data(schema.utf8)) as? [String: Any])
        #expect(found.keys.sorted() == (contract["required"] as? [String])?.sorted())
        let text = ProgramRun("inspect", SampleFiles.export, "--roster", SampleFiles.roster).output
        let roster = try #require(found["roster"] as? [String: Any])
        let (people, teams) = (try #require(roster["people"] as? Int), try #require(roster["teams"] as? Int))
        #expect(text.contains("Roster: \(people) people in \(teams) teams"))
        let table = try #require((roster["tables"] as? [[String: Any]])?.first)
        let column = try #require((table["columns"] as? [[String: String]])?.first)
        #expect(text.contains("\(column["name"] ?? "?") = \"\(column["header"] ?? "?")\""), "\(text)")
        #expect((found["spaces"] as? [String: Any])?["analysed"] as? Int ?? 0 > 5)
    }

    @Test func `replies that were inferred are counted too`() throws {
        let posts = try place.file(
            "posts.csv",
            "author,timestamp,text\nann,2025-03-01T10:00:00Z,how do I reset the printer?\n"
                + "ben,2025-03-01T10:00:30Z,@ann hold the printer's red key to reset it\n")
        #expect(ProgramRun("inspect", posts, "--infer-replies").output.contains(" by likelihood (F), "))
    }

    @Test func `a channel that only a file inside names has no name`() throws {
        let rows = "author,timestamp,text\nann,2025-03-01T10:00:00Z,how?\n"
        _ = try place.file("chats/Ann Bell.csv", rows)
        _ = try place.file("chats/Ben Cole.csv", rows.replacing("ann", with: "ben"))
        let run = ProgramRun("inspect", place.path + "/chats")
        #expect(run.output.contains("(channel named by a file): 1 message") && !run.output.contains("Bell"))
        #expect(ProgramRun("inspect", place.path + "/chats/Ann Bell.csv").output.contains("#Ann Bell: 1 message"))
    }

    @Test func `of a table it tells which header was taken for what`() throws {
        let posts = try place.file(
            "posts.csv", "Posted by,When,Text\nann,2025-03-01T10:00:00Z,how?\nben,2025-03-01T10:01:00Z,so\n")
        let run = ProgramRun("inspect", posts, "--columns", "author=Posted by", "--columns", "timestamp=When")
        #expect(run.output.contains("author = \"Posted by\", timestamp = \"When\", text = \"Text\""), "\(run.output)")
        #expect(run.output.contains("2 messages in 1 space"))
    }

    @Test(arguments: [
        ("helper,seeker\n", [], "helper", "seeker", "(as the headers say)"),
        ("respondent,nominee\n", [], "nominee", "respondent", "(as the headers say)"),
        ("source,target\n", [], "source", "target", "(--edges-mean can change it)"),
        ("source,target\n", ["--edges-mean", "asks"], "target", "source", "(--edges-mean can change it)"),
    ])
    func `of a network it tells ties, which end helps, and what decides it`(
        header: String, more: [String], helper: String, seeker: String, why: String
    ) throws {
        let ties = try place.file("ties.csv", header + "ann,ben\nben,cal\n")
        let run = ProgramRun(["inspect", ties, "-v"] + more)
        #expect(
            run.output.contains("2 ready-made ties") && !(run.output + run.error).contains("message"), "\(run.output)")
        let text = run.output.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
        #expect(text.contains("who stands in \"\(helper)\" helps who stands in \"\(seeker)\" \(why)"), "\(text)")
        let json = ProgramRun(["inspect", "--form", "json", ties] + more).output
        #expect(json.contains("\"helper\": \"\(helper)\"") && json.contains("\"ties\": 2"))
    }
}
