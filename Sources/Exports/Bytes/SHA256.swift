/// SHA-256 of bytes that come in pieces. Source: FIPS 180-4.
///
/// - Complexity: linear; the state is 96 bytes and the schedule of one block.
package struct SHA256: Sendable {
    private var state = SIMD8<UInt32>(
        0x6A09_E667, 0xBB67_AE85, 0x3C6E_F372, 0xA54F_F53A, 0x510E_527F, 0x9B05_688C, 0x1F83_D9AB, 0x5BE0_CD19)
    /// Bytes that do not fill a block yet.
    private var rest: [UInt8] = []
    private var length: UInt64 = 0

    private static let block = 64

    package init() {}

    package mutating func update(_ bytes: UnsafeRawBufferPointer) {
        length += UInt64(bytes.count)
        var start = 0
        if !rest.isEmpty {
            start = min(bytes.count, Self.block - rest.count)
            rest.append(contentsOf: bytes[..<start])
            guard rest.count == Self.block else { return }
            rest.withUnsafeBytes { Self.compress($0, into: &state) }
            rest.removeAll(keepingCapacity: true)
        }
        let whole = start + (bytes.count - start) / Self.block * Self.block
        Self.compress(UnsafeRawBufferPointer(rebasing: bytes[start..<whole]), into: &state)
        rest.append(contentsOf: bytes[whole...])
    }

    package mutating func update(_ bytes: [UInt8]) { bytes.withUnsafeBytes { update($0) } }

    /// The 32 bytes of the digest of all that was given; more may be given afterwards.
    package func digest() -> [UInt8] {
        var end = rest + [0x80]
        let zeros = (Self.block + 56 - end.count % Self.block) % Self.block
        end += [UInt8](repeating: 0, count: zeros)
        end += (0..<8).map { UInt8(truncatingIfNeeded: (length * 8) >> (56 - 8 * UInt64($0))) }
        var last = state
        end.withUnsafeBytes { Self.compress($0, into: &last) }
        return last.indices.flatMap { word in
            (0..<4).map { UInt8(truncatingIfNeeded: last[word] >> (24 - 8 * UInt32($0))) }
        }
    }

    /// Takes blocks of 64 bytes, one after the other, into the state.
    private static func compress(_ bytes: UnsafeRawBufferPointer, into state: inout SIMD8<UInt32>) {
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: block) { schedule in
            constants.withUnsafeBufferPointer { constants in
                for place in stride(from: 0, to: bytes.count, by: block) {
                    fill(schedule, from: bytes, at: place)
                    state &+= rounds(state, schedule, constants)
                }
            }
        }
    }

    private static func fill(
        _ schedule: UnsafeMutableBufferPointer<UInt32>, from bytes: UnsafeRawBufferPointer, at place: Int
    ) {
        for word in 0..<16 {
            schedule[word] = UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: place + 4 * word, as: UInt32.self))
        }
        for word in 16..<block {
            let early = schedule[word - 15]
            let late = schedule[word - 2]
            let sigma0 = turned(early, 7) ^ turned(early, 18) ^ (early >> 3)
            let sigma1 = turned(late, 17) ^ turned(late, 19) ^ (late >> 10)
            schedule[word] = schedule[word - 16] &+ sigma0 &+ schedule[word - 7] &+ sigma1
        }
    }

    private static func rounds(
        _ state: SIMD8<UInt32>, _ schedule: UnsafeMutableBufferPointer<UInt32>,
        _ constants: UnsafeBufferPointer<UInt32>
    ) -> SIMD8<UInt32> {
        var (a, b, c, d) = (state[0], state[1], state[2], state[3])
        var (e, f, g, h) = (state[4], state[5], state[6], state[7])
        // Eight rounds a turn bring every variable back to its own name, so that none has to be moved.
        var word = 0
        while word < block {
            round(a, b, c, &d, e, f, g, &h, constants[word] &+ schedule[word])
            round(h, a, b, &c, d, e, f, &g, constants[word + 1] &+ schedule[word + 1])
            round(g, h, a, &b, c, d, e, &f, constants[word + 2] &+ schedule[word + 2])
            round(f, g, h, &a, b, c, d, &e, constants[word + 3] &+ schedule[word + 3])
            round(e, f, g, &h, a, b, c, &d, constants[word + 4] &+ schedule[word + 4])
            round(d, e, f, &g, h, a, b, &c, constants[word + 5] &+ schedule[word + 5])
            round(c, d, e, &f, g, h, a, &b, constants[word + 6] &+ schedule[word + 6])
            round(b, c, d, &e, f, g, h, &a, constants[word + 7] &+ schedule[word + 7])
            word += 8
        }
        return SIMD8(a, b, c, d, e, f, g, h)
    }

    @inline(__always) private static func round(
        _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32, _ g: UInt32,
        _ h: inout UInt32, _ added: UInt32
    ) {
        let choice = g ^ (e & (f ^ g))
        let majority = (a & b) | (c & (a | b))
        h = h &+ (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) &+ choice &+ added
        d = d &+ h
        h = h &+ (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) &+ majority
    }

    @inline(__always) private static func turned(_ word: UInt32, _ bits: UInt32) -> UInt32 {
        word &>> bits | word &<< (32 &- bits)
    }

    /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
    private static let constants: [UInt32] = [
        0x428A_2F98, 0x7137_4491, 0xB5C0_FBCF, 0xE9B5_DBA5, 0x3956_C25B, 0x59F1_11F1, 0x923F_82A4, 0xAB1C_5ED5,
        0xD807_AA98, 0x1283_5B01, 0x2431_85BE, 0x550C_7DC3, 0x72BE_5D74, 0x80DE_B1FE, 0x9BDC_06A7, 0xC19B_F174,
        0xE49B_69C1, 0xEFBE_4786, 0x0FC1_9DC6, 0x240C_A1CC, 0x2DE9_2C6F, 0x4A74_84AA, 0x5CB0_A9DC, 0x76F9_88DA,
        0x983E_5152, 0xA831_C66D, 0xB003_27C8, 0xBF59_7FC7, 0xC6E0_0BF3, 0xD5A7_9147, 0x06CA_6351, 0x1429_2967,
        0x27B7_0A85, 0x2E1B_2138, 0x4D2C_6DFC, 0x5338_0D13, 0x650A_7354, 0x766A_0ABB, 0x81C2_C92E, 0x9272_2C85,
        0xA2BF_E8A1, 0xA81A_664B, 0xC24B_8B70, 0xC76C_51A3, 0xD192_E819, 0xD699_0624, 0xF40E_3585, 0x106A_A070,
        0x19A4_C116, 0x1E37_6C08, 0x2748_774C, 0x34B0_BCB5, 0x391C_0CB3, 0x4ED8_AA4A, 0x5B9C_CA4F, 0x682E_6FF3,
        0x748F_82EE, 0x78A5_636F, 0x84C8_7814, 0x8CC7_0208, 0x90BE_FFFA, 0xA450_6CEB, 0xBEF9_A3F7, 0xC671_78F2,
    ]
}

extension ByteStore {
    /// The digest of all bytes.
    func sha256() throws(InputError) -> [UInt8] {
        var digest = SHA256()
        var buffer = ByteBuffer(capacity: 1 << 20)
        for offset in stride(from: 0, to: size, by: 1 << 20) {
            try load(offset, 1 << 20, into: &buffer)
            buffer.withBytes { digest.update($0) }
        }
        return digest.digest()
    }
}
