import Testing

@testable import HelpReporter

@Suite struct KeyedDigestTests {
    /// Test cases 1, 2 and 6 of RFC 4231.
    @Test(arguments: [
        (
            [UInt8](repeating: 0x0B, count: 20), "Hi There",
            "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
        ),
        (
            Array("Jefe".utf8), "what do ya want for nothing?",
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
        ),
        (
            [UInt8](repeating: 0xAA, count: 131), "Test Using Larger Than Block-Size Key - Hash Key First",
            "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
        ),
    ]) func `the digest is HMAC-SHA256`(key: [UInt8], text: String, expected: String) {
        let digits = KeyedDigest.of(Array(text.utf8), key: key).map { byte in
            (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }
        #expect(digits.joined() == expected)
    }

    @Test func `lasting pseudonyms depend on nobody else`() {
        let digests = (0..<200).map { KeyedDigest.of([UInt8($0)], key: [7]) }
        let all = LastingPseudonyms.of(digests)
        #expect(Set(all).count == 200 && all.allSatisfy { $0.utf8.count == 10 })
        #expect(LastingPseudonyms.of(digests.suffix(3)) == all.suffix(3))
    }

    @Test func `two whose first letters are the same get longer ones`() {
        let alike = [UInt8](repeating: 1, count: 31)
        let texts = LastingPseudonyms.of(
            [
                alike.prefix(6) + [1, 2, 3, 4, 5, 6], alike.prefix(6) + [9, 2, 3, 4, 5, 6],
                [UInt8](repeating: 9, count: 12),
            ].map { Array($0) })
        #expect(Set(texts).count == 3 && texts.map(\.utf8.count) == [18, 18, 10])
    }
}
