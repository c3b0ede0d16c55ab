@testable import Exports

/// Everything of a text by the calls that readers use.
struct JSONFuzzReading {
    let trap: FuzzTrap
    private var found: [UInt8] = []
    private var open: [JSONKind] = []
    private var scratch = [UInt8]()

    init(trap: FuzzTrap) { self.trap = trap }

    /// As `PlainJSON.events`; `nil` where the scanner stops.
    mutating func all(_ text: PaddedBytes) throws(BrokenLaw) -> [UInt8]? {
        var scanner = JSONScanner(text)
        do throws(JSONError) {
            repeat { try value(&scanner) } while try hasNext(&scanner)
            try scanner.finish()
        } catch {
            if error.offset < 0 { throw BrokenLaw("the planted trap") }
            return nil
        }
        return found
    }

    private mutating func value(_ scanner: inout JSONScanner) throws(JSONError) {
        switch scanner.peek() {
        case .object:
            guard try scanner.enterObjectIfAny() else { return }
            found.append(UInt8(ascii: "{"))
            open.append(.object)
        case .array:
            guard try scanner.enterArrayIfAny() else { return }
            found.append(UInt8(ascii: "["))
            open.append(.array)
        case .string: try string(try scanner.string(), &scanner)
        case .number:
            let number = try scanner.number()
            found += scanner.bytes.slice(number.offset, count: number.count).raw
            _ = (try? scanner.integer(of: number), scanner.double(of: number))
        case .null:
            try scanner.skipValue()
            found += Array("null".utf8)
        default:
            guard let flag = try scanner.flagIfAny() else { throw scanner.unexpected() }
            found += Array((flag ? "true" : "false").utf8)
        }
    }

    private mutating func string(_ string: JSONString, _ scanner: inout JSONScanner) throws(JSONError) {
        let content = try scanner.content(of: string)
        found.append(0x22)
        found += content
        found.append(0xFF)
        if open.count >= 2, (try? trap.spring(content)) == nil { throw JSONError(reason: .trailing, offset: -1) }
    }

    private mutating func hasNext(_ scanner: inout JSONScanner) throws(JSONError) -> Bool {
        while let innermost = open.last {
            if innermost == .array, try scanner.nextElement() { return true }
            if innermost == .object {
                var ahead = scanner
                if let key = try scanner.nextKey() {
                    try self.key(key, &ahead)
                    return true
                }
            }
            open.removeLast()
            found.append(UInt8(ascii: innermost == .array ? "]" : "}"))
        }
        return false
    }

    /// Reads the key once more as a string; both must say the same.
    private mutating func key(_ key: ByteKey, _ ahead: inout JSONScanner) throws(JSONError) {
        while ahead.current != 0x22 { ahead.leave(at: ahead.offset + 1) }
        let content = try ahead.content(of: try ahead.string())
        found.append(0x22)
        found += ByteKey(content) == key ? content : [0]
        found.append(0xFF)
    }
}
