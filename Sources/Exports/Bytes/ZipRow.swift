/// One row of a ZIP's central directory (APPNOTE.TXT 4.3.12), with its zip64 numbers filled in and its name decoded.
struct ZipRow {
    let name: String
    let flags: Int
    let method: Int
    let crc: UInt32
    /// Bytes in the archive, and when unpacked.
    let packed: Int
    let size: Int
    /// Place of the local header.
    let header: Int
    /// The row and the undecoded name in the directory's bytes.
    let bytes: Range<Int>
    let rawName: Range<Int>
    let isLink: Bool

    static let fixedLength = 46

    var isFolder: Bool { name.utf8.last == UInt8(ascii: "/") }

    /// Reads the row that begins at `place`.
    ///
    /// - Throws: `.data` when it is cut short, its signature is wrong, or what it declares is refused.
    init(_ directory: [UInt8], at place: Int, archive: String) throws(InputError) {
        guard directory.count - place >= Self.fixedLength, directory.number32(place) == 0x0201_4B50 else {
            throw .archive(archive, "the ZIP's directory is damaged")
        }
        let nameEnd = place + Self.fixedLength + directory.number16(place + 28)
        let extraEnd = nameEnd + directory.number16(place + 30)
        let end = extraEnd + directory.number16(place + 32)
        guard end <= directory.count else { throw .archive(archive, "the ZIP's directory is cut short") }
        bytes = place..<end
        rawName = place + Self.fixedLength..<nameEnd
        flags = directory.number16(place + 8)
        method = directory.number16(place + 10)
        crc = UInt32(truncatingIfNeeded: directory.number32(place + 16))
        let extra = try ZipExtra(directory, nameEnd..<extraEnd, row: place, archive: archive)
        (packed, size, header) = (extra.packed, extra.size, extra.header)
        name = try ZipName.decode(
            directory[rawName], isUTF8: flags & 0x800 != 0, unicodePath: extra.unicodePath, archive: archive)
        // Written on Unix (3) or macOS (19), where the upper half of the attributes is the file's mode.
        let writer = Int(directory[place + 5])
        isLink = (writer == 3 || writer == 19) && directory.number16(place + 40) & 0xF000 == 0xA000
    }

    /// What keeps the entry, and it alone, from being unpacked.
    var obstacle: String? {
        if flags & 1 != 0 { return "encrypted" }
        return method == 0 || method == 8 ? nil : "packed by method \(method), not by deflate"
    }

    /// - Throws: `.data` when the entry is longer than the `archive` of so many `bytes`, belies itself, or asks for more
    ///   than `limits` allow; or when the archive hides even what it holds.
    func check(_ limits: ZipLimits, archive: String, bytes: Int) throws(InputError) {
        let place = "\(archive)/\(name)"
        guard packed <= bytes else { throw .archive(place, "reaches beyond the end of the ZIP") }
        guard flags & 0x2040 == 0 else { throw unreadable(place, "encrypted") }
        if obstacle != nil { return }
        guard method == 8 || packed == size else {
            throw .archive(place, "is stored, but its two sizes differ: \(packed) and \(size) bytes")
        }
        guard size <= packed * 1032 + 1032 else {
            throw .archive(place, "declares \(size) bytes, which \(packed) packed bytes cannot hold")
        }
        guard !limits.refuses(unpacked: size, packed: packed) else {
            throw .archive(place, "would unpack \(packed) bytes to \(size): more than \(limits.ratio) times as much")
        }
        guard !isFolder || size == 0 else { throw .archive(place, "is a folder with content") }
    }

    func unreadable(_ place: String, _ obstacle: String) -> InputError {
        .archive(
            place, "is \(obstacle)", remedy: "unpack it, with its password if it has one, and give the folder instead")
    }
}
