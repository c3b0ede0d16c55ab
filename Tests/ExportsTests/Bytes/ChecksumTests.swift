import Testing

@testable import Exports

struct ChecksumTests {
    @Test func `the checksum of the nine digits is the one that the standard gives`() {
        #expect(Array("123456789".utf8).withUnsafeBytes { Checksum.crc32($0) } == 0xCBF4_3926)
    }

    @Test func `every length and place in memory has the checksum that division bit by bit gives`() {
        let bytes = (0..<2_000).map { UInt8(truncatingIfNeeded: $0 &* $0 &* 31 &+ $0 >> 3) }
        for start in 0..<17 {
            for count in Array(0...200) + [255, 256, 257, 1_023, 1_024, 1_900] {
                let part = bytes[start..<start + count]
                #expect(part.withUnsafeBytes { Checksum.crc32($0) } == remainder(part))
            }
        }
    }

    @Test func `a single bit that differs is seen wherever it stands`() {
        var bytes = [UInt8](repeating: 0x61, count: 333)
        let whole = bytes.withUnsafeBytes { Checksum.crc32($0) }
        for place in bytes.indices {
            bytes[place] ^= 4
            #expect(bytes.withUnsafeBytes { Checksum.crc32($0) } != whole)
            bytes[place] ^= 4
        }
    }

    /// CRC-32 as it is defined: division by the polynomial, bits reflected.
    private func remainder(_ bytes: ArraySlice<UInt8>) -> UInt32 {
        var sum = UInt32.max
        for byte in bytes {
            sum ^= UInt32(byte)
            for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
        }
        return ~sum
    }
}
