/// Inputs kept as text, one a line, so that they can be read and compared: visible characters of ASCII as they are, all
/// other bytes as `\xNN`, and `\\`, `\n`, `\r`, `\t`. Lines that begin with `#` say what follows.
enum CorpusText {
    static func inputs(_ text: [UInt8]) -> [[UInt8]] {
        text.split(separator: 0x0A, omittingEmptySubsequences: true).filter { $0.first != UInt8(ascii: "#") }.map(input)
    }

    static func line(_ input: [UInt8]) -> [UInt8] {
        var line: [UInt8] = []
        for (place, byte) in input.enumerated() {
            let isPlain = (0x20..<0x7F).contains(byte) && byte != UInt8(ascii: "\\")
            // A sign at the beginning would make it a remark, and editors take blanks off the end.
            if isPlain, byte != UInt8(ascii: "#") || place > 0, byte != 0x20 || place + 1 < input.count {
                line.append(byte)
            } else {
                line += escape(byte)
            }
        }
        return line + [0x0A]
    }

    private static let letters: [(letter: UInt8, byte: UInt8)] = [
        (UInt8(ascii: "n"), 0x0A), (UInt8(ascii: "r"), 0x0D), (UInt8(ascii: "t"), 0x09), (0x5C, 0x5C),
    ]

    private static func escape(_ byte: UInt8) -> [UInt8] {
        if let letter = letters.first(where: { $0.byte == byte })?.letter { return [0x5C, letter] }
        let digits = Array("0123456789abcdef".utf8)
        return [0x5C, UInt8(ascii: "x"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }

    private static func input(_ line: ArraySlice<UInt8>) -> [UInt8] {
        var input: [UInt8] = []
        var rest = line
        while let byte = rest.popFirst() {
            guard byte == 0x5C, let letter = rest.popFirst() else {
                input.append(byte)
                continue
            }
            if let plain = letters.first(where: { $0.letter == letter })?.byte {
                input.append(plain)
            } else if let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) {
                input.append(value)
                rest = rest.dropFirst(2)
            }
        }
        return input
    }
}
