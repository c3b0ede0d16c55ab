/// The JSON of a file of an input: as it stands, out of gzip, or made of BSON.
enum RecordBytes {
    /// Fills the buffer with JSON; what is wrong with BSON behind what could be read.
    ///
    /// - Throws: what the source throws; `.data` when a packed file is damaged.
    static func read(_ source: Source, _ entry: Int, into buffer: inout ByteBuffer) throws(InputError) -> String? {
        try source.read(entry, into: &buffer)
        if isPacked(buffer) {
            let store = MemoryBytes(name: source.entries[entry].name, content: buffer.withBytes { Array($0) })
            try GzipSource.open(store, limits: ZipLimits()).read(0, into: &buffer)
        }
        return unwrap(&buffer)
    }

    /// The beginning of the file, about so many bytes of it.
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
        _ = unwrap(&buffer)
    }

    private static func isPacked(_ buffer: borrowing ByteBuffer) -> Bool {
        buffer.withBytes { $0.starts(with: [0x1F, 0x8B, 8]) }
    }

    private static func unwrap(_ buffer: inout ByteBuffer) -> String? {
        guard buffer.withBytes({ BSONDocuments.isBSON(ByteSlice.of($0)) }) else { return nil }
        // JSON takes more bytes than BSON, seldom half as many more.
        var json = ByteBuffer(capacity: buffer.count + buffer.count / 2)
        let fault = buffer.withBytes { bytes in
            var documents = BSONDocuments(ByteSlice.of(bytes))
            return documents.write(into: &json)
        }
        swap(&buffer, &json)
        return fault
    }
}
