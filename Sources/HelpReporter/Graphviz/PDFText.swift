/// PDF as Graphviz writes it, made the same for the same map.
enum PDFText {
    /// With every digit of the creation date 0, so that the clock is not in it. The length stays, and with it every
    /// offset in the file's table.
    static func scrubbed(_ bytes: [UInt8]) -> [UInt8] {
        let mark = Array("/CreationDate (D:".utf8)
        var result = bytes
        var start = 0
        while let place = index(of: mark, in: result, from: start) {
            start = place + mark.count
            while start < result.count, result[start] != UInt8(ascii: ")") {
                if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(result[start]) { result[start] = UInt8(ascii: "0") }
                start += 1
            }
        }
        return result
    }

    private static func index(of pattern: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        guard start + pattern.count <= bytes.count else { return nil }
        return (start...bytes.count - pattern.count).first {
            bytes[$0] == pattern[0] && bytes[$0..<$0 + pattern.count].elementsEqual(pattern)
        }
    }
}
