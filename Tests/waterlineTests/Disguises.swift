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
        let plain = bytes.map { CChar(bitPattern: max($0, 1)) } + [0]
        var unescaped = plain
        for (opening, closing, radix) in [
            ("%", "", 16), ("&#x", ";", 16), ("&#", ";", 10), ("\\u{", "}", 16), ("\\u", "", 16),
        ] as [(String, String, Int32)] {
            unescaped = undone(unescaped, opening, closing, radix)
        }
        return [plain, unescaped, undone(plain, "<", ">", 0)].map(lowered)
    }

    /// With its ASCII letters small, which is all that the planted words have.
    private static func lowered(_ view: [CChar]) -> [CChar] {
        var lowered = view
        lowered.withUnsafeMutableBufferPointer { letters in
            for index in letters.indices where letters[index] >= 65 && letters[index] <= 90 { letters[index] += 32 }
        }
        return lowered
    }

    /// Replaces what stands between the marks by the character of that number; radix 0 takes it away. By way of C: all
    /// outputs of all runs pass here.
    private static func undone(_ text: [CChar], _ opening: String, _ closing: String, _ radix: Int32) -> [CChar] {
        text.withUnsafeBufferPointer { text in
            guard var place = text.baseAddress else { return [] }
            var result: [CChar] = []
            result.reserveCapacity(text.count)
            while let found = strstr(place, opening) {
                result.append(contentsOf: UnsafeBufferPointer(start: place, count: UnsafePointer(found) - place))
                let inside = UnsafePointer(found) + opening.utf8.count
                if radix == 0 {
                    guard let end = strstr(inside, closing) else { return result + [0] }
                    place = UnsafePointer(end) + 1
                } else if let (scalar, end) = character(inside, closing, radix) {
                    result.append(contentsOf: String(scalar).utf8.map { CChar(bitPattern: $0) })
                    place = end
                } else {
                    result.append(contentsOf: UnsafeBufferPointer(start: found, count: opening.utf8.count))
                    place = inside
                }
            }
            result.append(contentsOf: UnsafeBufferPointer(start: place, count: strlen(place) + 1))
            return result
        }
    }

    /// The character of the number that stands there, and what comes behind it. Without a closing mark the number has
    /// two digits behind a percent sign, else four, which are never fewer.
    private static func character(
        _ digits: UnsafePointer<CChar>, _ closing: String, _ radix: Int32
    ) -> (Unicode.Scalar, UnsafePointer<CChar>)? {
        let isPercent = closing.isEmpty && digits[-1] == CChar(UInt8(ascii: "%"))
        let most = closing.isEmpty ? (isPercent ? 2 : 4) : 8
        var count = 0
        while count < most, isxdigit(Int32(UInt8(bitPattern: digits[count]))) != 0 { count += 1 }
        let text = String(
            decoding: UnsafeBufferPointer(start: digits, count: count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let isClosed = closing.isEmpty ? count == most : strncmp(digits + count, closing, 1) == 0
        guard isClosed, let number = UInt32(text, radix: Int(radix)), number > 0, let scalar = Unicode.Scalar(number)
        else { return nil }
        return (scalar, digits + count + closing.utf8.count)
    }
}
