import Testing

@testable import Exports

@Suite struct `Dumps of Rocket Chat` {
    private static func message(
        _ id: String, _ room: String, _ user: String, _ text: String, _ more: (inout BSONBuilder) -> Void = { _ in }
    ) -> [UInt8] {
        BSONBuilder.of { bson in
            bson.text("_id", id)
            bson.text("rid", room)
            bson.text("msg", text)
            bson.date("ts", 1_600_000_000_000)
            bson.document("u") { u in
                u.text("_id", user)
                u.text("username", "name-\(user)")
            }
            more(&bson)
        }
    }

    private static let messages =
        message("m1", "GENERAL", "u1", "Where is it?")
        + message("m2", "GENERAL", "u2", "On the shelf") { bson in
            bson.text("tmid", "m1")
            bson.document("mentions", isArray: true) { $0.document("0") { $0.text("_id", "u1") } }
        } + message("m3", "r2", "u1", "psst") + message("m4", "GENERAL", "u1", "") { $0.text("t", "uj") }
    private static let rooms =
        BSONBuilder.of {
            $0.text("_id", "GENERAL"); $0.text("t", "c"); $0.text("name", "general")
        }
        + BSONBuilder.of {
            $0.text("_id", "r2"); $0.text("t", "d")
        }
    private static let users = BSONBuilder.of { bson in
        bson.text("_id", "u1")
        bson.text("username", "ana")
        bson.document("services") { $0.document("password") { $0.text("bcrypt", "SECRET") } }
    }

    private func gzip(_ bytes: [UInt8]) -> [UInt8] {
        [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255] + Deflate.storedBlocks(bytes)
            + Little.four(Int(BitwiseCRC.of(bytes))) + Little.four(bytes.count)
    }

    @Test(arguments: [false, true]) func `collections are read as they were dumped`(isPacked: Bool) throws {
        let folder = try TemporaryFolder()
        let ending = isPacked ? ".gz" : ""
        for (name, bytes) in [
            ("rocketchat_message", Self.messages), ("rocketchat_room", Self.rooms), ("users", Self.users),
        ] {
            try folder.write("dump/\(name).bson\(ending)", isPacked ? gzip(bytes) : bytes)
            try folder.write(
                "dump/\(name).metadata.json\(ending)", isPacked ? gzip(Array("{}".utf8)) : Array("{}".utf8))
        }
        let source = try Source.open(path: folder.path)
        #expect(try Reader.choose(for: source).reader.name == "rocketchat")
        let export = try Reader.rocketChat.read(source, Reader.Settings())
        #expect(export.drafts.map(\.space.kind) == [.publicChannel, .directMessage])
        #expect(export.drafts[0].parentKey == [0, export.drafts[0].key[0]])
        #expect(export.drafts[0].time[0] == 1_600_000_000_000_000 && export.drafts[0].mentionNumbers(1) == [0])
        #expect(export.tally.skipped.mapValues(\.count) == ["notice uj": 1])
        #expect(!"\(export)".contains("SECRET"))
    }

    @Test func `a dump that is cut is told of`() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("rocketchat_message.bson", Array(Self.messages.dropLast(3)))
        let export = try Reader.rocketChat.read(try Source.open(path: path), Reader.Settings())
        #expect(export.tally.read == 3 && export.tally.warnings.count == 1)
        #expect(export.tally.warnings[0].contains("document 4"))
    }

    @Test func `what a list says of a room holds, though its messages came before`() throws {
        let folder = try TemporaryFolder()
        try folder.write("a.bson", Self.message("m1", "r1", "u1", "Where is it?"))
        try folder.write(
            "b.bson",
            BSONBuilder.of {
                $0.text("_id", "r1"); $0.text("t", "c"); $0.text("name", "open")
            })
        let export = try Reader.rocketChat.read(try Source.open(path: folder.path), Reader.Settings())
        #expect(export.drafts.map(\.space.kind) == [.publicChannel] && export.drafts.map(\.space.name) == ["open"])
    }

    @Test func `who reacts may write only later`() throws {
        let folder = try TemporaryFolder()
        let reaction = Self.message("m1", "r1", "u1", "Try the shelf") { bson in
            bson.document("reactions") { all in
                all.document(":white_check_mark:") { one in
                    one.document("usernames", isArray: true) { names in
                        names.text("0", "name-u2")
                        names.text("1", "nobody")
                    }
                }
            }
        }
        try folder.write("a.bson", reaction + Self.message("m2", "r1", "u2", "There it is"))
        let export = try Reader.rocketChat.read(try Source.open(path: folder.path), Reader.Settings())
        #expect(export.drafts[0].reactions == [Reaction(account: 1, confirms: true)])
        #expect(export.drafts[0].reactionEnd == [1, 1])
    }

    @Test func `a large dump is read a stretch at a time, with documents longer than that`() throws {
        let folder = try TemporaryFolder()
        let long = String(repeating: "word ", count: 300_000)
        let texts = ["first", long, "second", long, "third"]
        let documents = texts.enumerated().map { Self.message("m\($0)", "r1", "u\($0)", $1) }
        let path = try folder.write("rocketchat_message.bson", documents.flatMap { $0 })
        let export = try Reader.rocketChat.read(try Source.open(path: path), Reader.Settings())
        #expect(export.tally.read == 5 && export.tally.warnings.isEmpty)
        #expect(export.accounts.map(\.id) == ["u0", "u1", "u2", "u3", "u4"])
        #expect(export.tally.bytes == documents.reduce(0) { $0 + $1.count })
        let cut = try folder.write("cut.bson", documents.flatMap { $0 }.dropLast(3))
        let rest = try Reader.rocketChat.read(try Source.open(path: cut), Reader.Settings())
        #expect(rest.tally.read == 4 && rest.tally.warnings.map { $0.contains("document 5") } == [true])
    }

    @Test func `a room that no list describes counts as private`() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("rocketchat_message.bson", Self.messages)
        let export = try Reader.rocketChat.read(try Source.open(path: path), Reader.Settings())
        #expect(export.drafts.map(\.space.id) == ["GENERAL", "r2"])
        #expect(export.drafts.map(\.space.kind) == [.publicChannel, .privateChannel])
    }
}
