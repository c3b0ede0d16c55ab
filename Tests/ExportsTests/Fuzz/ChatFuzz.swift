@testable import Exports

extension FuzzTarget {
    /// A line's time lies within a day and its parts within the line; the days of a chat are found whatever they are.
    static let whatsApp = FuzzTarget(
        "whatsapp", longest: 128,
        words: [
            "[23/06/2018, 13:55:10] ", "6/23/18, 1:55 PM - ", "23.06.18, 13:55 - ", "Ann: ", "\u{200E}",
            "<Media omitted>",
            " (file attached)", "This message was deleted", "<This message was edited>", "\u{202F}PM", "~", "klo ",
            "\n",
            "\u{202A}+1 555\u{202C}: ", "2018. 06. 23.", " – ", ": ",
        ]
    ) { input, trap throws(BrokenLaw) in
        let text = ByteSlice.of(input)
        var lines: [(date: WhatsAppLine.Date, time: Int)] = []
        var fault: BrokenLaw?
        ChatFiles.lines(text) { line, start, number in
            guard fault == nil else { return }
            do throws(BrokenLaw) {
                try hold(start + line.count <= text.count && number > 0, "a line lies in the text")
                guard let begin = WhatsAppLine(line) else { return }
                try hold((0..<86_400).contains(begin.time), "a time lies within a day")
                try hold((0...line.count).contains(begin.end), "a message lies in its line")
                try WhatsAppFuzz.check(WhatsAppMessage(line[begin.end..<line.count]), line, trap)
                lines.append((begin.date, begin.time))
            } catch { fault = error }
        }
        if let fault { throw fault }
        for order in [nil, DateOrder.dayFirst, .monthFirst] {
            guard case .order(let found) = WhatsAppDates.verdict(lines, asked: order) else { continue }
            for line in lines { try hold(WhatsAppDates.day(line.date, found) != nil, "the days of a chat exist") }
        }
    }

    /// A line's time lies within a day; who writes has a name without blanks; days exist.
    static let irc = FuzzTarget(
        "irc", longest: 128,
        words: [
            "[12:18] <ann> ", "12:18:33 ", "2004-11-15 12:18:33 ", "<@ann> ", "* ann waves", "\tann\t", "\t-->\t",
            "--- Day changed ",
            "Tue Nov 16 2004", "--- Log opened ", "=== ann is now known as ann_away", "*** ", "-!- ", "|away", "\n",
            "2004-11-15-#ubuntu.txt", "20041115",
        ]
    ) { input, trap throws(BrokenLaw) in
        var fault: BrokenLaw?
        ChatFiles.lines(ByteSlice.of(input)) { slice, _, _ in
            guard fault == nil else { return }
            do throws(BrokenLaw) { try IRCFuzz.check(IRCLine(slice), slice, trap) } catch { fault = error }
        }
        if let fault { throw fault }
        if let day = IRCDay.named(in: String(decoding: input, as: UTF8.self)) {
            try hold((Instant.days(year: 1988, month: 1, day: 1)..<84_006).contains(day), "a file's day exists")
        }
    }
}

private enum WhatsAppFuzz {
    static func check(_ message: WhatsAppMessage, _ line: ByteSlice, _ trap: FuzzTrap) throws(BrokenLaw) {
        try hold(message.author.count + message.text.count <= line.count, "nothing is made up")
        try hold(message.content == .notice || !message.author.isEmpty, "who writes has a name")
        if message.content == .file { try trap.spring(message.author) }
    }
}

private enum IRCFuzz {
    static func check(_ line: IRCLine, _ slice: ByteSlice, _ trap: FuzzTrap) throws(BrokenLaw) {
        if let time = line.time { try hold((0..<86_400).contains(time), "a time lies within a day") }
        switch line.content {
        case .message:
            try hold(line.time != nil, "a message has a time")
            try hold(!line.nick.isEmpty && !line.nick.contains { $0 <= 0x20 }, "who writes has a name without blanks")
            try hold(line.nick.count + line.text.count <= slice.count, "nothing is made up")
            if line.day != nil { try trap.spring(line.nick) }
            _ = IRCNick.isProgram(IRCNick.key(line.nick))
        case .nick(let old, let new):
            try hold(!IRCNick.key(old).isEmpty && !IRCNick.key(new).isEmpty, "names are names")
        case .day(let day): try hold((0..<84_006).contains(day), "a day lies in the years accepted")
        case .notice, .unknown: break
        }
    }
}
