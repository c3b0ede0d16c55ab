/// Which members of nested objects are which columns: `user.email` leads from the outer object to the inner one.
///
/// Keys of more than 24 bytes and paths of more than four names are not looked at.
struct JSONPaths: Sendable {
    struct Step: Sendable {
        /// Column of the value itself.
        var column: Int?
        /// Table of the members, where the value is an object.
        var inner: Int?
    }

    static let deepest = 4
    private(set) var tables: [KeyTable<Step>]

    /// - Parameter columns: dotted path of each column, with the column's number.
    init(_ columns: [(path: String, column: Int)]) {
        var steps: [[(name: String, value: Step)]] = [[]]
        for (path, column) in columns {
            var node = 0
            let names = path.utf8.split(separator: UInt8(ascii: ".")).map { String(decoding: Array($0), as: UTF8.self) }
            for (depth, name) in names.enumerated() {
                let place = steps[node].firstIndex { Array($0.name.utf8) == Array(name.utf8) } ?? steps[node].count
                if place == steps[node].count { steps[node].append((name, Step())) }
                if depth == names.count - 1 {
                    steps[node][place].value.column = column
                } else {
                    let inner = steps[node][place].value.inner ?? steps.count
                    if inner == steps.count { steps.append([]) }
                    steps[node][place].value.inner = inner
                    node = inner
                }
            }
        }
        tables = steps.map { KeyTable($0) }
    }

    /// The paths met in the objects at the beginning of a text, in the order met. Lists are taken as values.
    static func sample(_ bytes: PaddedBytes) -> [String] {
        var paths: [String] = []
        var numbers = NameTable()
        var walk = JSONObjects(bytes)
        var count = 0
        while count < 200, let start = walk.next() {
            var scanner = JSONScanner(bytes, at: start)
            do throws(JSONError) {
                try collect(&scanner, "", 1) { path in
                    if Int(numbers.number(of: Array(path.utf8))) == paths.count { paths.append(path) }
                }
                walk.passed(scanner.offset)
                count += 1
            } catch { walk.failed(at: start) }
        }
        return paths
    }

    private static func collect(
        _ scanner: inout JSONScanner, _ prefix: String, _ depth: Int, _ found: (String) -> Void
    ) throws(JSONError) {
        try scanner.enterObject()
        while let key = try scanner.nextKey() {
            let isName = key.count > 0 && key.count <= ByteKey.exact && !key.bytes.contains(UInt8(ascii: "."))
            guard isName else {
                try scanner.skipValue()
                continue
            }
            let path = prefix + String(decoding: key.bytes, as: UTF8.self)
            if scanner.peek() == .object, depth < deepest {
                try collect(&scanner, path + ".", depth + 1, found)
            } else {
                found(path)
                try scanner.skipValue()
            }
        }
    }
}

/// Finds the objects of a text: one a line, one behind the other, or in a list, with commas anywhere between.
struct JSONObjects {
    private let bytes: PaddedBytes
    private(set) var offset: Int

    init(_ bytes: PaddedBytes) {
        self.bytes = bytes
        offset = 0
    }

    /// Where the next object begins; `nil` at the end. What is no object is passed over to the next line, and
    /// `isBroken` is then set.
    private(set) var isBroken = false

    mutating func next() -> Int? {
        isBroken = false
        while offset < bytes.count {
            switch bytes[offset] {
            case UInt8(ascii: "{"): return offset
            case 0x20, 0x09, 0x0A, 0x0D, 0x1E, UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"): offset += 1
            default:
                isBroken = true
                return offset
            }
        }
        return nil
    }

    mutating func passed(_ end: Int) { offset = end }

    /// Goes on with the line behind the one on which a broken value begins.
    mutating func failed(at start: Int) {
        let rest = bytes.slice(start, count: bytes.count - start)
        offset = ByteSlice.of(rest.raw).firstIndex(of: 0x0A).map { start + $0 + 1 } ?? bytes.count
    }
}
