/// Writes JSON (RFC 8259) as it goes: keys in the order given, two spaces a level, one final newline.
///
/// Arrays of plain values, and containers asked for as `.line`, stand on one line. What is long may be taken away in
/// pieces while it is written.
package struct JSONWriter {
    package enum Style { case lines, line }

    private var bytes: [UInt8] = []
    private let embedded: Bool
    private let take: (([UInt8]) -> Void)?
    private var depth = 0
    private var onOneLine = false
    private var isFirst = true
    private var followsKey = false

    /// - Parameters:
    ///   - embedded: Also escapes `<`, `>` and `&`, so that the text may stand inside an HTML page.
    ///   - take: Is given what has been written so far whenever it is long, up to the end of some line.
    package init(embedded: Bool = false, take: (([UInt8]) -> Void)? = nil) {
        self.embedded = embedded
        self.take = take
    }

    /// What was written and not taken yet, closed by a newline.
    package func finished() -> [UInt8] {
        precondition(depth == 0, "every container is closed")
        return bytes + [UInt8(ascii: "\n")]
    }

    package mutating func object(_ style: Style = .lines, _ members: (inout JSONWriter) -> Void) {
        container(UInt8(ascii: "{"), UInt8(ascii: "}"), style, members)
    }

    package mutating func array(_ style: Style = .lines, _ elements: (inout JSONWriter) -> Void) {
        container(UInt8(ascii: "["), UInt8(ascii: "]"), style, elements)
    }

    package mutating func key(_ name: String) {
        separate()
        JSONText.append(name, to: &bytes, embedded: embedded)
        bytes.append(UInt8(ascii: ":"))
        bytes.append(UInt8(ascii: " "))
        followsKey = true
    }

    package mutating func value(_ text: String?) {
        guard let text else { return null() }
        beginValue()
        JSONText.append(text, to: &bytes, embedded: embedded)
    }

    package mutating func value(_ number: Double?) {
        guard let number else { return null() }
        token { NumberPrinter.append(number, to: &$0) }
    }

    package mutating func value(_ number: Int?) {
        guard let number else { return null() }
        token { NumberPrinter.append(number, to: &$0) }
    }

    package mutating func value(_ truth: Bool) { literal(truth ? "true" : "false") }

    package mutating func value(_ texts: [String]) {
        array(.line) { json in for text in texts { json.value(text) } }
    }

    package mutating func null() { literal("null") }

    /// As `Instant.iso8601` writes it.
    package mutating func instant(_ micros: Int64?) {
        guard let micros else { return null() }
        beginValue()
        bytes.append(UInt8(ascii: "\""))
        InstantText.append(micros, to: &bytes)
        bytes.append(UInt8(ascii: "\""))
    }

    /// A token that is JSON already.
    mutating func literal(_ token: String) { self.token { $0.append(utf8: token) } }

    /// A value that `write` appends as JSON.
    mutating func token(_ write: (inout [UInt8]) -> Void) {
        beginValue()
        write(&bytes)
    }

    private mutating func container(
        _ open: UInt8, _ close: UInt8, _ style: Style, _ body: (inout JSONWriter) -> Void
    ) {
        beginValue()
        bytes.append(open)
        let outer = onOneLine
        (isFirst, onOneLine, depth) = (true, outer || style == .line, depth + 1)
        body(&self)
        depth -= 1
        if !isFirst, !onOneLine { newLine() }
        bytes.append(close)
        (isFirst, onOneLine) = (false, outer)
    }

    private mutating func beginValue() {
        if followsKey { followsKey = false } else { separate() }
    }

    private mutating func separate() {
        guard depth > 0 else { return }
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        if !onOneLine { newLine() } else if !isFirst { bytes.append(UInt8(ascii: " ")) }
        isFirst = false
    }

    private mutating func newLine() {
        if let take, bytes.count >= Document.pieceLength {
            take(bytes)
            bytes.removeAll(keepingCapacity: true)
        }
        bytes.append(UInt8(ascii: "\n"))
        for _ in 0..<depth * 2 { bytes.append(UInt8(ascii: " ")) }
    }
}

extension JSONWriter {
    package mutating func field(_ name: String, _ text: String?) {
        key(name)
        value(text)
    }

    package mutating func field(_ name: String, _ number: Int?) {
        key(name)
        value(number)
    }

    package mutating func field(_ name: String, _ number: Double?) {
        key(name)
        value(number)
    }

    package mutating func field(_ name: String, _ truth: Bool) {
        key(name)
        value(truth)
    }

    package mutating func field(_ name: String, _ texts: [String]) {
        key(name)
        value(texts)
    }

    package mutating func object(_ name: String, _ style: Style = .lines, _ members: (inout JSONWriter) -> Void) {
        key(name)
        object(style, members)
    }

    package mutating func array(_ name: String, _ style: Style = .lines, _ elements: (inout JSONWriter) -> Void) {
        key(name)
        array(style, elements)
    }

    package mutating func instant(_ name: String, _ micros: Int64?) {
        key(name)
        instant(micros)
    }

    /// An array with one element a line, each written by `write`.
    package mutating func rows<Rows: Sequence>(
        _ name: String, _ rows: Rows, _ write: (inout JSONWriter, Rows.Element) -> Void
    ) {
        array(name) { json in for row in rows { write(&json, row) } }
    }
}
