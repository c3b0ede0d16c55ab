/// Goes over the logs of one input.
struct IRCReading {
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
            case .unknown: book.skipBad("line not understood", at: "\(label):\(number)")
            case .message:
                guard let time else { return book.skip("no day", at: "\(label):\(number)") }
                let place =
                    space
                    ?? book.space(
                        channel.filter { $0 != UInt8(ascii: "#") },
                        isNamedByFile: channel.first != UInt8(ascii: "#"))
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
