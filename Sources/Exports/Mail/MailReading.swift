/// Reads mails one after another into a `MailPart`.
struct MailReading {
    private(set) var part = MailPart()
    private var people = MailPeople()
    private let times: TimestampReader
    private let strict: Bool
    private let keepsSketches: Bool
    private let keepsExcerpts: Bool
    private let label: @Sendable (Int) -> String
    private let scanner = CueScanner(asks: .standard)
    private let scratch = SpareBuffer()

    init(_ settings: Reader.Settings, label: @escaping @Sendable (Int) -> String) {
        times = TimestampReader(zoneMinutes: settings.zoneMinutes)
        (strict, keepsSketches) = (settings.strict, settings.keepsSketches)
        keepsExcerpts = settings.keepsExcerpts
        self.label = label
    }

    mutating func count(bytes: Int) { part.bytes += bytes }

    mutating func leaveOut(entry: Int) { part.strangers.append(entry) }

    mutating func countDiscarded(entry: Int) { part.skip("draft, or thrown away", entry: entry, offset: 0) }

    /// Adds a mail, with the `From ` line that may stand before it.
    ///
    /// - Parameters:
    ///   - entry: its file, and `offset` its place there, for messages.
    ///   - box: what it was kept in with others.
    /// - Throws: `.data` when it is no message and the settings are strict.
    mutating func add(
        _ mail: ByteSlice, isBoxed: Bool, entry: Int, offset: Int, box: UInt32
    ) throws(InputError) {
        var separator = ByteSlice.empty
        var text = mail
        if isBoxed, let feed = mail.firstIndex(of: 0x0A) {
            separator = mail[0..<feed]
            text = mail[feed + 1..<mail.count]
        }
        let header = MailHeader(text)
        if let reason = take(header, text[header.end..<text.count], separator, isBoxed, box) {
            guard !strict else {
                throw InputError(.data, at: "\(label(entry)), byte \(offset)", "a mail with \(reason)")
            }
            part.skip(reason, entry: entry, offset: offset)
        }
    }

    /// Why the mail is not kept, or `nil`.
    private mutating func take(
        _ header: MailHeader, _ content: ByteSlice, _ separator: ByteSlice, _ isBoxed: Bool, _ box: UInt32
    ) -> String? {
        guard let time = time(header, separator) else {
            return header[.date].isEmpty ? "no time" : "time not understood"
        }
        let list = list(header)
        guard let author = author(header, isList: list != Row.none) else { return "no author" }
        let body = MailBody(header, content)
        if body.isInvitation { return "invitation to a meeting" }
        if body.isReport { return "report on delivery" }
        let subject = EncodedWords.text(header[.subject]) ?? header[.subject].array
        let own = OwnText.of(body.text, unquotesFrom: isBoxed)
        append(header, body, subject, own, author: author, time: time, list: list, box: box)
        return nil
    }

    private mutating func append(
        _ header: MailHeader, _ body: MailBody, _ subject: [UInt8], _ own: [UInt8], author: UInt32, time: Int64,
        list: UInt32, box: UInt32
    ) {
        let thread = MailSubject(subject)
        let fingerprint = fingerprint(author, time, thread.thread, own)
        let answered = MessageIDs.first(header[.inReplyTo]).map { MessageKey.of($0) } ?? 0
        let recipients = recipients(header)
        part.recipients += recipients
        MessageIDs.each(header[.references]) { part.references.append(MessageKey.of($0)) }
        let isReply = thread.isReply || answered != 0 || !header[.references].isEmpty
        var whole: [UInt8] { subject + [0x0A] + own }
        if keepsSketches { part.sketches.append(WordSketch(whole)) }
        var cues = scanner.cues(of: isReply ? own : whole, scratch)
        if !isReply { cues.insert(.opensTopic) }
        if body.hasAttachment { cues.insert(.file) }
        if thread.isAutomatic || isAutomatic(header, isList: list != Row.none) || part.people[Int(author)].isBot {
            cues.insert(.automatic)
        }
        if !isReply, recipients.count > Self.broadcast { cues.insert(.announces) }
        if keepsExcerpts {
            part.excerpts.append(
                ExcerptScanner.excerpt(of: isReply ? own : whole, cues, scratch), row: part.messages.count)
        }
        part.messages.append(
            MailPart.Message(
                author: author, time: time,
                key: MessageIDs.first(header[.messageID]).map { MessageKey.of($0) } ?? fingerprint | 1 << 63,
                answered: answered, content: fingerprint, subject: thread.thread, isReply: isReply,
                hasRecipients: !header[.to].isEmpty || !header[.cc].isEmpty || !header[.bcc].isEmpty, list: list,
                box: box, cues: cues, referenceEnd: UInt32(truncatingIfNeeded: part.references.count),
                recipientEnd: UInt32(truncatingIfNeeded: part.recipients.count)))
    }

    /// A mail to more people than this is written to nobody in particular.
    private static let broadcast = 20

    private func fingerprint(_ author: UInt32, _ time: Int64, _ subject: UInt64, _ own: [UInt8]) -> UInt64 {
        let words = ByteSlice.with(own) { ByteHash.of($0.trimmed, seed: UInt64(bitPattern: time) ^ subject) }
        return ByteSlice.with(part.accounts.bytes(of: author)) { ByteHash.of($0, seed: words) }
    }

    private mutating func recipients(_ header: MailHeader) -> [UInt32] {
        var all = people.accounts(header[.to], in: &part)
        for field in [MailHeader.Field.cc, .bcc] where !header[field].isEmpty {
            for account in people.accounts(header[field], in: &part) where !all.contains(account) || all.count > 200 {
                all.append(account)
            }
        }
        return all
    }

    /// Programs that answer say so; lists say `bulk` of what people write.
    private func isAutomatic(_ header: MailHeader, isList: Bool) -> Bool {
        let auto = header[.autoSubmitted]
        if auto.count >= 4, auto[0..<4].equalsIgnoringCase("auto") { return true }
        let precedence = header[.precedence]
        return !isList && (precedence.equalsIgnoringCase("bulk") || precedence.equalsIgnoringCase("junk"))
            || precedence.equalsIgnoringCase("auto_reply")
    }
}

/// Who, when and where.
extension MailReading {
    /// The header's date, else that of the line before the mail, else that of the last relay.
    private mutating func time(_ header: MailHeader, _ separator: ByteSlice) -> Int64? {
        if let time = MailDate.micros(header[.date], times) { return time }
        var place = 5
        while let blank = separator.firstIndex(of: 0x20, from: place) {
            if let time = MailDate.micros(separator[blank..<separator.count].trimmed, times) { return time }
            place = blank + 1
        }
        let received = header[.received]
        guard let last = (0..<received.count).last(where: { received[$0] == UInt8(ascii: ";") }) else { return nil }
        return MailDate.micros(received[last + 1..<received.count], times)
    }

    /// Lists that send in their own name say elsewhere who wrote.
    private mutating func author(_ header: MailHeader, isList: Bool) -> UInt32? {
        let value = header[.from].isEmpty ? header[.sender] : header[.from]
        guard let first = people.accounts(value, in: &part).first else { return nil }
        guard isList else { return first }
        let via = part.people[Int(first)].name.flatMap(Self.nameBeforeVia)
        guard via != nil || part.posts[first] != nil else { return first }
        for field in [MailHeader.Field.originalFrom, .replyTo] {
            let others = people.accounts(header[field], in: &part)
            if let other = others.first(where: { $0 != first && part.posts[$0] == nil }) { return other }
        }
        return via.flatMap { MailPeople.account(of: MailAddress(name: $0), in: &part) } ?? first
    }

    /// "Ann Bell" of "Ann Bell via Some List".
    private static func nameBeforeVia(_ name: String) -> [UInt8]? {
        let bytes = Array(name.utf8)
        let via = Array(" via ".utf8)
        guard bytes.count > via.count else { return nil }
        for place in 1..<(bytes.count - via.count) where bytes[place..<place + via.count].elementsEqual(via) {
            return Array(bytes[..<place])
        }
        return nil
    }

    /// The list that a mail came over: `List-Id`, else the address in `List-Post` or `Mailing-List`.
    private mutating func list(_ header: MailHeader) -> UInt32 {
        let post = Self.address(in: header[.listPost]) ?? Self.address(in: header[.mailingList])
        var name: [UInt8] = []
        MessageIDs.each(header[.listID]) { name = $0.array.map(ASCII.lower) }
        if name.isEmpty { name = header[.listID].array.map(ASCII.lower).filter { $0 > 0x20 } }
        if name.isEmpty, let post { name = post.map { $0 == UInt8(ascii: "@") ? UInt8(ascii: ".") : $0 } }
        guard (1...256).contains(name.count), CharacterSet.isUTF8(name) else { return Row.none }
        let list = part.lists.number(of: name)
        if let post, let account = MailPeople.account(of: MailAddress(address: post), in: &part) {
            part.posts[account] = list
        }
        return list
    }

    /// `r-help@example.org` of `<mailto:r-help@example.org>` or `list r-help@example.org; contact …`.
    private static func address(in value: ByteSlice) -> [UInt8]? {
        guard let at = value.firstIndex(of: UInt8(ascii: "@")) else { return nil }
        func isPart(_ byte: UInt8) -> Bool {
            ASCII.isLetter(byte) || ASCII.isDigit(byte) || Array("._-+".utf8).contains(byte)
        }
        var (start, end) = (at, at + 1)
        while start > 0, isPart(value[start - 1]) { start -= 1 }
        while end < value.count, isPart(value[end]) { end += 1 }
        return start < at && end > at + 1 ? value[start..<end].array.map(ASCII.lower) : nil
    }
}
