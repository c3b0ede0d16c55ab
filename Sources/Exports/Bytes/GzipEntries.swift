/// Entries of a folder or an archive that are packed with gzip on their own, as list archives and daily dumps are kept:
/// they stand among the others under their name without `.gz`, and are unpacked when they are read.
struct GzipEntries {
    /// Bytes of a packed entry that are held in memory while it is unpacked.
    static let longest = 256 << 20

    /// An entry as it will stand: where its bytes come from, and how many they are when unpacked.
    private struct Row: Sendable {
        var name: String
        let entry: Int
        var unpacked: Int?
        /// Why it stays as it is.
        var remark: String?
    }

    private let source: Source
    private let limits: ZipLimits
    private var rows: [Row] = []

    /// The same source with its gzip entries unpacked. Damaged ones and those too large stay as they are, with a remark;
    /// one whose bare name stands already stays too.
    ///
    /// - Complexity: unpacks every gzip entry once, to learn its length.
    /// - Throws: `.data` when together they would unpack to too much; what the source throws.
    static func opened(_ source: Source, limits: ZipLimits) throws(InputError) -> Source {
        guard source.entries.contains(where: { bareName($0.name) != nil }) else { return source }
        var entries = GzipEntries(source, limits)
        try entries.open()
        return entries.whole()
    }

    private init(_ source: Source, _ limits: ZipLimits) { (self.source, self.limits) = (source, limits) }

    /// `2015q2.txt` of `2015q2.txt.gz`; `nil` for other names and for packed tar archives.
    private static func bareName(_ name: String) -> String? {
        let bytes = Array(name.utf8)
        guard bytes.suffix(3).map(ASCII.lower).elementsEqual(".gz".utf8) else { return nil }
        let bare = bytes.dropLast(3)
        guard let last = bare.last, last != UInt8(ascii: "/") else { return nil }
        return bare.suffix(4).map(ASCII.lower).elementsEqual(".tar".utf8) ? nil : String(decoding: bare, as: UTF8.self)
    }

    private mutating func open() throws(InputError) {
        var taken = Set(source.entries.map { Array($0.name.utf8) })
        var (packed, unpacked) = (0, 0)
        for entry in source.entries.indices {
            var row = Row(name: source.entries[entry].name, entry: entry)
            if let bare = Self.bareName(row.name), !taken.contains(Array(bare.utf8)), try isPacked(entry) {
                try measure(&row)
                if let size = row.unpacked {
                    row.name = bare
                    taken.insert(Array(bare.utf8))
                    (packed, unpacked) = (packed + source.entries[entry].size, unpacked + size)
                    try check(unpacked, packed)
                }
            }
            rows.append(row)
        }
        rows.sort { EntryNames.precedes($0.name, $1.name) }
    }

    private func isPacked(_ entry: Int) throws(InputError) -> Bool {
        var head = ByteBuffer(capacity: 16)
        try source.read(first: 4, of: entry, into: &head)
        return head.withBytes { $0.starts(with: [0x1F, 0x8B, 8]) }
    }

    /// Learns how long an entry is when unpacked, or why that cannot be known.
    private func measure(_ row: inout Row) throws(InputError) {
        guard source.entries[row.entry].size <= Self.longest else {
            row.remark = "is too large a gzip file to be unpacked here: give it on its own"
            return
        }
        let store = try Self.store(source, row.entry)
        do throws(InputError) {
            row.unpacked = try GzipSource.unpackedSize(store, limits)
        } catch {
            row.remark = "\(error.what), and stays packed"
        }
    }

    private func check(_ unpacked: Int, _ packed: Int) throws(InputError) {
        guard unpacked <= limits.unpackedBytes, !limits.refuses(unpacked: unpacked, packed: packed) else {
            throw .archive(
                source.name, "its gzip files would together unpack \(packed) bytes to \(unpacked) and more")
        }
    }

    private func whole() -> Source {
        let (source, rows) = (self.source, self.rows)
        let entries = rows.map { row in
            Source.Entry(
                name: row.name, size: row.unpacked ?? source.entries[row.entry].size, isPacked: row.unpacked != nil)
        }
        return source.holding(
            entries,
            load: { (entry, limit, buffer: inout ByteBuffer) throws(InputError) in
                guard let size = rows[entry].unpacked else {
                    return try source.read(first: limit, of: rows[entry].entry, into: &buffer)
                }
                try Self.load(source, rows[entry].entry, min(limit, size), of: size, into: &buffer)
            },
            part: { (entry, offset, count, buffer: inout ByteBuffer) throws(InputError) in
                guard let size = rows[entry].unpacked else {
                    return try source.read(rows[entry].entry, at: offset, count: count, into: &buffer)
                }
                let start = min(max(0, offset), size)
                let end = start + min(max(0, count), size - start)
                try Self.load(source, rows[entry].entry, end, of: size, into: &buffer)
                buffer.removeFirst(start)
            },
            remarks: { whole in
                rows.enumerated().compactMap { place, row in row.remark.map { "\(whole.label(place)) \($0)" } }
            })
    }

    /// Makes `buffer` hold the first `length` of `size` bytes; a glance reads no more of the packed entry than it needs.
    private static func load(
        _ source: Source, _ entry: Int, _ length: Int, of size: Int, into buffer: inout ByteBuffer
    ) throws(InputError) {
        if length < min(size, 1 << 20) {
            let start = try GzipSource.start(of: store(source, entry, first: length + 1 << 16), atMost: length)
            if start.count >= length {
                buffer.removeAll()
                return buffer.append(Array(start.prefix(length)))
            }
        }
        try GzipSource.load(store(source, entry), length, into: &buffer)
    }

    private static func store(
        _ source: Source, _ entry: Int, first limit: Int = .max
    ) throws(InputError) -> MemoryBytes {
        var packed = ByteBuffer(capacity: min(limit, source.entries[entry].size))
        try source.read(first: limit, of: entry, into: &packed)
        return MemoryBytes(
            name: "\(source.name)/\(source.entries[entry].name)", content: packed.withBytes { Array($0) })
    }
}
