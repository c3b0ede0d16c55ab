#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A folder with all below it. Files are opened from the folder downwards, component by component, and no symbolic link
/// is followed: nothing outside the folder can be read through it.
enum FolderSource {
    /// Deepest nesting that is looked into.
    static let deepest = 64

    struct Item: Sendable {
        /// Relative to the folder, wrapper included.
        let path: String
        let stamp: FileStamp
    }

    static func open(_ root: OpenDescriptor, name: String, limits: ZipLimits) throws(InputError) -> Source {
        var listing = FolderListing(name: name, limit: limits.entries)
        try listing.list(root.number, prefix: "", depth: 0)
        let items = listing.items.sorted { EntryNames.precedes($0.path, $1.path) }
        if ArchiveFolder.holdsOnlyArchives(items.map(\.path)) {
            var sources: [Source] = []
            for item in items { sources.append(try Source.open(try reader(item, root, name), limits: limits)) }
            return try ArchiveFolder.open(sources, named: items.map(\.path), folder: name, limits: limits)
        }
        let wrapper = EntryNames.wrapper(of: items.map(\.path))
        let entries = items.map { item in
            Source.Entry(name: wrapper == nil ? item.path : EntryNames.unwrapped(item.path), size: item.stamp.size)
        }
        let folder = Source(
            name: name, container: .folder, entries: entries, wrapper: wrapper, remarks: listing.remarks,
            load: { (entry, limit, buffer: inout ByteBuffer) throws(InputError) in
                let file = try reader(items[entry], root, name)
                try file.load(0, min(limit, file.size), into: &buffer)
            },
            part: { (entry, offset, count, buffer: inout ByteBuffer) throws(InputError) in
                try reader(items[entry], root, name).load(offset, count, into: &buffer)
            })
        return try GzipEntries.opened(folder, limits: limits)
    }

    /// Opens an item again and makes sure that it is still the file that was listed.
    private static func reader(
        _ item: Item, _ root: OpenDescriptor, _ name: String
    ) throws(InputError) -> FileReader {
        let place = "\(name)/\(item.path)"
        let file = try openBelow(root, item.path, place)
        guard FileStamp(descriptor: file.number) == item.stamp else {
            throw InputError(
                .missing, at: place, "changed while it was read", remedy: "try again when nobody writes to it")
        }
        return FileReader(file, stamp: item.stamp, name: place)
    }

    private static func openBelow(
        _ root: OpenDescriptor, _ path: String, _ place: String
    ) throws(InputError) -> OpenDescriptor {
        var current = root
        var rest = Substring(path)
        while let slash = rest.utf8.firstIndex(of: UInt8(ascii: "/")) {
            current = try openChild(of: current, String(rest[..<slash]), O_DIRECTORY, place)
            rest = rest[rest.utf8.index(after: slash)...]
        }
        return try openChild(of: current, String(rest), O_NONBLOCK, place)
    }

    private static func openChild(
        of folder: OpenDescriptor, _ name: String, _ flags: Int32, _ place: String
    ) throws(InputError) -> OpenDescriptor {
        let number = openat(folder.number, name, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | flags)
        guard number >= 0 else {
            throw InputError(.missing, at: place, "cannot be opened: \(lastSystemError())")
        }
        return OpenDescriptor(number)
    }
}
