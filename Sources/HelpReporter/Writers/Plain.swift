/// Text for a terminal: nothing in it can move the cursor, change colours or turn the direction of writing.
package enum Plain {
    /// `text` with C0, DEL, C1, line separators, direction controls, byte order marks and what is no character printed as
    /// `\u{…}`.
    package static func text(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isControl) else { return text }
        var result = ""
        for scalar in text.unicodeScalars {
            if isControl(scalar) {
                result += "\\u{" + String(scalar.value, radix: 16) + "}"
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// Cuts to `width` columns, the last of them `…` where something was lost.
    package static func clipped(_ text: String, to width: Int) -> String {
        guard DisplayWidth.of(text) > width else { return text }
        var (result, used) = ("", 0)
        for character in text {
            let columns = DisplayWidth.of(character)
            if used + columns > width - 1 { break }
            result.append(character)
            used += columns
        }
        return result + "…"
    }

    /// Fills up with spaces on the right to `width` columns.
    package static func padded(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - DisplayWidth.of(text)))
    }

    /// Breaks at spaces into lines of at most `width` columns; a longer word is cut where the line ends.
    package static func wrapped(_ text: String, width: Int) -> [String] {
        var lines: [String] = []
        var (line, used) = ("", 0)
        for word in text.split(separator: " ").flatMap({ pieces(of: $0, width: width) }) {
            let columns = DisplayWidth.of(word)
            if used > 0, used + 1 + columns > width {
                lines.append(line)
                (line, used) = ("", 0)
            }
            line += (used > 0 ? " " : "") + word
            used += (used > 0 ? 1 : 0) + columns
        }
        return used > 0 || lines.isEmpty ? lines + [line] : lines
    }

    /// U+061C, the marks, embeddings, overrides and isolates.
    static func isDirectionControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
        default: isDirectionControl(scalar)
        }
    }

    private static func pieces(of word: Substring, width: Int) -> [String] {
        var pieces: [String] = []
        var (piece, used) = ("", 0)
        for character in word {
            let columns = DisplayWidth.of(character)
            if used > 0, used + columns > width {
                pieces.append(piece)
                (piece, used) = ("", 0)
            }
            piece.append(character)
            used += columns
        }
        return pieces + [piece]
    }
}
