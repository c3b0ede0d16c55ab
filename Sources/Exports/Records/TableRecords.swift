/// The rows of a platform's table, one after another, their cells asked for by name of column.
///
/// Names are folded as `HeaderName` does. Rows are cut and copied by several threads and handed over in order.
struct TableRecords {
    let table: Table
    private let names: [String]
    /// Positions of each name: a header that is repeated has several.
    private let positions: [[Int]]
    /// Where the cells of each name begin among those that are copied.
    private let starts: [Int]

    /// - Parameter names: the columns that matter, folded.
    /// - Throws: `.data` when there is no record at all; what the source throws.
    init(_ source: Source, entry: Int, names: [String], threads: Int) throws(InputError) {
        table = try Table(source, entry: entry, threads: threads) { Self.found(names, in: $0) }
        self.names = names
        let folded = table.headers.map(HeaderName.folded)
        positions = names.map { name in folded.indices.filter { folded[$0] == name } }
        starts = positions.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
    }

    /// Whether the table has the column at all.
    func has(_ name: String) -> Bool { names.firstIndex(of: name).map { !positions[$0].isEmpty } ?? false }

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
        let columns = positions.flatMap { $0 }
        try table.text.forEachTurn(from: table.start, dialect: table.dialect, threads: threads) { scanner, block in
            batch(&scanner, block, columns)
        } take: { batches throws(InputError) in
            for batch in batches {
                for (reason, line) in batch.broken { broken(reason, line) }
                for row in batch.lines.indices {
                    try body(TableRecord(names: names, starts: starts, batch: batch, row: row))
                }
            }
        }
    }

    private func batch(
        _ scanner: inout DelimitedScanner, _ block: DelimitedText.Block, _ columns: [Int]
    ) -> TableRecordBatch {
        var batch = TableRecordBatch(width: columns.count)
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
                batch.bytes += scanner.field(column).array
                batch.ends.append(batch.bytes.count)
            }
        }
        return batch
    }

    private func newlines(_ scanner: borrowing DelimitedScanner, _ start: Int, _ block: DelimitedText.Block) -> Int {
        scanner.lines(endingWith: block.newline, from: start)
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

    func cell(_ row: Int, _ column: Int) -> ArraySlice<UInt8> {
        let place = row * width + column
        return bytes[(place == 0 ? 0 : ends[place - 1])..<ends[place]]
    }
}

/// One row of a table.
struct TableRecord {
    fileprivate let names: [String]
    /// As in `TableRecords`, with the end of the last.
    fileprivate let starts: [Int]
    fileprivate let batch: TableRecordBatch
    fileprivate let row: Int

    var line: Int { batch.lines[row] }

    /// The first cell of this name that holds anything.
    func text(_ name: String) -> [UInt8]? {
        guard let place = names.firstIndex(of: name) else { return nil }
        for column in starts[place]..<starts[place + 1] {
            if let cell = cell(column) { return Array(cell) }
        }
        return nil
    }

    func string(_ name: String) -> String? { text(name).map { String(decoding: $0, as: UTF8.self) } }

    /// All cells of this name that hold anything.
    func texts(_ name: String) -> [[UInt8]] {
        guard let place = names.firstIndex(of: name) else { return [] }
        return (starts[place]..<starts[place + 1]).compactMap { cell($0).map { Array($0) } }
    }

    private func cell(_ column: Int) -> ArraySlice<UInt8>? {
        let cell = batch.cell(row, column)
        guard cell.count <= 16 else { return cell }
        let isNothing = cell.withUnsafeBytes { TableCell.isNothing(ByteSlice.of($0).trimmed) }
        return isNothing ? nil : cell
    }

    func isTrue(_ name: String) -> Bool {
        guard let cell = text(name) else { return false }
        return ByteSlice.with(cell) { TableCell.isTrue($0.trimmed) }
    }

    /// An id, without what spreadsheets put around it.
    ///
    /// - Throws: `.data` when a spreadsheet has rounded it: then it names another message or nobody.
    func identity(_ name: String, in table: String) throws(InputError) -> [UInt8]? {
        guard let cell = text(name) else { return nil }
        let (id, isRounded) = ByteSlice.with(cell) { cell in
            let id = TableCell.identity(cell)
            return (id.array, TableCell.isRounded(id))
        }
        guard !isRounded else {
            throw InputError(
                .data, at: "\(table):\(line)",
                "the id \(String(decoding: id, as: UTF8.self)) has been rounded by a spreadsheet",
                remedy: "give the file as it was exported, never saved from a spreadsheet")
        }
        return id.isEmpty ? nil : id
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
        for (reason, line) in broken { book.skip(reason, at: "\(table.name):\(line)") }
        book.count(bytes: table.byteCount)
        if let warning = table.warning { book.warn("\(table.name) \(warning)") }
    }
}
