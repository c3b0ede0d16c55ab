/// Gives byte strings consecutive numbers from 0 in the order in which they are first met.
///
/// Strings of up to 24 bytes lie in the table itself, longer ones in an arena. Whether `a`…`z` count as `A`…`Z` is
/// settled at the start; what is kept is then the upper-case form.
///
/// - Complexity: a look-up is one multiplication and, for most, one comparison.
package struct Interner: Sendable {
    private let ignoresCase: Bool
    /// Number + 1 by hash, 0 where free.
    private var slots: [UInt32]
    private var keys: [ByteKey] = []
    /// The bytes of strings too long for a key, by number.
    private var arena: [UInt32: [UInt8]] = [:]

    package init(ignoresCase: Bool = false) {
        self.ignoresCase = ignoresCase
        slots = Array(repeating: 0, count: 64)
    }

    package var count: Int { keys.count }

    /// The number of `bytes`, new or known.
    package mutating func number(of bytes: PaddedBytes) -> UInt32 {
        let key = key(of: bytes)
        if key.count <= ByteKey.exact { return number(of: key) }
        let slot = slot(of: key, bytes)
        if slots[slot] != 0 { return slots[slot] - 1 }
        return insert(key, folded(bytes), slot)
    }

    /// The number of the string that `key` holds without loss.
    @inline(__always) package mutating func number(of key: ByteKey) -> UInt32 {
        let key = ignoresCase ? key.uppercased : key
        let slot = slot(of: key)
        return slots[slot] != 0 ? slots[slot] - 1 : insert(key, nil, slot)
    }

    /// The number of the string that `key` holds without loss, or `nil` when it was never met.
    @inline(__always) package func find(_ key: ByteKey) -> UInt32? {
        let slot = slot(of: ignoresCase ? key.uppercased : key)
        return slots[slot] == 0 ? nil : slots[slot] - 1
    }

    /// The number of `bytes`, or `nil` when they were never met.
    package func find(_ bytes: PaddedBytes) -> UInt32? {
        let key = key(of: bytes)
        if key.count <= ByteKey.exact { return find(key) }
        let slot = slot(of: key, bytes)
        return slots[slot] == 0 ? nil : slots[slot] - 1
    }

    /// The bytes that `number` stands for.
    package func bytes(of number: UInt32) -> [UInt8] {
        if let long = arena[number] { return long }
        return keys[Int(number)].bytes
    }

    @inline(__always) private func key(of bytes: PaddedBytes) -> ByteKey {
        let key = ByteKey(bytes, at: 0, count: bytes.count)
        return ignoresCase ? key.uppercased : key
    }

    @inline(__always) private func slot(of key: ByteKey, _ bytes: PaddedBytes) -> Int {
        let mask = slots.count &- 1
        var slot = Int(truncatingIfNeeded: key.hash) & mask
        while slots[slot] != 0 {
            let number = slots[slot] &- 1
            if keys[Int(number)] == key, arena[number] == folded(bytes) { return slot }
            slot = (slot &+ 1) & mask
        }
        return slot
    }

    @inline(__always) private func slot(of key: ByteKey) -> Int {
        precondition(key.count <= ByteKey.exact)
        let mask = slots.count &- 1
        var slot = Int(truncatingIfNeeded: key.hash) & mask
        while slots[slot] != 0, keys[Int(slots[slot] &- 1)] != key { slot = (slot &+ 1) & mask }
        return slot
    }

    private mutating func insert(_ key: ByteKey, _ bytes: [UInt8]?, _ slot: Int) -> UInt32 {
        let number = UInt32(keys.count)
        keys.append(key)
        if key.count > ByteKey.exact { arena[number] = bytes }
        slots[slot] = number + 1
        if keys.count * 2 > slots.count { grow() }
        return number
    }

    private mutating func grow() {
        let mask = slots.count * 2 - 1
        slots = Array(repeating: 0, count: mask + 1)
        for (number, key) in keys.enumerated() {
            var slot = Int(truncatingIfNeeded: key.hash) & mask
            while slots[slot] != 0 { slot = (slot + 1) & mask }
            slots[slot] = UInt32(number + 1)
        }
    }

    private func folded(_ bytes: PaddedBytes) -> [UInt8] {
        bytes.raw.map { ignoresCase && (0x61...0x7A).contains($0) ? $0 - 0x20 : $0 }
    }
}
