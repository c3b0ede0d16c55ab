/// The JSON of a file of an input: as it stands, out of gzip, or made of BSON.
enum RecordBytes {
    /// Fills the buffer with the file, unpacked.
    ///
    /// - Throws: what the source throws; `.data` when a packed file is damaged.
    static func read(_ source: Source, _ entry: Int, into buffer: inout ByteBuffer) throws(InputError) {
        try source.read(entry, into: &buffer)
        guard isPacked(buffer) else { return }
        let store = MemoryBytes(name: source.entries[entry].name, content: buffer.withBytes { Array($0) })
        try GzipSource.open(store, limits: ZipLimits()).read(0, into: &buffer)
    }

    /// The JSON of the beginning of the file, about so many bytes of it.
    static func read(
        _ source: Source, _ entry: Int, glance: Int, into buffer: inout ByteBuffer
    ) throws(InputError) {
        try source.read(first: glance, of: entry, into: &buffer)
        if isPacked(buffer) {
            let store = MemoryBytes(name: source.entries[entry].name, content: buffer.withBytes { Array($0) })
            let start = try GzipSource.start(of: store, atMost: glance)
            buffer.removeAll()
            buffer.append(start)
        }
        guard isBSON(buffer) else { return }
        var json = ByteBuffer(capacity: 2 * glance)
        buffer.withBytes { bytes in
            var documents = BSONDocuments(ByteSlice.of(bytes))
            while documents.next(into: &json) {}
        }
        swap(&buffer, &json)
    }

    static func isBSON(_ buffer: borrowing ByteBuffer) -> Bool {
        buffer.withBytes { BSONDocuments.isBSON(ByteSlice.of($0)) }
    }

    private static func isPacked(_ buffer: borrowing ByteBuffer) -> Bool {
        buffer.withBytes { $0.starts(with: [0x1F, 0x8B, 8]) }
    }
}
