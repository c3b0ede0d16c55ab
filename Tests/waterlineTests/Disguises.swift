import Foundation
import Testing

/// A text as it is, and with its escapes undone: percent signs, entities, `\u`, and hexadecimal of all.
enum Disguises {
    /// Records an issue for each word that one of the outputs holds, however it is written.
    static func expectNone(_ words: [String], in outputs: [String: Data], _ title: String) {
        for (name, bytes) in outputs.sorted(by: { $0.key < $1.key }) {
            let views = views(of: bytes)
            for word in words where views.contains(where: { holds($0, word) }) {
                Issue.record("\(title): \(name) holds \(word)")
            }
            for word in words where holds(views[0], Data(word.utf8).base64EncodedString()) {
                Issue.record("\(title): \(name) holds \(word) in base 64")
            }
        }
    }

    /// Whether a view holds the word, whatever its capitals.
    static func holds(_ view: [CChar], _ word: String) -> Bool { strstr(view, word.lowercased()) != nil }

    /// In small letters, ended by a zero.
    static func views(of bytes: Data) -> [[CChar]] {
        let plain = String(decoding: bytes, as: UTF8.self)
        var unescaped = plain
        for (opening, closing, radix) in [
            ("%", "", 16), ("&#x", ";", 16), ("&#", ";", 10), ("\\u", "", 16), ("\\u{", "}", 16),
        ] {
            unescaped = undone(unescaped, opening, closing, radix)
        }
        let tagless = undone(plain, "<", ">", 0)
        return [plain, unescaped, tagless].map { text in
            text.lowercased().utf8.map { CChar(bitPattern: max($0, 1)) } + [0]
        }
    }

    /// Replaces what stands between the marks by the character of that number; radix 0 takes it away.
    private static func undone(_ text: String, _ opening: String, _ closing: String, _ radix: Int) -> String {
        let pieces = text.components(separatedBy: opening)
        var result = pieces[0]
        for piece in pieces.dropFirst() {
            if radix == 0 {
                result += piece.components(separatedBy: closing).dropFirst().joined(separator: closing)
                continue
            }
            let length = closing.isEmpty ? (opening == "%" ? 2 : 4) : piece.prefix { String($0) != closing }.count
            let digits = String(piece.prefix(length))
            if let number = UInt32(digits, radix: radix), let scalar = Unicode.Scalar(number) {
                result.unicodeScalars.append(scalar)
                result += piece.dropFirst(length + closing.count)
            } else {
                result += opening + piece
            }
        }
        return result
    }
}
