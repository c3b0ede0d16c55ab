/// A text of lines, of which no line depends on another, cut into blocks for several threads: a line belongs to the
/// block in which it begins. The text is read once, by whoever reads its blocks.
struct LineBlocks: Sendable {
    /// Of the file, without folders and ending.
    let title: String
    /// How the file is called in messages.
    let label: String
    let warning: String?
    /// Number of blocks.
    let count: Int
    private let bytes: TextBytes
    private let blockSize: Int

    /// Length of what is read behind a block at first, to find the end of its last line.
    private static let reach = 16 << 10

    /// - Parameter isUTF8: What the text is taken for where it says nothing of its encoding.
    init(
        _ source: Source, entry: Int, isUTF8: Bool, blockSize: Int = DelimitedText.blockSize
    ) throws(InputError) {
        let opened = try TextBytes.open(source, entry: entry, isUTF8: isUTF8, blockSize: blockSize)
        (title, label) = (EntryTitle.of(source.entries[entry].name), source.label(entry))
        (bytes, warning) = (opened.bytes, opened.encoding.warning)
        self.blockSize = blockSize
        count = max(1, (opened.bytes.count + blockSize - 1) / blockSize)
    }

    /// The first megabyte.
    func withHead<Result>(
        _ body: (PaddedBytes) throws(InputError) -> Result
    ) throws(InputError) -> Result {
        try bytes.read(0..<min(1 << 20, bytes.count)) { head throws(InputError) in try body(PaddedBytes(head)) }
    }

    /// Lends the whole text.
    func readWhole<Result>(_ body: (PaddedBytes) throws(InputError) -> Result) throws(InputError) -> Result {
        try bytes.read(0..<bytes.count) { content throws(InputError) in try body(PaddedBytes(content)) }
    }

    /// Lends the lines of a block.
    func read<Result>(
        _ block: Int, _ body: (PaddedBytes) throws(InputError) -> Result
    ) throws(InputError) -> Result {
        let (start, end) = (block * blockSize, min((block + 1) * blockSize, bytes.count))
        var reach = Self.reach
        while true {
            let range = max(0, start - 1)..<min(end + reach, bytes.count)
            let result = try bytes.read(range) { content throws(InputError) -> Result? in
                guard let lines = lines(of: content, range, start, end) else { return nil }
                return try body(PaddedBytes(content).slice(lines.lowerBound, count: lines.count))
            }
            if let result { return result }
            reach *= 16
        }
    }

    /// Whether the bytes are UTF-8 where that is not settled yet.
    func isSound(_ lines: PaddedBytes) -> Bool { !bytes.isDoubtful || UTF8Check.firstInvalid(lines) == nil }

    /// Where in `content` the lines stand that begin in `start..<end` of the text; `nil` when their end is not in it.
    private func lines(
        of content: UnsafeRawBufferPointer, _ range: Range<Int>, _ start: Int, _ end: Int
    ) -> Range<Int>? {
        let text = ByteSlice.of(content)
        let isLast = range.upperBound == bytes.count
        var first = 0
        if start > 0 {
            guard let feed = text.firstIndex(of: 0x0A) else { return isLast ? 0..<0 : nil }
            first = feed + 1
        }
        if range.lowerBound + first >= end { return 0..<0 }
        if let feed = text.firstIndex(of: 0x0A, from: end - 1 - range.lowerBound) { return first..<feed + 1 }
        return isLast ? first..<content.count : nil
    }
}
