/// Writes a table after RFC 4180: comma, CRLF after every row, quotes where needed, UTF-8 without a byte-order mark.
///
/// A text cell that a spreadsheet would run as a formula (it begins with `=`, `+`, `-`, `@`, tab or carriage return)
/// gets a leading `'`; numbers stay numbers. What is long may be taken away in pieces while it is written.
package struct CSVWriter {
    package enum Cell: Sendable, Equatable {
        case text(String)
        case number(Double)
        case integer(Int)
        case flag(Bool)
        /// Microseconds since 1970, written as `Instant.iso8601` does.
        case instant(Int64)
        /// Undefined, or not known: an empty cell.
        case empty

        package init(_ text: String?) { self = text.map(Cell.text) ?? .empty }
        package init(_ number: Double?) { self = number.map(Cell.number) ?? .empty }
        package init(_ number: Int?) { self = number.map(Cell.integer) ?? .empty }
    }

    /// What was written and not taken yet.
    package private(set) var bytes: [UInt8] = []
    private let width: Int
    private let take: (([UInt8]) -> Void)?

    /// - Parameter take: Is given what has been written so far whenever it is long, up to the end of some row.
    package init(columns: [String], take: (([UInt8]) -> Void)? = nil) {
        width = columns.count
        self.take = take
        row(columns.map(Cell.text))
    }

    package mutating func row(_ cells: [Cell]) {
        precondition(cells.count == width, "as many cells as columns")
        for (index, cell) in cells.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            append(cell)
        }
        bytes.append(0x0D)
        bytes.append(0x0A)
        guard let take, bytes.count >= Document.pieceLength else { return }
        take(bytes)
        bytes.removeAll(keepingCapacity: true)
    }

    /// Line ends and tabs stay, for cells may hold them.
    private static func shown(_ text: String) -> String {
        let lines = text.utf8.split(omittingEmptySubsequences: false) { [0x09, 0x0A, 0x0D].contains($0) }
        guard lines.contains(where: { Plain.text(String($0) ?? "") != String($0) }) else { return text }
        return Plain.text(text)
    }

    private mutating func append(_ cell: Cell) {
        switch cell {
        case .text(let text): append(text)
        case .number(let number): NumberPrinter.append(number, to: &bytes)
        case .integer(let number): NumberPrinter.append(number, to: &bytes)
        case .flag(let truth): bytes.append(utf8: truth ? "true" : "false")
        case .instant(let micros): InstantText.append(micros, to: &bytes)
        case .empty: break
        }
    }

    /// Printable ASCII without quotes and commas that begins as no formula does: written as it is.
    private static func isPlain(_ text: String) -> Bool {
        guard let first = text.utf8.first else { return true }
        switch first {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"): return false
        default: return text.utf8.allSatisfy { (0x20..<0x7F).contains($0) && $0 != 0x22 && $0 != 0x2C }
        }
    }

    /// Control characters are shown and not sent: NUL ends the text in many readers of tables, and a table may be
    /// printed to a terminal.
    private mutating func append(_ text: String) {
        guard !Self.isPlain(text) else { return bytes.append(utf8: text) }
        let text = Self.shown(text)
        let quoted = text.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
        if quoted { bytes.append(0x22) }
        if let first = text.utf8.first, "=+-@\t\r".utf8.contains(first) { bytes.append(UInt8(ascii: "'")) }
        for byte in text.utf8 {
            if byte == 0x22 { bytes.append(0x22) }
            bytes.append(byte)
        }
        if quoted { bytes.append(0x22) }
    }
}
