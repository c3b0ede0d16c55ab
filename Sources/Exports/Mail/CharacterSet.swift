/// A character set as mails name it. Everything behind this works on UTF-8.
enum CharacterSet {
    case utf8
    /// One byte a character; the upper half as scalars.
    case single([UInt32])
    case windows1252
    case utf16(bigEndian: Bool)
    case utf7
    /// Known by nobody here: East Asian sets, and misspelt names.
    case unknown

    /// The set of this name, whatever its case; what no name is given for may be UTF-8 or Windows-1252.
    init(_ name: ByteSlice) {
        let plain = name.array.filter { ASCII.isLetter($0) || ASCII.isDigit($0) }.map(ASCII.lower)
        let word = String(decoding: plain.prefix(24), as: UTF8.self)
        self = Self.named[word] ?? (word.isEmpty ? .utf8 : .unknown)
    }

    /// The text in UTF-8; `nil` where the set is not known and the bytes are not of ASCII.
    func text(_ bytes: [UInt8]) -> [UInt8]? {
        switch self {
        case .utf16(let bigEndian): return Self.utf16(bytes, bigEndian)
        case .utf7: return UTF7.text(bytes)
        default: break
        }
        guard bytes.contains(where: { $0 >= 0x80 }) else { return bytes.contains(0x1B) ? nil : bytes }
        switch self {
        case .utf8: return Self.isUTF8(bytes) ? bytes : Self.windows(bytes)
        case .windows1252: return Self.windows(bytes)
        case .single(let table): return Self.mapped(bytes) { table[Int($0) - 0x80] }
        case .unknown: return Self.isUTF8(bytes) ? bytes : nil
        case .utf16, .utf7: return nil
        }
    }

    static func isUTF8(_ bytes: [UInt8]) -> Bool {
        var buffer = ByteBuffer(capacity: bytes.count)
        buffer.append { free in
            free.copyBytes(from: bytes)
            return bytes.count
        }
        return buffer.withPadded { UTF8Check.firstInvalid($0) == nil }
    }

    private static func windows(_ bytes: [UInt8]) -> [UInt8] {
        mapped(bytes) { $0 < 0xA0 ? CharacterTable.windows1252[Int($0) - 0x80] : UInt32($0) }
    }

    private static func mapped(_ bytes: [UInt8], _ scalar: (UInt8) -> UInt32) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count + bytes.count / 2)
        for byte in bytes {
            if byte < 0x80 { text.append(byte) } else { UTF8Text.append(scalar(byte), to: &text) }
        }
        return text
    }

    private static func utf16(_ bytes: [UInt8], _ bigEndian: Bool) -> [UInt8] {
        var units: [UInt16] = []
        for place in stride(from: 0, to: bytes.count - 1, by: 2) {
            let (first, second) = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
            units.append(bigEndian ? first << 8 | second : second << 8 | first)
        }
        return Array(String(decoding: units, as: UTF16.self).utf8)
    }

    private static let named: [String: CharacterSet] = [
        "utf8": .utf8, "usascii": .utf8, "ascii": .utf8, "ansix341968": .utf8, "iso646us": .utf8,
        "iso88591": .windows1252, "latin1": .windows1252, "windows1252": .windows1252, "cp1252": .windows1252,
        "iso885915": .single(CharacterTable.latin9), "latin9": .single(CharacterTable.latin9),
        "iso88592": .single(CharacterTable.latin2), "latin2": .single(CharacterTable.latin2),
        "iso88595": .single(CharacterTable.latinCyrillic), "iso88597": .single(CharacterTable.latinGreek),
        "iso88599": .single(CharacterTable.windows1254), "windows1250": .single(CharacterTable.windows1250),
        "windows1251": .single(CharacterTable.windows1251), "cp1251": .single(CharacterTable.windows1251),
        "windows1253": .single(CharacterTable.windows1253), "windows1254": .single(CharacterTable.windows1254),
        "koi8r": .single(CharacterTable.koi8R), "koi8u": .single(CharacterTable.koi8R),
        "utf16": .utf16(bigEndian: true), "utf16be": .utf16(bigEndian: true), "utf16le": .utf16(bigEndian: false),
        "utf7": .utf7, "unicode11utf7": .utf7,
    ]
}

/// Writes scalars as UTF-8.
enum UTF8Text {
    /// Appends a scalar; U+FFFD where it is none.
    static func append(_ value: UInt32, to text: inout [UInt8]) {
        let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
        text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
}

/// UTF-7: runs of UTF-16 in base64 between `+` and `-`.
///
/// Source: RFC 2152.
enum UTF7 {
    static func text(_ bytes: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        var place = 0
        while place < bytes.count {
            guard bytes[place] == UInt8(ascii: "+") else {
                text.append(bytes[place] < 0x80 ? bytes[place] : UInt8(ascii: "?"))
                place += 1
                continue
            }
            let run = bytes[(place + 1)...].prefix { Base64.value($0) != nil }
            place = run.endIndex
            let hasEnd = place < bytes.count && bytes[place] == UInt8(ascii: "-")
            if run.isEmpty, hasEnd { text.append(UInt8(ascii: "+")) }
            text += CharacterSet.utf16(bigEndian: true).text(Base64.decoded(run)) ?? []
            if hasEnd { place += 1 }
        }
        return text
    }
}
