/// A large file of BSON that lies open, read a stretch at a time: all of it need not be in memory.
struct DocumentFile {
    private let source: Source
    private let entry: Int
    private static let stretch = 1 << 20

    /// `nil` where the file is none, packed, or small.
    ///
    /// - Throws: what the source throws.
    init?(_ source: Source, _ entry: Int) throws(InputError) {
        guard source.canReadInPart(entry), source.entries[entry].size > 2 * Self.stretch else { return nil }
        (self.source, self.entry) = (source, entry)
        var head = ByteBuffer(capacity: 1 << 12)
        try source.read(first: 1 << 12, of: entry, into: &head)
        guard RecordBytes.isBSON(head) else { return nil }
    }

    /// Lends the documents of one stretch after another, each to be gone through to its end.
    ///
    /// - Returns: what is wrong and where, when not all could be read.
    /// - Throws: what the source throws.
    func forEach(_ body: (inout BSONDocuments) -> Void) throws(InputError) -> String? {
        let size = source.entries[entry].size
        var buffer = ByteBuffer(capacity: Self.stretch)
        var progress = BSONDocuments.Progress()
        var (start, length) = (0, Self.stretch)
        while start < size {
            try source.read(entry, at: start, count: length, into: &buffer)
            let isLast = length >= size - start
            let reached = buffer.withBytes { bytes in
                var documents = BSONDocuments(ByteSlice.of(bytes), isWhole: isLast, after: progress)
                body(&documents)
                progress = documents.progress
                return documents.nextDocument
            }
            if isLast { break }
            start += reached
            // A document may be longer than a stretch.
            length = reached == 0 ? 4 * length : Self.stretch
        }
        return progress.fault
    }
}
