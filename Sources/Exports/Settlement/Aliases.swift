/// What a person has decided about who is who: pairs that are one person, and pairs that are not.
///
/// A table with a header. `first` and `second` (or the first two columns) each hold an e-mail address, an id as
/// `platform:id`, an id of the roster, a handle or a full name; `same` says yes, no, or nothing, which decides nothing.
/// Without a column `same`, every row says yes.
package struct Aliases: Sendable, Equatable {
    struct Pair: Sendable, Equatable {
        let line: Int
        let first: [UInt8]
        let second: [UInt8]
        let isSame: Bool
    }

    private(set) var pairs: [Pair] = []
    /// Rows that nobody has decided.
    private(set) var undecided = 0

    /// - Throws: `.usage` when the header does not name two columns of people; `.data` for a row that decides in no known
    ///   word or lacks a name; what the source throws.
    package init(_ source: Source) throws(InputError) {
        let source = try Workbook.tables(of: source)
        guard let entry = Table.candidates(source).first else {
            throw InputError(.usage, at: source.name, "is no table", remedy: "give a CSV file with first,second,same")
        }
        let table = try Table(source, entry: entry, threads: 1) { AliasColumns($0) == nil ? 0 : 1 }
        guard let columns = AliasColumns(table.headers) else {
            throw InputError(
                .usage, at: table.text.label, "has no columns for two people",
                remedy: "name them first and second, and same for the decision")
        }
        let parts = try table.text.map(from: table.start, dialect: table.dialect, threads: 1) {
            scanner, block throws(InputError) in
            var part = Aliases()
            while scanner.next() { try part.add(&scanner, block.line(of: scanner), columns, table) }
            return part
        }
        for part in parts {
            pairs += part.pairs
            undecided += part.undecided
        }
    }

    private init() {}

    init(pairs: [Pair]) { self.pairs = pairs }

    private mutating func add(
        _ scanner: inout DelimitedScanner, _ line: Int, _ columns: AliasColumns, _ table: Table
    ) throws(InputError) {
        if scanner.isBlank { return }
        let place = "\(table.text.label):\(line)"
        if let fault = TableRow.fault(&scanner, columns: table.headers.count), fault != "footer" {
            throw InputError(.data, at: place, fault)
        }
        var isSame = true
        if let same = columns.same {
            let word = TableCell.identity(scanner.field(same))
            guard !word.isEmpty else { return undecided += 1 }
            guard let decided = Self.decision(word) else {
                throw InputError(
                    .data, at: place, "\"same\" is neither yes nor no", remedy: "write yes, no, or nothing")
            }
            isSame = decided
        }
        let names = [columns.first, columns.second].compactMap { Self.person(scanner.field($0)) }
        guard names.count == 2 else { throw InputError(.data, at: place, "names fewer than two people") }
        pairs.append(Pair(line: line, first: names[0], second: names[1], isSame: isSame))
    }

    private static func decision(_ word: ByteSlice) -> Bool? {
        let yes: [StaticString] = ["yes", "y", "true", "1", "x", "ja", "oui", "same"]
        if yes.contains(where: { word.equalsIgnoringCase($0) }) { return true }
        let no: [StaticString] = ["no", "n", "false", "0", "nein", "non", "different"]
        return no.contains(where: { word.equalsIgnoringCase($0) }) ? false : nil
    }

    /// As `AliasBook` knows people; an apostrophe that keeps a spreadsheet from calculating goes.
    private static func person(_ cell: ByteSlice) -> [UInt8]? {
        OptOut.folded(IdentityText.word(TableCell.identity(cell).string))
    }
}

/// Where the columns of a table of aliases stand.
private struct AliasColumns {
    let first: Int
    let second: Int
    let same: Int?

    init?(_ headers: [String]) {
        let folded = headers.map(HeaderName.folded)
        func place(_ names: [String]) -> Int? { folded.firstIndex { names.contains($0) } }
        same = place(["same", "decision", "issame"])
        guard let first = place(["first", "one", "person", "alias"]),
            let second = place(["second", "other", "sameas", "is"]), first != second
        else { return nil }
        (self.first, self.second) = (first, second)
    }
}
