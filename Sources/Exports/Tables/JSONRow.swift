/// Takes the values of a message's columns out of an object.
struct JSONRow: ~Copyable {
    private struct Place {
        var offset: Int
        var count: Int
        var isCopied: Bool
    }

    private let paths: JSONPaths
    private var places: [Place]
    private var copies = ByteBuffer(capacity: 1 << 12)

    init(_ paths: JSONPaths, columns: Int) {
        self.paths = paths
        places = Array(repeating: Place(offset: 0, count: 0, isCopied: false), count: columns)
    }

    /// Reads the object at the scanner; the values are then in `cells`.
    mutating func read(_ scanner: inout JSONScanner) throws(JSONError) {
        for index in places.indices { places[index].count = 0 }
        copies.removeAll()
        try object(&scanner, table: 0)
    }

    /// The value of every column, valid until the next `read`.
    func cells(of bytes: PaddedBytes, into cells: inout [ByteSlice]) {
        copies.withPadded { copied in
            for (index, place) in places.enumerated() {
                let from = place.isCopied ? copied : bytes
                cells[index] =
                    place.count == 0 ? .empty : ByteSlice.of(from.slice(place.offset, count: place.count).raw)
            }
        }
    }

    private mutating func object(_ scanner: inout JSONScanner, table: Int) throws(JSONError) {
        try scanner.enterObject()
        while let key = try scanner.nextKey() {
            guard key.count > 0, key.count <= ByteKey.exact, let step = paths.tables[table][key] else {
                try scanner.skipValue()
                continue
            }
            if let inner = step.inner, scanner.peek() == .object {
                try object(&scanner, table: inner)
            } else if let column = step.column {
                try value(&scanner, column)
            } else {
                try scanner.skipValue()
            }
        }
    }

    private mutating func value(_ scanner: inout JSONScanner, _ column: Int) throws(JSONError) {
        switch scanner.peek() {
        case .string:
            let string = try scanner.string()
            guard string.hasEscapes else {
                places[column] = Place(offset: string.offset, count: string.count, isCopied: false)
                return
            }
            let start = copies.count
            try scanner.unescape(string, into: &copies)
            places[column] = Place(offset: start, count: copies.count - start, isCopied: true)
        case .array: try list(&scanner, column)
        case .null, .object: try scanner.skipValue()
        default:
            let start = scanner.valueOffset()
            try scanner.skipValue()
            places[column] = Place(offset: start, count: scanner.offset - start, isCopied: false)
        }
    }

    /// A list of names becomes one cell with bars between them; of objects, their id, address or name.
    private mutating func list(_ scanner: inout JSONScanner, _ column: Int) throws(JSONError) {
        let start = copies.count
        try scanner.enterArray()
        while try scanner.nextElement() {
            if scanner.peek() == .object { try member(&scanner) } else { try append(&scanner) }
        }
        places[column] = Place(offset: start, count: copies.count - start, isCopied: true)
    }

    private static let members = KeyTable<Bool>(of: ["id", "user_id", "userId", "email", "name", "username", "user"])

    private mutating func member(_ scanner: inout JSONScanner) throws(JSONError) {
        var isFound = false
        try scanner.enterObject()
        while let key = try scanner.nextKey() {
            if !isFound, key.count > 0, Self.members[key] == true,
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
