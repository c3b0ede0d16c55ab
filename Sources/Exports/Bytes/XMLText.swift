/// Character data of XML.
package enum XMLText {
    /// Resolves the five entities and numbers of characters, once; what is none of them stays as written.
    package static func resolved(_ text: ByteSlice) -> [UInt8] {
        guard var mark = text.firstIndex(of: UInt8(ascii: "&")) else { return text.array }
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        var start = 0
        while true {
            result.append(contentsOf: text[start..<mark].raw)
            start = entity(text, mark, into: &result)
            guard let next = text.firstIndex(of: UInt8(ascii: "&"), from: start) else { break }
            mark = next
        }
        result.append(contentsOf: text[start..<text.count].raw)
        return result
    }

    private static let longest = 10

    /// Where what stands behind the entity begins.
    private static func entity(_ text: ByteSlice, _ mark: Int, into result: inout [UInt8]) -> Int {
        let limit = min(text.count, mark + 2 + longest)
        guard let end = text[0..<limit].firstIndex(of: UInt8(ascii: ";"), from: mark + 1), end > mark + 1 else {
            result.append(text[mark])
            return mark + 1
        }
        let name = text[mark + 1..<end]
        if let byte = named(name) {
            result.append(byte)
        } else if name[0] == UInt8(ascii: "#"), let value = number(name[1..<name.count]) {
            UTF8Text.append(value, to: &result)
        } else {
            result.append(contentsOf: text[mark..<end + 1].raw)
        }
        return end + 1
    }

    private static func named(_ name: ByteSlice) -> UInt8? {
        if name.equals("lt") { return UInt8(ascii: "<") }
        if name.equals("gt") { return UInt8(ascii: ">") }
        if name.equals("amp") { return UInt8(ascii: "&") }
        if name.equals("quot") { return 0x22 }
        return name.equals("apos") ? 0x27 : nil
    }

    private static func number(_ digits: ByteSlice) -> UInt32? {
        let isHex = !digits.isEmpty && digits[0] == UInt8(ascii: "x")
        let digits = isHex ? digits[1..<digits.count] : digits
        guard (1...8).contains(digits.count), ASCII.isDigit(digits[0]) || ASCII.isLetter(digits[0]) else { return nil }
        guard let value = UInt32(digits.string, radix: isHex ? 16 : 10) else { return nil }
        // Characters that XML cannot hold, as a hostile text may name them.
        return value < 0x20 && value != 9 && value != 10 && value != 13 ? nil : value
    }
}
