#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// JSON being written into memory that somebody else keeps. Whoever begins makes sure of its room; writing beyond ends
/// the program.
struct JSONOutput {
    private let base: UnsafeMutableRawPointer?
    private let room: Int
    private(set) var count = 0

    /// Bytes behind a text's end that may be written before they are written again.
    private static let slack = 16

    /// Nowhere.
    init() { (base, room) = (nil, 0) }

    init(_ target: UnsafeMutableRawBufferPointer) { (base, room) = (target.baseAddress, target.count) }

    /// What the JSON of so many bytes of BSON takes at most: six for each, where all are characters to be escaped.
    static func room(forBSON bytes: Int) -> Int { 6 * bytes + 2 * slack }

    @inline(__always) private mutating func take(_ length: Int) -> UnsafeMutableRawPointer {
        guard let base, length <= room &- count else { preconditionFailure("no room for JSON") }
        defer { count &+= length }
        return base + count
    }

    @inline(__always) mutating func put(_ byte: UInt8) { take(1).storeBytes(of: byte, as: UInt8.self) }

    mutating func put(_ text: StaticString) {
        memcpy(take(text.utf8CodeUnitCount), text.utf8Start, text.utf8CodeUnitCount)
    }

    mutating func put(text: String) { for byte in text.utf8 { put(byte) } }

    mutating func putNull() { put("null") }

    mutating func put(hexadecimal byte: UInt8) {
        put(Self.digit(byte >> 4))
        put(Self.digit(byte & 15))
    }

    private static func digit(_ value: UInt8) -> UInt8 { value + (value < 10 ? 0x30 : 0x57) }

    mutating func put(number: Int64) {
        if number < 0 { put(UInt8(ascii: "-")) }
        var rest = number.magnitude
        var (length, limit): (Int, UInt64) = (1, 10)
        while rest >= limit { (length, limit) = (length + 1, limit * 10) }
        let target = take(length)
        for offset in (0..<length).reversed() {
            target.storeBytes(of: UInt8(truncatingIfNeeded: 0x30 + rest % 10), toByteOffset: offset, as: UInt8.self)
            rest /= 10
        }
    }

    /// In quotes, escaped where JSON wants it.
    mutating func put(string text: ByteSlice) {
        put(UInt8(ascii: "\""))
        var place = 0
        while place < text.count {
            let word = text.word(at: place)
            let left = min(8, text.count &- place)
            let hits = Self.escapes(word) & (left == 8 ? .max : (1 &<< UInt64(8 &* left)) &- 1)
            let plain = hits == 0 ? left : ByteWord.first(hits)
            put(word, plain)
            place &+= plain
            if hits != 0 {
                put(escaped: text[place])
                place &+= 1
            }
        }
        put(UInt8(ascii: "\""))
    }

    /// The first `length` bytes of a word.
    @inline(__always) private mutating func put(_ word: UInt64, _ length: Int) {
        guard let base, room &- count >= Self.slack else { preconditionFailure("no room for JSON") }
        base.storeBytes(of: word.littleEndian, toByteOffset: count, as: UInt64.self)
        count &+= length
    }

    private mutating func put(escaped byte: UInt8) {
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
            put(UInt8(ascii: "\\"))
            return put(byte)
        }
        put("\\u00")
        put(hexadecimal: byte)
    }

    /// Marks the bytes that JSON does not take as they are.
    @inline(__always) private static func escapes(_ word: UInt64) -> UInt64 {
        ByteWord.controlHits(word) | ByteWord.hits(word, of: UInt8(ascii: "\""))
            | ByteWord.hits(word, of: UInt8(ascii: "\\"))
    }
}
