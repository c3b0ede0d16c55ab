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
            // Three bytes more hold the rest of a character that begins in the block.
            return try bytes.read(start..<min(start + length + 3, bytes.count)) { content in
                count(content, start: start, length: length)
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
        var begun = 0
        while start > 0, begun < min(3, length), content[begun] & 0xC0 == 0x80 { begun += 1 }
        let characters = UnsafeRawBufferPointer(rebasing: content[begun...])
        let fault = UTF8Check.firstInvalid(PaddedBytes(characters)).map { begun + $0 }
        share.isUTF8 = fault.map { $0 >= length } ?? true
        return share
    }
}
