@testable import Exports

/// Makes tar archives, sound and unsound.
struct TarBuilder {
    private(set) var bytes: [UInt8] = []

    /// A header and its content; `size` and `sum` say something else where they are given.
    mutating func add(
        _ name: String, _ content: [UInt8] = [], type: Character = "0", size: String? = nil, rawSize: [UInt8]? = nil,
        prefix: String = "", isGNU: Bool = false, spoil: Bool = false
    ) {
        var block = [UInt8](repeating: 0, count: 512)
        func put(_ text: some Collection<UInt8>, at place: Int) {
            for (offset, byte) in text.enumerated() { block[place + offset] = byte }
        }
        put(name.utf8.prefix(100), at: 0)
        put("0000644\0".utf8, at: 100)
        put((size ?? Self.octal(content.count, 11)).utf8, at: 124)
        if let rawSize { put(rawSize, at: 124) }
        put("14000000000".utf8, at: 136)
        put(String(type).utf8, at: 156)
        put(isGNU ? Array("ustar  \0".utf8) : Array("ustar\u{0}00".utf8), at: 257)
        put(prefix.utf8, at: 345)
        put("        ".utf8, at: 148)
        let sum = block.reduce(0) { $0 + Int($1) } + (spoil ? 1 : 0)
        put((Self.octal(sum, 6) + "\0 ").utf8, at: 148)
        bytes += block + content
        bytes += [UInt8](repeating: 0, count: (512 - content.count % 512) % 512)
    }

    mutating func add(_ name: String, _ content: String, type: Character = "0") {
        add(name, Array(content.utf8), type: type)
    }

    /// A pax header of these records, with right lengths.
    mutating func records(_ records: [(String, String)]) {
        var content: [UInt8] = []
        for (key, value) in records {
            let rest = " \(key)=\(value)\n".utf8.count
            var length = rest + 1
            while String(length).utf8.count + rest != length { length = String(length).utf8.count + rest }
            content += Array("\(length) \(key)=\(value)\n".utf8)
        }
        add("PaxHeader", content, type: "x")
    }

    /// The archive with its end mark.
    var ended: [UInt8] { bytes + [UInt8](repeating: 0, count: 1024) }

    private static func octal(_ value: Int, _ digits: Int) -> String {
        let text = String(value, radix: 8)
        return String(repeating: "0", count: max(0, digits - text.count)) + text
    }
}

/// Deflated bytes with fixed codes (RFC 1951, 3.2.6): blocks end between bytes and repeat what earlier blocks hold.
struct FixedBlocks {
    private var bytes: [UInt8] = []
    private var free = 0
    private(set) var content: [UInt8] = []

    /// A block that repeats the last byte before it `runs` times 258 and adds a letter.
    mutating func block(runs: Int, _ letter: Character, isLast: Bool = false) {
        bits(isLast ? 1 : 0, 1)
        bits(1, 2)
        if !content.isEmpty, let last = content.last {
            for _ in 0..<runs {
                code(0b1100_0101, 8)
                code(0, 5)
                content += [UInt8](repeating: last, count: 258)
            }
        }
        let byte = letter.asciiValue ?? 0
        code(0x30 + Int(byte), 8)
        content.append(byte)
        code(0, 7)
    }

    var gzip: [UInt8] {
        [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255] + bytes + Little.four(Int(BitwiseCRC.of(content)))
            + Little.four(content.count)
    }

    /// The lowest bit first.
    private mutating func bits(_ value: Int, _ count: Int) { for place in 0..<count { bit(value >> place & 1) } }

    /// The highest bit first, as codes stand.
    private mutating func code(_ value: Int, _ count: Int) {
        for place in (0..<count).reversed() { bit(value >> place & 1) }
    }

    private mutating func bit(_ bit: Int) {
        if free == 0 {
            bytes.append(0)
            free = 8
        }
        bytes[bytes.count - 1] |= UInt8(bit << (8 - free))
        free -= 1
    }
}
