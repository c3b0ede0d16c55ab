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
            book: PlatformBook(format: Reader.irc.name, platform: "irc", inputName: source.name),
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

/// Goes over the logs of one input.
private struct IRCReading {
    var book: PlatformBook
    let zoneMinutes: Int
    private var messages: [(space: Int, message: PlatformBook.Message)] = []
    private var keys = ChatKeys()
    /// Accounts by nick, as changes of nick in this file have it.
    private var renamed: [[UInt8]: UInt32] = [:]
    private var nicks: [[UInt8]: UInt32] = [:]

    init(book: PlatformBook, zoneMinutes: Int) {
        self.book = book
        self.zoneMinutes = zoneMinutes
    }

    mutating func read(_ text: ByteSlice, label: String, name: String, input: String) {
        let channel = IRCReader.channel(name, input: input)
        var clock = IRCClock(day: IRCDay.named(in: name))
        var space: Int?
        renamed = [:]
        ChatFiles.lines(text) { slice, _, number in
            guard !slice.trimmed.isEmpty else { return }
            let line = IRCLine(slice)
            let time = clock.time(of: line)
            switch line.content {
            case .day: return
            case .nick(let old, let new): rename(old, new)
            case .notice: book.skip("notice", at: "\(label):\(number)")
            case .unknown: book.skip("line not understood", at: "\(label):\(number)")
            case .message:
                guard let time else { return book.skip("no day", at: "\(label):\(number)") }
                let place = space ?? book.space(channel.filter { $0 != UInt8(ascii: "#") }, kind: .publicChannel)
                space = place
                take(line, Int64(time) * Instant.second + Int64(zoneMinutes) * Instant.minute, place)
            }
        }
    }

    private mutating func take(_ line: IRCLine, _ time: Int64, _ space: Int) {
        let author = account(line.nick)
        var message = PlatformBook.Message(time: time, id: keys.id(author: line.nick, time: time, text: line.text))
        message.author = author
        message.text = line.text
        if IRCNick.isProgram(IRCNick.key(line.nick)) { message.cues.insert(.automatic) }
        messages.append((space, message))
    }

    private mutating func account(_ nick: [UInt8]) -> UInt32 {
        let key = IRCNick.key(nick)
        if let known = renamed[key] { return known }
        let number = book.account(key, handle: nick, traits: IRCNick.isProgram(key) ? .bot : [])
        nicks[key] = number
        return number
    }

    /// Whoever takes a nick that nobody has used is the one they were; a nick of another stays that other's.
    private mutating func rename(_ old: [UInt8], _ new: [UInt8]) {
        let (from, to) = (IRCNick.key(old), IRCNick.key(new))
        guard from != to, let account = renamed[from] ?? nicks[from] else { return }
        if renamed[to] == nil, nicks[to] == nil { renamed[to] = account }
    }

    consuming func finish() throws(InputError) -> Export {
        for (space, message) in messages {
            var message = message
            message.mentions = mentions(message.text)
            book.add(message, to: space)
        }
        if !messages.isEmpty {
            book.warn("times name no zone and were read as UTC\(zoneMinutes == 0 ? "" : " after a shift")")
            book.warn("logs of IRC do not say which message another one answers")
        }
        return try book.finish(remedy: "give the logs as text, their names or lines saying the day")
    }

    /// The nick before a colon or comma at the beginning, and those behind an `@`.
    private func mentions(_ text: [UInt8]) -> [UInt32] {
        var found: [UInt32] = []
        let first = text.prefix { $0 > 0x20 }
        if first.count > 1, first.count <= 64, first.last == UInt8(ascii: ":") || first.last == UInt8(ascii: ",") {
            if let named = nicks[IRCNick.key(Array(first.dropLast()))] { found.append(named) }
        }
        guard text.contains(UInt8(ascii: "@")) else { return found }
        ByteSlice.with(text) { slice in
            MentionScan.each(slice, words: 1) { name in
                if let named = nicks[IRCNick.key(name.array)] { found.append(named) }
            }
        }
        return found
    }
}

/// What time it is in a log.
private struct IRCClock {
    private var day: Int?
    private var last = 0
    /// Six hours back can only be the next day.
    private static let turn = 6 * 3600

    init(day: Int?) { self.day = day }

    /// Seconds since 1970; `nil` where the line has no time, or the day is not known.
    mutating func time(of line: IRCLine) -> Int? {
        if case .day(let new) = line.content {
            (day, last) = (new, 0)
            return nil
        }
        guard let time = line.time else { return nil }
        if let own = line.day {
            day = own
        } else if time + Self.turn < last {
            day = day.map { $0 + 1 }
        }
        last = time
        return day.map { $0 * 86_400 + time }
    }
}
