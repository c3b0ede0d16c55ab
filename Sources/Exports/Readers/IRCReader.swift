extension Reader {
    package static let irc = Reader(
        name: "irc", title: "IRC log",
        looksLike: "a text with lines such as [12:18] <nick> words, in the way of irssi, weechat, ZNC and their kin",
        recognise: IRCReader.recognise,
        read: { source, settings throws(InputError) in try IRCReader.read(source, settings) })
}

/// Logs of IRC: a file a channel, or a file a channel and day. The day stands in lines of its own, in each line, or in
/// the file's name. Nothing says what a message answers; `nick: words` names whom it is for.
enum IRCReader {
    static func recognise(_ source: Source) -> String? {
        let files = ChatFiles(source)
        return files.first(where: shows).map { "\(files.label($0)) has lines of time, nick and words" }
    }

    /// Most of the first lines are read, and some are messages.
    private static func shows(_ head: ByteSlice) -> Bool {
        var (known, unknown, messages) = (0, 0, 0)
        ChatFiles.lines(head) { line, start, _ in
            // The last line may be cut off.
            if line.trimmed.isEmpty || start + line.count >= head.count && known > 0 { return }
            switch IRCLine(line).content {
            case .unknown: unknown += 1
            case .message:
                known += 1
                messages += 1
            default: known += 1
            }
        }
        return messages > 0 && unknown * 10 <= known
    }

    static func read(_ source: Source, _ settings: Reader.Settings) throws(InputError) -> Export {
        let files = ChatFiles(source)
        var reading = IRCReading(
            book: PlatformBook(.irc, platform: "irc", inputName: source.name, settings),
            zoneMinutes: settings.zoneMinutes)
        for entry in files.entries {
            let lines = try LineBlocks(source, entry: entry, isUTF8: true)
            reading.book.count(bytes: source.entries[entry].size)
            if let warning = lines.warning { reading.book.warn("\(files.label(entry)) \(warning)") }
            try lines.readWhole { bytes throws(InputError) in
                reading.read(
                    ByteSlice.of(bytes.raw), label: files.label(entry), name: source.entries[entry].name,
                    input: source.name)
            }
        }
        return try reading.finish()
    }

    /// `#ubuntu` of `freenode/#ubuntu/2004-11-15.log` and `2004-11-15-#ubuntu.txt`; else the name without its day.
    static func channel(_ name: String, input: String) -> [UInt8] {
        let bytes = Array(name.utf8)
        if let mark = bytes.lastIndex(of: UInt8(ascii: "#")) {
            let channel = bytes[mark...].prefix { !Array("/_. ".utf8).contains($0) }
            let start = mark > 0 && bytes[mark - 1] == UInt8(ascii: "#") ? mark - 1 : mark
            if channel.count > 1 { return Array(bytes[start..<channel.endIndex]) }
        }
        let title = EntryTitle.of(name).utf8.filter { !ASCII.isDigit($0) }
        let words = title.split { !ASCII.isLetter($0) && $0 < 0x80 }
        if let first = words.first { return Array(first) }
        return Array(EntryTitle.of(input).utf8)
    }
}
