/// What is kept of the words of some messages while the program runs, beside their cues: the words of those that ask
/// which may name a topic, and where links lead. Nothing of it is shown that not several people wrote.
///
/// Only few messages have any, so rows stand apart: ascending, each with its bytes as `ExcerptScanner` writes them.
package struct Excerpts: Sendable, Equatable {
    private var rows: [UInt32] = []
    private var ends: [UInt32] = []
    private var bytes: [UInt8] = []

    package init() {}

    package var isEmpty: Bool { rows.isEmpty }

    /// Whether a message with these cues may have an excerpt.
    @inlinable package static func mayHave(_ cues: Cues) -> Bool { cues.hasAny(of: .link) || cues.opensAsAsk }

    /// Appends that of `row`, which lies behind all rows before; an empty one is none.
    package mutating func append(_ excerpt: some Collection<UInt8>, row: Int) {
        guard !excerpt.isEmpty else { return }
        rows.append(UInt32(truncatingIfNeeded: row))
        bytes += excerpt
        ends.append(UInt32(truncatingIfNeeded: bytes.count))
    }

    /// Appends those of messages whose first row becomes `start`.
    package mutating func append(contentsOf later: Excerpts, from start: Int) {
        let before = UInt32(truncatingIfNeeded: bytes.count)
        rows += later.rows.lazy.map { $0 &+ UInt32(truncatingIfNeeded: start) }
        ends += later.ends.lazy.map { $0 &+ before }
        bytes += later.bytes
    }

    /// The excerpt of `row`, empty without one.
    ///
    /// - Complexity: O(log rows).
    package subscript(row: Int) -> ArraySlice<UInt8> {
        var (low, high) = (0, rows.count)
        while low < high {
            let middle = (low + high) / 2
            if rows[middle] < row { low = middle + 1 } else { high = middle }
        }
        guard low < rows.count, rows[low] == row else { return [] }
        return bytes[(low == 0 ? 0 : Int(ends[low - 1]))..<Int(ends[low])]
    }

    /// Appends those of the given rows of others, in that order, as rows from `start` on.
    ///
    /// - Parameter cues: Of a row of the others.
    mutating func append(
        _ order: some Sequence<UInt32>, of others: Excerpts, from start: Int, cues: (Int) -> Cues
    ) {
        guard !others.isEmpty else { return }
        for (place, row) in order.enumerated() where Self.mayHave(cues(Int(row))) {
            append(others[Int(row)], row: start + place)
        }
    }

    /// Those of the given rows, in that order, as rows from 0 on.
    func gathered(_ order: [UInt32], cues: [Cues]) -> Excerpts {
        var gathered = Excerpts()
        gathered.append(order, of: self, from: 0) { cues[$0] }
        return gathered
    }

    /// The same for `count` rows, in the form that logs have.
    func lists(count: Int) -> RowLists<UInt8> {
        guard !isEmpty else { return RowLists() }
        var ends = [UInt32](repeating: 0, count: count)
        for (place, row) in rows.enumerated() { ends[Int(row)] = self.ends[place] }
        for row in ends.indices.dropFirst() { ends[row] = max(ends[row], ends[row - 1]) }
        return RowLists(bytes, ends: ends)
    }

    package mutating func trim() { (rows, ends, bytes) = (Array(rows[...]), Array(ends[...]), Array(bytes[...])) }
}

/// One thing in an excerpt.
package enum ExcerptItem: Equatable {
    /// A word of an ask, in lower case where it is ASCII.
    case word(ArraySlice<UInt8>)
    /// A page that the message points to: the host's name, and a number that is the same for the same page.
    case page(host: ArraySlice<UInt8>, number: UInt64)

    /// Writes it behind what an excerpt holds.
    package func append(to excerpt: inout [UInt8]) {
        switch self {
        case .word(let word): excerpt += word + [Self.wordEnd]
        case .page(let host, let number):
            excerpt += host + [Self.hostEnd]
            for shift in 0..<8 { excerpt.append(UInt8(truncatingIfNeeded: number >> UInt64(8 * shift))) }
        }
    }

    /// Ends a word.
    private static let wordEnd: UInt8 = 0x20
    /// Ends a host; the eight bytes of its page's number follow.
    private static let hostEnd: UInt8 = 0x2F

    /// Hands out what an excerpt holds, in the order of the text.
    package static func each(_ excerpt: ArraySlice<UInt8>, _ body: (ExcerptItem) -> Void) {
        var start = excerpt.startIndex
        while let end = excerpt[start...].firstIndex(where: { $0 == wordEnd || $0 == hostEnd }) {
            let text = excerpt[start..<end]
            start = end + 1
            guard excerpt[end] == hostEnd else {
                body(.word(text))
                continue
            }
            let number = excerpt[start...].prefix(8)
            start = number.endIndex
            body(.page(host: text, number: number.reversed().reduce(0) { $0 << 8 | UInt64($1) }))
        }
    }
}
