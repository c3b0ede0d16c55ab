/// A folder that holds archives and nothing else, as daily exports and takeouts are kept: their entries together, each
/// below the name of its archive. Archives inside archives stay closed.
enum ArchiveFolder {
    /// Whether every entry is called as an archive is; in an export such a file would be somebody's attachment.
    static func holdsOnlyArchives(_ names: [String]) -> Bool { !names.isEmpty && names.allSatisfy(isArchive) }

    private static func isArchive(_ name: String) -> Bool {
        let name = name.utf8.map(ASCII.lower)
        return [".zip", ".tar", ".tgz", ".tar.gz"].contains { name.suffix($0.utf8.count).elementsEqual($0.utf8) }
    }

    private struct Place: Sendable {
        let source: Int
        let entry: Int
    }

    /// One source of all; of a single archive its own.
    ///
    /// - Throws: `.data` when together they would unpack to too much; `.usage` for several exports of Slack, which count
    ///   once only when each is an input of its own.
    static func open(
        _ sources: [Source], named names: [String], folder: String, limits: ZipLimits
    ) throws(InputError) -> Source {
        if sources.count == 1, let only = sources.first { return only }
        guard sources.allSatisfy({ SlackLayout($0.entries).folders.isEmpty }) else {
            throw InputError(
                .usage, at: folder, "holds several archives of Slack or the like",
                remedy: "give the archives one by one: \(folder)/*.zip")
        }
        var listed: [(entry: Source.Entry, place: Place)] = []
        for (number, source) in sources.enumerated() {
            for (entry, item) in source.entries.enumerated() {
                let name = "\(names[number])/\(item.name)"
                listed.append((Source.Entry(name: name, size: item.size), Place(source: number, entry: entry)))
            }
        }
        try check(listed.map(\.entry.size), folder, limits)
        listed.sort { EntryNames.precedes($0.entry.name, $1.entry.name) }
        let places = listed.map(\.place)
        return Source(
            name: folder, container: .zip, entries: listed.map(\.entry),
            remarks: zip(names, sources).flatMap { name, source in source.remarks.map { "\(name): \($0)" } },
            load: { (entry, limit, buffer: inout ByteBuffer) throws(InputError) in
                try sources[places[entry].source].read(first: limit, of: places[entry].entry, into: &buffer)
            },
            part: { (entry, offset, count, buffer: inout ByteBuffer) throws(InputError) in
                try sources[places[entry].source].read(
                    places[entry].entry, at: offset, count: count, into: &buffer)
            })
    }

    private static func check(_ sizes: [Int], _ folder: String, _ limits: ZipLimits) throws(InputError) {
        guard sizes.count <= limits.entries else {
            throw .archive(folder, "the archives together have more than \(limits.entries) entries")
        }
        var total = 0
        for size in sizes {
            total += size
            guard total <= limits.unpackedBytes else {
                throw .archive(folder, "the archives together would unpack to more than \(limits.unpackedBytes) bytes")
            }
        }
    }
}
