import Exports

/// The settings in `waterline.json`: one object of option names, whose values are strings, numbers, true or false, or
/// arrays of those for options that may be repeated.
enum SettingsText {
    /// - Throws: `.data` when it is not such an object.
    static func pairs(of source: Source) throws(InputError) -> [(key: String, value: String)] {
        var buffer = ByteBuffer()
        try source.read(0, into: &buffer)
        return try buffer.withBytes { bytes throws(InputError) in
            do throws(JSONError) {
                return try pairs(in: PaddedBytes(bytes))
            } catch {
                throw InputError(
                    .data, at: source.name, "is not an object of settings: \(error)",
                    remedy: "write it as in {\"roster\": \"people.csv\", \"seed\": 7}")
            }
        }
    }

    private static func pairs(in bytes: PaddedBytes) throws(JSONError) -> [(key: String, value: String)] {
        var scanner = JSONScanner(bytes)
        var pairs: [(key: String, value: String)] = []
        try scanner.enterObject()
        while let key = try scanner.nextKey() {
            // Longer than any option: what follows it cannot be a setting.
            guard key.count <= ByteKey.exact else { throw scanner.unexpected() }
            let name = String(decoding: key.bytes, as: UTF8.self)
            guard scanner.peek() == .array else {
                pairs.append((name, try value(&scanner)))
                continue
            }
            try scanner.enterArray()
            while try scanner.nextElement() { pairs.append((name, try value(&scanner))) }
        }
        try scanner.finish()
        return pairs
    }

    /// A string's text, or a number, `true` or `false` as it is written.
    private static func value(_ scanner: inout JSONScanner) throws(JSONError) -> String {
        if scanner.peek() == .string { return try scanner.text(of: try scanner.string()) }
        let start = scanner.valueOffset()
        guard ![.object, .array, .null].contains(scanner.peek()) else { throw scanner.unexpected() }
        try scanner.skipValue()
        let bytes = (start..<scanner.offset).map { scanner.bytes[$0] }
        return String(decoding: bytes, as: UTF8.self)
    }
}
