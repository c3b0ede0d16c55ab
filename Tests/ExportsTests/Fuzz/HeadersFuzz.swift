@testable import Exports

extension FuzzTarget {
    /// Texts of headers are UTF-8; addresses have no blanks; what is written in base64 is read as it was; ids are not
    /// empty; limits hold.
    static let headers = FuzzTarget(
        "headers", longest: 160,
        words: [
            "=?utf-8?Q?", "=?utf-8?B?", "=?iso-8859-1?q?", "=?utf-16?B?", "=?utf-7?Q?", "=?koi8-r?B?", "?=", " ",
            "=C3=A9",
            "+AGE-", "Ann <ann@example.org>", "\"Bell, Ann\" ", "(comment)", ", ", ";", "Team: ", "<@x:a@b>", " at ",
            "<1@x>", "Re: ", "[list] ", "boundary=\"x\"", "charset=utf-8", "From: ", "\nTo: ", "\n ", "\r\n",
            "5 Mar 2024 10:00",
            "Content-Transfer-Encoding: ",
        ]
    ) { input, trap throws(BrokenLaw) in
        let text = ByteSlice.of(input)
        if let words = EncodedWords.text(text) {
            try hold(CharacterSet.isUTF8(words), "texts of headers are UTF-8")
            if text.firstIndex(of: UInt8(ascii: "?")) == 1 { try trap.spring(words) }
        }
        for person in MailAddress.all(text) { try HeaderFuzz.check(person) }
        var ids = 0
        MessageIDs.each(text) { if $0.isEmpty { ids += 1 } }
        try hold(ids == 0, "ids are not empty")
        if text.firstIndex(of: UInt8(ascii: ":")) != nil { try HeaderFuzz.header(text) }
        if text.count <= 40 { try HeaderFuzz.codes(text) }
        _ = (MailSubject(text.array).thread, ContentType(text).boundary.count)
    }
}

private enum HeaderFuzz {
    static func check(_ person: MailAddress) throws(BrokenLaw) {
        if let name = person.name {
            try hold(!name.isEmpty && CharacterSet.isUTF8(name), "names are UTF-8")
        }
        if let address = person.address { try hold(!address.isEmpty, "addresses are not empty") }
    }

    static func header(_ text: ByteSlice) throws(BrokenLaw) {
        let header = MailHeader(text)
        try hold((0...text.count).contains(header.end), "a header lies in its mail")
        for field in MailHeader.Field.allCases { try hold(header[field].count <= header.end, "a field lies in it") }
        let body = MailBody(header, text[header.end..<text.count])
        try hold(body.text.count <= MailBody.limit * 3, "texts end at the limit")
        let own = OwnText.of(text.array, unquotesFrom: true)
        try hold(own.count <= text.count + 1, "nothing is made up")
    }

    static func codes(_ text: ByteSlice) throws(BrokenLaw) {
        let bytes = text.array
        try hold(Base64.decoded(encoded(bytes)) == bytes, "what was written in base64 is read as it was")
        try hold(Base64.decoded(bytes, limit: 7).count <= 7, "limits hold")
        let plain = QuotedPrintable.decoded(text, isHeader: false)
        try hold(plain.count <= bytes.count, "nothing is made up")
        try hold(bytes.contains(UInt8(ascii: "=")) || plain == bytes, "text without marks stays")
    }

    private static func encoded(_ bytes: [UInt8]) -> [UInt8] {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        var text: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let part = bytes[start..<min(start + 3, bytes.count)]
            let bits = part.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - part.count))
            for digit in 0..<4 {
                text.append(digit <= part.count ? alphabet[bits >> (18 - 6 * digit) & 63] : UInt8(ascii: "="))
            }
        }
        return text
    }
}
