/// The rows of a platform's table, one after another, their cells asked for by name of column.
///
/// Names are folded as `HeaderName` does. Rows are cut and copied by several threads and handed over in order.
struct TableRecords {
    let table: Table
    private let columns: TableRecordColumns
    /// Positions of each name: a header that is repeated has several.
    private let positions: [[Int]]

    /// - Parameter names: the columns that matter, folded.
    /// - Throws: `.data` when there is no record at all; what the source throws.
    init(_ source: Source, entry: Int, names: [String], threads: Int) throws(InputError) {
        table = try Table(source, entry: entry, threads: threads) { Self.found(names, in: $0) }
        let folded = table.headers.map(HeaderName.folded)
        positions = names.map { name in folded.indices.filter { folded[$0] == name } }
        columns = TableRecordColumns(
            names: names.map { ByteKey($0) },
            starts: positions.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) })
    }

    /// Whether the table has the column at all.
    func has(_ name: FieldName) -> Bool { columns.number(of: name).map { !positions[$0].isEmpty } ?? false }

    /// Tables of the source whose header has all these names.
    static func entries(_ source: Source, having names: [String]) -> [Int] {
        Table.candidates(source).filter { entry in
            Table.peek(source, entry: entry) { found(names, in: $0) } == names.count
        }
    }

    private static func found(_ names: [String], in headers: [String]) -> Int {
        let folded = Set(headers.map(HeaderName.folded))
        return names.count { folded.contains($0) }
    }

    /// Calls `body` for every row, `broken` for those that cannot be read.
    ///
    /// - Throws: what `body` and the source throw.
    func forEach(
        threads: Int, broken: (_ reason: String, _ line: Int) -> Void, _ body: (TableRecord) throws(InputError) -> Void
    ) throws(InputError) {
        let places = positions.flatMap { $0 }
        try table.text.forEachTurn(from: table.start, dialect: table.dialect, threads: threads) { scanner, block in
            batch(&scanner, block, places)
        } take: { batches throws(InputError) in
            for batch in batches {
                for (reason, line) in batch.broken { broken(reason, line) }
                let cells = TableRecord.Cells(columns, batch)
                for row in batch.lines.indices { try body(TableRecord(cells: cells, row: row)) }
            }
        }
    }

    private func batch(
        _ scanner: inout DelimitedScanner, _ block: DelimitedText.Block, _ columns: [Int]
    ) -> TableRecordBatch {
        var batch = TableRecordBatch(width: columns.count)
        batch.bytes.reserveCapacity(1 << 20)
        var (line, counted) = (0, -1)
        while scanner.next() {
            if scanner.isBlank { continue }
            // Lines are counted from the row before, once a row needs its number.
            if counted < 0 { line = block.line(of: scanner) } else { line += newlines(scanner, counted, block) }
            counted = scanner.recordStart
            if let fault = TableRow.fault(&scanner, columns: table.headers.count) {
                batch.broken.append((fault, line))
                continue
            }
            batch.lines.append(line)
            for column in columns {
                batch.bytes.append(contentsOf: scanner.field(column).raw)
                batch.ends.append(batch.bytes.count)
            }
        }
        return batch
    }

    private func newlines(_ scanner: borrowing DelimitedScanner, _ start: Int, _ block: DelimitedText.Block) -> Int {
        scanner.lines(endingWith: block.newline, from: start)
    }
}

/// Which cells of a row that are copied belong to which name.
struct TableRecordColumns: Sendable {
    let names: [ByteKey]
    /// Where the cells of each name begin, and the end of the last.
    let starts: [Int]

    func number(of name: FieldName) -> Int? {
        for number in 0..<names.count where names[number] == name.key { return number }
        return nil
    }

    /// Positions among the cells that are copied.
    func cells(of name: FieldName) -> Range<Int> {
        number(of: name).map { starts[$0]..<starts[$0 + 1] } ?? 0..<0
    }
}

/// Cells of many rows, copied out of a text.
struct TableRecordBatch: Sendable {
    let width: Int
    var bytes: [UInt8] = []
    var ends: [Int] = []
    var lines: [Int] = []
    var broken: [(reason: String, line: Int)] = []

    init(width: Int) { self.width = width }

    func cell(_ row: Int, _ column: Int) -> Range<Int> {
        let place = row * width + column
        return (place == 0 ? 0 : ends[place - 1])..<ends[place]
    }
}

/// One row of a table.
struct TableRecord {
    /// What the rows of a batch share.
    fileprivate final class Cells: Sendable {
        let columns: TableRecordColumns
        let batch: TableRecordBatch

        init(_ columns: TableRecordColumns, _ batch: TableRecordBatch) {
            (self.columns, self.batch) = (columns, batch)
        }
    }

    fileprivate let cells: Cells
    fileprivate let row: Int

    var line: Int { cells.batch.lines[row] }

    /// The first cell of this name that holds anything.
    func text(_ name: FieldName) -> [UInt8]? { place(name).map { Array(cells.batch.bytes[$0]) } }

    /// Lends `body` what `text` would copy.
    func withText<Result>(_ name: FieldName, _ body: (ByteSlice) -> Result) -> Result? {
        place(name).map { place in ByteSlice.with(cells.batch.bytes) { body($0[place]) } }
    }

    /// Whether the text is this word.
    func says(_ name: FieldName, _ word: StaticString) -> Bool { withText(name) { $0.equals(word) } ?? false }

    /// The text as a time, in microseconds since 1970.
    func time(_ name: FieldName, zoneMinutes: Int = 0) -> Int64? {
        withText(name) { TimestampReader(zoneMinutes: zoneMinutes).read($0)?.micros } ?? nil
    }

    func has(_ name: FieldName) -> Bool { place(name) != nil }

    func string(_ name: FieldName) -> String? { text(name).map { String(decoding: $0, as: UTF8.self) } }

    /// Lends `body` all cells of this name that hold anything.
    func forEachText(_ name: FieldName, _ body: (ByteSlice) -> Void) {
        ByteSlice.with(cells.batch.bytes) { bytes in
            for column in cells.columns.cells(of: name) {
                if let cell = filled(column) { body(bytes[cell]) }
            }
        }
    }

    private func place(_ name: FieldName) -> Range<Int>? {
        for column in cells.columns.cells(of: name) {
            if let found = filled(column) { return found }
        }
        return nil
    }

    /// Where the cell stands among the bytes, if it holds anything.
    private func filled(_ column: Int) -> Range<Int>? {
        let cell = cells.batch.cell(row, column)
        guard cell.count <= 16 else { return cell }
        return ByteSlice.with(cells.batch.bytes) { TableCell.isNothing($0[cell].trimmed) } ? nil : cell
    }

    func isTrue(_ name: FieldName) -> Bool { withText(name) { TableCell.isTrue($0.trimmed) } ?? false }

    /// An id, without what spreadsheets put around it.
    ///
    /// - Throws: `.data` when a spreadsheet has rounded it: then it names another message or nobody.
    func identity(_ name: FieldName, in table: String) throws(InputError) -> [UInt8]? {
        let found = withText(name) { cell in
            let id = TableCell.identity(cell)
            return (id: id.array, isRounded: TableCell.isRounded(id))
        }
        guard let found else { return nil }
        guard !found.isRounded else {
            throw InputError(
                .data, at: "\(table):\(line)",
                "the id \(String(decoding: found.id, as: UTF8.self)) has been rounded by a spreadsheet",
                remedy: "give the file as it was exported, never saved from a spreadsheet")
        }
        return found.id.isEmpty ? nil : found.id
    }
}

/// What a reader keeps while it goes over the tables of one platform.
protocol TableReading {
    var book: PlatformBook { get set }
    var settings: Reader.Settings { get }
}

extension TableReading {
    /// Calls `body` for every row, and counts those that cannot be read.
    ///
    /// - Parameter isLast: the table is not gone over again, and what it holds is counted.
    mutating func forEach(
        _ records: TableRecords, isLast: Bool = true,
        _ body: (inout Self, TableRecord) throws(InputError) -> Void
    ) throws(InputError) {
        var broken: [(String, Int)] = []
        try records.forEach(threads: settings.threads, broken: { broken.append(($0, $1)) }) { row throws(InputError) in
            try body(&self, row)
        }
        guard isLast else { return }
        let table = records.table.text
        for (reason, line) in broken {
            let place = "\(table.label):\(line)"
            if reason == TableRow.footer { book.skip(reason, at: place) } else { book.skipBad(reason, at: place) }
        }
        book.count(bytes: table.byteCount)
        if let warning = table.warning { book.warn("\(table.label) \(warning)") }
    }
}
