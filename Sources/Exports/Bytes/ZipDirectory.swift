/// The list of a ZIP's entries, every claim in it checked that can be checked without unpacking.
struct ZipDirectory {
    /// One file in the archive, ready to be unpacked.
    struct Item: Sendable {
        let name: String
        let isDeflated: Bool
        let crc: UInt32
        let packed: Int
        let size: Int
        /// Place of the packed bytes.
        let data: Int
    }

    /// Sorted by the bytes of their names; folders, links and leftovers of file managers are left out.
    private(set) var items: [Item] = []
    private var links = 0
    /// Files, whether they can be read or not.
    private var files = 0
    /// Those that cannot be unpacked, though nothing is wrong with the archive.
    private var unreadable: [(number: Int, row: ZipRow, obstacle: String)] = []

    /// - Complexity: O(n log n) for n rows, and one read in the file for each.
    /// - Throws: `.data` when the archive is damaged or hostile, or nothing in it can be unpacked.
    init(_ store: any ByteStore, limits: ZipLimits) throws(InputError) {
        let end = try ZipEnd(store)
        guard end.rows <= limits.entries, end.directoryBytes <= limits.directoryBytes else {
            throw .archive(store.name, "the ZIP has more than \(limits.entries) entries")
        }
        let bytes = try store.bytes(end.directory, end.directoryBytes)
        let rows = try Self.rows(bytes, end, limits, store)
        try Self.checkTotal(rows, limits, archive: store.name)
        let places = try ZipLayout.places(of: rows, bytes, end: end.directory, store)
        try Self.checkNames(rows, archive: store.name)
        for (row, place) in zip(rows, places) { keep(row, data: place) }
        if items.isEmpty, let first = unreadable.first {
            throw first.row.unreadable("\(store.name)/\(first.row.name)", first.obstacle)
        }
    }

    private mutating func keep(_ row: ZipRow, data: Int) {
        guard !row.isFolder, !EntryNames.isNoise(row.name) else { return }
        guard !row.isLink else {
            links += 1
            return
        }
        files += 1
        if let obstacle = row.obstacle { return unreadable.append((files, row, obstacle)) }
        items.append(
            Item(
                name: row.name, isDeflated: row.method == 8, crc: row.crc, packed: row.packed, size: row.size,
                data: data))
    }

    /// One sentence for each kind of thing that was passed over.
    var remarks: [String] {
        var remarks: [String] = []
        if links > 0 {
            let noun = CountedNoun.of(links, "symbolic link in the ZIP was", "symbolic links in the ZIP were")
            remarks.append("\(noun) left out")
        }
        if !unreadable.isEmpty {
            let noun = CountedNoun.of(unreadable.count, "file in the ZIP was", "files in the ZIP were")
            let listed = unreadable.prefix(5).map {
                "file \($0.number) of \(files) (\($0.row.size) bytes, \($0.obstacle))"
            }
            remarks.append(
                "\(noun) left out, for it takes another program to unpack them: in the order of names "
                    + listed.joined(separator: ", ") + (unreadable.count > 5 ? " and more" : ""))
        }
        return remarks
    }

    /// The rows sorted by name, those that are equal byte for byte taken once.
    private static func rows(
        _ bytes: [UInt8], _ end: ZipEnd, _ limits: ZipLimits, _ store: any ByteStore
    ) throws(InputError) -> [ZipRow] {
        let archive = store.name
        var rows: [ZipRow] = []
        var place = 0
        while place < bytes.count, !end.rowsAreExact || rows.count < end.rows {
            let row = try ZipRow(bytes, at: place, archive: archive)
            guard rows.count < limits.entries else {
                throw .archive(archive, "the ZIP has more than \(limits.entries) entries")
            }
            rows.append(row)
            place = row.bytes.upperBound
        }
        guard end.rowsAreExact ? rows.count == end.rows : rows.count & 0xFFFF == end.rows else {
            throw .archive(archive, "the ZIP's directory has \(rows.count) rows, but its end record says \(end.rows)")
        }
        for row in rows { try row.check(limits, archive: archive, bytes: store.size) }
        rows.sort { EntryNames.precedes($0.name, $1.name) }
        return withoutTwins(rows, bytes)
    }

    private static func withoutTwins(_ rows: [ZipRow], _ bytes: [UInt8]) -> [ZipRow] {
        var kept: [ZipRow] = []
        kept.reserveCapacity(rows.count)
        for row in rows {
            if let last = kept.last, bytes[last.bytes] == bytes[row.bytes] { continue }
            kept.append(row)
        }
        return kept
    }

    private static func checkTotal(_ rows: [ZipRow], _ limits: ZipLimits, archive: String) throws(InputError) {
        var unpacked = 0
        var packed = 0
        for row in rows {
            unpacked += row.size
            packed += row.packed
            guard unpacked <= limits.unpackedBytes else {
                throw .archive(archive, "the ZIP would unpack to more than \(limits.unpackedBytes) bytes")
            }
        }
        guard !limits.refuses(unpacked: unpacked, packed: packed) else {
            throw .archive(
                archive, "would unpack \(packed) bytes to \(unpacked): more than \(limits.ratio) times as much")
        }
    }

    /// - Throws: `.data` when two different entries bear one name: which of them counts would be a guess.
    private static func checkNames(_ rows: [ZipRow], archive: String) throws(InputError) {
        for (row, next) in zip(rows, rows.dropFirst()) where row.name.utf8.elementsEqual(next.name.utf8) {
            throw .archive("\(archive)/\(row.name)", "stands twice in the ZIP with different content")
        }
    }
}
