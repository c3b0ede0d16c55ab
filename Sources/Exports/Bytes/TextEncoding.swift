/// How a text file's bytes stand for characters; everything behind this works on UTF-8.
package enum TextEncoding: Sendable, Equatable {
    /// `mark` is the length of the byte order mark (0 or 3).
    case utf8(mark: Int)
    /// `mark` is 2, or 0 where the byte order shows in the zero bytes only.
    case utf16(bigEndian: Bool, mark: Int)
    case windows1252

    /// What byte order marks and zero bytes say; UTF-8 is assumed otherwise and has to be checked (`UTF8Check`).
    package static func announced(_ head: UnsafeRawBufferPointer) -> TextEncoding {
        if head.count >= 3, head[0] == 0xEF, head[1] == 0xBB, head[2] == 0xBF { return .utf8(mark: 3) }
        if head.count >= 2, head[0] == 0xFF, head[1] == 0xFE { return .utf16(bigEndian: false, mark: 2) }
        if head.count >= 2, head[0] == 0xFE, head[1] == 0xFF { return .utf16(bigEndian: true, mark: 2) }
        return utf16WithoutMark(head) ?? .utf8(mark: 0)
    }

    /// A remark for the reader of the report where the encoding had to be guessed.
    package var warning: String? {
        switch self {
        case .utf8, .utf16(_, mark: 2): nil
        case .utf16: "is UTF-16 without a byte order mark"
        case .windows1252: "is not UTF-8; read as Windows-1252"
        }
    }

    /// Appends `bytes` (the whole text, mark included) to `target` as UTF-8.
    package func transcode(_ bytes: UnsafeRawBufferPointer, into target: inout ByteBuffer) {
        switch self {
        case .utf8(let mark): Self.copy(bytes, from: mark, into: &target)
        case .utf16(let bigEndian, let mark): Self.utf16(bytes, from: mark, bigEndian: bigEndian, into: &target)
        case .windows1252: Self.windows1252(bytes, into: &target)
        }
    }

    /// Plain Latin text in UTF-16 has a zero in every second byte; a text in UTF-8 has none.
    private static func utf16WithoutMark(_ head: UnsafeRawBufferPointer) -> TextEncoding? {
        let pairs = min(head.count, 4096) / 2
        guard pairs >= 4 else { return nil }
        var zeros = (first: 0, second: 0)
        for pair in 0..<pairs {
            if head[2 * pair] == 0 { zeros.first += 1 }
            if head[2 * pair + 1] == 0 { zeros.second += 1 }
        }
        if zeros.second * 5 > pairs * 2, zeros.first * 10 < pairs { return .utf16(bigEndian: false, mark: 0) }
        if zeros.first * 5 > pairs * 2, zeros.second * 10 < pairs { return .utf16(bigEndian: true, mark: 0) }
        return nil
    }

    private static func copy(_ bytes: UnsafeRawBufferPointer, from mark: Int, into target: inout ByteBuffer) {
        let count = bytes.count - mark
        guard count > 0 else { return }
        target.reserve(target.count + count)
        target.append { free in
            free.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[mark...]))
            return count
        }
    }

    private static func utf16(
        _ bytes: UnsafeRawBufferPointer, from mark: Int, bigEndian: Bool, into target: inout ByteBuffer
    ) {
        target.reserve(target.count + bytes.count / 2 * 3 + 3)
        target.append { free in
            var writer = UTF8Writer(free)
            var index = mark
            while index + 1 < bytes.count {
                let unit = codeUnit(bytes, index, bigEndian)
                index += 2
                if unit & 0xFC00 == 0xD800, index + 1 < bytes.count {
                    let low = codeUnit(bytes, index, bigEndian)
                    if low & 0xFC00 == 0xDC00 {
                        index += 2
                        writer.put(0x10000 + (unit & 0x3FF) << 10 + low & 0x3FF)
                        continue
                    }
                }
                writer.put(unit & 0xF800 == 0xD800 ? 0xFFFD : unit)
            }
            return writer.count
        }
    }

    private static func codeUnit(_ bytes: UnsafeRawBufferPointer, _ index: Int, _ bigEndian: Bool) -> UInt32 {
        let (first, second) = (UInt32(bytes[index]), UInt32(bytes[index + 1]))
        return bigEndian ? first << 8 | second : second << 8 | first
    }

    private static func windows1252(_ bytes: UnsafeRawBufferPointer, into target: inout ByteBuffer) {
        target.reserve(target.count + bytes.count * 3)
        target.append { free in
            var writer = UTF8Writer(free)
            for byte in bytes {
                writer.put(byte & 0xE0 == 0x80 ? windows1252High[Int(byte) - 0x80] : UInt32(byte))
            }
            return writer.count
        }
    }

    /// 0x80…0x9F; the five unassigned bytes stand for themselves, as in the WHATWG Encoding Standard's table.
    private static let windows1252High: [UInt32] = [
        0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,
        0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
        0x0153, 0x9D, 0x017E, 0x0178,
    ]
}

/// Writes scalars as UTF-8 into memory known to be large enough.
private struct UTF8Writer {
    private let target: UnsafeMutableRawBufferPointer
    private(set) var count = 0

    init(_ target: UnsafeMutableRawBufferPointer) { self.target = target }

    mutating func put(_ scalar: UInt32) {
        if scalar < 0x80 {
            byte(scalar)
        } else if scalar < 0x800 {
            byte(0xC0 | scalar >> 6)
            byte(0x80 | scalar & 0x3F)
        } else if scalar < 0x10000 {
            byte(0xE0 | scalar >> 12)
            byte(0x80 | scalar >> 6 & 0x3F)
            byte(0x80 | scalar & 0x3F)
        } else {
            byte(0xF0 | scalar >> 18)
            byte(0x80 | scalar >> 12 & 0x3F)
            byte(0x80 | scalar >> 6 & 0x3F)
            byte(0x80 | scalar & 0x3F)
        }
    }

    private mutating func byte(_ value: UInt32) {
        target[count] = UInt8(truncatingIfNeeded: value)
        count += 1
    }
}
