/// A manual page while it grows, in the roff of `man(7)`.
struct Roff {
    private(set) var text = ""

    /// A request or macro with its arguments in quotes.
    mutating func macro(_ name: String, _ arguments: String...) {
        let quoted = arguments.map { " \"\(Roff.escaped($0))\"" }
        text += ".\(name)\(quoted.joined())\n"
    }

    /// A line of text; a dot or quote in front is protected from being read as a request.
    mutating func line(_ words: String) { append(Roff.escaped(words)) }

    /// A line of words and what they look like.
    mutating func line(_ pieces: [Piece]) { append(pieces.map(\.roff).joined()) }

    /// An empty text where `.TP` wants one.
    mutating func nothing() { text += "\\&\n" }

    /// Paragraphs; lines that begin with two spaces stay as they are.
    mutating func paragraphs(_ text: String) {
        for paragraph in Options.paragraphs(of: text) {
            macro("PP")
            if paragraph.isVerbatim { verbatim(paragraph.lines) } else { paragraph.lines.forEach { line($0) } }
        }
    }

    /// Paragraphs that go on within the entry of a `.TP`.
    mutating func entry(_ text: String) {
        for (index, paragraph) in Options.paragraphs(of: text).enumerated() {
            if index > 0 { macro("IP") }
            if paragraph.isVerbatim { verbatim(paragraph.lines) } else { paragraph.lines.forEach { line($0) } }
        }
    }

    /// Lines that are not filled.
    mutating func verbatim(_ lines: [String]) {
        macro("nf")
        lines.forEach { line($0) }
        macro("fi")
    }

    /// Words in one face.
    enum Piece {
        case plain(String)
        case bold(String)
        case italic(String)

        fileprivate var roff: String {
            switch self {
            case .plain(let words): Roff.escaped(words)
            case .bold(let words): "\\fB\(Roff.escaped(words))\\fR"
            case .italic(let words): "\\fI\(Roff.escaped(words))\\fR"
            }
        }
    }

    private mutating func append(_ roff: String) {
        if roff.isEmpty { return }
        let isRequest = roff.first == "." || roff.hasPrefix("\\(aq")
        text += (isRequest ? "\\&" : "") + roff + "\n"
    }

    /// ASCII that roff shows as it is: its own characters by name, others by their code point.
    private static func escaped(_ words: String) -> String {
        var result = ""
        for scalar in words.unicodeScalars {
            switch scalar {
            case "\\": result += "\\(rs"
            case "-": result += "\\-"
            case "'": result += "\\(aq"
            case "\"": result += "\\(dq"
            case "`": result += "\\(ga"
            case "^": result += "\\(ha"
            case "~": result += "\\(ti"
            case _ where scalar.isASCII: result.unicodeScalars.append(scalar)
            default: result += "\\[u\(fourDigits(scalar))]"
            }
        }
        return result
    }

    private static func fourDigits(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
