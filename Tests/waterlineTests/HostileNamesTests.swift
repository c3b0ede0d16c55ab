import Foundation
import HelpReporter
import Testing

#if canImport(FoundationXML)
    import FoundationXML
#endif

@testable import waterline

/// Names that people, teams and channels may bear, carried through the whole program into every form.
@Suite struct HostileNamesTests {
    static let names = [
        "<script>alert(7)</script>", "\"><svg onload=alert(7)>", "' onmouseover='alert(7)", "]]><![CDATA[x",
        "<!-- x -->",
        "&lt;b&gt; &amp; &#x41;", "=cmd|'/c calc'!A1", "+1+1", "-2+3", "@SUM(A1:A9)", "Robert'); DROP TABLE ties;--",
        "{{constructor}} ${x} %s%n", "../../etc/passwd", "back\\slash \"quote\"", "\\N\\G\\E\\l label",
        "a->b;c[label=x]",
        "a" + String(repeating: "\u{301}", count: 60) + "bove", "\u{202E}drawkcab\u{202C} x",
        "\u{2066}isolated\u{2069} x",
        "\u{200F}mark\u{200E} x", "דוגמה ארוכה", "مثال طويل", "🧑🏽‍🚀 crew", "🇩🇪 Team", "bell\u{7}esc\u{1B}[2Jx\u{9B}31m",
        "\u{FFFE}non\u{FFFF}characters", "line\u{2028}and\u{2029}paragraph", "two\nlines\r\nand\ttabs", "Jennifer Null",
        "0x1p3",
        "1e999", "ﷺ wide", "ᚠᛇᚻ runes", "very " + String(repeating: "long ", count: 150), "javascript:alert(7)",
        "</title></style></textarea>",
    ]

    /// One run over all names, every form, with what it printed.
    static let written = Result<[String: Data], any Error> {
        let place = try Workplace()
        let run = ProgramRun(
            ["analyze", try messages(place), "--roster", try roster(place), "-o", place.path + "/report", "--names"]
                + ["--minimum-group", "1", "--permutations", "99"] + Output.all.flatMap { ["-f", $0.name] }
                + egos)
        try #require(run.code == 0, "\(run.error)")
        var written = try place.contents("report")
        written["terminal"] = Data(run.output.utf8)
        return written
    }

    /// Each person by id, and one by name.
    private static let egos: [String] =
        names.indices.flatMap { number -> [String] in
            ["--ego", number < 9 ? "p-000\(number + 1)" : "p-00\(number + 1)"]
        }
        + ["--ego", names[0]]

    /// The same held against another day.
    static let compared = Result<[String: Data], any Error> {
        let place = try Workplace()
        let run = ProgramRun(
            ["compare", try messages(place, days: 2), "--split", "2025-03-02", "--roster", try roster(place)]
                + ["-o", place.path + "/report", "--names", "--minimum-group", "1", "--permutations", "99"])
        try #require(run.code == 0, "\(run.error)")
        var written = try place.contents("report")
        written["terminal"] = Data(run.output.utf8)
        return written
    }

    /// In every channel its person asks and the next two answer.
    static func messages(_ place: Workplace, days: Int = 1) throws -> String {
        var lines = ""
        for (number, name) in names.enumerated() {
            for (step, day) in (1...days).flatMap({ day in (0..<3).map { ($0, day) } }) {
                let writer = (number + step) % names.count
                var message: [String: Any] = [
                    "id": "m\(number)-\(day)-\(step)", "author": "u\(writer)", "author-name": names[writer],
                    "channel": name,
                    "timestamp": "2025-03-0\(day)T\(10 + step):\(10 + number):00Z",
                    "text": step == 0
                        ? "how does it work?" : "open the settings page, choose the second tab and restart it",
                ]
                if step > 0 { message["parent"] = "m\(number)-\(day)-0" }
                let line = try JSONSerialization.data(withJSONObject: message, options: .sortedKeys)
                lines += String(decoding: line, as: UTF8.self) + "\n"
            }
        }
        return try place.file("posts.jsonl", lines)
    }

    static func roster(_ place: Workplace) throws -> String {
        func cell(_ text: String) -> String { "\"" + text.replacingOccurrences(of: "\"", with: "\"\"") + "\"" }
        let rows = names.enumerated().map { "u\($0.offset),\(cell($0.element)),\(cell($0.element))\n" }
        return try place.file("people.csv", "id,name,team\n" + rows.joined())
    }

    func text(_ name: String) throws -> String { String(decoding: try data(name), as: UTF8.self) }

    func data(_ name: String) throws -> Data { try #require(try Self.written.get()[name], "\(name) is written") }

    /// The letters and digits of a name that no escape touches, the longest run.
    static func core(_ name: String) -> String {
        let runs = name.unicodeScalars.split { !($0.properties.isAlphabetic || ("0"..."9").contains($0)) }
        return runs.map { String(String.UnicodeScalarView($0)) }.max {
            $0.unicodeScalars.count < $1.unicodeScalars.count
        }
            ?? ""
    }

    @Test func `every JSON form is JSON, with each name as label of a person, a team and a channel`() throws {
        let analysis = try #require(JSONSerialization.jsonObject(with: data("analysis.json")) as? [String: Any])
        for key in ["people", "teams", "spaces"] {
            let labels = (analysis[key] as? [[String: Any]] ?? []).compactMap { $0["label"] as? String }
            #expect(labels.count == Self.names.count, "\(key)")
            for name in Self.names {
                #expect(labels.contains { $0.contains(Self.core(name)) }, "\(key): \(name.debugDescription)")
            }
        }
        for (name, bytes) in try Self.written.get() where name.hasSuffix(".json") {
            #expect(throws: Never.self, "\(name)") { try JSONSerialization.jsonObject(with: bytes) }
        }
        for line in try text("evidence.jsonl").split(separator: "\n") {
            #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(line.utf8)) }
        }
    }

    @Test func `every XML form is well-formed and shows each name`() throws {
        let forms = try Self.written.get().filter { form in
            [".graphml", ".gexf", ".svg"].contains { form.key.hasSuffix($0) }
        }
        #expect(forms.count >= 2)
        for (name, bytes) in forms {
            let reader = TextReader()
            let parser = XMLParser(data: bytes)
            parser.delegate = reader
            #expect(parser.parse(), "\(name): \(String(describing: parser.parserError))")
            guard !name.hasSuffix(".svg") else { continue }
            for person in Self.names { #expect(reader.text.contains(Self.core(person)), "\(name): \(person)") }
        }
    }

    @Test func `no script, handler or address of a name gets into the page`() throws {
        let page = try text("report.html")
        let tags = page.split(separator: "<").dropFirst().map { $0.prefix { $0 != ">" } }
        #expect(tags.count { $0.lowercased().hasPrefix("script") } == 1 || !page.contains("<script>alert"))
        #expect(!page.contains("<script>alert") && !page.contains("<svg onload"))
        for tag in tags {
            let outside = Self.withoutQuoted(String(tag))
            #expect(!outside.contains("onload") && !outside.contains("onmouseover") && !outside.contains("javascript:"))
        }
        for name in Self.names { #expect(page.contains(Self.core(name)), "\(name.debugDescription)") }
    }

    @Test func `every table has as many cells in each row, and none that a spreadsheet would run`() throws {
        let tables = try Self.written.get().filter { $0.key.hasSuffix(".csv") }
        #expect(tables.count >= 5)
        for (name, bytes) in tables {
            let rows = Self.cells(of: bytes)
            #expect(Set(rows.map(\.count)).count == 1, "\(name)")
            for cell in rows.joined() {
                guard let first = cell.first, "=+-@\t\r".contains(first) else { continue }
                #expect(Double(cell) != nil, "\(name): \(cell)")
            }
        }
        let labels = Self.cells(of: try data("people.csv")).joined().joined(separator: "\n")
        for name in Self.names { #expect(labels.contains(Self.core(name)), "\(name.debugDescription)") }
    }

    @Test func `the terminal gets no control, and no mark that turns its text round`() throws {
        for name in ["terminal", "summary.txt"] {
            #expect(Self.controls(in: try data(name)).isEmpty, "\(name)")
        }
    }

    /// Code points that move the cursor or turn text round, in hexadecimal.
    private static func controls(in text: Data) -> [String] {
        String(decoding: text, as: UTF8.self).unicodeScalars.filter { scalar in
            switch scalar.value {
            case 0x0A: false
            case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
            default: false
            }
        }.map { String($0.value, radix: 16) }
    }

    @Test func `Graphviz draws every map of such names without a word`() throws {
        let maps = try Self.written.get().merging(Self.compared.get()) { one, _ in one }.filter {
            $0.key.hasSuffix(".dot")
        }
        #expect(maps.count == 7 + Self.names.count && maps["after.dot"] != nil)
        let dot = ["/usr/bin/dot", "/usr/local/bin/dot", "/opt/homebrew/bin/dot"].first {
            FileManager.default.isExecutableFile(atPath: $0)
        }
        guard let dot else { return }
        for (name, source) in maps.sorted(by: { $0.key < $1.key }) { try Self.draw(name, source, dot) }
    }

    private static func draw(_ name: String, _ source: Data, _ dot: String) throws {
        let place = try Workplace()
        let run = Process()
        run.executableURL = URL(fileURLWithPath: dot)
        run.arguments = ["-Tsvg", try place.file(name, source), "-o", place.path + "/map.svg"]
        let errors = Pipe()
        run.standardError = errors
        try run.run()
        let said = errors.fileHandleForReading.readDataToEndOfFile()
        run.waitUntilExit()
        #expect(run.terminationStatus == 0, "\(name)")
        #expect(said.isEmpty, "\(name): \(String(decoding: said, as: UTF8.self))")
        let drawn = try Data(contentsOf: URL(fileURLWithPath: place.path + "/map.svg"))
        #expect(XMLParser(data: drawn).parse(), "\(name)")
        #expect(!String(decoding: drawn, as: UTF8.self).contains("<script"), "\(name)")
    }

    @Test func `each name stands on the map of its person, in the title and in the middle`() throws {
        let maps = try Self.written.get().filter { $0.key.hasPrefix("ego-") && $0.key.hasSuffix(".dot") }
        let texts = maps.values.map { String(decoding: $0, as: UTF8.self) }
        #expect(texts.count == Self.names.count)
        for name in Self.names {
            // Long names are clipped, and titles broken into lines.
            let core = String(Self.core(name).prefix(20))
            #expect(texts.contains { $0.contains(core) }, "\(name.debugDescription)")
        }
    }

    @Test func `a comparison is JSON, a table and text without controls, with each name as label of a team`() throws {
        let written = try Self.compared.get()
        let bytes = try #require(written["compare.json"])
        let json = try #require(JSONSerialization.jsonObject(with: bytes) as? [String: Any])
        let labels = (json["teams"] as? [[String: Any]] ?? []).compactMap { $0["label"] as? String }
        for name in Self.names { #expect(labels.contains { $0.contains(Self.core(name)) }, "\(name.debugDescription)") }
        let rows = Self.cells(of: try #require(written["changes.csv"]))
        #expect(rows.count > Self.names.count && Set(rows.map(\.count)).count == 1)
        #expect(
            rows.joined().allSatisfy { cell in
                cell.first.map { !"=+-@\t\r".contains($0) } ?? true || Double(cell) != nil
            })
        for name in ["terminal", "compare.txt"] {
            #expect(Self.controls(in: try #require(written[name])).isEmpty, "\(name)")
        }
    }

    /// What stands in a tag outside quotes.
    private static func withoutQuoted(_ tag: String) -> String {
        var (result, quote): (String, Character?) = ("", nil)
        for character in tag {
            if let open = quote {
                if character == open { quote = nil }
            } else if character == "\"" || character == "'" {
                quote = character
            } else {
                result.append(character)
            }
        }
        return result
    }

    /// Records of RFC 4180.
    private static func cells(of bytes: Data) -> [[String]] {
        var (rows, row, cell, isQuoted): ([[String]], [String], [UInt8], Bool) = ([], [], [], false)
        func text() -> String { String(decoding: cell, as: UTF8.self) }
        var position = bytes.startIndex
        while position < bytes.endIndex {
            let byte = bytes[position]
            let next = position + 1 < bytes.endIndex ? bytes[position + 1] : 0
            position += 1
            if isQuoted {
                if byte == 0x22, next == 0x22 {
                    cell.append(byte)
                    position += 1
                } else if byte == 0x22 {
                    isQuoted = false
                } else {
                    cell.append(byte)
                }
            } else if byte == 0x22 {
                isQuoted = true
            } else if byte == 0x2C {
                row.append(text())
                cell = []
            } else if byte == 0x0A {
                rows.append(row + [text()])
                (row, cell) = ([], [])
            } else if byte != 0x0D {
                cell.append(byte)
            }
        }
        return rows
    }
}

private final class TextReader: NSObject, XMLParserDelegate {
    private(set) var text = ""

    func parser(_ parser: XMLParser, foundCharacters part: String) { text += part }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String] = [:]
    ) { text += "\n" + attributes.values.sorted().joined(separator: "\n") }
}
