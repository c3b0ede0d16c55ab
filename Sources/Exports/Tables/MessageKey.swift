/// A message's id as the 64-bit key of `SpaceDraft`: the number itself where the id is a plain decimal number from 1 to
/// 2⁶³ − 1 (no sign, no leading zero), else a hash of its bytes with the top bit set. Two ids of one hash are told apart
/// by `check`, a second, independent hash; 0 for numbers.
enum MessageKey {
    static func of(_ id: ByteSlice) -> UInt64 {
        number(id) ?? ByteHash.of(id, seed: 0x6D65_7373_6167_6531) | 1 << 63
    }

    static func of(_ id: [UInt8]) -> UInt64 { ByteSlice.with(id) { of($0) } }

    /// Of an id that is this number.
    static func of(_ number: UInt64) -> UInt64 {
        number > 0 && number < 1 << 63 ? number : of(Array(String(number).utf8))
    }

    /// 0 for no id.
    static func of(ifAny id: [UInt8]?) -> UInt64 { id.map { of($0) } ?? 0 }

    /// Of a message that bears no id: who wrote what when; and what tells two of one hash apart.
    static func ofContent(author: ByteSlice, time: Int64, text: ByteSlice) -> (key: UInt64, check: UInt32) {
        let words = ByteHash.of(text, seed: UInt64(bitPattern: time))
        return (
            ByteHash.of(author, seed: words) | 1 << 63, UInt32(truncatingIfNeeded: ByteHash.of(author, seed: ~words))
        )
    }

    static func check(_ id: ByteSlice, key: UInt64) -> UInt32 {
        key >> 63 == 0 ? 0 : UInt32(truncatingIfNeeded: ByteHash.of(id, seed: 0x1D87_2B41_9A3C_55E7))
    }

    private static func number(_ id: ByteSlice) -> UInt64? {
        // The last place first: where an id has letters or a point, it is mostly towards its end.
        guard (1...19).contains(id.count), id[0] != 0x30, isNumber(id.word(at: max(0, id.count - 8)), min(8, id.count))
        else { return nil }
        var value: UInt64 = 0
        for index in 0..<id.count {
            guard ASCII.isDigit(id[index]) else { return nil }
            value = value * 10 + UInt64(id[index] - 0x30)
        }
        return value < 1 << 63 ? value : nil
    }

    /// Whether the first `count` bytes of the word are digits.
    private static func isNumber(_ word: UInt64, _ count: Int) -> Bool {
        let values = (word | (count < 8 ? 0x3030_3030_3030_3030 &<< UInt64(8 * count) : 0)) &- 0x3030_3030_3030_3030
        return (values | (values &+ 0x7676_7676_7676_7676)) & 0x8080_8080_8080_8080 == 0
    }
}
