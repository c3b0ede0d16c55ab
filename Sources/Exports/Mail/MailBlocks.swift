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

/// Lines that part the mails of an mbox file.
enum MailSeparatorLine {
    /// Bytes from the line's beginning that settle whether it is one.
    static let window = 2048

    /// The first such line that begins at `start` or behind it.
    static func next(_ text: ByteSlice, from start: Int) -> Int? {
        if start == 0, isOne(text, 0) { return 0 }
        var place = max(0, start - 1)
        while let feed = text.firstIndex(of: 0x0A, from: place) {
            let line = feed + 1
            if line + 5 <= text.count, text[line] == UInt8(ascii: "F"), isOne(text, line) { return line }
            place = line
        }
        return nil
    }

    /// Whether a file's first bytes are an mbox.
    static func begins(_ text: ByteSlice) -> Bool { isOne(text, 0) }

    private static func isOne(_ text: ByteSlice, _ line: Int) -> Bool {
        guard line + 6 < text.count, text[line..<line + 5].equals("From "), isBehindBlank(text, line) else {
            return false
        }
        let limit = text[0..<min(text.count, line + window)]
        guard let feed = limit.firstIndex(of: 0x0A, from: line) else { return false }
        let rest = limit[feed + 1..<limit.count]
        return isHeaderLine(rest) && (hasTime(limit[line..<feed]) || isSender(limit[line + 5..<feed]))
    }

    private static func isBehindBlank(_ text: ByteSlice, _ line: Int) -> Bool {
        if line == 0 { return true }
        if line == 1 { return text[0] == 0x0A }
        return text[line - 2] == 0x0A || text[line - 2] == 0x0D && (line == 2 || text[line - 3] == 0x0A)
    }

    /// `Name: …`, or a `>From ` that some programs put first.
    static func isHeaderLine(_ text: ByteSlice) -> Bool {
        if text.count > 6, text[0..<6].equals(">From ") { return true }
        for index in 0..<min(text.count, 78) {
            let byte = text[index]
            if byte == UInt8(ascii: ":") { return index > 1 }
            if byte <= 0x20 || byte >= 0x7F { return false }
        }
        return false
    }

    /// A clock and a year of four digits.
    private static func hasTime(_ line: ByteSlice) -> Bool {
        var (hasClock, hasYear) = (false, false)
        for index in 5..<max(5, line.count - 3) {
            guard ASCII.isDigit(line[index]) else { continue }
            if line[index + 1] == UInt8(ascii: ":"), ASCII.isDigit(line[index + 2]) { hasClock = true }
            let isCentury =
                line[index] == 0x31 && line[index + 1] == 0x39 || line[index] == 0x32 && line[index + 1] == 0x30
            if isCentury, ASCII.isDigit(line[index + 2]), ASCII.isDigit(line[index + 3]) { hasYear = true }
        }
        return hasClock && hasYear
    }

    /// An address, or what stands in its place: `-`, `MAILER-DAEMON`; and no more than that.
    private static func isSender(_ rest: ByteSlice) -> Bool {
        let word = rest.trimmed
        guard !(0..<word.count).contains(where: { word[$0] <= 0x20 }) else { return false }
        return word.equals("-") || word.equals("MAILER-DAEMON") || word.firstIndex(of: UInt8(ascii: "@")) != nil
    }
}
