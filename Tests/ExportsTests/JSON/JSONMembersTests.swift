import Testing

@testable import Exports

@Suite struct `Members of objects one after another` {
    private static let table = KeyTable<Int>([
        ("id", 1), ("text", 2), ("a\"b", 3), ("twelve_bytes", 4), ("thirteen_bytes", 5),
    ])

    /// The fields of each object with their values as written.
    private func fields(_ objects: [String]) throws -> [[String]] {
        var members = JSONMembers(Self.table)
        return try objects.map { object in
            var buffer = ByteBuffer(capacity: 64)
            buffer.append(object)
            return try buffer.withPadded { bytes throws(JSONError) in
                var scanner = JSONScanner(bytes)
                var found: [String] = []
                try members.enter(&scanner)
                while let field = try members.next(&scanner) {
                    let start = scanner.valueOffset()
                    try scanner.skipValue()
                    let value = bytes.slice(start, count: scanner.offset - start).raw
                    found.append("\(field)=" + String(decoding: value, as: UTF8.self))
                }
                try scanner.finish()
                return found
            }
        }
    }

    @Test func `objects of one shape give the same fields`() throws {
        let object = #"{"id":1,"other":{"id":[2]},"text":"x","long_key_of_no_use_to_anybody":null}"#
        #expect(try fields([object, object, object]) == Array(repeating: ["1=1", #"2="x""#], count: 3))
    }

    @Test func `another order, blanks and missing members give each object its own fields`() throws {
        let objects = [
            #"{"id":1,"text":2}"#, #"{"text":3,"id":4}"#, #"{ "id" : 5 , "text" : 6 }"#, #"{"id":7}"#, "{}",
            #"{"text":8}"#, #"{"x":0,"id":9}"#,
        ]
        #expect(
            try fields(objects) == [
                ["1=1", "2=2"], ["2=3", "1=4"], ["1=5", "2=6"], ["1=7"], [], ["2=8"], ["1=9"],
            ])
    }

    @Test func `a key with an escape is never taken for another`() throws {
        let escaped = #"{"a\"b":1,"\u0069d":2}"#
        #expect(try fields([escaped, escaped, #"{"b":3,"id":4}"#]) == [["3=1", "1=2"], ["3=1", "1=2"], ["1=4"]])
    }

    @Test func `keys of twelve, thirteen and fourteen bytes are told apart`() throws {
        let object = #"{"twelve_bytes":1,"thirteen_byte":2,"thirteen_bytes":3,"thirteen_bytes_":4}"#
        #expect(try fields([object, object]) == [["4=1", "5=3"], ["4=1", "5=3"]])
    }

    @Test(arguments: [
        #"{"id":1 "text":2}"#, #"{"id":1,,"text":2}"#, #"{"id" 1}"#, #"{"id":1,}"#, #"{,"id":1}"#, #"{"id":1"#,
        #"{"id":"#,
    ]) func `a broken object is broken whatever came before`(broken: String) {
        #expect(throws: JSONError.self) { try fields([broken]) }
        #expect(throws: JSONError.self) { try fields([#"{"id":1,"text":2}"#, broken]) }
    }

    @Test func `what is passed over may have the value it had before, or another that begins alike`() throws {
        let values = ["1", "1", "12", "1", #""a""#, #""a""#, #""ab""#, "[]", "[1]", "{}", "null", "true"]
        for last in [false, true] {
            let objects = values.map { last ? #"{"id":7,"x":\#($0)}"# : #"{"x":\#($0),"id":7}"# }
            #expect(try fields(objects) == Array(repeating: ["1=7"], count: values.count))
        }
    }

    @Test func `a member that breaks off where it went on before is broken`() {
        #expect(throws: JSONError.self) { try fields([#"{"x":1,"id":7}"#, #"{"x":1"#]) }
        #expect(throws: JSONError.self) { try fields([#"{"x":"a"}"#, #"{"x":"a""#]) }
        #expect(throws: JSONError.self) { try fields([#"{"x":1,"id":7}"#, #"{"x":1"id":7}"#]) }
    }

    @Test func `keys of up to twenty-nine bytes and longer ones are told apart`() throws {
        let long = String(repeating: "k", count: 29)
        let object = #"{"\#(long)":1,"\#(long)k":2,"id":3}"#
        #expect(try fields([object, object, object]) == Array(repeating: ["1=3"], count: 3))
    }
}
