@testable import Exports

/// Bytes of a text in a buffer as readers hold them.
func padded<Result>(_ bytes: [UInt8], _ body: (PaddedBytes) throws -> Result) rethrows -> Result {
    var buffer = ByteBuffer(capacity: bytes.count)
    buffer.append { free in
        free.copyBytes(from: bytes)
        return bytes.count
    }
    return try buffer.withPadded { try body($0) }
}

func scanning<Result>(_ text: String, _ body: (inout JSONScanner) throws -> Result) rethrows -> Result {
    try padded(Array(text.utf8)) { bytes in
        var scanner = JSONScanner(bytes)
        return try body(&scanner)
    }
}

func isJSON(_ text: String) -> Bool { padded(Array(text.utf8)) { JSONScanner.validate($0) } }
func isJSON(_ bytes: [UInt8]) -> Bool { padded(bytes) { JSONScanner.validate($0) } }

/// A small seeded generator (SplitMix64), so that random cases are the same in every run.
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

/// A random JSON value with nasty strings: quotes, backslashes and brackets inside.
func randomJSON(_ generator: inout SeededGenerator, depth: Int = 0) -> String {
    let pieces = ["a", "ü", "{", "}", "[", "]", ",", ":", "\\\"", "\\\\", "\\n", "\\u00e4", " ", "long plain text "]
    func string(_ generator: inout SeededGenerator) -> String {
        let length = Int.random(in: 0..<12, using: &generator)
        return "\"" + (0..<length).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined() + "\""
    }
    switch Int.random(in: 0..<(depth > 5 ? 4 : 7), using: &generator) {
    case 0: return ["true", "false", "null"].randomElement(using: &generator) ?? "null"
    case 1: return ["0", "-1", "12.5", "3e8", "1662120957"].randomElement(using: &generator) ?? "0"
    case 2, 3: return string(&generator)
    case 4:
        let count = Int.random(in: 0..<5, using: &generator)
        return "[" + (0..<count).map { _ in randomJSON(&generator, depth: depth + 1) }.joined(separator: " ,\n") + "]"
    default:
        let count = Int.random(in: 0..<5, using: &generator)
        let members = (0..<count).map { _ in string(&generator) + ": " + randomJSON(&generator, depth: depth + 1) }
        return "{" + members.joined(separator: ",") + " }"
    }
}
