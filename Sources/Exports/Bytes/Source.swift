/// An input as a reader sees it: a folder, a ZIP or a single file, all as a list of named entries whose bytes can be
/// asked for, from any thread. One wrapper folder around everything, `__MACOSX/`, `._*` and `.DS_Store` are gone.
package struct Source: Sendable {
    package enum Container: String, Sendable {
        case folder
        /// Packed: a ZIP or a gzip file, whose entries are unpacked whole.
        case zip
        /// A tar archive, plain or inside gzip: entries can be read in part.
        case tar
        case file
    }

    package struct Entry: Sendable, Equatable {
        /// `/`-separated, relative, wrapper folder removed. A key, never used as a path to write to.
        package let name: String
        /// Bytes when unpacked.
        package let size: Int
        /// Packed on its own among entries that need not be.
        package var isPacked = false
    }

    /// As the user gave it, without its path.
    package let name: String
    package let container: Container
    /// Sorted by the bytes of their names.
    package let entries: [Entry]
    /// The folder that stood around everything and was taken off the names.
    package let wrapper: String?
    /// Whether the entries are the sheets of a workbook.
    let isWorkbook: Bool
    /// What was passed over when the source was opened (symbolic links, …), one sentence each.
    package let remarks: [String]
    /// Digest of the file that the user gave; `nil` for a folder.
    let whole: (@Sendable () throws(InputError) -> [UInt8])?
    private let load: @Sendable (_ entry: Int, _ limit: Int, _ into: inout ByteBuffer) throws(InputError) -> Void
    private let part:
        @Sendable (_ entry: Int, _ offset: Int, _ count: Int, _ into: inout ByteBuffer) throws(InputError) -> Void

    package init(
        name: String, container: Container, entries: [Entry], wrapper: String? = nil, isWorkbook: Bool = false,
        remarks: [String] = [],
        digest: (@Sendable () throws(InputError) -> [UInt8])? = nil,
        load: @escaping @Sendable (Int, Int, inout ByteBuffer) throws(InputError) -> Void,
        part: @escaping @Sendable (Int, Int, Int, inout ByteBuffer) throws(InputError) -> Void
    ) {
        self.name = name
        self.container = container
        self.entries = entries
        self.wrapper = wrapper
        self.isWorkbook = isWorkbook
        self.remarks = remarks
        whole = digest
        self.load = load
        self.part = part
    }

    /// The same source, which says how many bytes it gave, on the thread that asked for them.
    package func counted(_ count: @escaping @Sendable (Int) -> Void) -> Source {
        let (load, part) = (load, part)
        return Source(
            name: name, container: container, entries: entries, wrapper: wrapper, isWorkbook: isWorkbook,
            remarks: remarks,
            digest: whole,
            load: { (entry, limit, buffer: inout ByteBuffer) throws(InputError) in
                try load(entry, limit, &buffer)
                count(buffer.count)
            },
            part: { (entry, offset, length, buffer: inout ByteBuffer) throws(InputError) in
                try part(entry, offset, length, &buffer)
                count(buffer.count)
            })
    }

    /// The same input with other entries.
    func holding(
        _ entries: [Entry],
        load: @escaping @Sendable (Int, Int, inout ByteBuffer) throws(InputError) -> Void,
        part: @escaping @Sendable (Int, Int, Int, inout ByteBuffer) throws(InputError) -> Void,
        remarks further: (Source) -> [String]
    ) -> Source {
        func made(_ remarks: [String]) -> Source {
            Source(
                name: name, container: container, entries: entries, wrapper: wrapper, isWorkbook: isWorkbook,
                remarks: remarks, digest: whole, load: load, part: part)
        }
        return made(remarks + further(made([])))
    }

    /// Whether a stretch of an entry can be read without unpacking all that stands before it.
    func canReadInPart(_ entry: Int) -> Bool { container != .zip && !entries[entry].isPacked }

    /// All bytes of an entry, in place of what the buffer held, which a thread uses again and again.
    package func read(_ entry: Int, into buffer: inout ByteBuffer) throws(InputError) {
        try load(entry, Int.max, &buffer)
    }

    /// The first `limit` bytes of an entry (fewer when it is shorter), for recognising formats.
    package func read(first limit: Int, of entry: Int, into buffer: inout ByteBuffer) throws(InputError) {
        try load(entry, limit, &buffer)
    }

    /// `count` bytes from `offset` of an entry, fewer where it ends earlier, so that one large file can be read in blocks
    /// by several threads. Entries of a ZIP cannot be read in part: there the whole entry is inflated first.
    package func read(
        _ entry: Int, at offset: Int, count: Int, into buffer: inout ByteBuffer
    ) throws(InputError) {
        try part(entry, offset, count, &buffer)
    }
}
