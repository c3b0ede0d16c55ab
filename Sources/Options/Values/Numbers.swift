/// Whole numbers: an optional minus and digits, nothing else.
extension Int: OptionScalar {
    package static var placeholder: String { "NUMBER" }
    package var optionWord: String { String(self) }

    package init(optionWord word: String) throws(WordError) {
        var grammar = NumberGrammar(word)
        grammar.skipSign()
        guard grammar.skipDigits(), grammar.isAtEnd else { throw WordError(word, "is not a whole number") }
        guard let value = Int(word) else { throw WordError(word, "is beyond the range of whole numbers") }
        self = value
    }
}

/// Whole numbers from 0: digits, nothing else.
extension UInt64: OptionScalar {
    package static var placeholder: String { "NUMBER" }
    package var optionWord: String { String(self) }

    package init(optionWord word: String) throws(WordError) {
        var grammar = NumberGrammar(word)
        let isNegative = grammar.skipSign()
        guard grammar.skipDigits(), grammar.isAtEnd else { throw WordError(word, "is not a whole number") }
        guard !isNegative else { throw WordError(word, "must not be negative") }
        guard let value = UInt64(word) else { throw WordError(word, "is beyond \(UInt64.max)") }
        self = value
    }
}

/// Decimal numbers: `-12`, `0.5`, `.5`, `1e-3`; never `nan`, `inf`, hexadecimal, or beyond what can be held.
extension Double: OptionScalar {
    package static var placeholder: String { "NUMBER" }

    /// The shortest digits that give the same number again, without `.0`.
    package var optionWord: String {
        let digits = "\(self)"
        return digits.utf8.suffix(2).elementsEqual(".0".utf8) ? String(digits.dropLast(2)) : digits
    }

    package init(optionWord word: String) throws(WordError) {
        var grammar = NumberGrammar(word)
        guard grammar.skipDecimal(), let value = Double(word) else { throw WordError(word, "is not a number") }
        guard value.isFinite else { throw WordError(word, "is too large") }
        guard value != 0 || !grammar.hasNonzeroDigit else { throw WordError(word, "is too small to tell from 0") }
        self = value
    }
}

/// The grammar of numbers, checked before the standard library reads them, which also takes `0x1p3` and `nan`.
private struct NumberGrammar {
    private var rest: Substring.UTF8View
    /// Whether a digit other than 0 stands before the exponent.
    private(set) var hasNonzeroDigit = false

    init(_ word: String) { rest = word[...].utf8 }

    var isAtEnd: Bool { rest.isEmpty }

    @discardableResult mutating func skip(_ characters: String) -> Bool {
        guard let next = rest.first, characters.utf8.contains(next) else { return false }
        rest.removeFirst()
        return true
    }

    @discardableResult mutating func skipSign() -> Bool { skip("-") }

    @discardableResult mutating func skipDigits() -> Bool {
        let digits = rest.prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
        rest = rest[digits.endIndex...]
        if digits.contains(where: { $0 != UInt8(ascii: "0") }) { hasNonzeroDigit = true }
        return !digits.isEmpty
    }

    /// Whether the whole word is a decimal number.
    mutating func skipDecimal() -> Bool {
        skipSign()
        let hasWhole = skipDigits()
        let hasPoint = skip(".")
        guard hasPoint ? skipDigits() : hasWhole else { return false }
        let hadNonzeroDigit = hasNonzeroDigit
        guard skip("eE") else { return isAtEnd }
        skip("+-")
        let hasExponent = skipDigits()
        hasNonzeroDigit = hadNonzeroDigit
        return hasExponent && isAtEnd
    }
}
