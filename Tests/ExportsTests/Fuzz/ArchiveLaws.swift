@testable import Exports

/// What holds for every archive that is let in, whatever packed it.
enum ArchiveLaws {
    static let limits: ZipLimits = {
        var limits = ZipLimits()
        (limits.entries, limits.unpackedBytes, limits.directoryBytes) = (8, 1 << 13, 1 << 10)
        return limits
    }()

    /// It stays within its limits, and its names inside.
    static func check(_ source: Source) throws(BrokenLaw) {
        try hold(source.entries.count <= limits.entries, "entries are counted")
        let size = source.entries.reduce(0) { $0 + $1.size }
        try hold(size <= limits.unpackedBytes, "an archive stays within its limit")
        for (entry, next) in zip(source.entries, source.entries.dropFirst()) {
            try hold(EntryNames.precedes(entry.name, next.name), "names are sorted and differ")
        }
        for entry in source.entries {
            let parts = entry.name.split(separator: "/", omittingEmptySubsequences: false)
            try hold(!parts.contains("..") && entry.name.utf8.first != UInt8(ascii: "/"), "names stay inside")
            try hold(!entry.name.utf8.contains(0) && !entry.name.utf8.contains(0x5C), "names are plain")
        }
    }

    /// The entry as a whole, where it can be read: as long as it said, and the same in parts.
    static func content(
        of entry: Int, in source: Source, _ buffer: inout ByteBuffer
    ) throws(BrokenLaw) -> [UInt8]? {
        let size = source.entries[entry].size
        guard (try? source.read(entry, into: &buffer)) != nil else { return nil }
        try hold(buffer.count == size, "an entry is as long as it said")
        let whole = buffer.withBytes { Array($0) }
        guard (try? source.read(first: size / 2, of: entry, into: &buffer)) != nil else {
            throw BrokenLaw("what can be read can be begun")
        }
        try hold(buffer.withBytes { whole.starts(with: $0) } && buffer.count == size / 2, "a beginning is one")
        guard (try? source.read(entry, at: size / 3, count: 5, into: &buffer)) != nil else {
            throw BrokenLaw("what can be read can be read in part")
        }
        try hold(buffer.withBytes { whole.dropFirst(size / 3).prefix(5).elementsEqual($0) }, "a part is one")
        return whole
    }
}
