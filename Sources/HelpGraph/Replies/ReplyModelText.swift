/// A model as text that fits into source code: each number as four hexadecimal digits, in 2,048ths.
extension ReplyModel {
    private static let scale: Float = 2_048

    /// The model that Waterline comes with.
    package static let standard = ReplyModel(text: ReplyWeights.text) ?? ReplyModel()

    package var text: String {
        numbers.map { number in
            let whole = Int16(max(-32_768, min(32_767, (number * Self.scale).rounded())))
            let digits = String(UInt16(bitPattern: whole), radix: 16)
            return String(repeating: "0", count: 4 - digits.count) + digits
        }.joined()
    }

    /// `nil` when it is not the text of a model of this shape. Line ends are passed over.
    package init?(text: String) {
        let digits = text.utf8.filter { $0 != UInt8(ascii: "\n") }.map(Self.digit)
        guard digits.count == 4 * Self.numberCount, digits.allSatisfy({ $0 < 16 }) else { return nil }
        self.init(
            (0..<Self.numberCount).map { place in
                let bits = digits[4 * place..<4 * place + 4].reduce(UInt16(0)) { $0 << 4 | UInt16($1) }
                return Float(Int16(bitPattern: bits)) / Self.scale
            })
    }

    private static func digit(_ byte: UInt8) -> UInt8 {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x61...0x66: byte - 0x57
        default: .max
        }
    }
}
