/// JSON read byte by byte as RFC 8259 words it, to hold the fast scanner against: what is there in order, as bytes.
struct PlainJSON {
    private let text: [UInt8]
    private var place = 0
    private var found: [UInt8] = []

    private struct NoJSON: Error {}

    /// The brackets, strings (escapes resolved), numbers and words of a text in order; `nil` where it is no JSON.
    static func events(_ text: [UInt8]) -> [UInt8]? {
        guard String(validating: text, as: UTF8.self) != nil else { return nil }
        var reading = PlainJSON(text: text)
        if text.starts(with: [0xEF, 0xBB, 0xBF]) { reading.place = 3 }
        do throws(NoJSON) {
            try reading.value(512)
            reading.blanks()
            return reading.place == text.count ? reading.found : nil
        } catch { return nil }
    }

    private init(text: [UInt8]) { self.text = text }

    private var byte: UInt8? { place < text.count ? text[place] : nil }

    private mutating func take(_ wanted: UInt8) throws(NoJSON) {
        guard byte == wanted else { throw NoJSON() }
        place += 1
    }

    private mutating func blanks() {
        while let byte, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { place += 1 }
    }

    private mutating func value(_ levels: Int) throws(NoJSON) {
        blanks()
        switch byte {
        case UInt8(ascii: "{"): try container(UInt8(ascii: "{"), UInt8(ascii: "}"), levels)
        case UInt8(ascii: "["): try container(UInt8(ascii: "["), UInt8(ascii: "]"), levels)
        case 0x22: try string()
        case UInt8(ascii: "t"): try word("true")
        case UInt8(ascii: "f"): try word("false")
        case UInt8(ascii: "n"): try word("null")
        default: try number()
        }
    }

    private mutating func container(_ open: UInt8, _ close: UInt8, _ levels: Int) throws(NoJSON) {
        guard levels > 0 else { throw NoJSON() }
        try take(open)
        found.append(open)
        blanks()
        if byte != close {
            while true {
                if open == UInt8(ascii: "{") {
                    blanks()
                    try string()
                    blanks()
                    try take(UInt8(ascii: ":"))
                }
                try value(levels - 1)
                blanks()
                guard byte == UInt8(ascii: ",") else { break }
                place += 1
            }
        }
        try take(close)
        found.append(close)
    }

    private mutating func word(_ word: StaticString) throws(NoJSON) {
        for letter in 0..<word.utf8CodeUnitCount { try take(word.utf8Start[letter]) }
        found += text[(place - word.utf8CodeUnitCount)..<place]
    }

    private mutating func number() throws(NoJSON) {
        let start = place
        if byte == UInt8(ascii: "-") { place += 1 }
        if byte == UInt8(ascii: "0") { place += 1 } else { try digits() }
        if byte == UInt8(ascii: ".") {
            place += 1
            try digits()
        }
        if byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E") {
            place += 1
            if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") { place += 1 }
            try digits()
        }
        found += text[start..<place]
    }

    private mutating func digits() throws(NoJSON) {
        let start = place
        while let byte, (0x30...0x39).contains(byte) { place += 1 }
        if place == start { throw NoJSON() }
    }

    private mutating func string() throws(NoJSON) {
        try take(0x22)
        found.append(0x22)
        while let byte, byte != 0x22 {
            guard byte >= 0x20 else { throw NoJSON() }
            place += 1
            if byte == UInt8(ascii: "\\") { try escape() } else { found.append(byte) }
        }
        try take(0x22)
        found.append(0xFF)
    }

    private mutating func escape() throws(NoJSON) {
        guard let letter = byte else { throw NoJSON() }
        place += 1
        switch letter {
        case UInt8(ascii: "b"): found.append(0x08)
        case UInt8(ascii: "t"): found.append(0x09)
        case UInt8(ascii: "n"): found.append(0x0A)
        case UInt8(ascii: "f"): found.append(0x0C)
        case UInt8(ascii: "r"): found.append(0x0D)
        case 0x22, UInt8(ascii: "/"), UInt8(ascii: "\\"): found.append(letter)
        case UInt8(ascii: "u"): append(try scalar())
        default: throw NoJSON()
        }
    }

    /// The scalar of four digits, joined with the second half of a pair where that follows.
    private mutating func scalar() throws(NoJSON) -> UInt32 {
        let first = try unit()
        let kept = place
        guard (0xD800..<0xDC00).contains(first), place + 1 < text.count, text[place] == UInt8(ascii: "\\"),
            text[place + 1] == UInt8(ascii: "u")
        else { return first }
        place += 2
        if let second = try? unit(), (0xDC00..<0xE000).contains(second) {
            return (first - 0xD800) << 10 + (second - 0xDC00) + 0x10000
        }
        // What follows a half is held to the grammar when its own turn comes.
        place = kept
        return first
    }

    private mutating func unit() throws(NoJSON) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let byte, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { throw NoJSON() }
            value = value * 16 + UInt32(digit)
            place += 1
        }
        return value
    }

    private mutating func append(_ value: UInt32) {
        let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
        found.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
}
