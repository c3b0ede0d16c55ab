#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Walks a folder and notes the regular files in it, and what it passed over.
struct FolderListing {
    let name: String
    /// Most files taken.
    let limit: Int
    private(set) var items: [FolderSource.Item] = []
    private var links = 0
    private var others = 0
    private var unreadableNames = 0

    init(name: String, limit: Int) {
        self.name = name
        self.limit = limit
    }

    /// One sentence for each kind of thing that was passed over.
    var remarks: [String] {
        [
            (links, "symbolic link in the folder was", "symbolic links in the folder were", "not followed"),
            (
                others, "pipe, socket or device in the folder was", "pipes, sockets and devices in the folder were",
                "not read"
            ),
            (
                unreadableNames, "file in the folder has", "files in the folder have",
                "no name in UTF-8: left out"
            ),
        ].filter { $0.0 > 0 }.map { "\(CountedNoun.of($0.0, $0.1, $0.2)) \($0.3)" }
    }

    /// - Throws: `.missing` when a folder cannot be listed; `.data` when there are too many files or levels.
    mutating func list(_ folder: Int32, prefix: String, depth: Int) throws(InputError) {
        guard depth <= FolderSource.deepest else {
            throw InputError(.data, at: "\(name)/\(prefix)", "folders are nested deeper than \(FolderSource.deepest)")
        }
        for child in try children(of: folder, prefix) {
            try note(child, in: folder, path: prefix + child, depth: depth)
        }
    }

    private mutating func note(
        _ child: String, in folder: Int32, path: String, depth: Int
    ) throws(InputError) {
        guard !EntryNames.isNoise(path), child != "__MACOSX" else { return }
        guard let stamp = FileStamp(child, in: folder) else {
            throw InputError(.missing, at: "\(name)/\(path)", "cannot be read: \(lastSystemError())")
        }
        switch stamp.kind {
        case .file: try add(FolderSource.Item(path: path, stamp: stamp))
        case .folder: try descend(child, in: folder, path: path, depth: depth)
        case .link: links += 1
        case .stream, .other: others += 1
        }
    }

    private mutating func add(_ item: FolderSource.Item) throws(InputError) {
        guard items.count < limit else {
            throw InputError(.data, at: name, "holds more than \(limit) files", remedy: "give the export's own folder")
        }
        items.append(item)
    }

    private mutating func descend(
        _ child: String, in folder: Int32, path: String, depth: Int
    ) throws(InputError) {
        let number = openat(folder, child, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_DIRECTORY)
        guard number >= 0 else {
            throw InputError(.missing, at: "\(name)/\(path)", "cannot be opened: \(lastSystemError())")
        }
        let descriptor = OpenDescriptor(number)
        try list(descriptor.number, prefix: path + "/", depth: depth + 1)
    }

    /// Names in a folder, in the system's order; the caller sorts.
    private mutating func children(of folder: Int32, _ prefix: String) throws(InputError) -> [String] {
        // closedir closes its descriptor, and the folder's own must stay open; its place is set back for a second walk.
        let copy = openat(folder, ".", O_RDONLY | O_CLOEXEC | O_DIRECTORY)
        guard copy >= 0, let stream = fdopendir(copy) else {
            if copy >= 0 { close(copy) }
            throw InputError(.missing, at: "\(name)/\(prefix)", "cannot be listed: \(lastSystemError())")
        }
        defer { closedir(stream) }
        var names: [String] = []
        while let record = readdir(stream) {
            guard let child = Self.childName(record) else {
                unreadableNames += 1
                continue
            }
            if child != ".", child != ".." { names.append(child) }
        }
        return names
    }

    /// The name in a directory record, or `nil` when it is not UTF-8. It is read where it stands: the record is only as
    /// long as its name.
    private static func childName(_ record: UnsafeMutablePointer<dirent>) -> String? {
        guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { return nil }
        let name = UnsafeRawPointer(record).advanced(by: offset).assumingMemoryBound(to: CChar.self)
        return String(validatingCString: name)
    }
}
