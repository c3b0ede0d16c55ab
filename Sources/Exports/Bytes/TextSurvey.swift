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
            let length = min(blockSize, bytes.count - start)
            // Three bytes before and behind hold the rest of characters that lie over the block's ends.
            let before = min(3, start)
            return try bytes.read(start - before..<min(start + length + 3, bytes.count)) { content in
                var share = count(UnsafeRawBufferPointer(rebasing: content[before...]), start: start, length: length)
                share.isUTF8 = isUTF8(content, before: before, length: length)
                return share
            }
        }
    }

    private static func count(_ content: UnsafeRawBufferPointer, start: Int, length: Int) -> Share {
        var share = Share(start: start, count: length)
        // Small steps, so that what one count loads is still near for the next.
        var offset = 0
        while offset < length {
            let step = min(32 << 10, length - offset)
            let slice = ByteSlice.of(UnsafeRawBufferPointer(rebasing: content[offset..<offset + step]))
            share.quotes += slice.count(of: 0x22)
            share.feeds += slice.count(of: 0x0A)
            share.returns += slice.count(of: 0x0D)
            offset += step
        }
        return share
    }

    /// Whether the characters that begin in the block, or reach into it from `before` bytes that were read before it, are
    /// well formed.
    private static func isUTF8(_ content: UnsafeRawBufferPointer, before: Int, length: Int) -> Bool {
        let begin = (0..<before).last { content[$0] >= 0xC0 } ?? before
        let characters = PaddedBytes(UnsafeRawBufferPointer(rebasing: content[begin...]))
        return UTF8Check.firstInvalid(characters).map { begin + $0 >= before + length } ?? true
    }
}
