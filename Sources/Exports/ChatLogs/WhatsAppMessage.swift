/// What stands behind the time of a WhatsApp line.
struct WhatsAppMessage {
    enum Content: Equatable {
        case text
        case file
        case deleted
        /// Of the platform: joins, calls, encryption.
        case notice
    }

    private(set) var author: [UInt8] = []
    /// Without marks of writing direction and without the remark that it was edited.
    private(set) var text: [UInt8] = []
    private(set) var content = Content.notice
    private(set) var isEdited = false

    /// - Parameter body: the rest of the line, with the lines that belong to it.
    init(_ body: ByteSlice) {
        guard let colon = Self.endOfName(body) else { return }
        author = Self.name(body[0..<colon])
        guard !author.isEmpty else { return }
        let rest = body[colon + 1..<body.count].trimmed
        text = Self.plain(rest)
        if Self.beginsWithMark(rest) {
            content = Self.isFile(text) ? .file : Self.isDeleted(text) ? .deleted : .notice
        } else {
            content = Self.isFile(text) ? .file : Self.isDeleted(text) ? .deleted : .text
        }
        dropEditMark()
    }

    /// The colon behind a name: notices have none, or quotes before it.
    private static func endOfName(_ body: ByteSlice) -> Int? {
        for index in 0..<min(body.count, 128) {
            switch body[index] {
            case 0x0A, 0x22: return nil
            case UInt8(ascii: ":"):
                let isEnd = index + 1 == body.count || body[index + 1] <= 0x20
                if isEnd { return index > 0 ? index : nil }
            default: continue
            }
        }
        return nil
    }

    /// Without the `~` before names that are in nobody's address book.
    private static func name(_ written: ByteSlice) -> [UInt8] {
        var name = plain(written)
        if name.first == UInt8(ascii: "~") { name.removeFirst() }
        return ByteSlice.with(name) { $0.trimmed.array }
    }

    /// Without U+200E, U+200F, U+202A to U+202E and U+2066 to U+2069.
    private static func plain(_ text: ByteSlice) -> [UInt8] {
        guard text.firstIndex(of: 0xE2) != nil else { return text.array }
        var plain: [UInt8] = []
        var index = 0
        while index < text.count {
            if isMark(text, index) {
                index += 3
            } else {
                plain.append(text[index])
                index += 1
            }
        }
        return plain
    }

    private static func isMark(_ text: ByteSlice, _ index: Int) -> Bool {
        guard index + 2 < text.count, text[index] == 0xE2 else { return false }
        let (second, third) = (text[index + 1], text[index + 2])
        return second == 0x80 && (third == 0x8E || third == 0x8F || (0xAA...0xAE).contains(third))
            || second == 0x81 && (0xA6...0xA9).contains(third)
    }

    private static func beginsWithMark(_ text: ByteSlice) -> Bool {
        text.count > 3 && text[0] == 0xE2 && text[1] == 0x80 && text[2] == 0x8E
    }

    private static func isFile(_ text: [UInt8]) -> Bool {
        guard text.count <= 256, !text.contains(0x0A) else { return false }
        if text.first == UInt8(ascii: "<"), text.last == UInt8(ascii: ">") { return true }
        let small = text.map(ASCII.lower)
        return fileEnds.contains { small.count > $0.utf8.count && small.suffix($0.utf8.count).elementsEqual($0.utf8) }
    }

    private static func isDeleted(_ text: [UInt8]) -> Bool {
        let plain = text.last == UInt8(ascii: ".") ? text.dropLast() : text[...]
        return deletions.contains { plain.elementsEqual($0.utf8) }
    }

    private mutating func dropEditMark() {
        guard text.last == UInt8(ascii: ">"), let open = text.lastIndex(of: UInt8(ascii: "<")), open > 0,
            text.count - open <= 64
        else { return }
        let remark = text[open...].dropFirst().dropLast()
        guard Self.edits.contains(where: { remark.elementsEqual($0.utf8) }) else { return }
        isEdited = true
        text = ByteSlice.with(Array(text[..<open])) { $0.trimmed.array }
    }

    private static let fileEnds = [
        " omitted", " weggelassen", " omitido", " omitida", " omis", " omise", " absente", " absent", " omesso",
        " omessa",
        " weggelaten", "(file attached)", "(datei angehängt)", "(archivo adjunto)", "(fichier joint)",
        "(file allegato)",
        "(arquivo anexado)", "(bestand bijgevoegd)",
    ]
    private static let deletions = [
        "This message was deleted", "You deleted this message", "Diese Nachricht wurde gelöscht",
        "Du hast diese Nachricht gelöscht", "Se eliminó este mensaje", "Eliminaste este mensaje",
        "Ce message a été supprimé", "Vous avez supprimé ce message", "Questo messaggio è stato eliminato",
        "Hai eliminato questo messaggio", "Mensagem apagada", "Essa mensagem foi apagada", "Dit bericht is verwijderd",
    ]
    private static let edits = [
        "This message was edited", "Diese Nachricht wurde bearbeitet", "Se editó este mensaje",
        "Ce message a été modifié", "Questo messaggio è stato modificato", "Esta mensagem foi editada",
    ]
}
