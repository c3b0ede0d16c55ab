import Testing

@testable import Exports

struct SHA256Tests {
    private static func hex(_ bytes: [UInt8]) -> String {
        bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }

    private static func digest(_ bytes: [UInt8]) -> String {
        var digest = SHA256()
        digest.update(bytes)
        return hex(digest.digest())
    }

    // FIPS 180-4 and the NIST example values.
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
    ]) func `the published examples come out`(text: String, expected: String) {
        #expect(Self.digest(Array(text.utf8)) == expected)
    }

    @Test func `a million times a`() {
        #expect(
            Self.digest([UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000))
                == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    }

    @Test func `the digest does not depend on how the bytes come`() {
        let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
        for length in [0, 1, 55, 56, 63, 64, 65, 119, 120, 128, 1000] {
            for step in [1, 3, 63, 64, 65, 200] {
                var digest = SHA256()
                for start in stride(from: 0, to: length, by: step) {
                    digest.update(Array(bytes[start..<min(length, start + step)]))
                }
                #expect(Self.hex(digest.digest()) == Self.digest(Array(bytes[..<length])))
            }
        }
    }

    @Test func `the digest of an archive is that of its file`() throws {
        let bytes = ZipBuilder([.init("a", "hello", deflated: true)]).bytes()
        let folder = try TemporaryFolder()
        let source = try Source.open(path: try folder.write("a.zip", bytes))
        #expect(Self.hex(try source.sha256(threads: 2)) == Self.digest(bytes))
    }

    @Test func `the digest of a folder tells names, bounds and contents apart, on any number of threads`() throws {
        func digest(_ files: [(String, String)], threads: Int = 1) throws -> String {
            let folder = try TemporaryFolder()
            for (name, content) in files { try folder.write(name, content) }
            return Self.hex(try Source.open(path: folder.path).sha256(threads: threads))
        }
        let one = try digest([("a", "xy"), ("b", "z")])
        #expect(try digest([("b", "z"), ("a", "xy")], threads: 8) == one)
        #expect(try digest([("a", "x"), ("b", "yz")]) != one)
        #expect(try digest([("a", "xy"), ("c", "z")]) != one)
        #expect(try digest([("a", "xy")]) != one)
    }
}
