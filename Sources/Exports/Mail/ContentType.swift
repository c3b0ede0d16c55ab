/// A `Content-Type` with the parameters that matter, names in small letters.
///
/// Source: RFC 2045, section 5.
struct ContentType {
    /// `text/plain`; empty where the header is silent, which means the same.
    private(set) var name: [UInt8] = []
    private(set) var charset: [UInt8] = []
    private(set) var boundary: [UInt8] = []

    init(_ value: ByteSlice) {
        guard !value.isEmpty else { return }
        var place = value.firstIndex(of: UInt8(ascii: ";")) ?? value.count
        name = value[0..<place].trimmed.array.map(ASCII.lower)
        while place < value.count {
            place += 1
            while place < value.count, value[place] <= 0x20 { place += 1 }
            let start = place
            while place < value.count, value[place] != UInt8(ascii: "="), value[place] != UInt8(ascii: ";") {
                place += 1
            }
            guard place < value.count, value[place] == UInt8(ascii: "=") else { continue }
            let key = value[start..<place].trimmed
            place += 1
            let content = Self.parameter(value, &place)
            if key.equalsIgnoringCase("boundary") { boundary = content }
            if key.equalsIgnoringCase("charset") { charset = content }
        }
    }

    var isMultipart: Bool { name.starts(with: "multipart/".utf8) }
    var isText: Bool { name.isEmpty || name.starts(with: "text/".utf8) || name.elementsEqual("text".utf8) }
    var isHTML: Bool { name.elementsEqual("text/html".utf8) }

    /// Steps to the `;` behind the value.
    private static func parameter(_ value: ByteSlice, _ place: inout Int) -> [UInt8] {
        var content: [UInt8] = []
        while place < value.count, value[place] <= 0x20 { place += 1 }
        if place < value.count, value[place] == 0x22 {
            place += 1
            while place < value.count, value[place] != 0x22 {
                if value[place] == UInt8(ascii: "\\"), place + 1 < value.count { place += 1 }
                content.append(value[place])
                place += 1
            }
            while place < value.count, value[place] != UInt8(ascii: ";") { place += 1 }
            return content
        }
        let start = place
        while place < value.count, value[place] != UInt8(ascii: ";") { place += 1 }
        return value[start..<place].trimmed.array
    }
}
