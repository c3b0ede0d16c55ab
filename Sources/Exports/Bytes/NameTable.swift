/// Gives byte strings consecutive numbers from 0 in the order in which they are first met.
///
/// Strings of up to 24 bytes lie in the table itself, longer ones in an arena. Whether `a`…`z` count as `A`…`Z` is
/// settled at the start; what is kept is then the upper-case form. Slots are placed with a seed drawn anew for each
/// table, so no input can be made to collide; numbers do not depend on it.
///
/// - Complexity: a look-up is two multiplications and, for most, one comparison.
package struct NameTable: Sendable {
    private let ignoresCase: Bool
    private let seed = UInt64.random(in: .min ... .max)
    /// Number + 1 by hash, 0 where free.
    private var slots: [UInt32]
    private var keys: [ByteKey] = []
    /// The bytes of strings too long for a key, by number.
    private var long: [UInt32: [UInt8]] = [:]

    package init(ignoresCase: Bool = false) {
        self.ignoresCase = ignoresCase
        slots = Array(repeating: 0, count: 64)
    }

    package var count: Int { keys.count }

    /// The number of `name`, new or known.
    package mutating func number(of name: ByteSlice) -> UInt32 {
        let key = ByteKey(name)
        if key.count <= ByteKey.exact { return number(of: key) }
        return number(of: key, folded(name))
    }

    package mutating func number(of name: [UInt8]) -> UInt32 { ByteSlice.with(name) { number(of: $0) } }

    package mutating func number(of name: PaddedBytes) -> UInt32 { number(of: ByteSlice.of(name.raw)) }

    /// The number of the string that `key` holds without loss.
    @inline(__always) package mutating func number(of key: ByteKey) -> UInt32 {
        let key = ignoresCase ? key.uppercased : key
        let slot = slot(of: key)
        return slots[slot] != 0 ? slots[slot] &- 1 : insert(key, slot)
    }

    /// The number of the string that `key` holds without loss, or `nil` when it was never met.
    @inline(__always) package func find(_ key: ByteKey) -> UInt32? {
        let slot = slot(of: ignoresCase ? key.uppercased : key)
        return slots[slot] == 0 ? nil : slots[slot] &- 1
    }

    /// The number of `name`, or `nil` when it was never met.
    package func find(_ name: ByteSlice) -> UInt32? {
        let key = ByteKey(name)
        if key.count <= ByteKey.exact { return find(key) }
        let bytes = folded(name)
        let slot = slot(of: ByteKey(bytes), bytes)
        return slots[slot] == 0 ? nil : slots[slot] &- 1
    }

    package func find(_ name: PaddedBytes) -> UInt32? { find(ByteSlice.of(name.raw)) }

    /// The bytes that `number` stands for.
    package func bytes(of number: UInt32) -> [UInt8] { long[number] ?? keys[Int(number)].bytes }

    package func string(_ number: UInt32) -> String { String(decoding: bytes(of: number), as: UTF8.self) }

    /// Numbers that hold in another table for those of this one; what the other does not know is added to it, in order.
    package func numbers(in other: inout NameTable) -> [UInt32] {
        keys.indices.map { number in
            keys[number].count <= ByteKey.exact
                ? other.number(of: keys[number]) : other.number(of: bytes(of: UInt32(number)))
        }
    }

    private mutating func number(of key: ByteKey, _ bytes: [UInt8]) -> UInt32 {
        let key = ignoresCase ? key.uppercased : key
        let slot = slot(of: key, bytes)
        if slots[slot] != 0 { return slots[slot] &- 1 }
        long[UInt32(keys.count)] = bytes
        return insert(key, slot)
    }

    @inline(__always) private func slot(of key: ByteKey) -> Int {
        precondition(key.count <= ByteKey.exact)
        let mask = slots.count &- 1
        var slot = Int(truncatingIfNeeded: key.hash(seed: seed)) & mask
        while slots[slot] != 0, keys[Int(slots[slot] &- 1)] != key { slot = (slot &+ 1) & mask }
        return slot
    }

    private func slot(of key: ByteKey, _ bytes: [UInt8]) -> Int {
        let mask = slots.count &- 1
        var slot = Int(truncatingIfNeeded: hash(bytes)) & mask
        while slots[slot] != 0 {
            let number = slots[slot] &- 1
            if keys[Int(number)] == key, long[number] == bytes { return slot }
            slot = (slot &+ 1) & mask
        }
        return slot
    }

    private func hash(_ bytes: [UInt8]) -> UInt64 { ByteSlice.with(bytes) { ByteHash.of($0, seed: seed) } }

    private mutating func insert(_ key: ByteKey, _ slot: Int) -> UInt32 {
        let number = UInt32(keys.count)
        keys.append(key)
        slots[slot] = number + 1
        if keys.count * 2 > slots.count { grow() }
        return number
    }

    private mutating func grow() {
        let mask = slots.count * 2 - 1
        slots = Array(repeating: 0, count: mask + 1)
        for (number, key) in keys.enumerated() {
            let hash = long[UInt32(number)].map(hash) ?? key.hash(seed: seed)
            var slot = Int(truncatingIfNeeded: hash) & mask
            while slots[slot] != 0 { slot = (slot + 1) & mask }
            slots[slot] = UInt32(number + 1)
        }
    }

    private func folded(_ name: ByteSlice) -> [UInt8] {
        ignoresCase ? name.raw.map { (0x61...0x7A).contains($0) ? $0 - 0x20 : $0 } : name.array
    }
}
