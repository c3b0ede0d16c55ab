/// Base64 as mails have it: line ends and other bytes between are passed over.
///
/// Source: RFC 2045, section 6.8.
enum Base64 {
    private static let values: [UInt8] = {
        var values = [UInt8](repeating: 0xFF, count: 256)
        let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
        for (value, byte) in alphabet.utf8.enumerated() { values[Int(byte)] = UInt8(value) }
        return values
    }()

    static func value(_ byte: UInt8) -> UInt8? {
        let value = values[Int(byte)]
        return value == 0xFF ? nil : value
    }

    /// - Parameter limit: bytes of the result that are enough.
    static func decoded(_ bytes: some Sequence<UInt8>, limit: Int = .max) -> [UInt8] {
        var result: [UInt8] = []
        var (bits, count): (UInt32, Int) = (0, 0)
        for byte in bytes {
            if byte == UInt8(ascii: "="), count == 0 || count == 6 { continue }
            if byte == UInt8(ascii: "=") { (bits, count) = (0, 0) }
            guard let value = value(byte) else { continue }
            bits = bits << 6 | UInt32(value)
            count += 6
            guard count >= 8 else { continue }
            count -= 8
            result.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
            if result.count >= limit { break }
        }
        return result
    }
}

/// Bytes written as `=XX`, in bodies and in words of headers.
///
/// Source: RFC 2045, section 6.7; RFC 2047, section 4.2.
enum QuotedPrintable {
    /// - Parameters:
    ///   - isHeader: an underscore is a blank, and lines do not end.
    ///   - limit: bytes of the result that are enough.
    static func decoded(_ bytes: ByteSlice, isHeader: Bool, limit: Int = .max) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(min(bytes.count, limit))
        var place = 0
        while place < bytes.count, result.count < limit {
            let byte = bytes[place]
            if byte == UInt8(ascii: "=") {
                place = escape(bytes, place, into: &result)
            } else {
                result.append(isHeader && byte == UInt8(ascii: "_") ? 0x20 : byte)
                place += 1
            }
        }
        return result
    }

    /// Takes `=XX`, or the end of a line that goes on; a sign of another meaning stays.
    private static func escape(_ bytes: ByteSlice, _ place: Int, into result: inout [UInt8]) -> Int {
        if place + 3 <= bytes.count, let high = digit(bytes[place + 1]), let low = digit(bytes[place + 2]) {
            result.append(high << 4 | low)
            return place + 3
        }
        var end = place + 1
        while end < bytes.count, bytes[end] == 0x20 || bytes[end] == 0x09 || bytes[end] == 0x0D { end += 1 }
        if end == bytes.count { return end }
        if bytes[end] == 0x0A { return end + 1 }
        result.append(bytes[place])
        return place + 1
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x37
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }
}
