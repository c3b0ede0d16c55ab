/// A large file of JSON objects one behind the other, read a stretch at a time: all of it need not be in memory.
struct ObjectFile {
    /// What is known of a part of the file; of a whole one where nothing else is said.
    struct Stretch {
        var linesBefore = 0
        var isLast = true
    }

    private let source: Source
    private let entry: Int
    private static let stretch = 1 << 20

    /// `nil` where the file is packed or small, or does not begin with an object that ends soon.
    ///
    /// - Throws: what the source throws.
    init?(_ source: Source, _ entry: Int) throws(InputError) {
        guard source.container != .zip, source.entries[entry].size > 2 * Self.stretch else { return nil }
        (self.source, self.entry) = (source, entry)
        var head = ByteBuffer(capacity: RecordFiles.glance)
        try source.read(first: RecordFiles.glance, of: entry, into: &head)
        guard head.withPadded(Self.beginsWithObject) else { return nil }
    }

    private static func beginsWithObject(_ head: PaddedBytes) -> Bool {
        var scanner = JSONScanner(head)
        guard scanner.peek() == .object else { return false }
        do throws(JSONError) { try scanner.skipValue() } catch { return false }
        return true
    }

    /// Lends one stretch after another. Each begins where `body` says that it came to in the one before.
    ///
    /// - Parameter body: `nil` for no further one.
    /// - Throws: what the source throws.
    func forEach(_ body: (PaddedBytes, Stretch) -> Int?) throws(InputError) {
        let size = source.entries[entry].size
        var buffer = ByteBuffer(capacity: Self.stretch)
        var stretch = Stretch()
        var (start, length) = (0, Self.stretch)
        while start < size {
            stretch.isLast = length >= size - start
            try source.read(entry, at: start, count: min(length, size - start), into: &buffer)
            guard let reached = buffer.withPadded({ body($0, stretch) }), !stretch.isLast else { return }
            stretch.linesBefore += buffer.withBytes { ByteSlice.of($0)[0..<reached].count(of: 0x0A) }
            start += reached
            // An object may be longer than a stretch.
            length = reached == 0 ? 4 * length : Self.stretch
        }
    }
}
