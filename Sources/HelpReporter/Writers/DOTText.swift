/// Untrusted text on its way into a DOT file.
///
/// Controls (C0, DEL, C1), direction overrides and code points that XML forbids are dropped; line ends and tabs become
/// a space, so that words stay apart. A text of which nothing would be left is shown by its code points.
enum DOTText {
    /// For a quoted string: `"` and `\` escaped (Graphviz expands `\N`, `\G`, … in labels), `&` as `&amp;` (it decodes
    /// entities).
    static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in visible(text) {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "&": result += "&amp;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }

    /// For text inside an HTML-like label.
    static func markup(_ text: String) -> String {
        var result = ""
        for scalar in visible(text) {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// `text` without what must not be drawn.
    static func visible(_ text: String) -> [Unicode.Scalar] {
        let kept = drawn(text)
        guard kept.allSatisfy({ $0 == " " }), kept.count < text.unicodeScalars.count else { return kept }
        return Array(Plain.text(text).unicodeScalars)
    }

    private static func drawn(_ text: String) -> [Unicode.Scalar] {
        text.unicodeScalars.compactMap { scalar in
            switch scalar.value {
            case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029: " "
            case 0..<0x20, 0x7F..<0xA0, 0xFEFF, 0xFFFE, 0xFFFF: nil
            default: Plain.isDirectionControl(scalar) ? nil : scalar
            }
        }
    }
}
