extension String {
    /// The text with every character that could steer a terminal or hide itself written as `\u{…}`: C0, DEL, C1, the
    /// controls of bidirectional text, and the line and paragraph separators.
    package var escapedForTerminal: String {
        guard unicodeScalars.contains(where: steersTerminals) else { return self }
        var result = ""
        for scalar in unicodeScalars {
            if steersTerminals(scalar) {
                result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// The text in single quotes for a message: escaped, and cut after 200 scalars with the size of the rest.
    package var quotedForTerminal: String {
        let shown = String(unicodeScalars.prefix(200)).escapedForTerminal
        let rest = unicodeScalars.count - 200
        return rest > 0 ? "'\(shown)…' (\(rest) more)" : "'\(shown)'"
    }

    /// Whether both texts are the same bytes; unlike `==`, linear for any text.
    func hasSameBytes(as other: some StringProtocol) -> Bool { utf8.elementsEqual(other.utf8) }
}

private func steersTerminals(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
}

/// The small letter of an ASCII capital; any other byte as it is.
func asciiLowercased(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
}
