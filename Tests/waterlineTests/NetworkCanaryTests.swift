import Foundation
import Testing

@testable import waterline

/// What must never be seen, planted in ready networks and in a roster that is a workbook.
@Suite struct NetworkCanaryTests {
    let place: Workplace

    init() throws { place = try Workplace() }

    @Test(arguments: PlantedNetwork.allCases, Canary.Mode.allCases)
    func `a ready network leaks nothing that its mode forbids`(network: PlantedNetwork, mode: Canary.Mode) throws {
        let inputs = [try network.write(in: place), "--roster", try Canary.roster(in: place)]
        let outputs = try Canary.analysis(of: inputs, mode, in: place)
        Disguises.expectNone(mode.forbidden, in: outputs, "network")
        let page = String(decoding: try #require(outputs["report.html"]), as: UTF8.self)
        #expect(page.contains("Qzfirst3") == (mode == .named), "what was planted arrives where it may")
    }

    @Test(arguments: PlantedNetwork.allCases)
    func `inspecting a ready network tells no name and no file inside`(network: PlantedNetwork) throws {
        let run = ProgramRun("inspect", try network.write(in: place), "--roster", try Canary.roster(in: place), "-v")
        #expect(run.code == 0, "\(run.error)")
        let texts = ["output": Data(run.output.utf8), "error": Data(run.error.utf8)]
        Disguises.expectNone(Canary.neverSaid + Canary.names + Canary.ids, in: texts, "inspect")
    }

    @Test(arguments: Canary.Mode.allCases)
    func `a workbook as a roster leaks nothing that its mode forbids`(mode: Canary.Mode) throws {
        let roster = try Self.workbook(in: place)
        let outputs = try Canary.analysis(
            of: [try Canary.slackExport(in: place), "--roster", roster], mode, in: place)
        Disguises.expectNone(mode.forbidden, in: outputs, "workbook")
        let page = String(decoding: try #require(outputs["report.html"]), as: UTF8.self)
        #expect(page.contains("Beta"), "its teams are read")
    }

    /// The roster, beside a sheet that is none.
    private static func workbook(in place: Workplace) throws -> String {
        func sheet(_ rows: [[String]]) -> String {
            let cells = rows.map { row in
                "<row>" + row.map { "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }.joined() + "</row>"
            }
            return "<worksheet><sheetData>\(cells.joined())</sheetData></worksheet>"
        }
        let people = Canary.people.map { person in
            [
                Canary.ids[person], PlantedTalk.mail(person), PlantedTalk.name(person),
                person < 2 ? "Tiny" : person < 8 ? "Alpha" : "Beta", person == 0 ? "" : "Qzfirst99", "Qzphone",
            ]
        }
        let sheets = [
            sheet([["Qztext", "Qztoken"], ["Qzfirst3", "Qzphone"]]),
            sheet(
                [["id", "email", "name", "team", "manager", "phone"]] + people + [["", "", "", "Qzpurpose", "", ""]]),
        ]
        let list = ["Qzfile notes", "Qztitle"].enumerated().map {
            "<sheet name=\"\($0.element)\" sheetId=\"\($0.offset + 1)\" r:id=\"rId\($0.offset)\"/>"
        }
        let relations = sheets.indices.map { "<Relationship Id=\"rId\($0)\" Target=\"worksheets/s\($0).xml\"/>" }
        var entries = [
            (name: "[Content_Types].xml", text: "<Types/>", isDamaged: false),
            (name: "xl/workbook.xml", text: "<workbook><sheets>\(list.joined())</sheets></workbook>", isDamaged: false),
            (
                name: "xl/_rels/workbook.xml.rels", text: "<Relationships>\(relations.joined())</Relationships>",
                isDamaged: false
            ),
        ]
        for (number, text) in sheets.enumerated() { entries.append(("xl/worksheets/s\(number).xml", text, false)) }
        return try place.file("staff.xlsx", StoredZip.bytes(entries))
    }
}
