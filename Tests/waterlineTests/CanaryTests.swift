import Foundation
import HelpReporter
import Testing

@testable import waterline

/// What must never be seen, planted everywhere an export or a table can hold it, and looked for in everything that the
/// program writes.
@Suite struct CanaryTests {
    let place: Workplace

    init() throws { place = try Workplace() }

    enum Mode: String, CaseIterable {
        case aggregate, pseudonymous, named
        var option: [String] { self == .pseudonymous ? [] : self == .aggregate ? ["--aggregate"] : ["--names"] }
        /// What this mode may not say.
        var forbidden: [String] {
            var words = Canary.neverSaid
            if self != .named { words += Canary.names + Canary.ids }
            return words
        }
    }

    static let forms = Output.all.map(\.name)

    private func run(_ inputs: [String], _ mode: Mode, _ more: [String] = []) throws -> [String: Data] {
        let folder = "report-\(mode.rawValue)"
        let forms = Self.forms.flatMap { ["-f", $0] }
        let run = ProgramRun(
            ["analyze", "-o", "\(place.path)/\(folder)", "--permutations", "99", "-v"] + forms + mode.option + inputs
                + more)
        try #require(run.code == 0, "\(run.error)")
        var all = try place.contents(folder)
        all["standard output"] = Data(run.output.utf8)
        all["standard error"] = Data(run.error.utf8)
        return all
    }

    private func expectNone(_ words: [String], in outputs: [String: Data], _ mode: String) {
        for (name, bytes) in outputs.sorted(by: { $0.key < $1.key }) {
            let views = Disguises.views(of: bytes)
            for word in words where views.contains(where: { $0.contains(word.lowercased()) }) {
                Issue.record("\(mode): \(name) holds \(word)")
            }
            for word in words where views[0].contains(Data(word.utf8).base64EncodedString().lowercased()) {
                Issue.record("\(mode): \(name) holds \(word) in base 64")
            }
        }
    }

    @Test(arguments: Mode.allCases) func `a Slack export leaks nothing that its mode forbids`(mode: Mode) throws {
        let export = try Canary.slackExport(in: place)
        let outputs = try run([export, "--roster", try Canary.roster(in: place)], mode)
        #expect(outputs["analysis.json"] != nil && outputs["report.html"] != nil)
        expectNone(mode.forbidden, in: outputs, mode.rawValue)
        let page = String(decoding: try #require(outputs["report.html"]), as: UTF8.self)
        #expect((outputs["evidence.jsonl"] != nil) == (mode != .aggregate), "there is help to tell of")
        #expect(page.contains("Qzfirst3") == (mode == .named), "what was planted arrives where it may")
    }

    @Test(arguments: [
        "Qzword", "%51zword", "&#81;zword", "&#x51;zword", "\\u0051zword", "\\u{51}zword", "Qz<bdi>wo</bdi>rd",
    ])
    func `a planted word is found in every disguise`(text: String) {
        #expect(Disguises.views(of: Data("x \(text) y".utf8)).contains { $0.contains("qzword") })
    }

    @Test(arguments: Mode.allCases) func `direct messages and private channels that are read leak nothing either`(
        mode: Mode
    ) throws {
        let export = try Canary.slackExport(in: place)
        let outputs = try run([export], mode, ["--private-channels", "--direct-messages"])
        expectNone(mode.forbidden, in: outputs, mode.rawValue)
    }

    @Test(arguments: Mode.allCases) func `a table leaks nothing that its mode forbids`(mode: Mode) throws {
        let outputs = try run([try Canary.table(in: place), "--roster", try Canary.roster(in: place)], mode)
        #expect((outputs["evidence.jsonl"] != nil) == (mode != .aggregate), "there is help to tell of")
        expectNone(mode.forbidden, in: outputs, mode.rawValue)
    }

    @Test func `inspecting, failing and strict reading tell no private folder and no text`() throws {
        let export = try Canary.slackExport(in: place)
        let roster = try Canary.roster(in: place)
        let runs = [
            ProgramRun("inspect", export, "--roster", roster, "-v"), ProgramRun("inspect", export, "--strict"),
            ProgramRun("inspect", try Canary.table(in: place)),
        ]
        for run in runs {
            let texts = ["output": Data(run.output.utf8), "error": Data(run.error.utf8)]
            expectNone(Canary.neverSaid + Canary.names + Canary.ids, in: texts, "inspect")
        }
        #expect(runs[1].code == 65, "the broken file was met")
    }

    @Test func `where nobody is shown there is no pseudonym either`() throws {
        let export = try Canary.slackExport(in: place)
        for (name, bytes) in try run([export, "--roster", try Canary.roster(in: place)], .aggregate)
        where name != "schema" {
            #expect(!String(decoding: bytes, as: UTF8.self).contains("p-00"), "\(name)")
        }
    }

    @Test func `those who opted out are nowhere, not even by name in a report with names`() throws {
        let list = try place.file("opt-out.txt", "qzmail0@example.com\n\nQZNOBODY-IN-HERE\nQzfirst7 Qzlast7é\n")
        let export = try Canary.slackExport(in: place)
        let outputs = try run([export, "--opt-out", list, "--direct-messages"], .named)
        let gone = ["qzfirst0", "qzlast0", "qzfirst7", "qzlast7", "UQZID0000", "UQZID0007", "QZNOBODY"]
        expectNone(Canary.neverSaid + gone, in: outputs, "opt-out")
        let analysis = try place.json("report-named/analysis.json")
        let people = (analysis["coverage"] as? [String: Any])?["people"] as? [String: Any]
        #expect(people?["leftOut"] as? Int == 2)
        let warnings = (analysis["coverage"] as? [String: Any])?["warnings"] as? [String] ?? []
        #expect(warnings.contains { $0.contains("1 line fits nobody") && $0.contains("line 3") })
    }
}

/// The words that are planted: all ASCII but for one letter, so that a word cut or re-coded is still known.
enum Canary {
    static let people = 0..<14
    static let names = people.flatMap { ["Qzfirst\($0)", "Qzlast\($0)"] } + ["Qzdisplay", "Qzhandle"]
    static let ids = people.map { "UQZID" + String(repeating: "0", count: 4 - String($0).count) + String($0) }
    /// In no output of any mode.
    static let neverSaid = [
        "qzmail", "example.com", "Qztext", "Qzsecretchannel", "Qzunlisted", "DQZDM", "GQZPRIVATE", "mpdm-qz", "Qztopic",
        "Qzphone", "Qztitle", "Qzfile", "Qztoken", "Qzreactionname", "Qzpurpose",
    ]

    static func slackExport(in place: Workplace) throws -> String {
        let users = people.map { number -> [String: Any] in
            [
                "id": ids[number], "name": "qzhandle\(number)", "deleted": false,
                "profile": [
                    "real_name": "Qzfirst\(number) Qzlast\(number)é", "display_name": "Qzdisplay\(number)",
                    "email": "qzmail\(number)@example.com", "phone": "Qzphone", "title": "Qztitle",
                    "image_24": "https://example.com/Qzfile.png",
                ],
            ]
        }
        _ = try json("users.json", users, place)
        _ = try json("channels.json", [channel("C0GENERAL", "general")], place)
        _ = try json("groups.json", [channel("GQZPRIVATE1", "qzsecretchannel")], place)
        _ = try json("dms.json", [["id": "DQZDM0001", "members": [ids[0], ids[1]]]], place)
        _ = try json("mpims.json", [channel("GQZPRIVATE2", "mpdm-qzhandle2--qzhandle3-1")], place)
        let folders = ["general", "qzsecretchannel", "DQZDM0001", "mpdm-qzhandle2--qzhandle3-1", "qzunlisted-folder"]
        for (number, folder) in folders.enumerated() {
            _ = try json("\(folder)/2025-03-01.json", day(number), place)
            // A broken file, a record that is none, and a subtype that nobody knows.
            _ = try place.file("export/\(folder)/2025-03-02.json", "[{\"ts\":\"1740900000.000100\",\"text\":\"Qztext\"")
            _ = try json("\(folder)/2025-03-03.json", [1, ["type": "message", "text": "Qztext without time"]], place)
        }
        return place.path + "/export"
    }

    private static func channel(_ id: String, _ name: String) -> [String: Any] {
        [
            "id": id, "name": name, "members": ids, "topic": ["value": "Qztopic"], "purpose": ["value": "Qzpurpose"],
        ]
    }

    /// Threads in which everybody asks, and two others answer with mentions, links, files, reactions and attachments.
    private static func day(_ folder: Int) -> [[String: Any]] {
        var messages: [[String: Any]] = []
        for asker in people {
            let root = "174\(folder)8\(10_000 + asker).000100"
            messages.append([
                "type": "message", "user": ids[asker], "ts": root, "thread_ts": root, "reply_count": 2,
                "text": "Qztext how do I reset the Qztoken? <@\(ids[(asker + 3) % people.count])> qzmail9@example.com",
                "files": [["name": "Qzfile.pdf", "title": "Qztitle", "url_private": "https://example.com/Qzfile"]],
                "reactions": [["name": "qzreactionname", "users": [ids[(asker + 1) % people.count]], "count": 1]],
            ])
            for step in 1...2 {
                let helper = (asker * 3 + step) % people.count
                messages.append([
                    "type": "message", "user": ids[helper], "ts": "174\(folder)8\(10_000 + asker).00\(step)200",
                    "thread_ts": root, "parent_user_id": ids[asker],
                    "text":
                        "Qztext go to <https://example.com/Qzfile|Qztext>, <@\(ids[asker])|qzhandle\(asker)>, then restart it",
                    "attachments": [["text": "Qztext", "author_name": "Qzdisplay"]],
                ])
            }
        }
        return messages
    }

    static func table(in place: Workplace) throws -> String {
        var rows = "id,author,author name,author email,timestamp,channel,parent,text\n"
        for asker in people {
            let helper = (asker * 3 + 1) % people.count
            rows += "QzfileA\(asker),\(ids[asker]),Qzfirst\(asker) Qzlast\(asker)é,qzmail\(asker)@example.com,"
            rows += "2025-03-01T10:\(10 + asker):00Z,general,,\"Qztext, how does it work?\"\n"
            rows += "QzfileB\(asker),\(ids[helper]),Qzfirst\(helper) Qzlast\(helper)é,qzmail\(helper)@example.com,"
            rows +=
                "2025-03-01T11:\(10 + asker):00Z,general,QzfileA\(asker),Qztext open the settings page and choose the second tab and restart it\n"
        }
        return try place.file("posts.csv", rows)
    }

    static func roster(in place: Workplace) throws -> String {
        var rows = "id,email,name,team,manager,site,phone\n"
        for person in people {
            rows += "\(ids[person]),qzmail\(person)@example.com,Qzfirst\(person) Qzlast\(person)é,"
            rows += "\(person < 2 ? "Tiny" : person < 8 ? "Alpha" : "Beta"),\(person == 0 ? "" : ids[0]),Here,Qzphone\n"
        }
        return try place.file("people.csv", rows)
    }

    private static func json(_ name: String, _ value: Any, _ place: Workplace) throws -> String {
        try place.file("export/" + name, try JSONSerialization.data(withJSONObject: value, options: .sortedKeys))
    }
}

/// A text as it is, and with its escapes undone: percent signs, entities, `\u`, and hexadecimal of all.
enum Disguises {
    static func views(of bytes: Data) -> [String] {
        let plain = String(decoding: bytes, as: UTF8.self)
        var unescaped = plain
        for (opening, closing, radix) in [
            ("%", "", 16), ("&#x", ";", 16), ("&#", ";", 10), ("\\u", "", 16), ("\\u{", "}", 16),
        ] {
            unescaped = undone(unescaped, opening, closing, radix)
        }
        let tagless = undone(plain, "<", ">", 0)
        return [plain.lowercased(), unescaped.lowercased(), tagless.lowercased()]
    }

    /// Replaces what stands between the marks by the character of that number; radix 0 takes it away.
    private static func undone(_ text: String, _ opening: String, _ closing: String, _ radix: Int) -> String {
        let pieces = text.components(separatedBy: opening)
        var result = pieces[0]
        for piece in pieces.dropFirst() {
            if radix == 0 {
                result += piece.components(separatedBy: closing).dropFirst().joined(separator: closing)
                continue
            }
            let length = closing.isEmpty ? (opening == "%" ? 2 : 4) : piece.prefix { String($0) != closing }.count
            let digits = String(piece.prefix(length))
            if let number = UInt32(digits, radix: radix), let scalar = Unicode.Scalar(number) {
                result.unicodeScalars.append(scalar)
                result += piece.dropFirst(length + closing.count)
            } else {
                result += opening + piece
            }
        }
        return result
    }
}
