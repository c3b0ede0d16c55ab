import Foundation
import Testing

@testable import waterline

@Suite struct KeyFileTests {
    let place: Workplace

    init() throws { place = try Workplace() }

    private func analyze(_ more: String..., to folder: String = "report", export: String? = nil) throws -> ProgramRun {
        ProgramRun(
            [
                "analyze", try export ?? table(people: 8), "-o", "\(place.path)/\(folder)", "--no-render-maps",
                "--permutations", "99", "--key", place.path + "/pseudonyms.key",
            ] + more)
    }

    /// Everybody answers the person before.
    private func table(people: Int, _ name: String = "posts.csv") throws -> String {
        var rows = "id,author,timestamp,parent,text\n"
        for person in 0..<people {
            rows += "a\(person),u\(person)@x.example,2025-03-01T10:\(10 + person):00Z,,how does it work?\n"
            rows +=
                "b\(person),u\((person + 1) % people)@x.example,2025-03-01T11:\(10 + person):00Z,a\(person),open the settings page and choose the second tab and restart it\n"
        }
        return try place.file(name, rows)
    }

    private func ids(_ folder: String) throws -> Set<String> {
        Set(
            (try place.json("\(folder)/analysis.json")["people"] as? [[String: Any]] ?? []).compactMap {
                $0["id"] as? String
            })
    }

    private func mode(_ path: String) throws -> Int {
        try (FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int) ?? 0
    }

    @Test func `a key file is made for its owner alone, and gives the same pseudonyms again`() throws {
        #expect(try analyze(to: "one").code == 0)
        #expect(try mode(place.path + "/pseudonyms.key") == 0o600)
        let key = try Data(contentsOf: URL(fileURLWithPath: place.path + "/pseudonyms.key"))
        #expect(try analyze(to: "two", export: table(people: 11, "later.csv")).code == 0)
        #expect(try Data(contentsOf: URL(fileURLWithPath: place.path + "/pseudonyms.key")) == key)
        let (one, two) = (try ids("one"), try ids("two"))
        #expect(one.count == 8 && two.count == 11 && one.isSubset(of: two))
    }

    @Test func `another key gives other pseudonyms, and so does a report with names`() throws {
        #expect(try analyze(to: "one").code == 0)
        #expect(try analyze("--names", to: "named").code == 0)
        try FileManager.default.removeItem(atPath: place.path + "/pseudonyms.key")
        #expect(try analyze(to: "two").code == 0)
        #expect(try ids("one").isDisjoint(with: ids("two")))
        #expect(try ids("one").isDisjoint(with: ids("named")))
    }

    @Test func `the key is in no output`() throws {
        #expect(try analyze().code == 0)
        let key = try String(contentsOfFile: place.path + "/pseudonyms.key", encoding: .utf8)
        for (name, bytes) in try place.contents("report") {
            #expect(!String(decoding: bytes, as: UTF8.self).contains(key.prefix(16)), "\(name)")
        }
    }

    @Test(arguments: [0o640, 0o604, 0o620, 0o602, 0o601]) func `a key that others may touch is 77`(mode: Int) throws {
        let key = try place.file("pseudonyms.key", String(repeating: "0f", count: 32) + "\n")
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: key)
        let run = try analyze()
        #expect(run.code == 77 && run.error.contains("chmod 600"))
        #expect(!FileManager.default.fileExists(atPath: place.path + "/report"))
    }

    @Test(arguments: ["", "0f", String(repeating: "xy", count: 32), String(repeating: "0f", count: 33)])
    func `what is no key is 65`(text: String) throws {
        let key = try place.file("pseudonyms.key", text)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: key)
        #expect(try analyze().code == 65)
    }

    @Test func `a key in the report's folder is refused, whatever way leads there`() throws {
        let export = try table(people: 8)
        try FileManager.default.createDirectory(atPath: place.path + "/real", withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            atPath: place.path + "/link", withDestinationPath: place.path + "/real")
        for (folder, key) in [
            ("report", "report/k"), ("report", "report/../report/deep/../k"), ("link", "real/k"), ("real", "link/k"),
            ("real/", "real//k"),
        ] {
            let run = ProgramRun(
                "analyze", export, "-o", "\(place.path)/\(folder)", "--key", "\(place.path)/\(key)", "--permutations",
                "99")
            #expect(run.code == 64 || run.code == 73, "\(folder) \(key): \(run.error)")
            #expect(!FileManager.default.fileExists(atPath: place.path + "/real/k"))
        }
    }

    @Test func `a link in the place of a key is not followed`() throws {
        _ = try place.file("elsewhere", String(repeating: "0f", count: 32))
        try FileManager.default.createSymbolicLink(
            atPath: place.path + "/pseudonyms.key", withDestinationPath: place.path + "/elsewhere")
        #expect(try analyze().code == 74)
    }
}
