/// Takes the values of a message's columns out of an object.
struct JSONRow: ~Copyable {
    private struct Copy {
        var column: Int
        var start: Int
        var end: Int
    }

    private let paths: JSONPaths
    /// The value of every column, valid until the next `read`.
    private(set) var cells: ByteCells
    /// Some value is longer than a field of a table may be.
    private(set) var isTooLong = false
    /// Values that do not stand in the text as they are.
    private var copied: [Copy] = []
    private var copies = ByteBuffer(capacity: 1 << 12)
    /// The members of the object itself; those of objects in it are rare.
    private var members: JSONMembers<JSONPaths.Step>

    init(_ paths: JSONPaths, columns: Int) {
        self.paths = paths
        members = JSONMembers(paths.tables[0])
        cells = ByteCells(count: columns)
    }

    /// Reads the object at the scanner; the values are then in `cells`.
    mutating func read(_ scanner: inout JSONScanner) throws(JSONError) {
        cells.removeAll()
        isTooLong = false
        if copies.count > 0 { copies.removeAll() }
        if !copied.isEmpty { copied.removeAll(keepingCapacity: true) }
        try members.enter(&scanner)
        while let step = try members.next(&scanner) {
            // Most values are strings.
            if let column = step.column, scanner.current == UInt8(ascii: "\"") {
                try take(try scanner.scanString(), column, scanner)
            } else {
                try take(step, &scanner)
            }
        }
        // Now that no more is copied, the copies stay where they are.
        for copy in copied {
            cells[copy.column] = copies.withPadded {
                ByteSlice.of($0.slice(copy.start, count: copy.end - copy.start).raw)
            }
        }
    }

    private mutating func set(_ column: Int, _ bytes: PaddedBytes, _ start: Int, _ count: Int) {
        cells[column] = count == 0 ? .empty : ByteSlice.of(bytes.slice(start, count: count).raw)
        if count > DelimitedScanner.fieldLimit { isTooLong = true }
        if !copied.isEmpty { copied.removeAll { $0.column == column } }
    }

    /// What was copied from `start` on is the value of the column.
    private mutating func setCopy(_ column: Int, from start: Int) {
        copied.append(Copy(column: column, start: start, end: copies.count))
        if copies.count - start > DelimitedScanner.fieldLimit { isTooLong = true }
    }

    private mutating func object(_ scanner: inout JSONScanner, table: Int) throws(JSONError) {
        try scanner.enterObject()
        while let key = try scanner.nextKey() {
            guard key.count > 0, key.count <= ByteKey.exact, let step = paths.tables[table][key] else {
                try scanner.skipValue()
                continue
            }
            try take(step, &scanner)
        }
    }

    private mutating func take(_ step: JSONPaths.Step, _ scanner: inout JSONScanner) throws(JSONError) {
        if let inner = step.inner, scanner.peek() == .object {
            try object(&scanner, table: inner)
        } else if let column = step.column {
            try value(&scanner, column)
        } else {
            try scanner.skipValue()
        }
    }

    @inline(__always)
    private mutating func take(_ string: JSONString, _ column: Int, _ scanner: JSONScanner) throws(JSONError) {
        guard string.hasEscapes else {
            return set(column, scanner.bytes, string.offset, string.count)
        }
        let start = copies.count
        try scanner.unescape(string, into: &copies)
        setCopy(column, from: start)
    }

    private mutating func value(_ scanner: inout JSONScanner, _ column: Int) throws(JSONError) {
        switch scanner.peek() {
        case .string:
            try take(try scanner.string(), column, scanner)
        case .array: try list(&scanner, column)
        case .null, .object: try scanner.skipValue()
        default:
            let start = scanner.valueOffset()
            try scanner.skipValue()
            set(column, scanner.bytes, start, scanner.offset - start)
        }
    }

    /// A list of names becomes one cell with bars between them; of objects, their id, address or name.
    private mutating func list(_ scanner: inout JSONScanner, _ column: Int) throws(JSONError) {
        let start = copies.count
        try scanner.enterArray()
        while try scanner.nextElement() {
            if scanner.peek() == .object { try member(&scanner) } else { try append(&scanner) }
        }
        setCopy(column, from: start)
    }

    private static let names = KeyTable<Bool>(of: ["id", "user_id", "userId", "email", "name", "username", "user"])

    private mutating func member(_ scanner: inout JSONScanner) throws(JSONError) {
        var isFound = false
        try scanner.enterObject()
        while let key = try scanner.nextKey() {
            if !isFound, key.count > 0, Self.names[key] == true,
                scanner.peek() == .string || scanner.peek() == .number
            {
                try append(&scanner)
                isFound = true
            } else {
                try scanner.skipValue()
            }
        }
    }

    private mutating func append(_ scanner: inout JSONScanner) throws(JSONError) {
        let kind = scanner.peek()
        if kind == .string {
            try scanner.unescape(try scanner.string(), into: &copies)
        } else {
            let start = scanner.valueOffset()
            try scanner.skipValue()
            guard kind == .number else { return }
            copies.append(scanner.bytes, from: start, count: scanner.offset - start)
        }
        copies.append(UInt8(ascii: "|"))
    }
}
