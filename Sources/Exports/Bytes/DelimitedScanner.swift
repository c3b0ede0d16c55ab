/// Walks the records of a delimited text (RFC 4180 and its relatives in the wild) without copying or allocating.
///
/// A field is quoted when its first byte is a quote; inside, `""` is a quote and newlines are text. CR, LF and CRLF end
/// a record. A quote inside an unquoted field, and text after a closing quote, are kept as written and set `faults`. A
/// quote that is never closed, or a record over 16 MiB, costs one line: reading goes on with the next.
///
/// - Complexity: O(bytes); about one vector comparison per 16 bytes and one per field.
package struct DelimitedScanner: ~Copyable {
    package struct Faults: OptionSet, Sendable {
        package let rawValue: UInt8
        package init(rawValue: UInt8) { self.rawValue = rawValue }

        package static let strayQuote = Faults(rawValue: 1 << 0)
        package static let unclosedQuote = Faults(rawValue: 1 << 1)
        package static let fieldTooLong = Faults(rawValue: 1 << 2)
        package static let recordTooLong = Faults(rawValue: 1 << 3)
        package static let tooManyFields = Faults(rawValue: 1 << 4)
        /// Nothing of the record can be used.
        package static let unusable: Faults = [.unclosedQuote, .fieldTooLong, .recordTooLong, .tooManyFields]
    }

    private struct Field {
        var start: Int
        var end: Int
        var isEscaped: Bool
        /// Where the unescaped field begins in `unescaped`; -1 before it was asked for.
        var copy = -1
        var copyCount = 0
    }

    package static let recordLimit = 16 << 20
    package static let fieldLimit = 1 << 20
    package static let maximumFields = 4096

    private let base: UnsafePointer<UInt8>
    private let end: Int
    private let dialect: DelimitedDialect
    private let isWhole: Bool
    private let fields: UnsafeMutablePointer<Field>
    private var unescaped = ByteBuffer(capacity: 1 << 12)
    private var unescapedAny = false
    private var cursor = 0

    package private(set) var fieldCount = 0
    package private(set) var faults: Faults = []
    /// Where the present record begins.
    package private(set) var recordStart = 0
    /// Where the next record begins.
    package var position: Int { cursor }

    /// - Parameter isWhole: The text ends with `bytes`; else a record that reaches their end is not reported, since more
    ///   of it may follow.
    package init(_ bytes: UnsafeRawBufferPointer, dialect: DelimitedDialect, isWhole: Bool) {
        base = bytes.baseAddress.map { $0.assumingMemoryBound(to: UInt8.self) } ?? ByteSlice.empty.base
        end = bytes.count
        self.dialect = dialect
        self.isWhole = isWhole
        fields = .allocate(capacity: Self.maximumFields)
    }

    deinit { fields.deallocate() }

    /// Reads the next record; `false` at the end (or where the rest is no whole record, see `isWhole`).
    package mutating func next() -> Bool {
        guard cursor < end else { return false }
        recordStart = cursor
        fieldCount = 0
        faults = []
        var index = cursor
        while true {
            let stop = readField(at: index)
            if stop.isIncomplete { return settle(unclosed: true) }
            if stop.isLast {
                if stop.index >= end, !isWhole, !endsAtBreak { return settle(unclosed: false) }
                cursor = stop.index
                return finish()
            }
            index = stop.index
        }
    }

    /// The record is an empty line, or blanks only.
    package var isBlank: Bool {
        var index = recordStart
        while index < cursor {
            if base[index] > 0x20 { return false }
            index += 1
        }
        return true
    }

    /// Field `index` as it is meant: without its quotes, doubled quotes halved. Empty past the last field. Valid until
    /// the next call of `next`.
    package mutating func field(_ index: Int) -> ByteSlice {
        guard index < fieldCount else { return .empty }
        let field = fields[index]
        if field.isEscaped { return unescape(index) }
        return ByteSlice(base + field.start, count: field.end - field.start)
    }

    /// The bytes of the whole record as they stand in the text.
    package var record: ByteSlice { ByteSlice(base + recordStart, count: cursor - recordStart) }

    /// Line ends before the present record.
    package func lines(endingWith newline: UInt8) -> Int { ByteCount.of(newline, base, recordStart) }

    /// Line ends from where an earlier record began to where the present one does.
    package func lines(endingWith newline: UInt8, from start: Int) -> Int {
        precondition(start >= 0 && start <= recordStart)
        return ByteCount.of(newline, base + start, recordStart - start)
    }

    private var endsAtBreak: Bool { end > 0 && base[end - 1] == 0x0A || end > 0 && base[end - 1] == 0x0D }

    private struct Stop {
        var index: Int
        var isLast: Bool
        var isIncomplete = false
    }

    @inline(__always)
    private mutating func readField(at start: Int) -> Stop {
        if start < end, base[start] == 0x22 { return readQuoted(at: start) }
        return readPlain(at: start, from: start)
    }

    /// From `start`, the field's first byte; `scan` is where the search for its end begins.
    @inline(__always)
    private mutating func readPlain(at start: Int, from scan: Int) -> Stop {
        var index = scan
        while true {
            index = DelimitedSearch.fieldEnd(base, index, end, dialect.delimiter)
            guard index < end, base[index] == 0x22 else { break }
            faults.insert(.strayQuote)
            index += 1
        }
        add(Field(start: start, end: index, isEscaped: false))
        return stop(at: index)
    }

    private mutating func readQuoted(at start: Int) -> Stop {
        let escape: UInt8 = dialect.backslash ? 0x5C : 0x22
        let limit = min(end, recordStart + Self.recordLimit)
        var isEscaped = false
        var index = start + 1
        while true {
            index = DelimitedSearch.either(base, index, limit, 0x22, escape)
            guard index < limit else { return Stop(index: index, isLast: true, isIncomplete: true) }
            if base[index] == 0x5C {
                isEscaped = true
                index += 2
            } else if index + 1 < end, base[index + 1] == 0x22 {
                isEscaped = true
                index += 2
            } else {
                break
            }
        }
        return close(quotedFrom: start, at: index, isEscaped: isEscaped)
    }

    private mutating func close(quotedFrom start: Int, at quote: Int, isEscaped: Bool) -> Stop {
        let after = quote + 1
        if after >= end || base[after] == dialect.delimiter || base[after] == 0x0A || base[after] == 0x0D {
            add(Field(start: start + 1, end: quote, isEscaped: isEscaped))
            return stop(at: after)
        }
        faults.insert(.strayQuote)
        return readPlain(at: start, from: after)
    }

    @inline(__always)
    private func stop(at index: Int) -> Stop {
        guard index < end else { return Stop(index: end, isLast: true) }
        if base[index] == dialect.delimiter { return Stop(index: index + 1, isLast: false) }
        let isPair = base[index] == 0x0D && index + 1 < end && base[index + 1] == 0x0A
        return Stop(index: index + (isPair ? 2 : 1), isLast: true)
    }

    @inline(__always)
    private mutating func add(_ field: Field) {
        if field.end - field.start > Self.fieldLimit { faults.insert(.fieldTooLong) }
        guard fieldCount < Self.maximumFields else {
            faults.insert(.tooManyFields)
            return
        }
        fields[fieldCount] = field
        fieldCount += 1
    }

    private mutating func finish() -> Bool {
        if cursor - recordStart > Self.recordLimit { faults.insert(.recordTooLong) }
        unescapedAny = false
        return true
    }

    /// The record reached the end of the bytes: more may follow, or a quote stays open for good, which costs its line.
    private mutating func settle(unclosed: Bool) -> Bool {
        guard isWhole || end - recordStart > Self.recordLimit else {
            cursor = recordStart
            return false
        }
        faults.insert(unclosed ? .unclosedQuote : .recordTooLong)
        var index = DelimitedSearch.either(base, recordStart, end, 0x0A, 0x0D)
        if index < end { index += base[index] == 0x0D && index + 1 < end && base[index + 1] == 0x0A ? 2 : 1 }
        cursor = index
        return finish()
    }

    /// A field with escapes, copied once into memory that lasts until the next record.
    private mutating func unescape(_ index: Int) -> ByteSlice {
        if fields[index].copy < 0 {
            if !unescapedAny {
                unescaped.removeAll()
                unescaped.reserve(cursor - recordStart + 1)
            }
            fields[index].copy = unescaped.count
            copy(fields[index])
            fields[index].copyCount = unescaped.count - fields[index].copy
            unescapedAny = true
        }
        let (start, count) = (fields[index].copy, fields[index].copyCount)
        return unescaped.withBytes { bytes in
            guard let address = bytes.baseAddress else { return .empty }
            return ByteSlice(address.assumingMemoryBound(to: UInt8.self) + start, count: count)
        }
    }

    private mutating func copy(_ field: Field) {
        let (from, backslash) = (base, dialect.backslash)
        unescaped.append { target in
            var written = 0
            var index = field.start
            while index < field.end {
                if index + 1 < field.end, Self.isEscape(from[index], from[index + 1], backslash) { index += 1 }
                target[written] = from[index]
                written += 1
                index += 1
            }
            return written
        }
    }

    private static func isEscape(_ byte: UInt8, _ next: UInt8, _ backslash: Bool) -> Bool {
        byte == 0x22 ? next == 0x22 : backslash && byte == 0x5C && (next == 0x22 || next == 0x5C)
    }
}
