import Testing

@testable import Exports

@Suite struct `Strict reading of platforms` {
    private static let good = #"{"id":1,"type":"message","date_unixtime":"1700000000","from_id":"user1","text":"hi"}"#
    private static let notice = #"{"id":2,"type":"service","date_unixtime":"1700000001","action":"pin_message"}"#
    private static let bad = #"{"id":3,"type":"message","date":"soon","from_id":"user1","text":"hi"}"#

    private func read(_ messages: [String], strict: Bool, tail: String = "") throws -> Export {
        let chat = #"{"name":"x","type":"private_group","id":5,"messages":["# + messages.joined(separator: ",") + "]}"
        var settings = Reader.Settings()
        settings.strict = strict
        return try Reader.telegram.read(Source.memory(["result.json": chat + tail]), settings)
    }

    @Test func `a bad record is counted, and ends a strict reading with its place`() throws {
        let export = try read([Self.good, Self.bad], strict: false)
        #expect(export.tally.read == 1 && export.tally.skipped["time not understood"]?.count == 1)
        let error = #expect(throws: InputError.self) { try read([Self.good, Self.bad], strict: true) }
        #expect(error?.kind == .data && error?.description.contains("record 2") == true)
    }

    @Test func `what is no message is nothing bad`() throws {
        #expect(try read([Self.good, Self.notice], strict: true).tally.read == 1)
    }

    @Test func `what is no JSON ends a strict reading`() throws {
        #expect(try read([Self.good], strict: false, tail: "\n{\"a\":").tally.read == 1)
        #expect(throws: InputError.self) { try read([Self.good], strict: true, tail: "\n{\"a\":") }
    }

    @Test func `a table's footer is nothing bad, and a row that cannot be read is`() throws {
        let header = "AuthorID,Author,Date,Content,Attachments,Reactions\n"
        let row = "1,ana,2024-01-01T10:00:00Z,hi,,\n"
        func read(_ rows: String) throws -> Int {
            var settings = Reader.Settings()
            settings.strict = true
            return try Reader.discordTable.read(Source.memory(["a.csv": header + rows]), settings).tally.read
        }
        #expect(try read(row + "Total,1,,,,\n") == 1)
        #expect(throws: InputError.self) { try read(row + "1,ana,soon,hi,,\n") }
    }
}
