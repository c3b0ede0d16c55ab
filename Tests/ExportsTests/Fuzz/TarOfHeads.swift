@testable import Exports

/// A tar archive made of the little that tells its headers apart, with checksums that are right: of headers that chance
/// writes hardly any would get by those.
///
/// An entry is its type, a byte of choices, the lengths of name, prefix and content, and these three.
struct TarOfHeads {
    /// What an input of heads begins with; any other is the archive itself.
    static let mark = UInt8(ascii: "T")

    private struct Choices: OptionSet {
        let rawValue: UInt8
        static let posix = Choices(rawValue: 1)
        static let gnu = Choices(rawValue: 2)
        /// The first twelve bytes of the content stand as its size.
        static let lies = Choices(rawValue: 4)
        /// The content is a record of pax, and wants its length before it.
        static let record = Choices(rawValue: 8)
        /// No zeros end the archive here.
        static let goesOn = Choices(rawValue: 16)
    }

    private(set) var archive: [UInt8] = []
    private(set) var contents: [[UInt8]] = []
    /// No size says anything but how much follows.
    private(set) var isHonest = true

    init(_ heads: [UInt8]) {
        var rest = heads[...]
        var isEnded = true
        while rest.count >= 5 {
            let start = rest.startIndex
            let choices = Choices(rawValue: heads[start + 1])
            let lengths = heads[start + 2..<start + 5].map { Int($0) }
            rest = rest.dropFirst(5)
            let parts = lengths.map { length in
                defer { rest = rest.dropFirst(length) }
                return Array(rest.prefix(length))
            }
            add(type: heads[start], choices, name: parts[0], prefix: parts[1], parts[2])
            isEnded = !choices.contains(.goesOn)
        }
        if isEnded { archive += [UInt8](repeating: 0, count: 2 * TarHeader.length) }
    }

    private mutating func add(type: UInt8, _ choices: Choices, name: [UInt8], prefix: [UInt8], _ bytes: [UInt8]) {
        let content = choices.contains(.record) ? Self.record(bytes) : bytes
        var block = [UInt8](repeating: 0, count: TarHeader.length)
        func put(_ field: some Collection<UInt8>, _ length: Int, at place: Int) {
            for (offset, byte) in field.prefix(length).enumerated() { block[place + offset] = byte }
        }
        put(name, 100, at: 0)
        put(choices.contains(.lies) ? bytes : Self.octal(content.count, 11), 12, at: 124)
        block[156] = type
        if choices.contains(.posix) { put("ustar".utf8, 6, at: 257) }
        if choices.contains(.gnu) { put("ustar  ".utf8, 8, at: 257) }
        put(prefix, 155, at: 345)
        put([UInt8](repeating: 0x20, count: 8), 8, at: 148)
        put(Self.octal(block.reduce(0) { $0 + Int($1) }, 6) + [0, 0x20], 8, at: 148)
        archive += block + content
        archive += [UInt8](
            repeating: 0, count: (TarHeader.length - content.count % TarHeader.length) % TarHeader.length)
        contents.append(content)
        isHonest = isHonest && !choices.contains(.lies) && content.firstRange(of: Array("size=".utf8)) == nil
    }

    private static func octal(_ value: Int, _ digits: Int) -> [UInt8] {
        let text = Array(String(value, radix: 8).utf8)
        return [UInt8](repeating: 0x30, count: max(0, digits - text.count)) + text
    }

    private static func record(_ text: [UInt8]) -> [UInt8] {
        var length = text.count + 3
        while Array("\(length)".utf8).count + text.count + 2 != length { length += 1 }
        return Array("\(length) ".utf8) + text + [0x0A]
    }
}
