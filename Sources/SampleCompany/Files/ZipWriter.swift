/// A ZIP archive written front to back; ZIP64 where more than 65,535 entries or 4 GiB call for it.
///
/// All entries bear the same time, so that equal content gives equal bytes. Source: PKWARE APPNOTE 6.3.
struct ZipWriter: ~Copyable {
    private let file: OutputFile
    private let path: String
    private let deflate: Deflate?
    private var directory: [UInt8] = []
    private var entryCount: UInt64 = 0
    private var offset: UInt64 = 0

    /// 2026-04-01 00:00 in DOS form.
    private static let date: UInt32 = ((2026 - 1980) << 9 | 4 << 5 | 1) << 16
    /// Names are UTF-8.
    private static let flags: UInt32 = 1 << 11

    /// - Parameter level: 0 stores, 1…9 deflate.
    init(_ path: String, level: Int) throws(WriteFailure) {
        self.path = path
        file = try OutputFile(path)
        deflate = level > 0 ? Deflate(level: level) : nil
    }

    /// One entry, whole: below 4 GiB.
    mutating func add(_ name: String, _ bytes: [UInt8]) throws(WriteFailure) {
        var body = bytes
        if let deflate {
            guard let compressed = deflate.compress(bytes) else {
                throw WriteFailure(path: path, action: "compress", code: 0)
            }
            body = compressed
        }
        let common = entryFields(bytes, stored: body.count, name: Array(name.utf8))
        var header: [UInt8] = [0x50, 0x4B, 3, 4]
        header += common + Array(name.utf8)
        try file.write(header)
        try file.write(body)
        record(name: Array(name.utf8), common: common)
        offset += UInt64(header.count + body.count)
    }

    /// What local header and directory have in common: from "version needed" to "extra length".
    private func entryFields(_ bytes: [UInt8], stored: Int, name: [UInt8]) -> [UInt8] {
        var fields: [UInt8] = []
        fields.append(little: 20, bytes: 2)
        fields.append(little: UInt64(ZipWriter.flags), bytes: 2)
        fields.append(little: deflate == nil ? 0 : 8, bytes: 2)
        fields.append(little: UInt64(ZipWriter.date), bytes: 4)
        fields.append(little: UInt64(Deflate.checksum(bytes)), bytes: 4)
        fields.append(little: UInt64(stored), bytes: 4)
        fields.append(little: UInt64(bytes.count), bytes: 4)
        fields.append(little: UInt64(name.count), bytes: 2)
        fields.append(little: 0, bytes: 2)
        return fields
    }

    private mutating func record(name: [UInt8], common: [UInt8]) {
        let isFar = offset >= 0xFFFF_FFFF
        directory += [0x50, 0x4B, 1, 2, isFar ? 45 : 20, 3]
        directory += common.dropLast(2)
        directory.append(little: isFar ? 12 : 0, bytes: 2)
        directory.append(little: 0, bytes: 6)
        directory.append(little: 0o100644 << 16, bytes: 4)
        directory.append(little: isFar ? 0xFFFF_FFFF : offset, bytes: 4)
        directory += name
        if isFar {
            directory += [1, 0, 8, 0]
            directory.append(little: offset, bytes: 8)
        }
        entryCount += 1
    }

    /// Writes the directory; the archive is not one before.
    consuming func finish() throws(WriteFailure) {
        let size = UInt64(directory.count)
        var end: [UInt8] = []
        if entryCount >= 0xFFFF || offset >= 0xFFFF_FFFF || size >= 0xFFFF_FFFF { append64(to: &end, size: size) }
        end += [0x50, 0x4B, 5, 6, 0, 0, 0, 0]
        end.append(little: min(entryCount, 0xFFFF), bytes: 2)
        end.append(little: min(entryCount, 0xFFFF), bytes: 2)
        end.append(little: min(size, 0xFFFF_FFFF), bytes: 4)
        end.append(little: min(offset, 0xFFFF_FFFF), bytes: 4)
        end.append(little: 0, bytes: 2)
        try file.write(directory)
        try file.write(end)
    }

    private func append64(to end: inout [UInt8], size: UInt64) {
        end += [0x50, 0x4B, 6, 6]
        end.append(little: 44, bytes: 8)
        end += [45, 3, 45, 0]
        end.append(little: 0, bytes: 8)
        for value in [entryCount, entryCount, size, offset] { end.append(little: value, bytes: 8) }
        end += [0x50, 0x4B, 6, 7, 0, 0, 0, 0]
        end.append(little: offset + size, bytes: 8)
        end.append(little: 1, bytes: 4)
    }
}

extension [UInt8] {
    /// The lowest `bytes` bytes of a number, lowest first.
    fileprivate mutating func append(little value: UInt64, bytes: Int) {
        for position in 0..<bytes { append(UInt8(truncatingIfNeeded: value >> (8 * UInt64(position)))) }
    }
}
