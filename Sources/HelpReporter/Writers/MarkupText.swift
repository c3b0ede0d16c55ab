/// Untrusted text on its way into HTML or XML.
///
/// Controls (C0, DEL, C1), direction overrides and code points that XML forbids are dropped; line ends and tabs become a
/// space (see `DOTText`); `& < > " '` are escaped, so that the same text may stand in an element and in a quoted attribute.
enum MarkupText {
    static func append(_ text: String, to bytes: inout [UInt8]) {
        guard !text.utf8.allSatisfy(isPlain) else { return bytes.append(utf8: text) }
        for scalar in DOTText.visible(text) {
            switch scalar {
            case "&": bytes.append(contentsOf: "&amp;".utf8)
            case "<": bytes.append(contentsOf: "&lt;".utf8)
            case ">": bytes.append(contentsOf: "&gt;".utf8)
            case "\"": bytes.append(contentsOf: "&quot;".utf8)
            case "'": bytes.append(contentsOf: "&#39;".utf8)
            default: bytes.append(contentsOf: scalar.utf8)
            }
        }
    }

    static func escaped(_ text: String) -> String {
        var bytes: [UInt8] = []
        append(text, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Printable ASCII that means nothing in markup.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): false
        default: (0x20..<0x7F).contains(byte)
        }
    }
}
