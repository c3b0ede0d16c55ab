/// What is wrong with a table's row as a whole.
enum TableRow {
    /// Why the row cannot be read, or `nil`. Rows may be shorter than the header, and longer by empty fields.
    static func fault(_ scanner: inout DelimitedScanner, columns: Int) -> String? {
        if scanner.faults.contains(.unclosedQuote) { return "quote never closed" }
        if scanner.faults.contains(.recordTooLong) { return "record over 16 MiB" }
        if scanner.faults.contains(.fieldTooLong) { return "field over 1 MiB" }
        if scanner.faults.contains(.tooManyFields) { return "too many fields" }
        if scanner.fieldCount > columns {
            for index in columns..<scanner.fieldCount where !scanner.field(index).trimmed.isEmpty {
                return "more fields than the header"
            }
        }
        return isFooter(&scanner) ? footer : nil
    }

    /// The reason of a row that is none, and nothing to complain of.
    static let footer = "footer"

    /// A row of blanks, or a sum under the table: "Total" at its beginning.
    private static func isFooter(_ scanner: inout DelimitedScanner) -> Bool {
        let first = scanner.field(0).trimmed
        if first.isEmpty {
            for index in 1..<max(1, scanner.fieldCount) where !scanner.field(index).trimmed.isEmpty { return false }
            return true
        }
        guard first.count <= 16 else { return false }
        let words: [StaticString] = ["total", "totals", "grand total", "sum", "summe", "gesamt", "total:", "insgesamt"]
        return words.contains { first.equalsIgnoringCase($0) }
    }
}
