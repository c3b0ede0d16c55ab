/// The nick behind which a person goes on under other ones.
enum IRCNick {
    /// Small letters, without the marks that programs and people hang on: `ann_`, `ann|away`.
    static func key(_ nick: [UInt8]) -> [UInt8] {
        var key = nick.map(ASCII.lower)
        if let bar = key.lastIndex(of: UInt8(ascii: "|")), bar >= 2,
            absences.contains(where: { key[(bar + 1)...].elementsEqual($0.utf8) })
        {
            key.removeSubrange(bar...)
        }
        while key.count > 2, key.last == UInt8(ascii: "_") || key.last == UInt8(ascii: "`") { key.removeLast() }
        return key
    }

    static func isProgram(_ key: [UInt8]) -> Bool { programs.contains { key.elementsEqual($0.utf8) } }

    private static let absences = [
        "", "away", "afk", "off", "gone", "brb", "zzz", "sleep", "lunch", "work", "home", "busy", "out", "food",
    ]
    private static let programs = [
        "chanserv", "nickserv", "memoserv", "ubotu", "ubottu", "supybot", "meetbot", "meetingology", "logbot",
    ]
}
