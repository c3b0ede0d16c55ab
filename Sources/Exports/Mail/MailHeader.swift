/// The fields of a mail's header that matter, as they stand in its bytes: folded, comments and all.
///
/// Of a field that occurs twice the first counts that has a value. Lines that are no field are passed over.
///
/// Source: RFC 5322, sections 2.2 and 3.6; valid while the bytes are.
package struct MailHeader {
    package enum Field: Int, CaseIterable, Sendable {
        case from, to, cc, bcc, replyTo, sender, originalFrom, date, messageID, inReplyTo, references, subject, listID
        case listPost, autoSubmitted, precedence, contentType, transferEncoding, disposition, received, mailingList

        fileprivate var name: String {
            switch self {
            case .from: "from"
            case .to: "to"
            case .cc: "cc"
            case .bcc: "bcc"
            case .replyTo: "reply-to"
            case .sender: "sender"
            case .originalFrom: "x-original-from"
            case .date: "date"
            case .messageID: "message-id"
            case .inReplyTo: "in-reply-to"
            case .references: "references"
            case .subject: "subject"
            case .listID: "list-id"
            case .listPost: "list-post"
            case .autoSubmitted: "auto-submitted"
            case .precedence: "precedence"
            case .contentType: "content-type"
            // The field's own name is longer than a key: "content-transfer-encoding".
            case .transferEncoding: "content-transfer-encodin"
            case .disposition: "content-disposition"
            case .received: "received"
            case .mailingList: "mailing-list"
            }
        }
    }

    private static let fields = KeyTable<Field>(Field.allCases.map { ($0.name, $0) })

    private let text: ByteSlice
    /// Where the values stand in `text`, by field.
    private var values = [Range<Int>](repeating: 0..<0, count: Field.allCases.count)
    /// Where the body begins.
    private(set) var end = 0
    /// Fields of any name.
    private(set) var count = 0

    /// - Complexity: O(length of the header).
    package init(_ text: ByteSlice) {
        self.text = text
        var open: Field?
        while end < text.count {
            let start = end
            let feed = text.firstIndex(of: 0x0A, from: start) ?? text.count
            end = min(feed + 1, text.count)
            let stop = feed > start && text[feed - 1] == 0x0D ? feed - 1 : feed
            guard stop > start else { break }
            if text[start] == 0x20 || text[start] == 0x09 {
                if let field = open { values[field.rawValue] = values[field.rawValue].lowerBound..<stop }
                continue
            }
            open = nil
            guard let colon = text[start..<stop].firstIndex(of: UInt8(ascii: ":")) else { continue }
            count += 1
            guard let field = Self.field(text[start..<start + colon]), values[field.rawValue].isEmpty else { continue }
            values[field.rawValue] = start + colon + 1..<stop
            open = field
        }
    }

    /// What stands behind the field's colon, blanks at both ends gone; empty without such a field.
    package subscript(field: Field) -> ByteSlice { text[values[field.rawValue]].trimmed }

    private static func field(_ name: ByteSlice) -> Field? {
        let name = name.trimmed
        if name.count == 25, name[24] | 0x20 == UInt8(ascii: "g") { return fields[ByteKey(name[0..<24]).lowercased] }
        guard (1...ByteKey.exact).contains(name.count) else { return nil }
        return fields[ByteKey(name).lowercased]
    }
}
