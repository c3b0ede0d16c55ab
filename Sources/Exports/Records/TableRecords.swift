/// The rows of a platform's table, one after another, their cells asked for by name of column.
///
/// Names are folded as `HeaderName` does. Rows are cut and copied by several threads and handed over in order.
struct TableRecords {
    let table: Table
    private let columns: TableRecordColumns
    /// Positions of each name: a header that is repeated has several.
    private let positions: [[Int]]

    /// Small, for the cells of many blocks are held at once.
    private static let blockSize = 1 << 19

    /// - Parameter names: the columns that matter, folded.
    /// - Throws: `.data` when there is no record at all; what the source throws.
    init(_ source: Source, entry: Int, names: [String], threads: Int) throws(InputError) {
        table = try Table(source, entry: entry, threads: threads, blockSize: Self.blockSize) {
            Self.found(names, in: $0)
        }
        let folded = table.headers.map(HeaderName.folded)
        positions = names.map { name in folded.indices.filter { folded[$0] == name } }
        columns = TableRecordColumns(
            names.map { ByteKey($0) },
            starts: positions.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) })
    }

    /// Where the cells of a name stand, for those who ask often.
    func column(_ name: FieldName) -> RecordColumn { RecordColumn(cells: columns.cells(of: name)) }

    /// Whether the table has the column at all.
    func has(_ name: FieldName) -> Bool { columns.number(of: name).map { !positions[$0].isEmpty } ?? false }

    /// Tables of the source whose header has all these names.
    static func entries(_ source: Source, having names: [String]) -> [Int] {
        Table.candidates(source).filter { entry in
            has(names, source, entry)
        }
    }

    /// Whether a table of the source has all these names in its header.
    static func isAny(in source: Source, having names: [String]) -> Bool {
        Table.candidates(source).contains { has(names, source, $0) }
    }

    private static func has(_ names: [String], _ source: Source, _ entry: Int) -> Bool {
        Table.peek(source, entry: entry, enough: names.count) { found(names, in: $0) } == names.count
    }

    private static func found(_ names: [String], in headers: [String]) -> Int {
        // Most of what is looked at are texts of messages, not headers.
        let folded = headers.filter { $0.utf8.count <= longestHeader }.map(HeaderName.folded)
        return names.count { folded.contains($0) }
    }

    /// Bytes of the longest header that may be one of those asked for.
    private static let longestHeader = 128

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
                try ByteSlice.with(batch.bytes) { bytes throws(InputError) in
                    let cells = TableRecord.Cells(columns, batch, bytes)
                    for row in batch.lines.indices { try body(TableRecord(cells: cells, row: row)) }
                }
            }
        }
    }

    private func batch(
        _ scanner: inout DelimitedScanner, _ block: DelimitedText.Block, _ columns: [Int]
    ) -> TableRecordBatch {
        var batch = TableRecordBatch(width: columns.count)
        batch.bytes.reserveCapacity(Self.blockSize)
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
            for column in columns { batch.append(scanner.field(column)) }
        }
        return batch
    }

    private func newlines(_ scanner: borrowing DelimitedScanner, _ start: Int, _ block: DelimitedText.Block) -> Int {
        scanner.lines(endingWith: block.newline, from: start)
    }
}

/// Which cells of a row that are copied belong to which name.
struct TableRecordColumns: Sendable {
    private let names: [ByteKey]
    /// Where the cells of each name begin, and the end of the last.
    private let starts: [Int]
    /// The first name of each mark; the number of names where there is none.
    private let firsts: [Int]

    init(_ names: [ByteKey], starts: [Int]) {
        (self.names, self.starts) = (names, starts)
        firsts = (0..<64).map { mark in names.firstIndex { $0.markNumber == mark } ?? names.count }
    }

    func number(of name: FieldName) -> Int? {
        var number = firsts[name.markNumber]
        while number < names.count {
            if names[number] == name.key { return number }
            number += 1
        }
        return nil
    }

    /// Positions among the cells that are copied.
    func cells(of name: FieldName) -> Range<Int> {
        number(of: name).map { starts[$0]..<starts[$0 + 1] } ?? 0..<0
    }
}

/// The columns of one name.
struct RecordColumn: Sendable {
    fileprivate let cells: Range<Int>
}

/// Cells of many rows, copied out of a text.
struct TableRecordBatch: Sendable {
    let width: Int
    var bytes: [UInt8] = []
    var ends: [Int] = []
    var lines: [Int] = []
    var broken: [(reason: String, line: Int)] = []

    init(width: Int) { self.width = width }

    /// Words that stand for nothing become nothing.
    mutating func append(_ cell: ByteSlice) {
        if cell.count > TableCell.longestNothing || !TableCell.isNothing(cell.trimmed) {
            bytes.append(contentsOf: cell.raw)
        }
        ends.append(bytes.count)
    }

    @inline(__always) func cell(_ row: Int, _ column: Int) -> Range<Int> {
        let place = row * width + column
        return (place == 0 ? 0 : ends[place - 1])..<ends[place]
    }
}

/// One row of a table. It and its cells are valid inside the call that handed it out.
struct TableRecord {
    /// What the rows of a batch share.
    fileprivate final class Cells {
        let columns: TableRecordColumns
        let batch: TableRecordBatch
        let bytes: ByteSlice

        init(_ columns: TableRecordColumns, _ batch: TableRecordBatch, _ bytes: ByteSlice) {
            (self.columns, self.batch, self.bytes) = (columns, batch, bytes)
        }
    }

    fileprivate let cells: Cells
    fileprivate let row: Int

    var line: Int { cells.batch.lines[row] }

    /// The first cell of this name that holds anything.
    func cell(_ name: FieldName) -> ByteSlice? { cell(RecordColumn(cells: cells.columns.cells(of: name))) }

    func cell(_ column: RecordColumn) -> ByteSlice? {
        for place in column.cells {
            if let found = filled(place) { return found }
        }
        return nil
    }

    /// Calls `body` with each cell of this name that holds anything.
    func forEachCell(_ column: RecordColumn, _ body: (ByteSlice) -> Void) {
        for place in column.cells {
            if let cell = filled(place) { body(cell) }
        }
    }

    private func filled(_ column: Int) -> ByteSlice? {
        let place = cells.batch.cell(row, column)
        return place.isEmpty ? nil : cells.bytes[place]
    }

    func has(_ name: FieldName) -> Bool { cell(name) != nil }

    func text(_ name: FieldName) -> [UInt8]? { cell(name)?.array }

    func string(_ name: FieldName) -> String? { cell(name)?.string }

    /// Whether the text is this word.
    func says(_ name: FieldName, _ word: StaticString) -> Bool { cell(name)?.equals(word) ?? false }

    /// The text as a time, in microseconds since 1970.
    func time(_ name: FieldName, zoneMinutes: Int = 0) -> Int64? {
        cell(name).flatMap { TimestampReader(zoneMinutes: zoneMinutes).read($0)?.micros }
    }

    func isTrue(_ name: FieldName) -> Bool { cell(name).map { TableCell.isTrue($0.trimmed) } ?? false }

    /// An id, without what spreadsheets put around it.
    ///
    /// - Throws: `.data` when a spreadsheet has rounded it: then it names another message or nobody.
    func identity(_ name: FieldName, in table: String) throws(InputError) -> ByteSlice? {
        guard let id = cell(name).map(TableCell.identity), !id.isEmpty else { return nil }
        guard !TableCell.isRounded(id) else {
            throw InputError(
                .data, at: "\(table):\(line)", "the id \(id.string) has been rounded by a spreadsheet",
                remedy: "give the file as it was exported, never saved from a spreadsheet")
        }
        return id
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
