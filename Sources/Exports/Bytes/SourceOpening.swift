extension Source {
    /// Most bytes taken from a pipe, which must be kept in memory.
    static let pipeLimit = 4 << 30

    /// Opens what a user names: a folder, a ZIP, a tar archive, a gzip file, any other file, a pipe, or `-` for standard
    /// input. What a file is shows in its first bytes, never in its name.
    ///
    /// - Throws: `.missing` when it is not there or cannot be read; `.data` when it is a broken or hostile archive.
    package static func open(path: String, limits: ZipLimits = ZipLimits()) throws(InputError) -> Source {
        guard path != "-" else { return try open(pipe: 0, name: "standard input", limits: limits) }
        let name = lastComponent(of: path)
        let number = openForReading(path)
        guard number >= 0 else {
            throw InputError(.missing, at: path, "cannot be opened: \(lastSystemError())")
        }
        let descriptor = OpenDescriptor(number)
        guard let stamp = FileStamp(descriptor: number) else {
            throw InputError(.missing, at: path, "cannot be read: \(lastSystemError())")
        }
        switch stamp.kind {
        case .folder: return try FolderSource.open(descriptor, name: name, limits: limits)
        case .file: return try open(FileReader(descriptor, stamp: stamp, name: name), limits: limits)
        case .stream: return try open(pipe: number, name: name, limits: limits)
        case .link, .other:
            throw InputError(.missing, at: path, "is neither a file nor a folder")
        }
    }

    private static func open(pipe: Int32, name: String, limits: ZipLimits) throws(InputError) -> Source {
        let content = try readToEnd(pipe, name: name, limit: pipeLimit)
        return try open(MemoryBytes(name: name, content: content), limits: limits)
    }

    /// The source that the first bytes of `store` call for.
    static func open(_ store: any ByteStore, limits: ZipLimits) throws(InputError) -> Source {
        let start = try store.bytes(0, 4)
        if isZip(start) { return try GzipEntries.opened(try ZipSource.open(store, limits: limits), limits: limits) }
        if start.starts(with: [0x1F, 0x8B, 8]) {
            guard TarSource.isTar(try GzipSource.start(of: store, TarHeader.length)) else {
                return try GzipSource.open(store, limits: limits)
            }
            let tar = try TarSource.open(try UnpackedGzip(store, limits: limits), of: store, limits: limits)
            return try GzipEntries.opened(tar, limits: limits)
        }
        if TarSource.isTar(try store.bytes(0, TarHeader.length)) {
            return try GzipEntries.opened(try TarSource.open(store, of: store, limits: limits), limits: limits)
        }
        for (ending, kind) in [(".zip", "ZIP"), (".tar", "tar archive"), (".gz", "gzip file"), (".tgz", "gzip file")]
        where store.name.utf8.suffix(ending.utf8.count).elementsEqual(ending.utf8) {
            throw .archive(store.name, "is no \(kind), whatever its name says")
        }
        return single(store)
    }

    /// A ZIP begins with its first entry, with the end record when it is empty, or with the mark of a split archive.
    static func isZip(_ start: [UInt8]) -> Bool {
        let second: [[UInt8]] = [[3, 4], [5, 6], [6, 6], [7, 8]]
        return start.count == 4 && start.starts(with: "PK".utf8) && second.contains(Array(start[2...]))
    }

    /// One file as a source of one entry.
    private static func single(_ store: any ByteStore) -> Source {
        Source(
            name: store.name, container: .file, entries: [Entry(name: store.name, size: store.size)],
            digest: { () throws(InputError) in try store.sha256() },
            load: { (_, limit, buffer: inout ByteBuffer) throws(InputError) in
                try store.load(0, min(limit, store.size), into: &buffer)
            },
            part: { (_, offset, count, buffer: inout ByteBuffer) throws(InputError) in
                try store.load(offset, count, into: &buffer)
            })
    }

    /// `export.zip` of `/data/export.zip`, `data` of `/data/`, `.` of `.`.
    static func lastComponent(of path: String) -> String {
        path.utf8.split(separator: UInt8(ascii: "/")).last.flatMap { String($0) } ?? path
    }
}
