/// Goes over the chats of one input.
struct WhatsAppReading {
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
            book.skipBad("message over 1 MiB", at: place)
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
            book.skipBad("time not understood", at: place)
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
