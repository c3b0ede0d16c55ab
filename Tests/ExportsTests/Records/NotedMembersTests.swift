import Testing

@testable import Exports

@Suite struct `Records noted one in place of another` {
    private static let names: [FieldName] = ["a", "b", "ab", "created", "inner", "none"]

    /// What the objects of a list hold, noted one in place of the other.
    private func inTurn(_ objects: [String]) throws -> [[String]] {
        var found: [[String]] = []
        try with("{\"list\":[\(objects.joined(separator: ","))]}") { record in
            record.forEachRecord("list") { found.append(Self.told($0)) }
        }
        return found
    }

    /// What each holds, noted in memory of its own.
    private func alone(_ object: String) throws -> [String] {
        var found: [String] = []
        try with(object) { found = Self.told($0) }
        return found
    }

    private func with(_ text: String, _ body: (JSONRecord) -> Void) throws {
        var buffer = ByteBuffer()
        buffer.append(text)
        try buffer.withPadded { bytes throws(JSONError) in
            var scanner = JSONScanner(bytes)
            body(try JSONRecord(&scanner))
        }
    }

    private static func told(_ record: JSONRecord) -> [String] {
        names.map { "\(record.has($0)) \(record.string($0) ?? "-")" } + [record.record("inner")?.string("a") ?? "-"]
    }

    @Test func `members in another order, left out and added are found by name`() throws {
        let objects = [
            #"{"a":1,"b":"two","created_at":3}"#, #"{"b":1,"a":"two"}"#, #"{"a":1}"#, #"{"ab":1,"b":2}"#, "{}",
            #"{"a":"x\u0041","b":null,"created":"\n","inner":{"a":5}}"#, #"{ "a" : 1 , "b":2}"#, #"{"\u0061":7}"#,
            #"{"a":1,"a":2}"#, #"{"inner":{"b":1,"a":6},"A":8}"#, #"{"inner":[1],"created":-0.5e3}"#, #"{"a_b":1}"#,
        ]
        for shift in objects.indices {
            let order = Array(objects[shift...] + objects[..<shift])
            #expect(try inTurn(order) == order.map(alone))
        }
    }

    @Test func `of a member with more than a hundred others each is found`() throws {
        let object = "{" + (0..<150).map { "\"m\($0)\":\($0)" }.joined(separator: ",") + ",\"a\":\"end\"}"
        #expect(try inTurn([object, "{\"a\":1}", object]) == [object, "{\"a\":1}", object].map(alone))
    }

    @Test func `an object inside that is kept stays what it was`() throws {
        var kept: [JSONRecord] = []
        try with(#"{"list":[{"inner":{"a":1}},{"inner":{"a":2}},{"inner":{"a":3}}]}"#) { record in
            record.forEachRecord("list") { element in
                if let inner = element.record("inner") { kept.append(inner) }
            }
            #expect(kept.map { $0.integer("a") } == [1, 2, 3])
        }
    }

    @Test func `a list that is gone through inside itself gives each element its own members`() throws {
        var found: [Int64] = []
        try with(#"{"list":[{"a":1},{"a":2}]}"#) { record in
            record.forEachRecord("list") { outer in
                record.forEachRecord("list") { found.append(10 * (outer.integer("a") ?? 0) + ($0.integer("a") ?? 0)) }
            }
        }
        #expect(found == [11, 12, 21, 22])
    }

    @Test func `numbers too long to be one are none`() throws {
        let numbers = ["12", "-3", "1.5", "9223372036854775807", "9223372036854775808", "\"007\"", "\"+7\"", "\"7x\""]
        var found: [Int64?] = []
        try with("{\"list\":[\(numbers.map { "{\"n\":\($0)}" }.joined(separator: ","))]}") { record in
            record.forEachRecord("list") { found.append($0.integer("n")) }
        }
        #expect(found == [12, -3, nil, .max, nil, 7, 7, nil])
    }
}
