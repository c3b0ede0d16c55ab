/// The entries of a tar archive, found by walking from header to header; every claim of a header checked.
struct TarDirectory {
    struct Item: Sendable {
        let name: String
        /// Place of the content.
        let data: Int
        let size: Int
    }

    /// Most bytes of a long name or of pax records.
    private static let longestRecords = 1 << 20

    /// Sorted by the bytes of their names; folders, links and leftovers of file managers are left out.
    private(set) var items: [Item] = []
    private let archive: String
    private var (links, others, unreadableNames) = (0, 0, 0)
    private var isCut = false
    /// What the header before says of the next.
    private var nextName: [UInt8]?
    private var nextSize: Int?
    private var isNextSparse = false

    /// - Complexity: O(n log n) for n headers, and one read in the file for each.
    /// - Throws: `.data` when the archive is damaged, cut short or hostile.
    init(_ store: any ByteStore, limits: ZipLimits) throws(InputError) {
        archive = store.name
        var (place, headers, unpacked) = (0, 0, 0)
        while let block = try Self.header(store, place, &isCut) {
            let header = try TarHeader(block, archive: archive)
            headers += 1
            guard headers <= limits.entries else {
                throw .archive(archive, "the tar archive has more than \(limits.entries) entries")
            }
            let data = place + TarHeader.length
            let size = try take(header, data, store)
            unpacked += size
            guard unpacked <= limits.unpackedBytes else {
                throw .archive(archive, "the tar archive holds more than \(limits.unpackedBytes) bytes")
            }
            place = data + (size + TarHeader.length - 1) / TarHeader.length * TarHeader.length
        }
        items.sort { EntryNames.precedes($0.name, $1.name) }
        try checkNames()
    }

    /// The header at `place`; `nil` at the zeros that end the archive, or where the file ends.
    private static func header(
        _ store: any ByteStore, _ place: Int, _ isCut: inout Bool
    ) throws(InputError) -> [UInt8]? {
        guard place < store.size else {
            isCut = true
            return nil
        }
        let block = try store.bytes(place, TarHeader.length)
        if block.allSatisfy({ $0 == 0 }) { return nil }
        guard block.count == TarHeader.length else {
            throw .archive(store.name, "the tar archive is cut short in the middle of a header")
        }
        return block
    }

    /// Notes what the header describes; the bytes that follow it.
    private mutating func take(
        _ header: TarHeader, _ data: Int, _ store: any ByteStore
    ) throws(InputError) -> Int {
        let isOwn = [.longName, .longLink, .records, .globalRecords].contains(header.kind)
        let hasContent = isOwn || ![.link, .folder, .device].contains(header.kind)
        let size = hasContent ? isOwn ? header.size : nextSize ?? header.size : 0
        guard size <= store.size - data else {
            throw .archive(
                archive,
                "the tar archive is cut short: an entry declares \(size) bytes, and \(store.size - data) are left")
        }
        if isOwn {
            try note(header.kind, data, size, store)
        } else {
            try keep(header, data, size)
            (nextName, nextSize, isNextSparse) = (nil, nil, false)
        }
        return size
    }

    private mutating func note(
        _ kind: TarHeader.Kind, _ data: Int, _ size: Int, _ store: any ByteStore
    ) throws(InputError) {
        // What holds for all entries are times and comments.
        guard kind == .longName || kind == .records else { return }
        guard size <= Self.longestRecords else {
            throw .archive(archive, "a name in the tar archive takes \(size) bytes")
        }
        let bytes = try store.bytes(data, size)
        if kind == .longName { nextName = TarHeader.text(bytes[...]) } else { try records(bytes) }
    }

    /// Records of pax: `27 path=folder/name.json\n`, their own length first.
    private mutating func records(_ bytes: [UInt8]) throws(InputError) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let digits = rest.prefix(while: ASCII.isDigit)
            guard (1...7).contains(digits.count), let length = Int(String(decoding: digits, as: UTF8.self)),
                length > digits.count + 2, length <= rest.count, rest[rest.startIndex + length - 1] == 0x0A,
                rest[digits.endIndex] == 0x20
            else { throw .archive(archive, "the tar archive is damaged (a pax record's length is wrong)") }
            try record(rest[(digits.endIndex + 1)..<(rest.startIndex + length - 1)])
            rest = rest.dropFirst(length)
        }
    }

    private mutating func record(_ record: ArraySlice<UInt8>) throws(InputError) {
        guard let sign = record.firstIndex(of: UInt8(ascii: "=")) else { return }
        let (key, value) = (record[..<sign], record[(sign + 1)...])
        if key.elementsEqual("path".utf8) { nextName = Array(value) }
        if key.starts(with: "GNU.sparse.".utf8) { isNextSparse = true }
        guard key.elementsEqual("size".utf8) else { return }
        guard value.allSatisfy(ASCII.isDigit), let size = Int(String(decoding: value, as: UTF8.self)) else {
            throw .archive(archive, "an entry of the tar archive declares a size that is no number")
        }
        nextSize = size
    }

    private mutating func keep(_ header: TarHeader, _ data: Int, _ size: Int) throws(InputError) {
        guard let name = try name(nextName ?? header.rawName) else {
            if header.kind == .file { unreadableNames += 1 }
            return
        }
        guard header.kind != .folder, !name.isEmpty, name.utf8.last != UInt8(ascii: "/"), !EntryNames.isNoise(name)
        else { return }
        guard header.kind == .file, !isNextSparse else {
            if header.kind == .link { links += 1 } else { others += 1 }
            return
        }
        items.append(Item(name: name, data: data, size: size))
    }

    /// The name without `./`; `nil` when it is no UTF-8.
    private func name(_ raw: [UInt8]) throws(InputError) -> String? {
        var bytes = raw[...]
        while bytes.starts(with: "./".utf8) { bytes = bytes.dropFirst(2).drop { $0 == UInt8(ascii: "/") } }
        if bytes.isEmpty || bytes.elementsEqual(".".utf8) { return "" }
        guard let name = String(validating: bytes, as: UTF8.self).map(ZipName.parted) else { return nil }
        guard bytes.count <= ZipName.longest else {
            throw .archive(archive, "a name in the tar archive is longer than 1 KiB")
        }
        if let fault = ZipName.fault(of: name) {
            throw .archive(
                "\(archive)/\(name)", fault,
                remedy: "look through the archive, and give its folder unpacked if it is to be trusted")
        }
        return name
    }

    /// - Throws: `.data` when two entries bear one name: which of them counts would be a guess.
    private func checkNames() throws(InputError) {
        for (item, next) in zip(items, items.dropFirst()) where item.name.utf8.elementsEqual(next.name.utf8) {
            throw .archive("\(archive)/\(item.name)", "stands twice in the tar archive")
        }
    }

    /// One sentence for each kind of thing that was passed over.
    var remarks: [String] {
        var remarks = [
            (links, "link in the tar archive was", "links in the tar archive were", "left out"),
            (
                others, "device, pipe or sparse file in the tar archive was",
                "devices, pipes and sparse files in the tar archive were", "left out"
            ),
            (
                unreadableNames, "file in the tar archive has", "files in the tar archive have",
                "no name in UTF-8: left out"
            ),
        ].filter { $0.0 > 0 }.map { "\(CountedNoun.of($0.0, $0.1, $0.2)) \($0.3)" }
        if isCut { remarks.append("the tar archive has no end mark: it may have been cut short") }
        return remarks
    }
}
