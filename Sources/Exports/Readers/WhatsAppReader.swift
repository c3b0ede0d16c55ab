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
            book: PlatformBook(format: Reader.whatsApp.name, platform: "whatsapp", inputName: source.name),
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

/// Goes over the chats of one input.
private struct WhatsAppReading {
    private struct Draft {
        var line: Int
        var date: WhatsAppLine.Date
        var time: Int
        var body: Range<Int>
    }

    var book: PlatformBook
    let settings: Reader.Settings
    private var messages: [(space: Int, message: PlatformBook.Message)] = []
    private var keys = ChatKeys()

    init(book: PlatformBook, settings: Reader.Settings) {
        self.book = book
        self.settings = settings
    }

    mutating func read(_ text: ByteSlice, label: String, title: String) throws(InputError) {
        let drafts = drafts(text, label)
        guard !drafts.isEmpty else { return book.warn("\(label) is no chat: left out") }
        let dates = drafts.map { (date: $0.date, time: $0.time) }
        guard case .order(let order) = WhatsAppDates.verdict(dates, asked: settings.dateOrder) else {
            throw InputError(
                .data, at: label, "the dates may be read day first or month first",
                remedy: "say which with --date-order day-first or --date-order month-first")
        }
        let space = book.space(Array(title.utf8), kind: .groupMessage)
        var people: Set<UInt32> = []
        for draft in drafts {
            if let author = take(draft, order, text, space, label) { people.insert(author) }
        }
        book.setKind(people.count <= 2 ? .directMessage : .groupMessage, ofSpace: space)
        book.setMembers(people.sorted(), ofSpace: space)
    }

    /// A message ends where the next line that begins with a time begins.
    private mutating func drafts(_ text: ByteSlice, _ label: String) -> [Draft] {
        var drafts: [Draft] = []
        var stray = 0
        ChatFiles.lines(text) { line, start, number in
            if let begin = WhatsAppLine(line) {
                drafts.append(
                    Draft(
                        line: number, date: begin.date, time: begin.time,
                        body: start + begin.end..<start + line.count))
            } else if let last = drafts.indices.last {
                drafts[last].body = drafts[last].body.lowerBound..<start + line.count
            } else if !line.trimmed.isEmpty {
                stray += 1
            }
        }
        if stray > 0 { book.skip("text before the first message", at: "\(label):1") }
        return drafts
    }

    /// The writer of the message, if it is one.
    private mutating func take(
        _ draft: Draft, _ order: WhatsAppDates.Order, _ text: ByteSlice, _ space: Int, _ label: String
    ) -> UInt32? {
        let place = "\(label):\(draft.line)"
        guard draft.body.count <= 1 << 20 else {
            book.skip("message over 1 MiB", at: place)
            return nil
        }
        let content = WhatsAppMessage(text[draft.body])
        guard !content.author.isEmpty, content.content != .notice else {
            book.skip("notice", at: place)
            return nil
        }
        guard content.content != .deleted else {
            book.skip("deleted", at: place)
            return nil
        }
        guard let day = WhatsAppDates.day(draft.date, order) else {
            book.skip("time not understood", at: place)
            return nil
        }
        let seconds = Int64(day) * 86_400 + Int64(draft.time)
        let time = seconds * Instant.second + Int64(settings.zoneMinutes) * Instant.minute
        var message = PlatformBook.Message(
            time: time, id: keys.id(author: content.author, time: time, text: content.text))
        message.author = book.account(content.author, name: Self.isNumber(content.author) ? nil : content.author)
        if content.content == .file { message.cues.insert(.file) } else { message.text = content.text }
        if content.isEdited { message.cues.insert(.edited) }
        messages.append((space, message))
        return message.author
    }

    /// A telephone number in place of a name.
    private static func isNumber(_ name: [UInt8]) -> Bool {
        name.first == UInt8(ascii: "+") && name.dropFirst().allSatisfy { !ASCII.isLetter($0) && $0 != 0x40 }
    }

    /// Names in texts are settled when all are known.
    consuming func finish() throws(InputError) -> Export {
        let known = AccountBook(book.export.accounts)
        let numbers = telephones()
        for (space, message) in messages {
            var message = message
            message.mentions = Self.mentions(message.text, known, numbers)
            book.add(message, to: space)
        }
        if !messages.isEmpty {
            book.warn("times name no zone and were read as UTC\(settings.zoneMinutes == 0 ? "" : " after a shift")")
            book.warn("chats of WhatsApp do not say which message another one answers")
        }
        return try book.finish(remedy: "give the .txt file that WhatsApp exported, or the ZIP around it")
    }

    /// Accounts that are telephone numbers, by their digits.
    private func telephones() -> [[UInt8]: UInt32] {
        var numbers: [[UInt8]: UInt32] = [:]
        for (number, account) in book.export.accounts.enumerated() where account.name == nil {
            numbers[account.id.utf8.filter(ASCII.isDigit)] = UInt32(number)
        }
        return numbers
    }

    private static func mentions(
        _ text: [UInt8], _ known: AccountBook, _ telephones: [[UInt8]: UInt32]
    ) -> [UInt32] {
        var found: [UInt32] = []
        guard text.contains(UInt8(ascii: "@")) else { return found }
        ByteSlice.with(text) { slice in
            MentionScan.each(slice, words: 3) { name in
                let digits = name.raw.prefix(while: ASCII.isDigit)
                found.append(digits.isEmpty ? known.number(ofText: name.array) : telephones[Array(digits)] ?? Row.none)
            }
        }
        return found
    }
}
