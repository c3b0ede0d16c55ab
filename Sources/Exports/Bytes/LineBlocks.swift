/// A text of lines, of which no line depends on another, cut into blocks for several threads.
struct LineBlocks: Sendable {
    struct Block: Sendable, Equatable {
        var range: Range<Int>
        var firstLine: Int
    }

    let name: String
    let warning: String?
    private let bytes: TextBytes
    private let survey: [TextSurvey.Share]

    init(
        _ source: Source, entry: Int, threads: Int, blockSize: Int = DelimitedText.blockSize
    ) throws(InputError) {
        let opened = try TextBytes.open(source, entry: entry, threads: threads, blockSize: blockSize)
        (name, bytes, survey) = (source.entries[entry].name, opened.bytes, opened.survey)
        warning = opened.encoding.warning
    }

    /// The first megabyte.
    func withHead<Result>(
        _ body: (PaddedBytes) throws(InputError) -> Result
    ) throws(InputError) -> Result {
        try bytes.read(0..<min(1 << 20, bytes.count)) { head throws(InputError) in try body(Self.padded(head)) }
    }

    /// The whole text as one block.
    var whole: Block { Block(range: 0..<bytes.count, firstLine: 1) }

    /// Blocks that begin behind the first newline of each surveyed share; a share without any belongs to the block
    /// before.
    func blocks() throws(InputError) -> [Block] {
        var starts = [Block(range: 0..<0, firstLine: 1)]
        var line = 1
        for share in survey {
            if share.start > 0, let start = try newline(in: share.start..<share.start + share.count) {
                starts.append(Block(range: start..<start, firstLine: line + 1))
            }
            line += share.feeds
        }
        return starts.indices.map { index in
            let end = index + 1 < starts.count ? starts[index + 1].range.lowerBound : bytes.count
            return Block(range: starts[index].range.lowerBound..<end, firstLine: starts[index].firstLine)
        }
    }

    func read<Result>(
        _ block: Block, _ body: (PaddedBytes) throws(InputError) -> Result
    ) throws(InputError) -> Result {
        try bytes.read(block.range) { content throws(InputError) in try body(Self.padded(content)) }
    }

    /// Position behind the first LF in `range`, or `nil`.
    private func newline(in range: Range<Int>) throws(InputError) -> Int? {
        var start = range.lowerBound
        while start < range.upperBound {
            let window = start..<min(start + (64 << 10), range.upperBound)
            let found = try bytes.read(window) { ByteSlice.of($0).firstIndex(of: 0x0A) }
            if let found { return start + found + 1 }
            start = window.upperBound
        }
        return nil
    }

    private static func padded(_ bytes: UnsafeRawBufferPointer) -> PaddedBytes { PaddedBytes(bytes) }
}
