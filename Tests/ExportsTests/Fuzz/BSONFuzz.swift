@testable import Exports

extension FuzzTarget {
    /// What comes out is JSON, one document a line, in UTF-8 as far as the texts were.
    static let bson = FuzzTarget(
        "bson", longest: 200,
        wordBytes: (0x01...0x13).map { [$0, 0x61, 0] } + [
            [5, 0, 0, 0, 0], [4, 0, 0, 0], [12, 0, 0, 0], [0x7F, 0], [0xFF, 0xFF, 0xFF, 0xFF], [0, 0, 0xF0, 0x7F],
            Array("\u{2}w\u{0}\u{5}\u{0}\u{0}\u{0}abcd\u{0}".utf8), [0x22, 0x5C, 0x01, 0xC3],
        ]
    ) { input, trap throws(BrokenLaw) in
        try BSONFuzz.check(input, trap)
        // Once more with the length and the end that a document of this size has: few get by those otherwise.
        guard input.count >= 5 else { return }
        var whole = Array(input)
        (whole[0], whole[1], whole[2], whole[3]) = (UInt8(input.count & 0xFF), UInt8(input.count >> 8), 0, 0)
        whole[whole.count - 1] = 0
        try ByteSlice.with(whole) { bytes throws(BrokenLaw) in try BSONFuzz.check(bytes.raw, trap) }
    }
}

private enum BSONFuzz {
    static func check(_ input: UnsafeRawBufferPointer, _ trap: FuzzTrap) throws(BrokenLaw) {
        let isBSON = BSONDocuments.isBSON(ByteSlice.of(input))
        var buffer = ByteBuffer(capacity: 256)
        var documents = BSONDocuments(ByteSlice.of(input))
        while documents.next(into: &buffer) {}
        try hold(documents.progress.fault != nil || input.isEmpty || isBSON, "documents begin as documents do")
        try buffer.withBytes { json throws(BrokenLaw) in
            try hold(json.count <= input.count * 24, "what comes out is of a size with what went in")
            var start = 0
            while start < json.count {
                guard let end = json[start...].firstIndex(of: 0x0A) else { throw BrokenLaw("a document ends its line") }
                let line = UnsafeRawBufferPointer(rebasing: json[start..<end])
                try FuzzBytes.padded(line) { text throws(BrokenLaw) in
                    let error = JSONScanner.firstError(text)
                    try hold(error == nil || error?.reason == .notUTF8, "a document is JSON")
                    if trap.length > 0 { try spring(text, trap) }
                }
                start = end + 1
            }
        }
    }

    /// A text in a document within a document.
    static func spring(_ text: PaddedBytes, _ trap: FuzzTrap) throws(BrokenLaw) {
        var scanner = JSONScanner(text)
        guard let record = try? JSONRecord(&scanner), let inner = record.record("d"), let word = inner.text("w") else {
            return
        }
        try trap.spring(word)
    }
}
