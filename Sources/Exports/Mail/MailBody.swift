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
