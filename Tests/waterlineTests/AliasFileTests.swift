import Foundation
import Testing

@testable import waterline

@Suite struct AliasFileTests {
    let place: Workplace

    init() throws { place = try Workplace() }

    private func table() throws -> String {
        try place.file(
            "posts.csv",
            """
            id,author,author name,timestamp,parent,text
            1,ann@x.example,Ann Bell,2025-03-01T10:00:00Z,,how does it work?
            2,u7,=Ann Bell,2025-03-01T11:00:00Z,1,like this
            3,bell,ann bell,2025-03-01T12:00:00Z,1,thanks
            4,ben@x.example,Ben Cole,2025-03-01T13:00:00Z,1,yes

            """)
    }

    private func people(_ more: String...) throws -> Int? {
        let run = ProgramRun(["inspect", try table()] + more)
        #expect(run.code == 0, "\(run.error)")
        return run.output.split(separator: "\n").first { $0.hasPrefix("People:") }.flatMap {
            Int($0.dropFirst(8).prefix { $0.isNumber })
        }
    }

    @Test func `suggestions are written for their owner alone, count for nothing, and join once decided`() throws {
        let path = place.path + "/pairs.csv"
        #expect(try people("--suggest-aliases", path) == 4)
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        let text = try String(contentsOfFile: path, encoding: .utf8)
        #expect(text.hasPrefix("same,first,second,first name,second name,reason\r\n"))
        #expect(text.contains("ann@x.example,table:bell"))
        #expect(try people("--aliases", path) == 4)
        let decided = try place.file("decided.csv", text.replacingOccurrences(of: "\r\n,", with: "\r\nyes,"))
        #expect(try people("--aliases", decided) == 2)
    }

    @Test func `no file is written over`() throws {
        let path = try place.file("pairs.csv", "mine")
        let run = ProgramRun("inspect", try table(), "--suggest-aliases", path)
        #expect(run.code == 73)
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine")
    }

    @Test func `a table that decides nothing that can be understood is refused before anything is read`() throws {
        let pairs = try place.file("pairs.csv", "first,second,same\na,b,maybe\n")
        let run = ProgramRun("inspect", place.path + "/missing.zip", "--aliases", pairs)
        #expect(run.code == 65)
        #expect(run.error.contains("pairs.csv:2"))
    }
}
