extension Reader {
    package static let whatsApp = Reader(
        name: "whatsapp", title: "WhatsApp chat (text)",
        looksLike: "_chat.txt, or \"WhatsApp Chat with ….txt\": lines that begin with a date, a time and a name",
        recognise: WhatsAppReader.recognise,
        read: { source, settings throws(InputError) in try WhatsAppReader.read(source, settings) })
}

/// Chats that WhatsApp exports as text, a file each, on iOS and Android and in the languages met. Nothing in them says
/// what a message answers; people are named with `@`.
///
/// Source: what the apps write; forms as listed by whatstk, https://github.com/lucasrodes/whatstk.
enum WhatsAppReader {
    static func recognise(_ source: Source) -> String? {
        let files = ChatFiles(source)
        return files.first(where: shows).map { "\(files.label($0)) has lines of date, time and name" }
    }

    /// The first line is one, and of the first ones some have names.
    private static func shows(_ head: ByteSlice) -> Bool {
        var (isFirst, starts, names) = (true, 0, 0)
        ChatFiles.lines(head) { line, _, _ in
            if line.trimmed.isEmpty { return }
            if let start = WhatsAppLine(line) {
                starts += 1
                if !WhatsAppMessage(line[start.end..<line.count]).author.isEmpty { names += 1 }
            } else if isFirst {
                starts = Int.min / 2
            }
            isFirst = false
        }
        return starts > 0 && names > 0
    }

    static func read(_ source: Source, _ settings: Reader.Settings) throws(InputError) -> Export {
        let files = ChatFiles(source)
        var reading = WhatsAppReading(
            book: PlatformBook(.whatsApp, platform: "whatsapp", inputName: source.name, settings),
            settings: settings)
        for entry in files.entries {
            let lines = try LineBlocks(source, entry: entry, isUTF8: true)
            reading.book.count(bytes: source.entries[entry].size)
            if let warning = lines.warning { reading.book.warn("\(files.label(entry)) \(warning)") }
            try lines.readWhole { bytes throws(InputError) in
                try reading.read(ByteSlice.of(bytes.raw), label: files.label(entry), title: title(source, entry))
            }
        }
        return try reading.finish()
    }

    /// "Team" of "WhatsApp Chat with Team.txt", and of "WhatsApp Chat - Team.zip" around a `_chat.txt`.
    private static func title(_ source: Source, _ entry: Int) -> String {
        let own = EntryTitle.of(source.entries[entry].name)
        let name = own == "_chat" ? EntryTitle.of(source.wrapper ?? source.name) : own
        for opening in ["WhatsApp Chat with ", "WhatsApp Chat - ", "WhatsApp-Chat mit ", "Chat de WhatsApp con "] {
            if name.utf8.starts(with: opening.utf8), name.utf8.count > opening.utf8.count {
                return String(decoding: Array(name.utf8.dropFirst(opening.utf8.count)), as: UTF8.self)
            }
        }
        return name
    }
}
