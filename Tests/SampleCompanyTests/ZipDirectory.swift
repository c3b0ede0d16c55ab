/// Reads the directory of a ZIP without looking into its entries: names, sizes and checksums are what does not depend on zlib's version.
struct ZipDirectory {
    struct Entry: Equatable {
        var name: String
        var checksum: Int
        var size: Int
        var method: Int
        var offset: Int
    }

    private(set) var entries: [Entry] = []

    init(_ bytes: [UInt8]) {
        func number(_ place: Int, _ count: Int) -> Int {
            bytes[place..<place + count].reversed().reduce(0) { $0 << 8 | Int($1) }
        }
        let end = bytes.count - 22
        guard end >= 0, number(end, 4) == 0x0605_4B50 else { return }
        var place = number(end + 16, 4)
        for _ in 0..<number(end + 10, 2) {
            guard number(place, 4) == 0x0201_4B50 else { return }
            let length = number(place + 28, 2)
            entries.append(
                Entry(
                    name: String(decoding: bytes[place + 46..<place + 46 + length], as: UTF8.self),
                    checksum: number(place + 16, 4), size: number(place + 24, 4), method: number(place + 10, 2),
                    offset: number(place + 42, 4)))
            place += 46 + length + number(place + 30, 2) + number(place + 32, 2)
        }
    }
}
