/// A tar archive (ustar, pax, GNU), plain or inside gzip. Nothing is written to disk: an entry is read where it lies.
enum TarSource {
    /// - Parameters:
    ///   - store: the bytes of the archive, unpacked where it is packed.
    ///   - file: those of the file that the user gave.
    static func open(
        _ store: any ByteStore, of file: any ByteStore, limits: ZipLimits
    ) throws(InputError) -> Source {
        let directory = try TarDirectory(store, limits: limits)
        let items = directory.items
        try store.checkUnchanged()
        let wrapper = EntryNames.wrapper(of: items.map(\.name))
        let entries = items.map { item in
            Source.Entry(name: wrapper == nil ? item.name : EntryNames.unwrapped(item.name), size: item.size)
        }
        return Source(
            name: store.name, container: .tar, entries: entries, wrapper: wrapper, remarks: directory.remarks,
            digest: { () throws(InputError) in try file.sha256() },
            load: { (entry, limit, buffer: inout ByteBuffer) throws(InputError) in
                try store.load(items[entry].data, min(limit, items[entry].size), into: &buffer)
            },
            part: { (entry, offset, count, buffer: inout ByteBuffer) throws(InputError) in
                let start = min(max(0, offset), items[entry].size)
                let length = min(max(0, count), items[entry].size - start)
                try store.load(items[entry].data + start, length, into: &buffer)
            })
    }

    /// Whether bytes begin as a tar archive does: with a header whose checksum is right.
    static func isTar(_ start: [UInt8]) -> Bool { TarHeader.isHeader(start) }
}
