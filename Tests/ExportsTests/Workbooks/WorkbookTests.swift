import Testing

@testable import Exports

/// A workbook written by hand.
private func workbook(
    sheets: [(name: String, rows: String)], shared: String = "", styles: String = "", date1904: Bool = false,
    hidden: Set<Int> = []
) throws -> Source {
    var entries = [ZipBuilder.Entry("[Content_Types].xml", "<Types/>")]
    var list = ""
    var relations = ""
    for (number, sheet) in sheets.enumerated() {
        let state = hidden.contains(number) ? " state=\"hidden\"" : ""
        list += "<sheet name=\"\(sheet.name)\" sheetId=\"\(number + 1)\"\(state) r:id=\"rId\(number + 7)\"/>"
        relations +=
            "<Relationship Id=\"rId\(number + 7)\" Target=\"\(number == 0 ? "/xl/" : "")worksheets/s\(number).xml\"/>"
        entries.append(
            ZipBuilder.Entry(
                "xl/worksheets/s\(number).xml", "<worksheet><sheetData>\(sheet.rows)</sheetData></worksheet>"))
    }
    let properties = "<workbookPr date1904=\"\(date1904 ? 1 : 0)\"/>"
    entries.append(ZipBuilder.Entry("xl/workbook.xml", "<workbook>\(properties)<sheets>\(list)</sheets></workbook>"))
    entries.append(ZipBuilder.Entry("xl/_rels/workbook.xml.rels", "<Relationships>\(relations)</Relationships>"))
    if !shared.isEmpty { entries.append(ZipBuilder.Entry("xl/sharedStrings.xml", "<sst>\(shared)</sst>")) }
    if !styles.isEmpty { entries.append(ZipBuilder.Entry("xl/styles.xml", "<styleSheet>\(styles)</styleSheet>")) }
    return try Source.open(
        MemoryBytes(name: "people.xlsx", content: ZipBuilder(entries).bytes()), limits: ZipLimits())
}

private func text(_ cell: String, _ value: String) -> String {
    "<c r=\"\(cell)\" t=\"inlineStr\"><is><t>\(value)</t></is></c>"
}

@Suite struct `Excel workbooks` {
    private static let staff =
        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"C1\" t=\"s\"><v>2</v></c>"
        + "<c r=\"D1\" t=\"s\"><v>3</v></c></row>"
        + "<row r=\"3\"><c r=\"A3\" t=\"str\"><f>x&amp;y</f><v>ann@x.org</v></c>" + text("B3", "Bell, &quot;Ann&quot;")
        + "<c r=\"C3\"><v>42</v></c><c r=\"D3\" s=\"1\"><v>45292</v></c></row>"
        + "<row r=\"4\">" + text("A4", "ben@x.org")
        + "<c r=\"C4\" t=\"b\"><v>1</v></c><c r=\"D4\" s=\"2\"><v>45292.5</v></c></row>"
    private static let shared =
        "<si><t>E-Mail</t></si><si><r><t>Na</t></r><r><t>me</t></r><rPh><t>no</t></rPh></si><si><t>Team</t></si><si><t>Start date</t></si>"
    private static let styles =
        "<numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd hh:mm\"/></numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
        + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/></cellXfs>"

    private func content(_ source: Source, rows: Int = .max) throws -> [String] {
        let tables = try Workbook.tables(of: source, rows: rows)
        return try tables.entries.indices.map { String(decoding: try tables.content($0), as: UTF8.self) }
    }

    @Test func `become texts with shared and own strings, formulas' values, dates and empty rows`() throws {
        let source = try workbook(sheets: [("Staff", Self.staff)], shared: Self.shared, styles: Self.styles)
        #expect(
            try content(source) == [
                "E-Mail,Name,Team,Start date\n\nann@x.org,\"Bell, \"\"Ann\"\"\",42,2024-01-01\nben@x.org,,TRUE,2024-01-01T12:00:00\n"
            ])
        #expect(try content(source, rows: 1) == ["E-Mail,Name,Team,Start date\n"])
    }

    @Test func `have days from 1904 where they say so`() throws {
        let source = try workbook(
            sheets: [("S", "<row><c s=\"1\"><v>43830</v></c></row>")], styles: Self.styles, date1904: true)
        #expect(try content(source) == ["2024-01-01\n"])
    }

    @Test func `leave hidden and empty sheets out, and give each other one as a table`() throws {
        let row = "<row>" + text("A1", "x") + "</row>"
        let source = try workbook(sheets: [("One", row), ("Two", ""), ("Three", row), ("Four", row)], hidden: [2])
        #expect(try Workbook.tables(of: source).entries.map(\.name) == ["One.csv", "Four.csv"])
    }

    @Test func `are read as rosters, from the sheet that has the header`() throws {
        let note = "<row>" + text("A1", "Made by HR") + "</row>"
        let source = try workbook(
            sheets: [("About", note), ("Staff", Self.staff)], shared: Self.shared, styles: Self.styles)
        #expect(Roster.recognise(source) != nil)
        let roster = try Roster.read(source)
        #expect(roster.rows.map(\.email) == ["ann@x.org", "ben@x.org"])
        #expect(roster.rows.map(\.team) == [["42"], ["TRUE"]])
        #expect(roster.rows.map(\.line) == [3, 4])
        #expect(roster.warnings == ["sheet 1 of 2 has no column that names a person; left out"])
    }

    @Test func `are read as message tables and edge lists`() throws {
        let header =
            "<row>" + text("A1", "author") + text("B1", "created at") + text("C1", "text") + text("D1", "reply to")
            + text("E1", "id") + "</row>"
        let first =
            "<row>" + text("A2", "ann") + "<c r=\"B2\" s=\"2\"><v>45292.5</v></c>" + text("C2", "How?")
            + "<c r=\"E2\"><v>1</v></c></row>"
        let second =
            "<row>" + text("A3", "ben") + "<c r=\"B3\" s=\"2\"><v>45292.75</v></c>" + text("C3", "So.")
            + "<c r=\"D3\"><v>1</v></c><c r=\"E3\"><v>2</v></c></row>"
        let messages = try workbook(sheets: [("Posts", header + first + second)], styles: Self.styles)
        #expect(try Reader.choose(for: messages).reader.name == "table")
        let export = try Reader.table.read(messages, Reader.Settings())
        #expect(export.drafts[0].parentKey == [0, 1] && export.drafts[0].time[0] == 1_704_110_400_000_000)
        let ties = try workbook(sheets: [
            (
                "T",
                "<row>" + text("A1", "helper") + text("B1", "seeker") + "</row><row>" + text("A2", "a")
                    + text("B2", "b") + "</row>"
            )
        ])
        #expect(try Reader.choose(for: ties).reader.name == "edge-list")
        #expect(try Reader.edgeList.read(ties, Reader.Settings()).ties.count == 1)
    }

    @Test func `put cells that do not say their place behind the one before`() throws {
        let rows =
            "<row><c><v>1</v></c><c t=\"inlineStr\"><is><t>a,b</t></is></c><c/><c t=\"b\"><v>1</v></c></row>"
            + "<row><c r=\"B2\"><v>2</v></c><c><v>3</v></c><c r=\"C2\"><v>twice</v></c></row>"
        #expect(try content(try workbook(sheets: [("S", rows)])) == ["1,\"a,b\",,TRUE\n,2,3\n"])
    }

    @Test func `that would grow without end are refused`() throws {
        let long = "<si><t>" + String(repeating: "x", count: 32_000) + "</t></si>"
        var cells = "<row>"
        for column in 0..<100 { cells += "<c r=\"\(name(column))1\" t=\"s\"><v>0</v></c>" }
        let source = try workbook(sheets: [("S", cells + "</row>")], shared: long)
        #expect(throws: InputError.self) { try Workbook.tables(of: source, longest: 1 << 20) }
    }

    private func name(_ column: Int) -> String {
        var (left, name) = (column + 1, "")
        while left > 0 {
            name = String(UnicodeScalar(UInt8(65 + (left - 1) % 26))) + name
            left = (left - 1) / 26
        }
        return name
    }

    @Test func `that are damaged or of a binary kind say so`() throws {
        let broken = try workbook(sheets: [("S", "<row><c></row>")])
        let error = #expect(throws: InputError.self) { try Workbook.tables(of: broken) }
        #expect(error?.place == "people.xlsx/xl/worksheets/s0.xml")
        let old: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]
        #expect(throws: InputError.self) { try Roster.read(memoryTable(old, name: "people.xls")) }
    }

    @Test(arguments: [
        ("yyyy-mm-dd", true), ("General", false), ("0.00", false), ("\"day\" 0", false), ("[Red]0", false),
        ("[h]:mm", true),
        ("0;yyyy", false), ("mmm\\ yy", true), ("", false), ("\"", false), ("[", false),
    ])
    func `tell formats of dates from others`(code: String, isDate: Bool) {
        #expect(WorkbookStyles.showsDate(Array(code.utf8)) == isDate)
    }

    @Test func `the list of employees of Workplace is a roster`() throws {
        let headers = ["Full Name", "Email", "Job Title", "Department", "Division", "Location", "Manager's Email"]
        let people = [
            ["Ana Sol", "ana@hollowell.example", "Fitter", "Repairs", "Plant", "Bern", "ben@hollowell.example"],
            ["Ben Okri", "ben@hollowell.example", "Head", "Repairs", "Plant", "Bern", ""],
        ]
        let rows = ([headers] + people).enumerated().map { number, cells in
            let columns = zip("ABCDEFG", cells).map { text("\($0)\(number + 1)", $1) }
            return "<row r=\"\(number + 1)\">\(columns.joined())</row>"
        }
        let source = try workbook(sheets: [("Employees", rows.joined())])
        #expect(Roster.recognise(source) != nil)
        let roster = try Roster.read(source)
        #expect(roster.rows.map(\.email) == ["ana@hollowell.example", "ben@hollowell.example"])
        #expect(roster.rows.map(\.team) == [["Plant", "Repairs"], ["Plant", "Repairs"]])
        #expect(roster.rows.map(\.manager) == ["ben@hollowell.example", nil] && roster.rows[0].site == "Bern")
    }

    @Test(arguments: [
        ("200034123456789000", "2.00034123456789E+17"), ("2.00034123456789e+17", "2.00034123456789E+17"),
        ("9007199254740993", "9.007199254740993E+15"), ("10000000000000000000", "1E+19"),
        ("1.700000000123456E15", "1700000000123456"), ("1700000000123456", "1700000000123456"), ("42", "42"),
        ("1e3", "1e3"), ("-3e17", "-3e17"),
    ])
    func `numbers that cannot be held exactly keep their exponent`(stored: String, told: String) {
        #expect(String(decoding: WorkbookNumber.text(Array(stored.utf8)), as: UTF8.self) == told)
    }

    @Test func `ids that were rounded on the way into a workbook are refused`() throws {
        let source = try workbook(sheets: [
            (
                "Log",
                "<row r=\"1\">" + text("A1", "id") + text("B1", "author") + text("C1", "date") + text("D1", "text")
                    + "</row><row r=\"2\"><c r=\"A2\"><v>200034123456789000</v></c>" + text("B2", "ann")
                    + text("C2", "2024-01-01") + text("D2", "how?") + "</row>"
            )
        ])
        let error = #expect(throws: InputError.self) { try Reader.table.read(source, Reader.Settings()) }
        #expect(error?.what == "the id 2.00034123456789E+17 has been rounded by a spreadsheet")
    }
}
