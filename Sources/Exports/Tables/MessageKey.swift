/// A message's id as the 64-bit key of `SpaceDraft`: the number itself where the id is a plain decimal number from 1 to
/// 2⁶³ − 1 (no sign, no leading zero), else a hash of its bytes with the top bit set. `check` is a second, independent
/// hash, by which two ids of one hash are told apart.
struct MessageKey: Equatable {
    var key: UInt64
    var check: UInt64

    static let none = MessageKey(key: 0, check: 0)

    init(key: UInt64, check: UInt64) {
        self.key = key
        self.check = check
    }

    init(_ id: ByteSlice) {
        if let number = Self.number(id) {
            self.init(key: number, check: 0)
        } else {
            self.init(
                key: ByteHash.of(id, seed: 0x6D65_7373_6167_6531) | 1 << 63,
                check: ByteHash.of(id, seed: 0x1D87_2B41_9A3C_55E7))
        }
    }

    private static func number(_ id: ByteSlice) -> UInt64? {
        guard (1...19).contains(id.count), id[0] != 0x30 else { return nil }
        var value: UInt64 = 0
        for index in 0..<id.count {
            guard ASCII.isDigit(id[index]) else { return nil }
            value = value * 10 + UInt64(id[index] - 0x30)
        }
        return value < 1 << 63 ? value : nil
    }
}
