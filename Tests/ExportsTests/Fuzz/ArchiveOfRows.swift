@testable import Exports

/// An archive made of nothing but the rows of a directory, whose lengths, places and checksums are put right: of what
/// chance writes hardly anything would get by those. What stands as a row's comment is the entry's packed content.
enum ArchiveOfRows {
    static func bytes(_ rows: [UInt8]) -> [UInt8] {
        var (archive, directory): ([UInt8], [UInt8]) = ([], [])
        var (place, count) = (0, 0)
        while rows.count - place >= ZipRow.fixedLength, rows.number32(place) == 0x0201_4B50, count < 8 {
            let name = place + ZipRow.fixedLength..<place + ZipRow.fixedLength + rows.number16(place + 28)
            let extra = name.upperBound..<name.upperBound + rows.number16(place + 30)
            let end = extra.upperBound + rows.number16(place + 32)
            guard end <= rows.count else { break }
            let row = settled(Array(rows[place..<end]), content: Array(rows[extra.upperBound..<end]), at: archive.count)
            directory += row
            archive += [0x50, 0x4B, 3, 4] + row[6..<28] + row[28..<30] + [0, 0] + rows[name]
            archive += rows[extra.upperBound..<end]
            (place, count) = (end, count + 1)
        }
        // What follows the rows is part of the directory.
        directory += rows[place...]
        let numbers = little(count, 2) + little(count, 2) + little(directory.count, 4) + little(archive.count, 4)
        return archive + directory + [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + numbers + [0, 0]
    }

    private static func settled(_ row: [UInt8], content: [UInt8], at place: Int) -> [UInt8] {
        var row = row
        let isDeflated = row.number16(10) == 8
        let unpacked = isDeflated ? content.withUnsafeBytes { InflateFuzz.byZlib($0).content } : content
        let sum = unpacked.withUnsafeBytes { Checksum.crc32($0) }
        row.replaceSubrange(16..<20, with: little(Int(sum), 4))
        // All ones refer to the extra field.
        if row.number32(20) != 0xFFFF_FFFF { row.replaceSubrange(20..<24, with: little(content.count, 4)) }
        if row.number32(24) != 0xFFFF_FFFF { row.replaceSubrange(24..<28, with: little(unpacked.count, 4)) }
        if row.number32(42) != 0xFFFF_FFFF { row.replaceSubrange(42..<46, with: little(place, 4)) }
        return row
    }

    private static func little(_ number: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    }
}
