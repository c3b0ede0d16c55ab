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
    private let isWhole: Bool
    /// Where the next document begins.
    private(set) var nextDocument = 0
    private var out = JSONOutput()
    private(set) var progress: Progress

    /// What one stretch of a file hands on to the next.
    struct Progress {
        /// Of the document that was written last, from 1.
        var number = 0
        /// What is wrong and where, when not all could be read. A document that is broken inside is left out; a length
        /// that is wrong ends the reading.
        var fault: String?
    }

    /// - Parameters:
    ///   - isWhole: the file ends with `bytes`; else a document that reaches over their end is left for another time.
    ///   - before: of the bytes before these.
    init(_ bytes: ByteSlice, isWhole: Bool = true, after before: Progress = Progress()) {
        (self.bytes, self.isWhole, progress) = (bytes, isWhole, before)
    }

    /// Whether bytes begin as a document does: a length that fits, a known type, a final zero where it can be seen.
    static func isBSON(_ start: ByteSlice) -> Bool {
        guard start.count >= 5 else { return false }
        let length = Int(UInt32(truncatingIfNeeded: start.word(at: 0)))
        guard length >= 5, length <= largest, length == 5 || isType(start[4]) else { return false }
        return length > start.count || start[length - 1] == 0
    }

    /// Appends the JSON of the next document that is whole, and a line feed.
    ///
    /// - Returns: `false` at the end.
    mutating func next(into buffer: inout ByteBuffer) -> Bool {
        while nextDocument < bytes.count {
            let start = nextDocument
            let length = Int(UInt32(truncatingIfNeeded: bytes.word(at: start)))
            if !isWhole, bytes.count - start < max(5, min(length, Self.largest)) { return false }
            progress.number += 1
            guard bytes.count - start >= 5, length >= 5, length <= min(Self.largest, bytes.count - start) else {
                progress.fault =
                    "document \(progress.number): its length is wrong, or it is cut short; nothing behind it was read"
                nextDocument = bytes.count
                return false
            }
            nextDocument = start + length
            if document(start, nextDocument, &buffer) { return true }
            progress.fault = progress.fault ?? "document \(progress.number): broken BSON; it was left out"
        }
        return false
    }

    private mutating func document(_ start: Int, _ end: Int, _ buffer: inout ByteBuffer) -> Bool {
        place = start
        buffer.reserve(buffer.count + JSONOutput.room(forBSON: end - start))
        var isWhole = false
        buffer.append { target in
            out = JSONOutput(target)
            do throws(Fault) {
                try container(isArray: false, depth: 0, within: end)
                isWhole = place == end
            } catch { isWhole = false }
            out.put(0x0A)
            return isWhole ? out.count : 0
        }
        return isWhole
    }

    private static func isType(_ type: UInt8) -> Bool { (0x01...0x13).contains(type) || type == 0x7F || type == 0xFF }

    private mutating func container(isArray: Bool, depth: Int, within limit: Int) throws(Fault) {
        guard depth < Self.deepest else { throw .tooDeep }
        let start = place
        let length = Int(try number32())
        guard length >= 5, length <= limit - start, bytes[start + length - 1] == 0 else { throw .broken }
        let end = start + length - 1
        out.put(UInt8(ascii: isArray ? "[" : "{"))
        var isFirst = true
        while place < end {
            let type = bytes[place]
            place += 1
            let name = try text(upTo: end)
            if !isFirst { out.put(UInt8(ascii: ",")) }
            isFirst = false
            if !isArray {
                out.put(string: name)
                out.put(UInt8(ascii: ":"))
            }
            try value(type, depth, end)
        }
        guard place == end else { throw .broken }
        place += 1
        out.put(UInt8(ascii: isArray ? "]" : "}"))
    }

    private mutating func value(_ type: UInt8, _ depth: Int, _ end: Int) throws(Fault) {
        switch type {
        case 0x01: double(Double(bitPattern: UInt64(bitPattern: try number64(end))))
        case 0x02, 0x0E: out.put(string: try counted(end))
        case 0x03: try container(isArray: false, depth: depth + 1, within: end)
        case 0x04: try container(isArray: true, depth: depth + 1, within: end)
        case 0x05: try skip(Int(try number32(end)) + 1, end)
        case 0x06, 0x0A, 0x7F, 0xFF: out.putNull()
        case 0x07: try identity(end)
        case 0x08: try flag(end)
        case 0x09: date(try number64(end))
        case 0x0B:
            _ = try text(upTo: end)
            _ = try text(upTo: end)
            out.putNull()
        case 0x0C:
            _ = try counted(end)
            try skip(12, end)
        case 0x0D:
            _ = try counted(end)
            out.putNull()
        case 0x0F: try skip(Int(try number32(end)) - 4, end)
        case 0x10: out.put(number: Int64(try number32(end)))
        case 0x11: try skip(8, end)
        case 0x12: out.put(number: try number64(end))
        case 0x13: try skip(16, end)
        default: throw .broken
        }
    }

    private mutating func date(_ milliseconds: Int64) {
        out.put("{\"$date\":")
        out.put(number: milliseconds)
        out.put(UInt8(ascii: "}"))
    }

    private mutating func double(_ value: Double) {
        guard value.isFinite else { return out.putNull() }
        if value == value.rounded(), abs(value) < 1e15 {
            out.put(number: Int64(value))
        } else {
            out.put(text: "\(value)")
        }
    }

    private mutating func flag(_ end: Int) throws(Fault) {
        guard place < end, bytes[place] <= 1 else { throw .broken }
        out.put(bytes[place] == 1 ? "true" : "false")
        place += 1
    }

    private mutating func identity(_ end: Int) throws(Fault) {
        guard end - place >= 12 else { throw .broken }
        out.put(UInt8(ascii: "\""))
        for offset in 0..<12 { out.put(hexadecimal: bytes[place + offset]) }
        out.put(UInt8(ascii: "\""))
        place += 12
    }

    /// Steps over what has no JSON.
    private mutating func skip(_ count: Int, _ end: Int) throws(Fault) {
        guard count >= 0, count <= end - place else { throw .broken }
        place += count
        out.putNull()
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
}
