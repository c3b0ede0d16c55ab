import Testing

@testable import Exports

@Suite struct `Byte blocks and words` {
    @Test func `a mask has the bit of every byte that equals, in order`() {
        var generator = SeededGenerator(state: 1)
        for _ in 0..<200 {
            let bytes = (0..<64).map { _ in UInt8.random(in: 0..<4, using: &generator) }
            let expected = bytes.enumerated().reduce(UInt64(0)) { $0 | ($1.element == 2 ? 1 << UInt64($1.offset) : 0) }
            #expect(padded(bytes) { $0.block(at: 0).mask(of: 2) } == expected)
        }
    }

    @Test func `braces and brackets are found together`() {
        let bytes = Array("a{b[c}d]".utf8) + [UInt8](repeating: 0x20, count: 56)
        padded(bytes) { padded in
            #expect(padded.block(at: 0).mask(of: 0x7B, ignoring: 0x20) == 0b1010)
            #expect(padded.block(at: 0).mask(of: 0x7D, ignoring: 0x20) == 0b1010_0000)
        }
    }

    @Test func `the first hit of a word is exact for every byte value`() {
        for byte in UInt8.min...UInt8.max {
            for place in 0..<8 {
                let word = (0..<8).reduce(UInt64(0)) { $0 | UInt64($1 == place ? byte : ~byte) << UInt64($1 * 8) }
                #expect(ByteWord.first(ByteWord.hits(word, of: byte)) == place)
            }
        }
    }

    @Test func `case folds touch the letters of ASCII only`() {
        for byte in UInt8.min...UInt8.max {
            let letter = Character(Unicode.Scalar(byte))
            let lower = byte < 0x80 ? letter.lowercased().utf8.first : byte
            let upper = byte < 0x80 ? letter.uppercased().utf8.first : byte
            #expect(ByteWord.lowercased(UInt64(byte) << 24) == UInt64(lower ?? 0) << 24)
            #expect(ByteWord.uppercased(UInt64(byte) << 24) == UInt64(upper ?? 0) << 24)
        }
    }

    @Test func `keys up to 24 bytes are equal exactly when their bytes are`() {
        for length in 0...24 {
            let bytes = (0..<length).map { UInt8($0 + 65) }
            padded(bytes + [0x22, 0x41]) { #expect(ByteKey($0, at: 0, count: length) == ByteKey(bytes)) }
            for place in 0..<length {
                var other = bytes
                other[place] ^= 1
                #expect(ByteKey(other) != ByteKey(bytes))
            }
        }
    }
}

struct ByteKeyTests {
    @Test(arguments: [
        "", "_", "a", "_a_", "created_at", "createdAt", "abcdefgh_", "zerver_userprofile_x", "abcdefghijklmnop",
        "abcdefghijklmnop_", "abcdefghijklmnopq_r", "_abcdefghijklmnopqrstuvw", "a_b_c_d_e_f_g_h_i_j_k_l_",
        "abcdefghijklmnopqrstuvwx", "________________________",
    ]) func `a key without its low lines is that of the bytes without them`(name: String) {
        #expect(ByteKey(name).withoutLowLines == ByteKey(name.utf8.filter { $0 != 0x5F }))
        #expect(ByteKey(name) == ByteKey(Array(name.utf8)))
    }

    @Test func `the first byte that is not UTF-8 is found at every place`() {
        for length in [1, 63, 64, 65, 130] {
            for place in 0..<length {
                var bytes = [UInt8](repeating: 0x61, count: length)
                bytes[place] = 0xFF
                #expect(padded(bytes) { UTF8Check.firstInvalid($0) } == place)
                // A character of three bytes is whole, or cut off by the end.
                bytes.replaceSubrange(place..<min(place + 3, length), with: [0xE2, 0x82, 0xAC].prefix(length - place))
                #expect(padded(bytes) { UTF8Check.firstInvalid($0) } == (place + 3 <= length ? nil : place))
            }
        }
    }
}
