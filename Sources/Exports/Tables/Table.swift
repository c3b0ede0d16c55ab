/// A delimited text with its header found: ready for its rows to be read.
package struct Table: Sendable {
    package let text: DelimitedText
    package let dialect: DelimitedDialect
    package let headers: [String]
    /// Where the records behind the header begin.
    package let start: Int

    /// Finds the header among the first records: the one that `score` values most (report titles may stand before it);
    /// the first record where `score` values none.
    ///
    /// - Throws: `.data` when there is no record at all; what the source throws.
    package init(
        _ source: Source, entry: Int, threads: Int, blockSize: Int = DelimitedText.blockSize,
        score: ([String]) -> Int
    ) throws(InputError) {
        text = try DelimitedText(source, entry: entry, threads: threads, blockSize: blockSize)
        let found = try text.withHead { head, _ throws(InputError) in TableHead(head).header(score) }
        guard let found else {
            throw InputError(
                .data, at: source.label(entry), "has no rows", remedy: "a table with a header is needed")
        }
        (dialect, headers, start) = (found.dialect, found.names, found.end)
    }

    /// Files of a source that may be tables, by number: those called `.csv`, `.tsv`, `.tab`, `.psv` or `.txt`, and a
    /// single file whatever it is called.
    package static func candidates(_ source: Source) -> [Int] {
        source.entries.indices.filter { entry in
            source.container == .file || hasTableName(source.entries[entry].name)
        }
    }

    /// The best score over the first records of an entry, looking at no more than 64 KiB, and no further than to a record
    /// of a score that is `enough`; 0 where it cannot be read.
    package static func peek(_ source: Source, entry: Int, enough: Int = .max, score: ([String]) -> Int) -> Int {
        var stored = ByteBuffer(capacity: 1 << 16)
        guard (try? source.read(first: 1 << 16, of: entry, into: &stored)) != nil else { return 0 }
        var text = ByteBuffer(capacity: 1 << 16)
        stored.withBytes { TextEncoding.announced($0).transcode($0, into: &text) }
        return text.withBytes { head in TableHead(head).header(score, enough: enough).map { score($0.names) } ?? 0 }
    }

    private static func hasTableName(_ name: String) -> Bool {
        let lower = name.utf8.suffix(4).map(ASCII.lower)
        return [".csv", ".tsv", ".tab", ".psv", ".txt"].contains { Array($0.utf8) == lower }
    }
}

/// The beginning of a delimited text.
struct TableHead {
    struct Header {
        var dialect: DelimitedDialect
        var names: [String]
        var end: Int
    }

    private static let searchedRecords = 25
    private let head: UnsafeRawBufferPointer
    private let dialect: DelimitedDialect
    private let textStart: Int

    init(_ head: UnsafeRawBufferPointer) {
        self.head = head
        if let declared = DelimitedDialect.declared(head) {
            let rest = UnsafeRawBufferPointer(rebasing: head[declared.textStart...])
            var dialect = DelimitedDialect.sniff(rest)
            dialect.delimiter = declared.delimiter
            (self.dialect, textStart) = (dialect, declared.textStart)
        } else {
            (dialect, textStart) = (DelimitedDialect.sniff(head), 0)
        }
    }

    /// The record of the best score, or the first whose score is `enough`.
    func header(_ score: ([String]) -> Int, enough: Int = .max) -> Header? {
        let rest = UnsafeRawBufferPointer(rebasing: head[textStart...])
        var scanner = DelimitedScanner(rest, dialect: dialect, isWhole: true)
        var best: (header: Header, score: Int)?
        var seen = 0
        while seen < Self.searchedRecords, scanner.next() {
            if scanner.isBlank { continue }
            seen += 1
            guard scanner.faults.isDisjoint(with: .unusable) else { continue }
            let names = (0..<scanner.fieldCount).map { scanner.field($0).trimmed.string }
            let value = score(names)
            if value > best?.score ?? -1 {
                best = (Header(dialect: dialect, names: names, end: textStart + scanner.position), value)
                if value >= enough { break }
            }
        }
        return best?.header
    }
}
