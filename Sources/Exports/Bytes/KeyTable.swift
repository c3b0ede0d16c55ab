/// Values by short names: which field of an object a key is, which kind a subtype names.
///
/// - Complexity: a look-up is one multiplication and, for most, one comparison.
package struct KeyTable<Value: Sendable>: Sendable {
    private var names: [ByteKey]
    private var values: [Value?]
    private let mask: Int

    /// - Precondition: names are different, not empty and at most `ByteKey.exact` bytes long.
    package init(_ pairs: [(name: String, value: Value)]) {
        var size = 16
        while size < pairs.count * 4 { size *= 2 }
        names = Array(repeating: ByteKey(low: 0, count: 0), count: size)
        values = Array(repeating: nil, count: size)
        mask = size - 1
        for (name, value) in pairs { insert(ByteKey(name), value) }
    }

    /// The value of `name`, or `nil`.
    @inline(__always) package subscript(name: ByteKey) -> Value? {
        var slot = Int(truncatingIfNeeded: name.hash) & mask
        while names[slot].count != 0 {
            if names[slot] == name { return values[slot] }
            slot = (slot &+ 1) & mask
        }
        return nil
    }

    private mutating func insert(_ name: ByteKey, _ value: Value) {
        precondition(name.count > 0 && name.count <= ByteKey.exact)
        var slot = Int(truncatingIfNeeded: name.hash) & mask
        while names[slot].count != 0 {
            precondition(names[slot] != name)
            slot = (slot + 1) & mask
        }
        names[slot] = name
        values[slot] = value
    }
}

extension KeyTable where Value: CaseIterable & RawRepresentable<String> {
    /// All cases of an enumeration by their raw values.
    package init() { self.init(Value.allCases.map { ($0.rawValue, $0) }) }
}

extension KeyTable where Value == Bool {
    /// `true` for each of `names`: a set.
    package init(of names: [String]) { self.init(names.map { ($0, true) }) }
}
