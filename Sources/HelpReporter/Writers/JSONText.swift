/// JSON's strings, quoted and escaped: `"`, `\`, all control characters (C0, DEL, C1) and the two line separators that
/// old JavaScript takes for line ends.
enum JSONText {
    static func append(_ text: String, to bytes: inout [UInt8], embedded: Bool) {
        bytes.append(UInt8(ascii: "\""))
        guard !text.utf8.allSatisfy(isPlain) else {
            bytes.append(utf8: text)
            return bytes.append(UInt8(ascii: "\""))
        }
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x22: bytes.append(contentsOf: [0x5C, 0x22])
            case 0x5C: bytes.append(contentsOf: [0x5C, 0x5C])
            case 0x0A: bytes.append(contentsOf: [0x5C, UInt8(ascii: "n")])
            case 0x0D: bytes.append(contentsOf: [0x5C, UInt8(ascii: "r")])
            case 0x09: bytes.append(contentsOf: [0x5C, UInt8(ascii: "t")])
            case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: appendEscape(scalar.value, to: &bytes)
            case 0x26 where embedded, 0x3C where embedded, 0x3E where embedded: appendEscape(scalar.value, to: &bytes)
            case 0x20..<0x7F: bytes.append(UInt8(scalar.value))
            default: bytes.append(contentsOf: scalar.utf8)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Printable ASCII that is never escaped: nearly all there is to write.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x22, 0x26, 0x3C, 0x3E, 0x5C: false
        default: (0x20..<0x7F).contains(byte)
        }
    }

    /// `\u00xx`, lower-case digits.
    private static func appendEscape(_ value: UInt32, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: [0x5C, UInt8(ascii: "u")])
        let digits = String(value, radix: 16)
        bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: 4 - digits.utf8.count))
        bytes.append(contentsOf: digits.utf8)
    }
}
