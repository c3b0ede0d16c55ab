import Testing

@testable import Exports

private func read(_ text: String, _ columns: [String: String] = [:]) throws -> Export {
    var settings = Reader.Settings()
    settings.columns = columns
    return try Reader.edgeList.read(memoryTable(text), settings)
}

private func ties(_ text: String, _ columns: [String: String] = [:]) throws -> [String] {
    let export = try read(text, columns)
    return export.ties.map {
        "\(export.accounts[Int($0.helper)].id) helps \(export.accounts[Int($0.seeker)].id) \($0.weight)"
    }
}

@Suite struct EdgeListReaderTests {
    @Test(arguments: ["from,to", "source,target", "helper,seeker", "Adviser,Asker", "nominee,respondent", "alter,ego"])
    func `the first helps the second`(header: String) throws {
        #expect(try ties("\(header)\na,b\n") == ["a helps b 1.0"])
    }

    @Test(arguments: ["respondent,nominee", "asker,adviser", "seeker,helper", "ego,alter"])
    func `who asks stands first where the words say so`(header: String) throws {
        #expect(try ties("\(header)\na,b\n") == ["b helps a 1.0"])
    }

    @Test func `the caller may say that plain columns mean asking`() throws {
        #expect(try ties("from,to\na,b\n", ["direction": "asks"]) == ["b helps a 1.0"])
        let error = #expect(throws: InputError.self) { try ties("from,to\na,b\n", ["direction": "up"]) }
        #expect(error?.kind == .usage)
    }

    @Test func `weights are read, and what is none is counted`() throws {
        let text = "source,target,weight\na,b,2.5\nb,a,-1\na,c,many\nc,a,0\na,a,3\n,b,1\nb,c,\"1,5\"\n"
        #expect(try ties(text) == ["a helps b 2.5", "a helps c 1.0", "b helps c 1.5"])
        #expect(
            try read(text).tally.skipped.mapValues(\.firstAt) == [
                "negative weight": "table.csv:3", "weight of 0": "table.csv:5",
                "tie of a person with themselves": "table.csv:6", "an end is missing": "table.csv:7",
            ])
        #expect(try read(text).tally.warnings == ["table.csv: 1 row has a weight that is no number; each counts 1"])
        var strict = Reader.Settings()
        strict.strict = true
        #expect(throws: InputError.self) {
            try Reader.edgeList.read(memoryTable("source,target,weight\na,b,often\n"), strict)
        }
    }

    @Test func `people who work with people are tied both ways, each row as strongly as it says`() throws {
        let text =
            "PrimaryCollaborator_PersonId,SecondaryCollaborator_PersonId,MetricDate,Strong_tie_score\n"
            + "h1,h2,01/04/2023,0.5\nh2,h1,01/04/2023,0.25\n"
        #expect(
            try ties(text) == [
                "h1 helps h2 0.5", "h2 helps h1 0.5", "h2 helps h1 0.25", "h1 helps h2 0.25",
            ])
        #expect(try read(text).tally.warnings.map { $0.hasSuffix("taken both ways") } == [true])
    }

    @Test(arguments: ["nan", "inf", "0x10", "1e400", "", "--1", "1.2.3", "e5", "+"])
    func `what is no decimal number has no value`(text: String) {
        #expect(ByteSlice.with(Array(text.utf8)) { DecimalNumber.value(of: $0) } == nil)
    }

    @Test func `edge lists are recognised, tables of messages are not`() {
        func recognises(_ text: String) -> Bool { Reader.edgeList.recognise(memoryTable(text)) != nil }
        #expect(recognises("from,to,messages\n1,2,3\n"))
        #expect(recognises("Respondent;Nominee;Frequency\n"))
        #expect(recognises("source,target,weight,date\n") && recognises("respondent,nominee,date\n"))
        #expect(!recognises("from,to,date,body\n") && !recognises("from,to,date\n"))
        #expect(!recognises("id,email\n"))
    }

    @Test func `addresses are one account in any case`() throws {
        let export = try read("from,to\nAnn@x.org,b\nann@X.org,c\n")
        #expect(export.accounts.map(\.id) == ["ann@x.org", "b", "c"])
        #expect(export.accounts[0].email == "ann@x.org")
    }
}
