import Testing

@testable import Exports

@Suite struct `JSON scanner` {
    enum Field: String, CaseIterable { case ts, thread = "thread_ts", parent = "parent_user_id", reactions }

    @Test func `wanted keys are read and the rest is stepped over`() throws {
        let text = """
            { "blocks": [{"a": ["}]", {"\\"": 1}]}], "ts": "12.5", "other": {"ts": "no"}, "n": null,
              "reactions": [ "a" , null, 3 ], "thread_ts": "9" }
            """
        let fields = KeyTable<Field>()
        try scanning(text) { scanner in
            var found: [Field: String] = [:]
            var elements = 0
            try scanner.enterObject()
            while let key = try scanner.nextKey() {
                guard let field = fields[key] else {
                    try scanner.skipValue()
                    continue
                }
                if field == .reactions {
                    try scanner.enterArray()
                    while try scanner.nextElement() {
                        if try scanner.stringIfAny() != nil { elements += 1 }
                    }
                } else {
                    found[field] = try scanner.text(of: try scanner.string())
                }
            }
            try scanner.finish()
            #expect(found == [.ts: "12.5", .thread: "9"])
            #expect(elements == 1)
        }
    }

    @Test func `a key written with escapes is the same key`() throws {
        try scanning("{\"\\u0074s\": 1, \"thread\\u005fts\": 2, \"p\\u0061rent_user_id\": 3}") { scanner in
            let fields = KeyTable<Field>()
            var found: [Field?] = []
            try scanner.enterObject()
            while let key = try scanner.nextKey() {
                found.append(fields[key])
                try scanner.skipValue()
            }
            #expect(found == [.ts, .thread, .parent])
        }
    }

    @Test func `a doubled key is met twice, so the last can win`() throws {
        try scanning("{\"ts\": 1, \"ts\": 2}") { scanner in
            var last: Int64?
            try scanner.enterObject()
            while try scanner.nextKey() != nil { last = try scanner.integerIfAny() }
            #expect(last == 2)
        }
    }

    @Test func `a value of another kind than wished for is stepped over`() throws {
        try scanning("[{\"a\":[1]}, 5, null, \"x\", true, [2]]") { scanner in
            var seen: [String] = []
            try scanner.enterArray()
            while try scanner.nextElement() {
                switch scanner.peek() {
                case .object: seen.append("\(try scanner.integerIfAny() as Int64?)")
                case .number: seen.append("\(try scanner.stringIfAny() == nil)")
                case .null: seen.append("\(try scanner.enterObjectIfAny())")
                case .string: seen.append("\(try scanner.flagIfAny() == nil)")
                case .yes: seen.append("\(try scanner.flagIfAny() == true)")
                default: seen.append("\(try scanner.enterObjectIfAny())")
                }
            }
            try scanner.finish()
            #expect(seen == ["nil", "true", "false", "true", "true", "false"])
        }
    }

    @Test(arguments: [
        ("\"plain\"", "plain"), ("\"a\\n\\t\\r\\b\\f\\\"\\\\\\/z\"", "a\n\t\r\u{8}\u{C}\"\\/z"),
        ("\"\\u00fc\\u20AC\\uD83D\\uDE80!\"", "ü€🚀!"), ("\"\\uD83D\"", "\u{FFFD}"), ("\"\\uDE80x\"", "\u{FFFD}x"),
        ("\"\\uD83D\\n\"", "\u{FFFD}\n"), ("\"\\uD83D\\u0041\"", "\u{FFFD}A"), ("\"\\u0000\"", "\0"),
        ("\"twelve bytes\\nand more than sixteen\\\\\"", "twelve bytes\nand more than sixteen\\"),
    ])
    func `escapes are resolved, half a pair becomes U+FFFD`(text: String, content: String) throws {
        try scanning(text) { scanner in
            let read = try scanner.text(of: try scanner.string())
            #expect(Array(read.utf8) == Array(content.utf8))
        }
    }

    @Test func `whole numbers are exact up to 64 bits and refused beyond`() throws {
        try scanning("[9223372036854775807,-9223372036854775808,9223372036854775808,1.0,7]") { scanner in
            var values: [Int64?] = []
            try scanner.enterArray()
            while try scanner.nextElement() { values.append(try scanner.integerIfAny()) }
            #expect(values == [.max, .min, nil, nil, 7])
        }
        #expect(throws: JSONError(reason: .numberTooLarge, offset: 0)) {
            try scanning("9223372036854775808") { scanner in try scanner.integer(of: try scanner.number()) }
        }
    }

    @Test func `floating point beyond its range is nothing`() throws {
        try scanning("[1e400, -2.5e-3]") { scanner in
            var values: [Double?] = []
            try scanner.enterArray()
            while try scanner.nextElement() { values.append(scanner.double(of: try scanner.number())) }
            #expect(values == [nil, -0.0025])
        }
    }

    @Test func `a value that was not consumed is an error at the next key`() {
        #expect(throws: JSONError.self) {
            try scanning("{\"a\": 1, \"b\": 2}") { scanner in
                try scanner.enterObject()
                _ = try scanner.nextKey()
                _ = try scanner.nextKey()
            }
        }
    }

    @Test func `a string ends at its quote however long it is, and whatever follows`() throws {
        for length in 0...70 {
            let content = String(repeating: "x", count: length)
            try scanning("[\"\(content)\",\"\\\"\"]") { scanner in
                try scanner.enterArray()
                #expect(try scanner.nextElement())
                let string = try scanner.string()
                #expect(string.count == length && !string.hasEscapes)
                #expect(try scanner.nextElement())
                #expect(try scanner.string().hasEscapes)
                #expect(try !scanner.nextElement())
            }
            #expect(throws: JSONError(reason: .controlCharacter, offset: length + 1)) {
                try scanning("\"\(content)\u{1F}\"") { scanner in try scanner.string() }
            }
            #expect(throws: JSONError(reason: .endsEarly, offset: length + 1)) {
                try scanning("\"\(content)") { scanner in try scanner.string() }
            }
        }
    }
}
