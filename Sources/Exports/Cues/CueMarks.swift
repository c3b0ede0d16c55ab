/// Marks that part clauses, and what they enclose: code, quotes, addresses, emoji, mentions.
extension CuePass {
    mutating func mark(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "?"):
            cues.insert(.questionMark)
            at += 1
            endClause()
        case UInt8(ascii: "`"): code()
        case UInt8(ascii: ">"): quote()
        case UInt8(ascii: ":"): emoji()
        case UInt8(ascii: "@"): mention()
        case UInt8(ascii: "+"): plus()
        case UInt8(ascii: "#"): hash()
        default:
            at += 1
            endClause()
        }
    }

    /// ```` ``` ```` to its like or the end of the text; `` ` `` to its like in the same line.
    private mutating func code() {
        let fenced = ByteWord.prefix(text.word(at: at), 3) == 0x60_6060 && at + 3 <= text.count
        let start = at + (fenced ? 3 : 1)
        var end = start
        while end < text.count, !closesCode(end, fenced) { end += 1 }
        at = start
        let closed = end < text.count && text[end] == UInt8(ascii: "`")
        guard fenced || closed && end > start else { return }
        cues.insert(.code)
        hasLetters = true
        at = min(text.count, end + (fenced ? 3 : 1))
        endClause()
    }

    private func closesCode(_ offset: Int, _ fenced: Bool) -> Bool {
        if !fenced { return text[offset] == UInt8(ascii: "`") || text[offset] == UInt8(ascii: "\n") }
        return ByteWord.prefix(text.word(at: offset), 3) == 0x60_6060 && offset + 3 <= text.count
    }

    /// At the beginning of a line the line is somebody else's words; after `>>>` all that follows.
    private mutating func quote() {
        var before = at
        while before > 0, text[before - 1] == UInt8(ascii: " ") { before -= 1 }
        let opensLine = before == 0 || text[before - 1] == UInt8(ascii: "\n")
        let isBlock = ByteWord.prefix(text.word(at: at), 3) == 0x3E_3E3E && at + 3 <= text.count
        at += 1
        endClause()
        guard opensLine else { return }
        hasLetters = true
        while at < text.count, isBlock || text[at] != UInt8(ascii: "\n") { at += 1 }
    }

    /// `:name:` is an emoji; any other colon parts clauses.
    private mutating func emoji() {
        var end = at + 1
        while end < text.count, end - at < 64, isEmojiByte(text[end]) { end += 1 }
        guard end < text.count, end > at + 1, text[end] == UInt8(ascii: ":") else {
            at += 1
            return endClause()
        }
        let key = ByteKey(text, at: at, count: end + 1 - at)
        if key.count <= ByteKey.exact, let word = lexicon.marks[key] { push(mark: word) }
        at = end + 1
    }

    private func isEmojiByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x61...0x7A, UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "'"): true
        default: false
        }
    }

    /// `@name`, unless it is inside an e-mail address.
    private mutating func mention() {
        let start = at
        at += 1
        guard start == 0 || !isWord(start - 1) else { return }
        while at < text.count, isWord(at) || text[at] == 0x2E && isWord(min(at + 1, text.count - 1)) { at += 1 }
        if at - start > 1,
            let broadcast = lexicon.marks[ByteKey(text, at: start, count: min(at - start, 16)).lowercased]
        {
            push(mark: broadcast)
        } else {
            push(mark: lexicon.mention)
        }
    }

    /// `+1`, alone.
    private mutating func plus() {
        let free = at == 0 || !isWord(at - 1)
        at += 1
        guard free, byte(at) == UInt8(ascii: "1"), at + 1 >= text.count || !isWord(at + 1) else { return }
        at += 1
        hasLetters = true
        push(shortWords.number(of: 0x312B))
    }

    /// `#123` names an issue or a pull request.
    private mutating func hash() {
        let free = at == 0 || !isWord(at - 1)
        at += 1
        if free, endOfDigits(at) - at >= 2 { cues.insert(.workItem) }
    }

    /// The address of a page up to the next space or closing bracket; names in it may tell courses and work items.
    mutating func address() {
        cues.insert(.link)
        var start = at
        while at < text.count, !endsAddress(text[at]) {
            if isWord(at) {
                at += 1
                continue
            }
            look(from: start)
            at += 1
            start = at
        }
        look(from: start)
        endClause()
    }

    private mutating func look(from start: Int) {
        guard at - start >= 3, at - start <= ByteKey.exact else { return }
        cues.formUnion(AddressWords.table[ByteKey(text, at: start, count: at - start).lowercased] ?? [])
    }

    private func endsAddress(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte == 0x3E || byte == 0x7C || byte == 0x22 || byte == 0x29
    }
}

/// Names inside addresses of pages that tell what the page is.
enum AddressWords {
    static let table = KeyTable<Cues>(
        [
            "coursera", "udemy", "udacity", "pluralsight", "edx", "moodle", "skillshare", "datacamp", "khanacademy",
            "codecademy", "futurelearn", "openhpi", "lms", "training", "learning", "course", "courses",
            "workday_learning",
            "cornerstoneondemand", "successfactors", "docebo", "degreed",
        ].map { ($0, Cues.course) }
            + [
                "jira", "browse", "issues", "pull", "pulls", "merge_requests", "_workitems", "trello", "asana",
                "clickup",
                "monday", "linear", "youtrack", "basecamp", "servicenow", "zendesk", "ticket", "tickets",
            ].map { ($0, Cues.workItem) })
}

/// What a part of a host's name says of the place.
package enum AddressName {
    package static func cues(_ part: some StringProtocol) -> Cues {
        let bytes = Array(part.utf8)
        return bytes.count >= 3 && bytes.count <= ByteKey.exact ? AddressWords.table[ByteKey(bytes)] ?? [] : []
    }
}
