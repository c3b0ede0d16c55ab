/// A line of an IRC log, as the common programs write them.
package struct IRCLine {
    package enum Content: Equatable {
        case message
        /// The day that the lines behind it belong to, in days since 1970.
        case day(Int)
        case nick(from: [UInt8], to: [UInt8])
        /// Joins, parts, quits, modes, topics.
        case notice
        case unknown
    }

    package private(set) var content = Content.unknown
    /// Days since 1970 where the line itself says the day.
    private(set) var day: Int?
    /// Seconds since midnight; `nil` where the line names none.
    package private(set) var time: Int?
    package private(set) var nick: [UInt8] = []
    package private(set) var text: [UInt8] = []

    package init(_ line: ByteSlice) {
        let line = line.trimmed
        guard !line.isEmpty else { return }
        if let day = Self.dayLine(line) {
            content = .day(day)
            return
        }
        let rest = stamp(line)
        read(rest)
        if case .unknown = content, time == nil, Self.isNotice(rest) { content = Self.notice(rest) }
    }

    /// Takes `[12:18]`, `12:18:33`, `2004-11-15 12:18:33`, `[2004-11-15T12:18:33]` off the line.
    private mutating func stamp(_ line: ByteSlice) -> ByteSlice {
        var cursor = DateCursor(line)
        let isBracketed = cursor.skip(if: UInt8(ascii: "["))
        if let date = Self.date(&cursor) {
            day = date
            _ = cursor.skip(if: UInt8(ascii: "T"))
            cursor.skipBlanks()
        }
        var clock = CalendarDate()
        guard TimeOfDay.clock(&cursor, into: &clock), clock.hour < 24, clock.minute < 60, clock.second < 60 else {
            day = nil
            return line
        }
        if isBracketed {
            guard cursor.skip(if: UInt8(ascii: "]")) else { return line }
        } else {
            guard cursor.peek() <= 0x20 else { return line }
        }
        time = clock.hour * 3600 + clock.minute * 60 + clock.second
        return line[min(cursor.index, line.count)..<line.count]
    }

    private static func date(_ cursor: inout DateCursor) -> Int? {
        var ahead = cursor
        guard let year = ahead.number(), year.digits == 4, ahead.skip(if: UInt8(ascii: "-")),
            let month = ahead.number(limit: 2), ahead.skip(if: UInt8(ascii: "-")), let day = ahead.number(limit: 2)
        else { return nil }
        guard let days = IRCDay.days(year.value, month.value, day.value) else { return nil }
        cursor = ahead
        return days
    }

    private mutating func read(_ rest: ByteSlice) {
        guard time != nil else { return }
        // weechat: a tab, the nick, a tab.
        if !rest.isEmpty, rest[0] == 0x09 { return readColumns(rest[1..<rest.count]) }
        let rest = rest.trimmed
        guard !rest.isEmpty else { return content = .notice }
        if rest[0] == UInt8(ascii: "<"), let end = rest.firstIndex(of: UInt8(ascii: ">")), (2...66).contains(end) {
            return message(rest[1..<end], rest[end + 1..<rest.count])
        }
        if rest[0] == UInt8(ascii: "*"), rest.count > 2, rest[1] == 0x20 { return action(rest[2..<rest.count].trimmed) }
        content = Self.notice(rest)
    }

    private mutating func readColumns(_ rest: ByteSlice) {
        guard let tab = rest.firstIndex(of: 0x09) else { return content = .notice }
        let (first, second) = (rest[0..<tab].trimmed, rest[tab + 1..<rest.count])
        if first.equals("*") { return action(second) }
        guard first.count > 0, !first.equals("--"), !first.equals("-->"), !first.equals("<--"), !first.equals("=!=")
        else { return content = Self.notice(second) }
        message(first, second)
    }

    /// `* nick waves`.
    private mutating func action(_ rest: ByteSlice) {
        guard let blank = rest.firstIndex(of: 0x20) else { return content = .notice }
        message(rest[0..<blank], rest[blank..<rest.count])
    }

    private mutating func message(_ nick: ByteSlice, _ text: ByteSlice) {
        var nick = nick.trimmed
        // What a person may do in the channel stands before the nick.
        while nick.count > 1, Array("@+%&~!".utf8).contains(nick[0]) { nick = nick[1..<nick.count] }
        guard !nick.isEmpty, !(0..<nick.count).contains(where: { nick[$0] <= 0x20 }) else { return content = .notice }
        (self.nick, self.text, content) = (nick.array, text.trimmed.array, .message)
    }

    private static func isNotice(_ rest: ByteSlice) -> Bool {
        let opening = rest[0..<min(3, rest.count)]
        return opening.equals("===") || opening.equals("***") || opening.equals("-!-")
    }

    /// "… is now known as …", or any other.
    private static func notice(_ rest: ByteSlice) -> Content {
        let words = rest.raw.split { $0 <= 0x20 }
        for place in words.indices where place > 0 && place + 4 < words.count {
            guard words[place].elementsEqual("is".utf8), words[place + 1].elementsEqual("now".utf8),
                words[place + 2].elementsEqual("known".utf8), words[place + 3].elementsEqual("as".utf8)
            else { continue }
            return .nick(from: Array(words[place - 1]), to: Array(words[place + 4]))
        }
        return .notice
    }

    /// `--- Day changed Tue Nov 16 2004`, `--- Log opened Mon Nov 15 12:00:00 2004`, `**** BEGIN LOGGING AT …`.
    private static func dayLine(_ line: ByteSlice) -> Int? {
        let openings: [StaticString] = ["--- Day changed ", "--- Log opened ", "**** BEGIN LOGGING AT "]
        for opening in openings where line.count > opening.utf8CodeUnitCount {
            guard line[0..<opening.utf8CodeUnitCount].equals(opening) else { continue }
            let rest = line[opening.utf8CodeUnitCount..<line.count]
            return TimestampReader().read(rest).map { Int($0.micros / Instant.day) }
        }
        return nil
    }
}
