/// Whether bytes are UTF-8 as Unicode 15.0, table 3-7, has it: no overlong forms, no surrogates, nothing above
/// U+10FFFF.
package enum UTF8Check {
    /// Offset of the first byte that is not part of a well-formed character, or `nil`.
    package static func firstInvalid(_ bytes: PaddedBytes) -> Int? {
        var position = 0
        while position < bytes.count {
            if bytes.block(at: position).isASCII {
                position += 64
                continue
            }
            if let invalid = firstInvalid(bytes, &position, to: min(position + 64, bytes.count)) { return invalid }
        }
        return nil
    }

    /// As above, for the characters that begin before `end`; `position` moves behind them.
    private static func firstInvalid(_ bytes: PaddedBytes, _ position: inout Int, to end: Int) -> Int? {
        while position < end {
            if bytes.word(at: position) & 0x8080_8080_8080_8080 == 0 {
                position += 8
                continue
            }
            let length = length(bytes, position)
            if length == 0 { return position }
            position += length
        }
        return nil
    }

    /// Length of the well-formed character at `position`; 0 when there is none.
    private static func length(_ bytes: PaddedBytes, _ position: Int) -> Int {
        let lead = bytes[position]
        if lead < 0x80 { return 1 }
        let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        guard lead >= 0xC2, lead <= 0xF4, position + length <= bytes.count else { return 0 }
        let second = bytes[position + 1]
        guard secondRange(lead).contains(second) else { return 0 }
        for place in 2..<max(2, length) where bytes[position + place] & 0xC0 != 0x80 { return 0 }
        return length
    }

    private static func secondRange(_ lead: UInt8) -> ClosedRange<UInt8> {
        switch lead {
        case 0xE0: 0xA0...0xBF
        case 0xED: 0x80...0x9F
        case 0xF0: 0x90...0xBF
        case 0xF4: 0x80...0x8F
        default: 0x80...0xBF
        }
    }
}
