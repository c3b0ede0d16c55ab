/// One block of 512 bytes that describes what follows it (POSIX.1-1988 ustar, GNU tar 1.13).
struct TarHeader {
    static let length = 512

    enum Kind {
        case file, folder, link, device, sparse
        /// Names for the next header: GNU's, and the records of pax.
        case longName, longLink, records, globalRecords
        case other
    }

    let kind: Kind
    let rawName: [UInt8]
    let size: Int

    /// - Throws: `.data` when its checksum is wrong or its size is no number.
    init(_ block: [UInt8], archive: String) throws(InputError) {
        guard Self.isHeader(block) else {
            throw .archive(archive, "the tar archive is damaged (a header's checksum is wrong)")
        }
        guard let size = Self.number(block[124..<136]) else {
            throw .archive(archive, "an entry of the tar archive declares a size that is no number")
        }
        self.size = size
        let name = Self.text(block[0..<100])
        // A prefix stands only in headers of POSIX: GNU keeps times in its place.
        let isPosix = block[257..<263].elementsEqual(Array("ustar".utf8) + [0])
        let prefix = isPosix ? Self.text(block[345..<500]) : []
        rawName = prefix.isEmpty ? name : prefix + [UInt8(ascii: "/")] + name
        kind = rawName.last == UInt8(ascii: "/") && Self.isPlain(block[156]) ? .folder : Self.kind(block[156])
    }

    /// Whether the sum over the block is the one that stands in it, as every tar program makes sure.
    static func isHeader(_ block: [UInt8]) -> Bool {
        guard block.count >= length, let stated = octal(block[148..<156]) else { return false }
        var (sum, signedSum) = (0, 0)
        for (place, byte) in block[..<length].enumerated() {
            let value = (148..<156).contains(place) ? 0x20 : byte
            sum += Int(value)
            // Some old programs summed signed bytes.
            signedSum += Int(Int8(bitPattern: value))
        }
        return sum == stated || signedSum == stated
    }

    private static func isPlain(_ type: UInt8) -> Bool { [0, 0x30, 0x37].contains(type) }

    private static func kind(_ type: UInt8) -> Kind {
        if isPlain(type) { return .file }
        switch type {
        case UInt8(ascii: "1"), UInt8(ascii: "2"): return .link
        case UInt8(ascii: "3"), UInt8(ascii: "4"), UInt8(ascii: "6"): return .device
        case UInt8(ascii: "5"): return .folder
        case UInt8(ascii: "S"): return .sparse
        case UInt8(ascii: "L"): return .longName
        case UInt8(ascii: "K"): return .longLink
        case UInt8(ascii: "x"), UInt8(ascii: "X"): return .records
        case UInt8(ascii: "g"): return .globalRecords
        default: return .other
        }
    }

    /// Up to the first NUL.
    static func text(_ field: ArraySlice<UInt8>) -> [UInt8] { Array(field.prefix { $0 != 0 }) }

    /// Octal digits, or eleven bytes of a binary number behind the byte 0x80.
    private static func number(_ field: ArraySlice<UInt8>) -> Int? {
        guard field.first == 0x80 else { return octal(field) }
        var value = 0
        for byte in field.dropFirst() {
            guard value >> 54 == 0 else { return nil }
            value = value << 8 | Int(byte)
        }
        return value
    }

    /// Digits between blanks and NULs.
    private static func octal(_ field: ArraySlice<UInt8>) -> Int? {
        let digits = field.drop { $0 == 0x20 }.prefix { $0 != 0x20 && $0 != 0 }
        let rest = field[digits.endIndex...]
        guard rest.allSatisfy({ $0 == 0x20 || $0 == 0 }) else { return nil }
        var value = 0
        for digit in digits {
            guard digit &- 0x30 < 8, value >> 59 == 0 else { return nil }
            value = value << 3 | Int(digit - 0x30)
        }
        return value
    }
}
