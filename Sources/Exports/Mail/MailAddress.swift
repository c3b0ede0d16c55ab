/// One person in a field of addresses: `Name <a@b>`, `"Last, First" <a@b>`, `a@b (Name)`, `a at b (Name)`.
package struct MailAddress {
    /// In UTF-8; `nil` where there is none, or in a character set that is not known.
    package var name: [UInt8]?
    /// As written, without blanks and comments.
    package var address: [UInt8]?

    /// The people of a field in order, those of groups among them.
    ///
    /// - Complexity: O(length).
    package static func all(_ value: ByteSlice) -> [MailAddress] {
        var reading = MailAddressList(value)
        return reading.read()
    }
}

/// A field of addresses while it is read. What breaks the grammar costs no more than its own place.
///
/// Source: RFC 5322, section 3.4, and 4.4 for what older programs write.
private struct MailAddressList {
    private let value: ByteSlice
    private var place = 0
    private var words: [UInt8] = []
    private var comment: [UInt8] = []
    private var angle: [UInt8]?
    private var isAfterBlank = false
    private var found: [MailAddress] = []

    init(_ value: ByteSlice) { self.value = value }

    mutating func read() -> [MailAddress] {
        while place < value.count {
            switch value[place] {
            case 0x22: quoted()
            case UInt8(ascii: "("): readComment()
            case UInt8(ascii: "<"): readAngle()
            case UInt8(ascii: ","), UInt8(ascii: ";"):
                emit()
                place += 1
            case UInt8(ascii: ":") where angle == nil && !words.contains(UInt8(ascii: "@")):
                // The name of a group stands before it.
                clear()
                place += 1
            case 0...0x20:
                isAfterBlank = true
                place += 1
            default: atom()
            }
        }
        emit()
        return found
    }

    private mutating func atom() {
        blank()
        // An encoded word may hold a comma.
        if let end = EncodedWords.end(value, at: place) {
            words += value[place..<end].array
            place = end
        } else {
            words.append(value[place])
            place += 1
        }
    }

    /// Blanks in a row are one, and none stands first.
    private mutating func blank() {
        if isAfterBlank, !words.isEmpty { words.append(0x20) }
        isAfterBlank = false
    }

    private mutating func quoted() {
        blank()
        place += 1
        while place < value.count, value[place] != 0x22 {
            if value[place] == UInt8(ascii: "\\"), place + 1 < value.count { place += 1 }
            if value[place] >= 0x20 || value[place] == 0x09 { words.append(value[place]) }
            place += 1
        }
        place += 1
    }

    /// Comments may hold comments.
    private mutating func readComment() {
        var depth = 0
        if !comment.isEmpty { comment.append(0x20) }
        while place < value.count {
            let byte = value[place]
            place += 1
            if byte == UInt8(ascii: "("), depth < 64 {
                depth += 1
                if depth == 1 { continue }
            } else if byte == UInt8(ascii: ")") {
                depth -= 1
                if depth == 0 { break }
            } else if byte == UInt8(ascii: "\\"), place < value.count {
                comment.append(value[place])
                place += 1
                continue
            }
            if byte >= 0x20 { comment.append(byte) }
        }
        isAfterBlank = true
    }

    private mutating func readAngle() {
        place += 1
        var address: [UInt8] = []
        while place < value.count, value[place] != UInt8(ascii: ">") {
            let byte = value[place]
            if byte == UInt8(ascii: "(") {
                let kept = comment
                readComment()
                comment = kept
                continue
            }
            if byte > 0x20, byte != 0x22, byte != UInt8(ascii: "<") { address.append(byte) }
            place += 1
        }
        place += 1
        // A route stands before a colon: <@one,@two:a@b>.
        if address.first == UInt8(ascii: "@"), let colon = address.lastIndex(of: UInt8(ascii: ":")) {
            address.removeFirst(colon + 1)
        }
        if angle == nil || angle?.isEmpty == true { angle = address }
        isAfterBlank = true
    }

    private mutating func clear() { (words, comment, angle, isAfterBlank) = ([], [], nil, false) }

    private mutating func emit() {
        defer { clear() }
        if let angle {
            let name = words.isEmpty ? comment : words
            if angle.isEmpty, name.isEmpty { return }
            return add(name, address: angle.isEmpty ? nil : angle)
        }
        guard !words.isEmpty else {
            if !comment.isEmpty { add(comment, address: nil) }
            return
        }
        if let address = MailAddressForm.plain(words) { return add(comment, address: address) }
        add(
            words.isEmpty ? comment : MailAddressForm.isHidden(words) && !comment.isEmpty ? comment : words,
            address: nil)
    }

    private mutating func add(_ name: [UInt8], address: [UInt8]?) {
        let text = name.isEmpty ? nil : ByteSlice.with(name) { EncodedWords.text($0.trimmed) }
        let trimmed = text.map { text in ByteSlice.with(text) { $0.trimmed.array } }
        found.append(MailAddress(name: trimmed?.isEmpty == true ? nil : trimmed, address: address))
    }
}

/// Addresses that stand without brackets.
enum MailAddressForm {
    /// `a@b`, and `a at b` as list archives write it.
    static func plain(_ words: [UInt8]) -> [UInt8]? {
        let parts = words.split(separator: 0x20)
        if words.contains(UInt8(ascii: "@")), !isHidden(words) { return parts.flatMap { $0 } }
        guard parts.count == 3, parts[1].elementsEqual("at".utf8), parts[2].contains(UInt8(ascii: ".")) else {
            return nil
        }
        return parts[0] + [UInt8(ascii: "@")] + parts[2]
    }

    /// An address made unreadable on purpose: `a|b @end|ng |rom host`.
    static func isHidden(_ words: [UInt8]) -> Bool {
        words.contains(UInt8(ascii: "|")) && words.contains(0x20)
    }
}
