/// Steps through the tags and texts of an XML document, or of a part of one, without building anything.
///
/// What is hostile is refused: declarations in a document type (from which entities grow), and more than 256 levels.
/// Nothing outside the bytes is ever opened. Names are compared as written, prefixes included; what no tag may hold is an
/// error, but whether a name is allowed where it stands is not looked at.
///
/// Source: W3C, Extensible Markup Language 1.0, fifth edition.
package struct XMLScanner {
    package enum Event: Sendable {
        /// A tag opens: `name`, and `attribute(_:)`. One that closes itself is followed by its own `end`.
        case start
        case end
        /// `text`, which may come in several pieces.
        case text
        case finished
    }

    package static let deepest = 256
    private static let mostAttributes = 256

    private let bytes: ByteSlice
    /// Where the next event begins.
    package private(set) var offset = 0
    /// Name of the tag that opened or closed last.
    package private(set) var name = ByteSlice.empty
    private var attributes: [(name: ByteSlice, value: ByteSlice)] = []
    private var content = ByteSlice.empty
    private var isLiteral = false
    private var open: [ByteSlice] = []
    private var closesItself = false

    /// - Parameter bytes: in UTF-8; valid while the scanner is used.
    package init(_ bytes: ByteSlice) {
        self.bytes = bytes
        if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { offset = 3 }
    }

    /// `name` without the prefix of its namespace.
    package var localName: ByteSlice {
        guard let colon = name.firstIndex(of: UInt8(ascii: ":")) else { return name }
        return name[colon + 1..<name.count]
    }

    /// Levels that are open.
    package var depth: Int { open.count }

    /// The value of an attribute of the tag that opened last, its entities resolved; `nil` without it.
    package func attribute(_ name: StaticString) -> [UInt8]? { rawAttribute(name).map { XMLText.resolved($0) } }

    /// The value as written.
    package func rawAttribute(_ name: StaticString) -> ByteSlice? {
        for (key, value) in attributes where key.equals(name) { return value }
        return nil
    }

    /// The piece of text, its entities resolved.
    package var text: [UInt8] { isLiteral ? content.array : XMLText.resolved(content) }

    /// - Throws: where the bytes are no XML.
    package mutating func next() throws(XMLError) -> Event {
        if closesItself {
            closesItself = false
            open.removeLast()
            return .end
        }
        while offset < bytes.count {
            guard bytes[offset] == UInt8(ascii: "<") else {
                let end = bytes.firstIndex(of: UInt8(ascii: "<"), from: offset) ?? bytes.count
                (content, isLiteral) = (bytes[offset..<end], false)
                offset = end
                return .text
            }
            guard offset + 1 < bytes.count else { throw error(.endsEarly) }
            switch bytes[offset + 1] {
            case UInt8(ascii: "?"): offset = try end(of: "?>", from: offset + 2)
            case UInt8(ascii: "/"):
                try endTag()
                return .end
            case UInt8(ascii: "!"):
                if try declaration() { return .text }
            default:
                try startTag()
                return .start
            }
        }
        guard open.isEmpty else { throw error(.endsEarly) }
        return .finished
    }

    /// Passes over all that is left of the tag that opened last.
    package mutating func skipElement() throws(XMLError) {
        let level = open.count
        while open.count >= level {
            if try next() == .finished { return }
        }
    }

    /// A comment, a document type or literal text: whether it is the last.
    private mutating func declaration() throws(XMLError) -> Bool {
        if starts("<!--") {
            offset = try end(of: "-->", from: offset + 4)
            return false
        }
        if starts("<![CDATA[") {
            let stop = try end(of: "]]>", from: offset + 9)
            (content, isLiteral) = (bytes[offset + 9..<stop - 3], true)
            offset = stop
            return true
        }
        guard starts("<!DOCTYPE") else { throw error(.unexpected) }
        let stop = try end(of: ">", from: offset + 9)
        if bytes[offset..<stop].firstIndex(of: UInt8(ascii: "[")) != nil { throw error(.declarations) }
        offset = stop
        return false
    }

    private mutating func endTag() throws(XMLError) {
        let start = offset + 2
        let stop = nameEnd(start)
        name = bytes[start..<stop]
        let close = skippedBlanks(stop)
        guard close < bytes.count else { throw error(.endsEarly) }
        guard bytes[close] == UInt8(ascii: ">"), !name.isEmpty else { throw error(.unexpected) }
        guard let last = open.popLast(), last.isEqual(to: name) else { throw error(.mismatch) }
        offset = close + 1
    }

    private mutating func startTag() throws(XMLError) {
        var place = nameEnd(offset + 1)
        name = bytes[offset + 1..<place]
        guard !name.isEmpty else { throw error(.unexpected) }
        attributes.removeAll(keepingCapacity: true)
        while true {
            place = skippedBlanks(place)
            guard place < bytes.count else { throw error(.endsEarly) }
            if bytes[place] == UInt8(ascii: ">") { break }
            if bytes[place] == UInt8(ascii: "/") {
                guard place + 1 < bytes.count else { throw error(.endsEarly) }
                guard bytes[place + 1] == UInt8(ascii: ">") else { throw error(.unexpected) }
                closesItself = true
                place += 1
                break
            }
            place = try attribute(at: place)
        }
        guard open.count < Self.deepest else { throw error(.tooDeep) }
        open.append(name)
        offset = place + 1
    }

    private mutating func attribute(at start: Int) throws(XMLError) -> Int {
        let stop = nameEnd(start)
        guard stop > start else { throw error(.unexpected) }
        var place = skippedBlanks(stop)
        guard place < bytes.count else { throw error(.endsEarly) }
        guard bytes[place] == UInt8(ascii: "=") else { throw error(.unexpected) }
        place = skippedBlanks(place + 1)
        guard place < bytes.count else { throw error(.endsEarly) }
        let quote = bytes[place]
        guard quote == 0x22 || quote == 0x27 else { throw error(.unexpected) }
        guard let close = bytes.firstIndex(of: quote, from: place + 1) else { throw error(.endsEarly) }
        guard attributes.count < Self.mostAttributes else { throw error(.tooManyAttributes) }
        attributes.append((bytes[start..<stop], bytes[place + 1..<close]))
        return close + 1
    }

    private func starts(_ text: StaticString) -> Bool {
        offset + text.utf8CodeUnitCount <= bytes.count && bytes[offset..<offset + text.utf8CodeUnitCount].equals(text)
    }

    /// Where what stands behind `mark` begins.
    private func end(of mark: StaticString, from start: Int) throws(XMLError) -> Int {
        let count = mark.utf8CodeUnitCount
        var place = start
        // The last byte of each mark is a bracket.
        while let close = bytes.firstIndex(of: UInt8(ascii: ">"), from: place) {
            if close + 1 - count >= start, bytes[close + 1 - count..<close + 1].equals(mark) { return close + 1 }
            place = close + 1
        }
        throw error(.endsEarly)
    }

    private func nameEnd(_ start: Int) -> Int {
        var end = start
        while end < bytes.count, Self.isName(bytes[end]) { end += 1 }
        return end
    }

    private static func isName(_ byte: UInt8) -> Bool {
        ASCII.isLetter(byte) || byte >= 0x80 || byte &- 0x2D < 0x0E && byte != 0x2F || byte == 0x5F
    }

    private func skippedBlanks(_ start: Int) -> Int {
        var place = start
        while place < bytes.count, bytes[place] <= 0x20 { place += 1 }
        return place
    }

    private func error(_ reason: XMLError.Reason) -> XMLError { XMLError(reason: reason, offset: offset) }
}
