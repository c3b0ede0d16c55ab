/// The parts of a multipart body.
///
/// Source: RFC 2046, section 5.1.1.
enum MailParts {
    /// Calls `body` with what stands between two lines of the boundary; the last part may lack its end.
    static func each(_ text: ByteSlice, boundary: [UInt8], _ body: (ByteSlice) -> Void) {
        var line = 0
        var start: Int?
        while line < text.count {
            let feed = text.firstIndex(of: 0x0A, from: line) ?? text.count
            if text[line] == dash, isBoundary(text, line, feed, boundary) {
                if let start { body(text[start..<max(start, line)]) }
                let after = line + 2 + boundary.count
                if after + 1 < feed, text[after] == dash, text[after + 1] == dash { return }
                start = min(feed + 1, text.count)
            }
            line = feed + 1
        }
        if let start, start < text.count { body(text[start..<text.count]) }
    }

    private static func isBoundary(_ text: ByteSlice, _ line: Int, _ feed: Int, _ boundary: [UInt8]) -> Bool {
        guard feed - line >= boundary.count + 2, text[line + 1] == dash else { return false }
        for (index, byte) in boundary.enumerated() where text[line + 2 + index] != byte { return false }
        // A longer boundary begins with the same letters.
        let after = line + 2 + boundary.count
        return after == feed || text[after] <= 0x20 || text[after] == dash
    }

    private static let dash = UInt8(ascii: "-")
}
