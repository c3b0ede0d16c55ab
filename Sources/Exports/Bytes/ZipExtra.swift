/// What a directory row's extra fields add to it (APPNOTE.TXT 4.5): numbers over 32 bits, and the name in UTF-8.
struct ZipExtra {
    private(set) var packed: Int
    private(set) var size: Int
    private(set) var header: Int
    private(set) var unicodePath: [UInt8]?

    private static let large = 0xFFFF_FFFF

    /// Reads the fields in `range` for the row that begins at `row`.
    ///
    /// - Throws: `.data` when a field is longer than its room, or a number said to be in zip64 is not there.
    init(_ directory: [UInt8], _ range: Range<Int>, row: Int, archive: String) throws(InputError) {
        packed = directory.number32(row + 20)
        size = directory.number32(row + 24)
        header = directory.number32(row + 42)
        var zip64: Range<Int>?
        var place = range.lowerBound
        // Fewer than four bytes at the end are padding of some writers.
        while range.upperBound - place >= 4 {
            let kind = directory.number16(place)
            let field = place + 4..<place + 4 + directory.number16(place + 2)
            guard field.upperBound <= range.upperBound else {
                throw .archive(archive, "an extra field of the ZIP's directory is longer than its room")
            }
            if kind == 1, zip64 == nil { zip64 = field }
            if kind == 0x7075 {
                unicodePath = Self.path(directory, field, rawName: row + ZipRow.fixedLength..<range.lowerBound)
            }
            place = field.upperBound
        }
        try widen(directory, zip64 ?? 0..<0, archive: archive)
    }

    /// Takes from the zip64 field what did not fit the row, in the order that the format prescribes.
    private mutating func widen(_ directory: [UInt8], _ field: Range<Int>, archive: String) throws(InputError) {
        var place = field.lowerBound
        for number in [\ZipExtra.size, \.packed, \.header] where self[keyPath: number] == Self.large {
            guard field.upperBound - place >= 8 else {
                throw .archive(archive, "a zip64 number is missing in the ZIP's directory")
            }
            self[keyPath: number] = directory.number64(place)
            place += 8
        }
    }

    /// The UTF-8 name, if it was made for this very name: version 1, checksum of the raw name, then the path.
    private static func path(_ directory: [UInt8], _ field: Range<Int>, rawName: Range<Int>) -> [UInt8]? {
        guard field.count >= 5, directory[field.lowerBound] == 1 else { return nil }
        let sum = directory[rawName].withUnsafeBytes { Checksum.crc32($0) }
        guard directory.number32(field.lowerBound + 1) == Int(sum) else { return nil }
        return Array(directory[(field.lowerBound + 5)..<field.upperBound])
    }
}
