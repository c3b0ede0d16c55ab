/// An mbox file cut into blocks for several threads: a mail belongs to the block in which it begins.
///
/// A mail begins with a line `From `, behind an empty one, that ends in a time or is followed by a header: bodies hold
/// such words too, and not all programs quote them.
///
/// Source: RFC 4155, appendix A, and what list archives and mail programs write.
struct MailBlocks: Sendable {
    static let blockSize = 4 << 20
    /// Longer mails are cut: their beginning is what counts.
    private static let longest = 64 << 20

    let count: Int
    private let bytes: TextBytes
    private let blockSize: Int

    init(_ source: Source, entry: Int, blockSize: Int = MailBlocks.blockSize) throws(InputError) {
        bytes = try TextBytes.stored(source, entry: entry, blockSize: blockSize)
        self.blockSize = blockSize
        count = max(1, (bytes.count + blockSize - 1) / blockSize)
    }

    /// Calls `body` for every mail that begins in the block, `From ` line included, with its place in the file.
    func forEach(
        in block: Int, _ body: (_ mail: ByteSlice, _ offset: Int) throws(InputError) -> Void
    ) throws(InputError) {
        let (start, end) = (block * blockSize, min((block + 1) * blockSize, bytes.count))
        var reach = 1 << 16
        while true {
            // Two bytes before tell whether the first line stands behind an empty one.
            let range = max(0, start - 3)..<min(end + reach, bytes.count)
            let isDone = try bytes.read(range) { content throws(InputError) -> Bool in
                let text = ByteSlice.of(content)
                let isEnd = range.upperBound == bytes.count || reach >= Self.longest
                guard let places = Self.places(text, start - range.lowerBound, end - range.lowerBound, isEnd) else {
                    return false
                }
                for (place, next) in zip(places, places.dropFirst()) {
                    try body(text[place..<next], range.lowerBound + place)
                }
                return true
            }
            if isDone { return }
            reach = min(reach * 16, Self.longest)
        }
    }

    /// Calls `body` for every mail of a whole mbox.
    static func each(
        _ text: ByteSlice, _ body: (_ mail: ByteSlice, _ offset: Int) throws(InputError) -> Void
    ) throws(InputError) {
        let places = places(text, 0, text.count, true) ?? []
        for (place, next) in zip(places, places.dropFirst()) { try body(text[place..<next], place) }
    }

    /// The number of the line at a place in the file.
    func line(at offset: Int) throws(InputError) -> Int {
        var (line, start) = (1, 0)
        while start < offset {
            let end = min(start + blockSize, offset)
            line += try bytes.read(start..<end) { ByteSlice.of($0).count(of: 0x0A) }
            start = end
        }
        return line
    }

    /// Where the mails begin that begin before `end`, and last where the last of them ends; `nil` when that lies
    /// behind `text`.
    private static func places(_ text: ByteSlice, _ start: Int, _ end: Int, _ isEnd: Bool) -> [Int]? {
        var places: [Int] = []
        var from = start
        while true {
            guard let place = MailSeparatorLine.next(text, from: from) else {
                if places.isEmpty { return [] }
                return isEnd ? places + [text.count] : nil
            }
            // What a line says further on may be cut off here.
            if !isEnd, text.count - place < MailSeparatorLine.window { return nil }
            if place >= end { return places.isEmpty ? [] : places + [place] }
            places.append(place)
            from = place + 5
        }
    }
}
