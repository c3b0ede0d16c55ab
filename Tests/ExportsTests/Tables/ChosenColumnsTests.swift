import Testing

@testable import Exports

struct ChosenColumnsTests {
    private static let own = ["author": "Wer", "timestamp": "Stunde"]

    private static func format(_ text: String, _ columns: [String: String]) throws -> String {
        try Reader.choose(for: memoryTable(text, name: "posts.bin"), columns: columns).reader.name
    }

    @Test func `headers of one's own make a message table`() throws {
        #expect(throws: InputError.self) { try Self.format("Wer,Stunde,Was\na,2025-01-01,b\n", [:]) }
        #expect(try Self.format("Wer,Stunde,Was\na,2025-01-01,b\n", Self.own) == "table")
    }

    @Test func `members of one's own make message objects`() throws {
        #expect(try Self.format("{\"Wer\":\"a\",\"Stunde\":\"2025-01-01\"}\n", Self.own) == "json-lines")
    }

    @Test func `a header that is not there still makes a table, which then says what it has`() throws {
        #expect(try Self.format("Who,When,What\na,2025-01-01,b\n", Self.own) == "table")
        #expect(try Self.format("[{\"Who\":\"a\"}]", Self.own) == "json-lines")
    }

    @Test func `columns of no message, and what is no text, decide nothing`() throws {
        #expect(throws: InputError.self) { try Self.format("Wer,Stunde\na,b\n", ["direction": "asks"]) }
        #expect(throws: InputError.self) { try Self.format("\u{0}\u{1}\u{2}", Self.own) }
        #expect(throws: InputError.self) { try Self.format("", Self.own) }
    }
}
