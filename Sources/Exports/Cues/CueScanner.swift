/// Takes the cues from a message's text in one pass over its bytes.
///
/// The text is plain UTF-8: a mentioned person stands as `@` or `@name`, a broadcast as `@channel`, `@here`,
/// `@everyone`. What stands in code, quoted lines (`>`) and addresses of pages says nothing about asking, thanking and
/// the like. Of a long text the first 1,024 and the last 256 bytes are examined.
///
/// - Complexity: O(bytes examined); a word costs one look-up.
package struct CueScanner: Sendable {
    static let head = 1024
    static let foot = 256

    private let lexicon: CueLexicon
    private let verdict: AskVerdict

    /// - Parameter model: Says of what genre's texts without words that ask whether they do; none for chat.
    package init(_ lexicon: CueLexicon = .standard, asks model: AskModel? = nil) {
        self.lexicon = lexicon
        verdict = AskVerdict(model: model)
    }

    package func cues(of text: PaddedBytes) -> Cues {
        var pass = CuePass(text, lexicon)
        if text.count <= Self.head + Self.foot {
            pass.scan(to: text.count)
        } else {
            pass.scan(to: Self.head)
            pass.jump(to: text.count - Self.foot)
            pass.scan(to: text.count)
        }
        return verdict.judged(pass.result, text)
    }

    /// The cues of a text that is copied into `scratch` first.
    func cues(of text: [UInt8], _ scratch: SpareBuffer) -> Cues {
        guard !text.isEmpty else { return .wordless }
        scratch.buffer.removeAll()
        scratch.buffer.reserve(text.count)
        scratch.buffer.append { free in
            free.copyBytes(from: text)
            return text.count
        }
        return scratch.buffer.withPadded { cues(of: $0) }
    }

    package func cues(of text: String) -> Cues {
        var buffer = ByteBuffer(capacity: text.utf8.count)
        buffer.append(text)
        return buffer.withPadded { cues(of: $0) }
    }
}

/// What a byte may be to a `CuePass`.
enum TextByte {
    static let space: UInt8 = 0
    static let letter: UInt8 = 1
    static let digit: UInt8 = 2
    /// First byte of a letter beyond ASCII, or a later byte of any character.
    static let wide: UInt8 = 3
    /// First byte of a sign beyond ASCII: quotes, dashes, emoji.
    static let sign: UInt8 = 4
    static let mark: UInt8 = 5
    /// A mark that does no more than end a clause.
    static let closer: UInt8 = 6
    /// Nothing of itself, but may join a word to a number.
    static let dash: UInt8 = 7
    static let colon: UInt8 = 8

    /// What makes the word before it more than a word, by bits.
    static let joining: UInt16 = 1 << letter | 1 << digit | 1 << wide | 1 << dash | 1 << colon

    static let kinds = ByteTable { byte in
        switch byte {
        case 0x30...0x39: digit
        case 0x41...0x5A, 0x61...0x7A, 0x5F: letter
        case 0xC2, 0xE2, 0xEF, 0xF0...0xFF: sign
        case 0x80...0xFF: wide
        case 0x23, 0x2B, 0x3E, 0x3F, 0x40, 0x60: mark
        case 0x0A, 0x21, 0x22, 0x28, 0x29, 0x2C, 0x2E, 0x3B: closer
        case 0x2D: dash
        case 0x3A: colon
        default: space
        }
    }
}
