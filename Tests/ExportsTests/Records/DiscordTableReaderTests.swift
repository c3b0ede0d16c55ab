import Testing

@testable import Exports

@Suite struct `Tables of Discord` {
    private static let modern =
        "AuthorID,Author,Date,Content,Attachments,Reactions\r\n"
        + "\"11\",\"ana\",\"2024-06-24T19:04:23.1800000+07:00\",\"Who has\r\nthe key?\",\"\",\"\"\r\n"
        + "\"12\",\"ben okri\",\"2024-06-24T19:05:23.1800000+07:00\",\"@ana \"\"here\"\"\",\"https://x.org/a.png\",\"👍 (2)\"\r\n"
        + "\"\",\"\",\"2024-06-24T19:05:23.1800000+07:00\",\"nobody\",\"\",\"\"\r\n"
    private static let old =
        "AuthorID;Author;Date;Content;Attachments;Reactions;\n"
        + "\"11\";\"ana#0420\";\"28-Nov-19 04:56 PM\";\"@ben okri, @everyone\";\"\";\"🤘 (5)\";\n"
        + "\"12\";\"ben okri#0001\";\"28-Nov-19 04:57 PM\";\"thanks @ana\";\"\";\"\";\n"
        + "\"12\";\"ben okri#0001\";\"someday\";\"x\";\"\";\"\";\n"

    private func read(_ files: [String: String]) throws -> Export {
        let source = Source.memory(files)
        #expect(try Reader.choose(for: source).reader.name == "discord-csv")
        return try Reader.discordTable.read(source, Reader.Settings())
    }

    @Test func `a table with commas has its zone and its lines`() throws {
        let export = try read(["Guild - Text - help desk [100].csv": Self.modern])
        let draft = export.drafts[0]
        #expect(draft.space == Space(id: "100", name: "help desk"))
        #expect(draft.time == [1_719_230_663_180_000, 1_719_230_723_180_000] && draft.link == [.none, .none])
        #expect(draft.mentionNumbers(1) == [0] && draft.cues[1].contains(.file) && draft.cues[0].contains(.asks))
        #expect(export.tally.skipped.mapValues(\.count) == ["no author": 1])
        #expect(export.tally.warnings == ["tables of Discord hold no replies; export the channels as JSON, which does"])
    }

    @Test func `one with semicolons ends its lines with one and has local times`() throws {
        let export = try read(["old.csv": Self.old])
        let draft = export.drafts[0]
        #expect(draft.time == [1_574_960_160_000_000, 1_574_960_220_000_000])
        #expect(draft.mentionNumbers(0) == [1] && draft.mentionNumbers(1) == [0] && draft.cues[0].contains(.announces))
        #expect(export.accounts.map(\.name) == ["ana", "ben okri"])
        #expect(export.tally.warnings.last == "2 times name no zone and were read as UTC")
        #expect(export.tally.skipped["time not understood"]?.count == 1)
    }

    @Test func `parts that overlap count once, and direct messages are known`() throws {
        let export = try read([
            "Guild - help [7] [part 1].csv": Self.modern, "Direct Messages - ben [9].csv": Self.old,
        ])
        #expect(export.drafts.map(\.space.kind) == [.directMessage, .publicChannel])
        #expect(export.drafts.map(\.space.id) == ["9", "7"] && export.drafts.map(\.space.name) == ["ben", "help"])
        let settled = try Settled.of([export, export])
        #expect(settled.coverage.duplicates == 2 && settled.coverage.directSpacesLeftOut == 1)
    }
}
