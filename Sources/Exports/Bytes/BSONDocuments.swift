/// Documents of BSON one behind the other, as mongodump writes a collection, written anew as JSON, one a line. Every length
/// is held against the bytes that are there.
///
/// Numbers, texts, times (`{"$date": ms}`), identities (as hexadecimal digits), arrays and documents come over; binary
/// data, code, patterns and other rarities become `null`.
///
/// Source: https://bsonspec.org/spec.html.
struct BSONDocuments {
    /// Largest document that MongoDB stores, and some room.
    static let largest = 17 << 20
    /// Deepest nesting that MongoDB stores.
    static let deepest = 100

    private enum Fault: Error { case broken, tooDeep }

    private let bytes: ByteSlice
    private var place = 0
    private var out: [UInt8] = []

    init(_ bytes: ByteSlice) { self.bytes = bytes }

    /// Whether bytes begin as a document does: a length that fits, a known type, a final zero where it can be seen.
    static func isBSON(_ start: ByteSlice) -> Bool {
        guard start.count >= 5 else { return false }
        let length = Int(UInt32(truncatingIfNeeded: start.word(at: 0)))
        guard length >= 5, length <= largest, length == 5 || isType(start[4]) else { return false }
        return length > start.count || start[length - 1] == 0
    }

    /// Appends the JSON of all documents.
    ///
    /// - Returns: what is wrong and where, when not all could be read. A document that is broken inside is left out; a
    ///   length that is wrong ends the reading.
    mutating func write(into buffer: inout ByteBuffer) -> String? {
        var fault: String?
        var (number, next) = (0, 0)
        while next < bytes.count {
            number += 1
            let length = Int(UInt32(truncatingIfNeeded: bytes[next..<bytes.count].word(at: 0)))
            guard bytes.count - next >= 5, length >= 5, length <= min(Self.largest, bytes.count - next) else {
                return "document \(number): its length is wrong, or it is cut short; nothing behind it was read"
            }
            let isWhole = document(next, next + length)
            if isWhole {
                out.append(0x0A)
                buffer.append(out)
            } else {
                fault = fault ?? "document \(number): broken BSON; it was left out"
            }
            out.removeAll(keepingCapacity: true)
            next += length
        }
        return fault
    }

    private mutating func document(_ start: Int, _ end: Int) -> Bool {
        place = start
        do throws(Fault) {
            try container(isArray: false, depth: 0, within: end)
            return place == end
        } catch { return false }
    }

    private static func isType(_ type: UInt8) -> Bool { (0x01...0x13).contains(type) || type == 0x7F || type == 0xFF }

    private mutating func container(isArray: Bool, depth: Int, within limit: Int) throws(Fault) {
        guard depth < Self.deepest else { throw .tooDeep }
        let start = place
        let length = Int(try number32())
        guard length >= 5, length <= limit - start, bytes[start + length - 1] == 0 else { throw .broken }
        let end = start + length - 1
        out.append(UInt8(ascii: isArray ? "[" : "{"))
        var isFirst = true
        while place < end {
            let type = bytes[place]
            place += 1
            let name = try text(upTo: end)
            if !isFirst { out.append(UInt8(ascii: ",")) }
            isFirst = false
            if !isArray {
                string(name)
                out.append(UInt8(ascii: ":"))
            }
            try value(type, depth, end)
        }
        guard place == end else { throw .broken }
        place += 1
        out.append(UInt8(ascii: isArray ? "]" : "}"))
    }

    private mutating func value(_ type: UInt8, _ depth: Int, _ end: Int) throws(Fault) {
        switch type {
        case 0x01: double(Double(bitPattern: UInt64(bitPattern: try number64(end))))
        case 0x02, 0x0E: string(try counted(end))
        case 0x03: try container(isArray: false, depth: depth + 1, within: end)
        case 0x04: try container(isArray: true, depth: depth + 1, within: end)
        case 0x05: try skip(Int(try number32(end)) + 1, end)
        case 0x06, 0x0A, 0x7F, 0xFF: null()
        case 0x07: try identity(end)
        case 0x08: try flag(end)
        case 0x09: date(try number64(end))
        case 0x0B:
            _ = try text(upTo: end)
            _ = try text(upTo: end)
            null()
        case 0x0C:
            _ = try counted(end)
            try skip(12, end)
        case 0x0D:
            _ = try counted(end)
            null()
        case 0x0F: try skip(Int(try number32(end)) - 4, end)
        case 0x10: put("\(try number32(end))")
        case 0x11: try skip(8, end)
        case 0x12: put("\(try number64(end))")
        case 0x13: try skip(16, end)
        default: throw .broken
        }
    }

    private mutating func put(_ text: String) { out.append(contentsOf: text.utf8) }

    private mutating func date(_ milliseconds: Int64) {
        put("{\"$date\":")
        put("\(milliseconds)")
        put("}")
    }

    private mutating func null() { put("null") }

    private mutating func double(_ value: Double) {
        guard value.isFinite else { return null() }
        put(value == value.rounded() && abs(value) < 1e15 ? "\(Int64(value))" : "\(value)")
    }

    private mutating func flag(_ end: Int) throws(Fault) {
        guard place < end, bytes[place] <= 1 else { throw .broken }
        put(bytes[place] == 1 ? "true" : "false")
        place += 1
    }

    private mutating func identity(_ end: Int) throws(Fault) {
        guard end - place >= 12 else { throw .broken }
        out.append(UInt8(ascii: "\""))
        for byte in bytes[place..<place + 12].array { hexadecimal(byte) }
        out.append(UInt8(ascii: "\""))
        place += 12
    }

    private mutating func hexadecimal(_ byte: UInt8) {
        for digit in [byte >> 4, byte & 15] { out.append(digit + (digit < 10 ? 0x30 : 0x57)) }
    }

    /// Steps over what has no JSON.
    private mutating func skip(_ count: Int, _ end: Int) throws(Fault) {
        guard count >= 0, count <= end - place else { throw .broken }
        place += count
        null()
    }

    private mutating func number32(_ end: Int = .max) throws(Fault) -> Int32 {
        guard min(end, bytes.count) - place >= 4 else { throw .broken }
        let number = Int32(truncatingIfNeeded: bytes.word(at: place))
        place += 4
        return number
    }

    private mutating func number64(_ end: Int) throws(Fault) -> Int64 {
        guard end - place >= 8 else { throw .broken }
        let number = Int64(bitPattern: bytes.word(at: place))
        place += 8
        return number
    }

    /// A string that ends with a zero.
    private mutating func text(upTo end: Int) throws(Fault) -> ByteSlice {
        guard let zero = bytes.firstIndex(of: 0, from: place), zero < end else { throw .broken }
        let text = bytes[place..<zero]
        place = zero + 1
        return text
    }

    /// A string behind its length, which counts its final zero.
    private mutating func counted(_ end: Int) throws(Fault) -> ByteSlice {
        let length = Int(try number32(end))
        guard length >= 1, length <= end - place, bytes[place + length - 1] == 0 else { throw .broken }
        let text = bytes[place..<place + length - 1]
        place += length
        return text
    }

    private mutating func string(_ text: ByteSlice) {
        out.append(UInt8(ascii: "\""))
        var copied = 0
        while true {
            let index = Self.escape(in: text, from: copied)
            out.append(contentsOf: text[copied..<index].raw)
            guard index < text.count else { break }
            copied = index + 1
            let byte = text[index]
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                out.append(UInt8(ascii: "\\"))
                out.append(byte)
            default:
                put("\\u00")
                hexadecimal(byte)
            }
        }
        out.append(UInt8(ascii: "\""))
    }

    /// Where the next byte stands that JSON does not take as it is, or the end.
    private static func escape(in text: ByteSlice, from start: Int) -> Int {
        var place = start
        while place < text.count {
            let word = text.word(at: place)
            let hits =
                ByteWord.controlHits(word) | ByteWord.hits(word, of: UInt8(ascii: "\""))
                | ByteWord.hits(word, of: UInt8(ascii: "\\"))
            // Behind the end stand zeros, which count as control characters.
            if hits != 0 { return min(place + ByteWord.first(hits), text.count) }
            place += 8
        }
        return text.count
    }
}
