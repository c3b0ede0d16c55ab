@testable import Exports

/// A parser and the laws that hold for it whatever bytes it is given.
struct FuzzTarget: Sendable {
    let name: String
    /// Bytes of the longest input that is tried.
    let longest: Int
    /// Words of the format, which chance alone would not write.
    let words: [[UInt8]]
    /// Runs the parser to its end in every way that it is used.
    ///
    /// - Throws: the first law that does not hold.
    let run: @Sendable (_ input: UnsafeRawBufferPointer, _ trap: FuzzTrap) throws(BrokenLaw) -> Void

    init(
        _ name: String, longest: Int, words: [String] = [], wordBytes: [[UInt8]] = [],
        run: @escaping @Sendable (UnsafeRawBufferPointer, FuzzTrap) throws(BrokenLaw) -> Void
    ) {
        self.name = name
        self.longest = longest
        self.words = words.map { Array($0.utf8) } + wordBytes
        self.run = run
    }

    static let all: [FuzzTarget] = [
        json, delimited, blocks, zip, inflate, tar, gzip, xml, documents, mail, headers, bson, dates, whatsApp, irc,
        readers,
    ]
}

/// A law that some input breaks.
struct BrokenLaw: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}

func hold(_ isTrue: Bool, _ law: String) throws(BrokenLaw) {
    if !isTrue { throw BrokenLaw(law) }
}

/// A fault put in on purpose, to see that it is found: the parser "fails" on a value, deep inside an input that is in
/// order, that begins with the magic word.
struct FuzzTrap: Sendable {
    /// Bytes of the magic word that are enough; 0 sets no trap.
    let length: Int

    static let none = FuzzTrap(length: 0)
    static let magic = Array("w4T!".utf8)

    func spring(_ value: some Sequence<UInt8>) throws(BrokenLaw) {
        guard length > 0 else { return }
        var place = 0
        for byte in value {
            // One by one, so that each further byte shows in the coverage.
            guard byte == Self.magic[place] else { return }
            place += 1
            if place == length { throw BrokenLaw("the planted trap") }
        }
    }
}

/// Copies of inputs in memory of their own, of exactly their length, so that reading beyond shows.
enum FuzzBytes {
    /// The input with the padding that scanners may read, filled with bytes that must mean nothing.
    static func padded<Result>(
        _ input: UnsafeRawBufferPointer, filler: [UInt8] = [0], _ body: (PaddedBytes) throws(BrokenLaw) -> Result
    ) throws(BrokenLaw) -> Result {
        let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: input.count + ByteBuffer.padding, alignment: 1)
        defer { memory.deallocate() }
        memory.copyMemory(from: input)
        for place in 0..<ByteBuffer.padding { memory[input.count + place] = filler[place % filler.count] }
        return try body(PaddedBytes(UnsafeRawBufferPointer(rebasing: memory[..<input.count])))
    }

    /// A file of these bytes.
    static func source(_ bytes: [UInt8], name: String = "fuzz.csv") -> Source {
        @Sendable func put(_ part: ArraySlice<UInt8>, _ buffer: inout ByteBuffer) {
            buffer.removeAll()
            buffer.append(Array(part))
        }
        return Source(
            name: name, container: .file, entries: [Source.Entry(name: name, size: bytes.count)],
            load: { _, limit, buffer in put(bytes.prefix(limit), &buffer) },
            part: { _, offset, count, buffer in put(bytes.dropFirst(offset).prefix(count), &buffer) })
    }
}
