import Exports

/// HMAC-SHA256: a digest that only those who hold the key can make. RFC 2104.
enum KeyedDigest {
    private static let block = 64

    static func of(_ text: [UInt8], key: [UInt8]) -> [UInt8] {
        let short = key.count > block ? digest(key) : key
        let padded = short + [UInt8](repeating: 0, count: block - short.count)
        return digest(padded.map { $0 ^ 0x5C } + digest(padded.map { $0 ^ 0x36 } + text))
    }

    private static func digest(_ bytes: [UInt8]) -> [UInt8] {
        var digest = SHA256()
        digest.update(bytes)
        return digest.digest()
    }
}

/// Pseudonyms that a key gives again to the same person, whoever else is in the report.
enum LastingPseudonyms {
    private static let letters = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
    /// Letters of five bits each: among 10,000 people two share eight of them once in 20,000 reports.
    private static let length = 8

    /// One per digest: `p-` and eight letters; sixteen for those who would share eight.
    static func of(_ digests: [[UInt8]]) -> [String] {
        let long = digests.map { text($0, length: length * 2) }
        let short = long.map { String($0.prefix(length)) }
        var count: [String: Int] = [:]
        for text in short { count[text, default: 0] += 1 }
        return zip(short, long).map { "p-" + (count[$0] == 1 ? $0 : $1) }
    }

    private static func text(_ digest: [UInt8], length: Int) -> String {
        let scalars = (0..<length).map { place -> UInt8 in
            let bit = place * 5
            let word = UInt16(digest[bit / 8]) << 8 | UInt16(digest[bit / 8 + 1])
            return letters[Int(word >> (11 - bit % 8) & 31)]
        }
        return String(decoding: scalars, as: UTF8.self)
    }
}
