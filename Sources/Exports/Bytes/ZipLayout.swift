/// Where the entries of a ZIP lie: each local header must say what the directory says, and no two entries may share
/// bytes (the trick by which a small archive unpacks to petabytes).
enum ZipLayout {
    private static let headerLength = 30
    private static let unknown = 0xFFFF_FFFF

    /// The place of each row's packed bytes, in the order of `rows`.
    ///
    /// - Throws: `.data` when entries overlap, reach into the directory at `end`, or belie their local headers.
    static func places(
        of rows: [ZipRow], _ directory: [UInt8], end: Int, _ store: any ByteStore
    ) throws(InputError) -> [Int] {
        var places = [Int](repeating: 0, count: rows.count)
        let order = rows.indices.sorted { rows[$0].header < rows[$1].header }
        var free = 0
        for index in order {
            let row = rows[index]
            let place = "\(store.name)/\(row.name)"
            guard row.header >= free else { throw .archive(place, "shares bytes with another entry of the ZIP") }
            places[index] = try dataPlace(row, directory[row.rawName], end: end, store, place)
            free = places[index] + row.packed
        }
        return places
    }

    private static func dataPlace(
        _ row: ZipRow, _ rawName: ArraySlice<UInt8>, end: Int, _ store: any ByteStore, _ place: String
    ) throws(InputError) -> Int {
        guard row.header <= end, end - row.header >= headerLength else {
            throw .archive(place, "lies outside the ZIP")
        }
        let header = try store.bytes(row.header, headerLength + rawName.count)
        guard header.count == headerLength + rawName.count, header.number32(0) == 0x0403_4B50 else {
            throw .archive(place, "has no local header where the ZIP's directory says")
        }
        guard agrees(header, row, rawName) else {
            throw .archive(place, "has a local header that contradicts the ZIP's directory")
        }
        let data = row.header + headerLength + header.number16(26) + header.number16(28)
        guard data <= end, row.packed <= end - data else {
            throw .archive(place, "reaches beyond its place in the ZIP")
        }
        return data
    }

    private static func agrees(_ header: [UInt8], _ row: ZipRow, _ rawName: ArraySlice<UInt8>) -> Bool {
        let isStreamed = header.number16(6) & 8 != 0
        return header.number16(6) & 0x2041 == row.flags & 0x2041
            && header.number16(8) == row.method
            && header.number16(26) == rawName.count
            && header[headerLength...].elementsEqual(rawName)
            // A streamed entry's numbers follow its data; 32 bits of ones refer to the zip64 field.
            && (isStreamed || header.number32(14) == Int(row.crc))
            && (isStreamed || header.number32(18) == unknown || header.number32(18) == row.packed)
            && (isStreamed || header.number32(22) == unknown || header.number32(22) == row.size)
    }
}
