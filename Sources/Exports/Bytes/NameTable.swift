/// Numbers byte strings in the order in which they first come: 0, 1, 2, …
///
/// Equality is equality of bytes. Slots are placed with a seed drawn anew for each table, so no input can be made to
/// collide; numbers do not depend on it.
///
/// - Complexity: O(length) expected per call.
package struct NameTable: Sendable {
    private var slots: [UInt32]
    private var hashes: [UInt64] = []
    private var starts: [Int] = [0]
    private var bytes: [UInt8] = []
    private let seed = UInt64.random(in: .min ... .max)

    package init() { slots = Array(repeating: .max, count: 64) }

    package var count: Int { hashes.count }

    /// The number of `name`, a new one where it was not met before.
    package mutating func number(of name: ByteSlice) -> UInt32 {
        let hash = ByteHash.of(name, seed: seed)
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] != .max {
            let number = slots[slot]
            if hashes[Int(number)] == hash, matches(number, name) { return number }
            slot = (slot + 1) & (slots.count - 1)
        }
        let number = UInt32(hashes.count)
        slots[slot] = number
        hashes.append(hash)
        bytes.append(contentsOf: name.raw)
        starts.append(bytes.count)
        if hashes.count * 2 > slots.count { grow() }
        return number
    }

    package mutating func number(of name: [UInt8]) -> UInt32 {
        ByteSlice.with(name) { number(of: $0) }
    }

    /// The number of `name` if it has one.
    package func find(_ name: ByteSlice) -> UInt32? {
        let hash = ByteHash.of(name, seed: seed)
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] != .max {
            let number = slots[slot]
            if hashes[Int(number)] == hash, matches(number, name) { return number }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    package func bytes(of number: UInt32) -> [UInt8] {
        Array(bytes[starts[Int(number)]..<starts[Int(number) + 1]])
    }

    package func string(_ number: UInt32) -> String {
        String(decoding: bytes[starts[Int(number)]..<starts[Int(number) + 1]], as: UTF8.self)
    }

    private func matches(_ number: UInt32, _ name: ByteSlice) -> Bool {
        let start = starts[Int(number)]
        guard starts[Int(number) + 1] - start == name.count else { return false }
        return bytes.withUnsafeBufferPointer { stored in
            for index in 0..<name.count where stored[start + index] != name.base[index] { return false }
            return true
        }
    }

    private mutating func grow() {
        slots = Array(repeating: .max, count: slots.count * 2)
        for (number, hash) in hashes.enumerated() {
            var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
            while slots[slot] != .max { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = UInt32(number)
        }
    }
}
