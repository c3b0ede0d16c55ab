/// The text of a mail, found among its parts: the first that is plain text, else the first that is HTML.
struct MailBody {
    /// Bytes of a decoded text that are looked at.
    static let limit = 1 << 16
    private static let deepest = 8
    private static let mostParts = 200

    private(set) var text: [UInt8] = []
    /// Carries a file, or an invitation to a meeting, or says what became of another mail.
    private(set) var hasAttachment = false
    private(set) var isInvitation = false
    private(set) var isReport = false
    private var hasText = false
    private var html: [UInt8]?
    private var parts = 0

    /// - Complexity: O(length of the mail).
    init(_ header: MailHeader, _ body: ByteSlice) {
        add(header, body, depth: 0)
        if !hasText, let html { text = HTMLText.plain(html) }
    }

    private mutating func add(_ header: MailHeader, _ body: ByteSlice, depth: Int) {
        parts += 1
        guard parts <= Self.mostParts else { return }
        let kind = ContentType(header[.contentType])
        if kind.isMultipart {
            if kind.name.elementsEqual("multipart/report".utf8) { isReport = true }
            guard depth < Self.deepest, !kind.boundary.isEmpty else { return }
            return MailParts.each(body, boundary: kind.boundary) { part in
                let inner = MailHeader(part)
                add(inner, part[inner.end..<part.count], depth: depth + 1)
            }
        }
        if kind.name.elementsEqual("text/calendar".utf8) { isInvitation = true }
        let disposition = header[.disposition]
        let isFile = disposition.count >= 10 && disposition[0..<10].equalsIgnoringCase("attachment")
        if isFile || !kind.isText { hasAttachment = hasAttachment || depth > 0 || !kind.isText }
        guard !isFile, kind.isText else { return }
        take(kind, header, body)
    }

    private mutating func take(_ kind: ContentType, _ header: MailHeader, _ body: ByteSlice) {
        if kind.isHTML {
            if !hasText, html == nil { html = Self.decoded(kind, header, body) }
        } else if !hasText, kind.name.elementsEqual("text/plain".utf8) || kind.name.isEmpty {
            hasText = true
            text = Self.decoded(kind, header, body)
        }
    }

    private static func decoded(_ kind: ContentType, _ header: MailHeader, _ body: ByteSlice) -> [UInt8] {
        let encoding = header[.transferEncoding]
        let bytes: [UInt8]
        if encoding.equalsIgnoringCase("quoted-printable") {
            bytes = QuotedPrintable.decoded(body, isHeader: false, limit: limit)
        } else if encoding.equalsIgnoringCase("base64") {
            bytes = Base64.decoded(body[0..<min(body.count, limit * 3 / 2)].raw, limit: limit)
        } else {
            bytes = body[0..<min(body.count, limit)].array
        }
        if bytes.allSatisfy({ $0 < 0x80 && $0 != 0x1B && $0 != UInt8(ascii: "+") }) { return bytes }
        let text = ByteSlice.with(kind.charset) { CharacterSet($0) }.text(bytes)
        // Links and numbers show in any script.
        return text ?? bytes.map { $0 < 0x80 ? $0 : 0x20 }
    }
}

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
