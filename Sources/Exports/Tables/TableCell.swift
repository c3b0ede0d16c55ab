/// What single cells of tables mean.
enum TableCell {
    /// Bytes of a cell that may still be nothing with blanks around it.
    static let longestNothing = 16

    /// Nothing, or one of the words that databases and spreadsheets write for it.
    static func isNothing(_ cell: ByteSlice) -> Bool {
        switch cell.count {
        case 0: true
        case 1: cell[0] == UInt8(ascii: "-")
        case 2: cell.equals("\\N") || cell.equalsIgnoringCase("na")
        case 3: cell.equalsIgnoringCase("n/a") || cell.equalsIgnoringCase("nan")
        case 4: cell.equalsIgnoringCase("null") || cell.equals("None") || cell.equals("#N/A")
        default: false
        }
    }

    /// Yes, true, 1, or a time at which it became so.
    static func isTrue(_ cell: ByteSlice) -> Bool {
        if isNothing(cell) || cell.equals("0") { return false }
        return !no.contains { cell.equalsIgnoringCase($0) }
    }

    private static let no: [StaticString] = [
        "false", "no", "n", "f", "nein", "non", "falsch", "faux", "falso", "not deleted",
    ]

    /// An id without what spreadsheets put around it: blanks, a leading apostrophe, `="…"`.
    static func identity(_ cell: ByteSlice) -> ByteSlice {
        let cell = cell.trimmed
        if cell.count > 3, cell[0] == UInt8(ascii: "="), cell[1] == 0x22, cell[cell.count - 1] == 0x22 {
            return cell[2..<cell.count - 1].trimmed
        }
        if cell.count > 1, cell[0] == UInt8(ascii: "'") { return cell[1..<cell.count].trimmed }
        return isNothing(cell) ? .empty : cell
    }

    /// A name or another text without what spreadsheets put around it. An apostrophe is theirs only where it keeps a
    /// formula or a number from being read as one; that of 't Hooft stays.
    static func text(_ cell: ByteSlice) -> ByteSlice {
        let own = cell.trimmed
        guard own.count > 1, own[0] == UInt8(ascii: "'") else { return identity(cell) }
        let isGuard = ASCII.isDigit(own[1]) || [0x3D, 0x2B, 0x2D, 0x40].contains(own[1])
        return isGuard ? identity(cell) : own
    }

    /// A long number that a spreadsheet has rounded: `2,00034E+15`, `1.23E+17`.
    static func isRounded(_ cell: ByteSlice) -> Bool {
        // A number of one digit before its point or exponent; most ids are settled here.
        guard cell.count >= 5, !ASCII.isDigit(cell[1]), ASCII.isDigit(cell[0]),
            let mark = cell.firstIndex(of: UInt8(ascii: "E"))
        else {
            return false
        }
        guard mark + 1 < cell.count - 1, cell[mark + 1] == UInt8(ascii: "+") else { return false }
        for index in mark + 2..<cell.count where !ASCII.isDigit(cell[index]) { return false }
        if mark == 1 { return true }
        guard cell[1] == UInt8(ascii: ".") || cell[1] == UInt8(ascii: ",") else { return false }
        for index in 2..<mark where !ASCII.isDigit(cell[index]) { return false }
        return true
    }

    /// The parts of a cell between `;`, `,` or `|`, trimmed, without empty ones.
    static func parts(_ cell: ByteSlice, _ body: (ByteSlice) -> Void) {
        var start = 0
        for index in 0...cell.count {
            let isEnd = index == cell.count
            guard isEnd || cell[index] == 0x3B || cell[index] == 0x2C || cell[index] == 0x7C else { continue }
            let part = identity(cell[start..<index])
            if !part.isEmpty { body(part) }
            start = index + 1
        }
    }
}
