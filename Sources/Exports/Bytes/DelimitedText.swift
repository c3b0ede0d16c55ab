import Parallel

/// A delimited text of an input as UTF-8, ready to be scanned by several threads.
///
/// A large file stays on disk and is read in blocks; what is packed in a ZIP, small, or in another encoding than UTF-8
/// is held in memory.
package struct DelimitedText: Sendable {
    /// Where one thread's share of the records begins.
    package struct Block: Sendable {
        /// Line of the text's first record, from 1.
        package let firstLine: Int
        /// What ends a line when lines are counted: LF, or CR in a text without LF.
        package let newline: UInt8

        /// The line on which the scanner's present record begins.
        package func line(of scanner: borrowing DelimitedScanner) -> Int {
            firstLine + scanner.lines(endingWith: newline)
        }
    }

    /// Of the file, without folders and ending.
    package let title: String
    /// How the file is called in messages.
    package let label: String
    /// Bytes as stored.
    package let byteCount: Int
    /// A guess at the encoding that the reader of the report should know of.
    package let warning: String?
    private let bytes: TextBytes
    private let newline: UInt8
    private let survey: [TextSurvey.Share]

    static let blockSize = 8 << 20
    private static let headSize = 1 << 20

    /// - Throws: What the source throws.
    package init(
        _ source: Source, entry: Int, threads: Int, blockSize: Int = DelimitedText.blockSize
    ) throws(InputError) {
        let opened = try TextBytes.open(source, entry: entry, threads: threads, blockSize: blockSize)
        title = EntryTitle.of(source.entries[entry].name)
        label = source.label(entry)
        byteCount = source.entries[entry].size
        warning = opened.encoding.warning
        bytes = opened.bytes
        survey = opened.survey
        newline = try bytes.read(0..<min(Self.headSize, bytes.count)) { head in
            head.contains(0x0A) || !head.contains(0x0D) ? 0x0A : 0x0D
        }
    }

    /// Lends the first megabyte; `isWhole` tells whether that is all.
    package func withHead<Result>(
        _ body: (_ head: UnsafeRawBufferPointer, _ isWhole: Bool) throws(InputError) -> Result
    ) throws(InputError) -> Result {
        let count = min(Self.headSize, bytes.count)
        return try bytes.read(0..<count) { head throws(InputError) in try body(head, count == bytes.count) }
    }

    /// The values of `body` over consecutive runs of records from `start` on, in the order of the text. `body` calls
    /// `next` until it gives `false`. Which records a run holds depends on the text alone, never on `threads`.
    ///
    /// Runs are cut at newlines outside quotes, going by the parity of all quotes before. Where a stray quote made that
    /// guess wrong, the run before ends elsewhere than the next began, and the next is read once more from there: `body`
    /// must therefore have no effect but its value.
    package func map<Part: Sendable>(
        from start: Int, dialect: DelimitedDialect, threads: Int,
        _ body: @Sendable (_ scanner: inout DelimitedScanner, _ block: Block) throws(InputError) -> Part
    ) throws(InputError) -> [Part] {
        var parts: [Part] = []
        try forEachTurn(from: start, dialect: dialect, threads: threads, body) { parts += $0 }
        return parts
    }

    /// As `map`, but hands over the values in turns of a few, in order, so that not all need to be in memory at once.
    package func forEachTurn<Part: Sendable>(
        from start: Int, dialect: DelimitedDialect, threads: Int,
        _ body: @Sendable (_ scanner: inout DelimitedScanner, _ block: Block) throws(InputError) -> Part,
        take: ([Part]) throws(InputError) -> Void
    ) throws(InputError) {
        let cuts = try cuts(from: start)
        var reached = start
        for turn in Self.turns(cuts.count, threads: threads) {
            let results = Parallel.map(turn.count, threads: threads) { item -> Result<Scanned<Part>, InputError> in
                let cut = cuts[turn.lowerBound + item]
                let end = end(ofCut: turn.lowerBound + item, cuts)
                do throws(InputError) {
                    return .success(try scan(cut.start..<end, line: cut.line, dialect, body))
                } catch { return .failure(error) }
            }
            try take(try join(results, turn, cuts, &reached, dialect, body))
        }
    }

    /// Turns of sixteen blocks, or of more where there are many threads. The first is of half as many: what it meets,
    /// the later ones need not find out again.
    static func turns(_ count: Int, threads: Int) -> [Range<Int>] {
        var turns: [Range<Int>] = []
        var size = max(8, 2 * threads)
        var start = 0
        while start < count {
            turns.append(start..<min(start + size, count))
            start += size
            size = max(16, 4 * threads)
        }
        return turns
    }

    private func end(ofCut number: Int, _ cuts: [Cut]) -> Int {
        number + 1 < cuts.count ? cuts[number + 1].start : bytes.count
    }

    private struct Cut: Sendable {
        var start: Int
        var line: Int
    }

    private struct Scanned<Part: Sendable>: Sendable {
        var part: Part
        var end: Int
    }

    private func scan<Part: Sendable>(
        _ range: Range<Int>, line: Int, _ dialect: DelimitedDialect,
        _ body: (inout DelimitedScanner, Block) throws(InputError) -> Part
    ) throws(InputError) -> Scanned<Part> {
        try bytes.read(range) { content throws(InputError) in
            var scanner = DelimitedScanner(content, dialect: dialect, isWhole: range.upperBound == bytes.count)
            let part = try body(&scanner, Block(firstLine: line, newline: newline))
            return Scanned(part: part, end: range.lowerBound + scanner.position)
        }
    }

    private func join<Part: Sendable>(
        _ results: [Result<Scanned<Part>, InputError>], _ turn: Range<Int>, _ cuts: [Cut], _ reached: inout Int,
        _ dialect: DelimitedDialect, _ body: (inout DelimitedScanner, Block) throws(InputError) -> Part
    ) throws(InputError) -> [Part] {
        var parts: [Part] = []
        for (item, result) in zip(turn, results) {
            let cut = cuts[item]
            if cut.start == reached {
                let scanned = try result.get()
                parts.append(scanned.part)
                reached = scanned.end
                continue
            }
            let before = try newlines(in: reached..<cut.start)
            let again = try scan(reached..<end(ofCut: item, cuts), line: cut.line - before, dialect, body)
            if again.end > reached { parts.append(again.part) }
            reached = again.end
        }
        return parts
    }

    private func newlines(in range: Range<Int>) throws(InputError) -> Int {
        try bytes.read(range) { content in
            ByteSlice.of(content).count(of: newline)
        }
    }

    /// Where runs begin: `start`, and in each later block the first newline that the parity of quotes puts outside.
    private func cuts(from start: Int) throws(InputError) -> [Cut] {
        var line = 1 + (try newlines(in: 0..<min(start, bytes.count)))
        var cuts = [Cut(start: start, line: line)]
        var isInside = false
        line = 1
        for share in survey {
            if share.start > start, let found = try cut(in: share, isInside: isInside) {
                cuts.append(Cut(start: found.start, line: line + found.lines))
            }
            if share.quotes % 2 == 1 { isInside.toggle() }
            line += newline == 0x0A ? share.feeds : share.returns
        }
        return cuts
    }

    /// Looks through the first 64 KiB of a block only: where records are longer, the run before goes on.
    private func cut(
        in share: TextSurvey.Share, isInside: Bool
    ) throws(InputError) -> (start: Int, lines: Int)? {
        let window = share.start..<min(share.start + (64 << 10), share.start + share.count)
        return try bytes.read(window) { content in
            var isInside = isInside
            var lines = 0
            for (offset, byte) in content.enumerated() {
                if byte == 0x22 { isInside.toggle() }
                guard byte == newline else { continue }
                lines += 1
                if !isInside { return (share.start + offset + 1, lines) }
            }
            return nil
        }
    }
}
