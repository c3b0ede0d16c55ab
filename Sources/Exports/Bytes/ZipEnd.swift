/// Where an archive's central directory lies, from the record at its end (APPNOTE.TXT 4.3.14 to 4.3.16).
struct ZipEnd {
    let directory: Int
    let directoryBytes: Int
    let rows: Int
    /// Without zip64 the number of rows is kept in 16 bits, and some writers let it run over.
    let rowsAreExact: Bool

    private static let length = 22
    private static let longestComment = 0xFFFF

    /// - Throws: `.data` when there is no end record, or one that cannot be true.
    init(_ store: any ByteStore) throws(InputError) {
        let tailStart = max(0, store.size - Self.length - Self.longestComment)
        let tail = try store.bytes(tailStart, store.size - tailStart)
        guard let place = Self.find(in: tail) else {
            throw .archive(store.name, "the ZIP has no end record: it is cut short, or bytes follow it")
        }
        if let large = try Self.large(store, endRecord: tailStart + place, tail: tail, place: place) {
            self = large
        } else {
            try self.init(small: tail, place: place, name: store.name)
        }
        guard directoryBytes <= tailStart + place, directory <= tailStart + place - directoryBytes else {
            throw .archive(store.name, "the ZIP's directory lies outside the file")
        }
    }

    private init(directory: Int, directoryBytes: Int, rows: Int, rowsAreExact: Bool) {
        self.directory = directory
        self.directoryBytes = directoryBytes
        self.rows = rows
        self.rowsAreExact = rowsAreExact
    }

    private init(small tail: [UInt8], place: Int, name: String) throws(InputError) {
        guard tail.number16(place + 4) == 0, tail.number16(place + 6) == 0,
            tail.number16(place + 8) == tail.number16(place + 10)
        else { throw .archive(name, "the ZIP is one of several parts", remedy: "join the parts first") }
        self.init(
            directory: tail.number32(place + 16), directoryBytes: tail.number32(place + 12),
            rows: tail.number16(place + 10), rowsAreExact: false)
    }

    /// The last place where an end record and its comment reach exactly to the end of the file.
    private static func find(in tail: [UInt8]) -> Int? {
        guard tail.count >= length else { return nil }
        return (0...(tail.count - length)).reversed().first { place in
            tail.number32(place) == 0x0605_4B50 && tail.number16(place + 20) == tail.count - place - length
        }
    }

    /// The zip64 record, when the small one says that its numbers did not fit.
    private static func large(
        _ store: any ByteStore, endRecord: Int, tail: [UInt8], place: Int
    ) throws(InputError) -> ZipEnd? {
        let overflows =
            tail.number16(place + 10) == 0xFFFF || tail.number32(place + 12) == 0xFFFF_FFFF
            || tail.number32(place + 16) == 0xFFFF_FFFF
        guard overflows, endRecord >= 20 else { return nil }
        let locator = try store.bytes(endRecord - 20, 20)
        guard locator.number32(0) == 0x0706_4B50 else { return nil }
        return try ZipEnd(large: try store.bytes(locator.number64(8), 56), locator: locator, name: store.name)
    }

    private init(large record: [UInt8], locator: [UInt8], name: String) throws(InputError) {
        guard record.count == 56, record.number32(0) == 0x0606_4B50 else {
            throw .archive(name, "the ZIP's zip64 end record is not where it should be")
        }
        guard record.number32(16) == 0, record.number32(20) == 0, locator.number32(16) <= 1,
            record.number64(24) == record.number64(32)
        else { throw .archive(name, "the ZIP is one of several parts", remedy: "join the parts first") }
        self.init(
            directory: record.number64(48), directoryBytes: record.number64(40), rows: record.number64(32),
            rowsAreExact: true)
    }
}

extension InputError {
    /// An archive that cannot be trusted.
    static func archive(
        _ place: String, _ what: String, remedy: String = "download the export again"
    ) -> InputError {
        InputError(.data, at: place, what, remedy: remedy)
    }
}
