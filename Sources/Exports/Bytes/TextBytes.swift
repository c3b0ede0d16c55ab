/// The bytes of a text as UTF-8 without its mark, on disk or in memory, for any thread.
struct TextBytes: Sendable {
    struct Opened {
        let bytes: TextBytes
        let encoding: TextEncoding
        let survey: [TextSurvey.Share]
    }

    let count: Int
    private let source: Source
    private let entry: Int
    /// Length of the mark before the text on disk.
    private let mark: Int
    private let memory: Memory?
    private let spares = Spares { SpareBuffer() }

    /// Written once before it is shared.
    private final class Memory: Sendable {
        nonisolated(unsafe) let buffer: ByteBuffer
        init(_ buffer: consuming ByteBuffer) { self.buffer = buffer }
    }

    /// Opens an entry and walks over it once, to see where it may be cut and whether it is UTF-8.
    static func open(
        _ source: Source, entry: Int, threads: Int, blockSize: Int
    ) throws(InputError) -> Opened {
        var opened = try open(source, entry: entry, isUTF8: true, blockSize: blockSize)
        var survey = try TextSurvey.walk(opened.bytes, blockSize: blockSize, threads: threads)
        if opened.bytes.isDoubtful, !survey.allSatisfy(\.isUTF8) {
            opened = try hold(source, entry, .windows1252)
            survey = try TextSurvey.walk(opened.bytes, blockSize: blockSize, threads: threads)
        }
        return Opened(bytes: opened.bytes, encoding: opened.encoding, survey: survey)
    }

    /// Opens an entry. What stays on disk is not looked through: without a mark it is taken as UTF-8, or as Windows-1252
    /// when `isUTF8` is false.
    static func open(
        _ source: Source, entry: Int, isUTF8: Bool, blockSize: Int
    ) throws(InputError) -> Opened {
        var head = ByteBuffer(capacity: 1 << 13)
        try source.read(first: 1 << 12, of: entry, into: &head)
        let announced = head.withBytes { TextEncoding.announced($0) }
        guard case .utf8(let mark) = announced else { return try hold(source, entry, announced) }
        if mark == 0, !isUTF8 { return try hold(source, entry, .windows1252) }
        guard source.canReadInPart(entry), source.entries[entry].size > 2 * blockSize else {
            return try hold(source, entry, announced)
        }
        return Opened(bytes: TextBytes(onDisk: source, entry: entry, mark: mark), encoding: announced, survey: [])
    }

    /// An entry's bytes as they are, whatever they mean: on disk, or in memory where it is packed or small.
    static func stored(_ source: Source, entry: Int, blockSize: Int) throws(InputError) -> TextBytes {
        guard !source.canReadInPart(entry) || source.entries[entry].size <= 2 * blockSize else {
            return TextBytes(onDisk: source, entry: entry, mark: 0)
        }
        var stored = ByteBuffer(capacity: source.entries[entry].size)
        try source.read(entry, into: &stored)
        return TextBytes(held: stored, source: source, entry: entry)
    }

    /// Reads the whole entry, and as Windows-1252 when it claims nothing and is not UTF-8.
    private static func hold(
        _ source: Source, _ entry: Int, _ announced: TextEncoding
    ) throws(InputError) -> Opened {
        var stored = ByteBuffer(capacity: source.entries[entry].size)
        try source.read(entry, into: &stored)
        var encoding = announced
        if announced == .utf8(mark: 0), stored.withPadded({ UTF8Check.firstInvalid($0) }) != nil {
            encoding = .windows1252
        }
        if encoding != .utf8(mark: 0) {
            var text = ByteBuffer(capacity: stored.count)
            stored.withBytes { encoding.transcode($0, into: &text) }
            stored = text
        }
        return Opened(bytes: TextBytes(held: stored, source: source, entry: entry), encoding: encoding, survey: [])
    }

    /// Nobody has looked whether it is UTF-8.
    var isDoubtful: Bool { memory == nil && mark == 0 }

    private init(onDisk source: Source, entry: Int, mark: Int) {
        count = source.entries[entry].size - mark
        self.source = source
        self.entry = entry
        self.mark = mark
        memory = nil
    }

    private init(held buffer: consuming ByteBuffer, source: Source, entry: Int) {
        count = buffer.count
        self.source = source
        self.entry = entry
        mark = 0
        memory = Memory(buffer)
    }

    /// Lends a range of the text; 64 more bytes may be read behind its end.
    func read<Result>(
        _ range: Range<Int>, _ body: (UnsafeRawBufferPointer) throws(InputError) -> Result
    ) throws(InputError) -> Result {
        if let memory {
            return try memory.buffer.withBytes { bytes throws(InputError) in
                try body(UnsafeRawBufferPointer(rebasing: bytes[range]))
            }
        }
        let spare = spares.take()
        defer { spares.giveBack(spare) }
        try source.read(entry, at: mark + range.lowerBound, count: range.count, into: &spare.buffer)
        return try spare.buffer.withBytes(body)
    }
}
