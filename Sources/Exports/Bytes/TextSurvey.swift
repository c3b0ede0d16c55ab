import Parallel

/// A first walk over a large text: counts that tell where it may be cut, and whether it is UTF-8.
enum TextSurvey {
    struct Share: Sendable, Equatable {
        var start: Int
        var count: Int
        var quotes = 0
        var feeds = 0
        var returns = 0
        var isUTF8 = true
    }

    /// One share a block; none where the text is no longer than one block.
    static func walk(_ bytes: TextBytes, blockSize: Int, threads: Int) throws(InputError) -> [Share] {
        guard bytes.count > blockSize else { return [] }
        let blocks = (bytes.count + blockSize - 1) / blockSize
        return try Parallel.map(blocks, threads: threads) { block throws(InputError) in
            let start = block * blockSize
            let range = start..<min(start + blockSize, bytes.count)
            return try bytes.read(range) { content in
                count(content, start: start, isLast: range.upperBound == bytes.count)
            }
        }
    }

    private static func count(_ content: UnsafeRawBufferPointer, start: Int, isLast: Bool) -> Share {
        var share = Share(start: start, count: content.count)
        // Small steps, so that what one count loads is still near for the next.
        var offset = 0
        while offset < content.count {
            let step = min(32 << 10, content.count - offset)
            let slice = ByteSlice.of(UnsafeRawBufferPointer(rebasing: content[offset..<offset + step]))
            share.quotes += slice.count(of: 0x22)
            share.feeds += slice.count(of: 0x0A)
            share.returns += slice.count(of: 0x0D)
            offset += step
        }
        let begun = start == 0 ? 0 : UTF8Check.continuation(in: content)
        let rest = UnsafeRawBufferPointer(rebasing: content[begun...])
        share.isUTF8 = UTF8Check.firstFault(in: rest, isWhole: isLast) == nil
        return share
    }
}
