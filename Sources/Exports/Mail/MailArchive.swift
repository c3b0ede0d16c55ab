/// All mails of an input in columns, and how they hang together.
struct MailArchive {
    /// Subjects say nothing of what was written longer ago.
    private static let subjectWindow = 90 * Instant.day
    /// Earlier mails of one subject that are looked at, for one whose people must fit.
    private static let subjectDepth = 8

    private(set) var mails: [MailPart.Message] = []
    private(set) var sketches: [WordSketch] = []
    private(set) var excerpts = Excerpts()
    private var references: [UInt64] = []
    private var recipients: [UInt32] = []
    /// Key of each mail as its space shall know it: copies have that of the first.
    private(set) var key: [UInt64] = []
    private(set) var parentKey: [UInt64] = []
    private(set) var link: [Link] = []
    /// Row of the mail answered, or of its thread's opening; `Row.none` without one.
    private(set) var parent: [UInt32] = []
    /// First mail of the thread, by row.
    private(set) var opening: [UInt32] = []
    /// By list: whether some box holds nothing but mail of lists.
    private(set) var isPublic: [Bool] = []
    /// By list: as `Space.isNamedByFile`.
    private(set) var isNamedByFile: [Bool] = []
    private(set) var bySubject = 0
    private(set) var hasPrivateLists = false
    private var rowOfCopy: [UInt32] = []

    mutating func add(_ part: MailPart, people: [UInt32], lists: [UInt32]) {
        let (ids, names) = (UInt32(references.count), UInt32(recipients.count))
        references += part.references
        sketches += part.sketches
        excerpts.append(contentsOf: part.excerpts, from: mails.count)
        recipients += part.recipients.map { people[Int($0)] }
        for var mail in part.messages {
            mail.author = people[Int(mail.author)]
            if mail.list != Row.none { mail.list = lists[Int(mail.list)] }
            mail.referenceEnd += ids
            mail.recipientEnd += names
            mails.append(mail)
        }
    }

    func recipients(of row: Int) -> ArraySlice<UInt32> {
        recipients[(row == 0 ? 0 : Int(mails[row - 1].recipientEnd))..<Int(mails[row].recipientEnd)]
    }

    private func references(of row: Int) -> ArraySlice<UInt64> {
        references[(row == 0 ? 0 : Int(mails[row - 1].referenceEnd))..<Int(mails[row].referenceEnd)]
    }

    /// The id that all mails of a thread know, whether its first one is here or not.
    func threadID(of row: Int) -> UInt64 {
        let first = Int(opening[row])
        return references(of: first).first ?? (mails[first].answered != 0 ? mails[first].answered : key[first])
    }

    /// Gives mail to a list's address its list, takes lists out of the recipients, and makes a list of a box whose mails
    /// name nobody they go to, as archives leave them.
    mutating func settleLists(_ posts: [UInt32: UInt32], _ lists: inout NameTable, boxes: [String], input: String) {
        var (named, direct) = (
            [Bool](repeating: false, count: boxes.count), [Bool](repeating: false, count: boxes.count)
        )
        for row in mails.indices {
            if mails[row].list == Row.none {
                mails[row].list = recipients(of: row).lazy.compactMap { posts[$0] }.first ?? Row.none
            }
            let box = Int(mails[row].box)
            if mails[row].list != Row.none || mails[row].hasRecipients { named[box] = true }
            if mails[row].list == Row.none { direct[box] = true }
        }
        let known = lists.count
        for row in mails.indices where !named[Int(mails[row].box)] {
            mails[row].list = lists.number(of: Array(boxes[Int(mails[row].box)].utf8))
        }
        let title = Array(EntryTitle.of(input).utf8)
        isNamedByFile = (0..<lists.count).map { $0 >= known && lists.bytes(of: UInt32($0)) != title }
        isPublic = [Bool](repeating: false, count: lists.count)
        for mail in mails where mail.list != Row.none {
            if !named[Int(mail.box)] || !direct[Int(mail.box)] { isPublic[Int(mail.list)] = true }
        }
        hasPrivateLists = mails.contains { $0.list != Row.none && !isPublic[Int($0.list)] }
        takeOut(posts)
    }

    private mutating func takeOut(_ posts: [UInt32: UInt32]) {
        guard !posts.isEmpty else { return }
        var (start, kept) = (0, 0)
        for row in mails.indices {
            let end = Int(mails[row].recipientEnd)
            for place in start..<end where posts[recipients[place]] == nil {
                recipients[kept] = recipients[place]
                kept += 1
            }
            start = end
            mails[row].recipientEnd = UInt32(kept)
        }
        recipients.removeLast(recipients.count - kept)
    }

    /// Finds mails that are copies of others: in the folder of who sent and of who received it, or twice in an archive.
    mutating func linkCopies() {
        let contents = KeyRows(mails.map(\.content))
        rowOfCopy = mails.indices.map { UInt32($0) }
        for (row, first) in contents.repeated where mails[row].author == mails[first].author {
            if mails[row].time == mails[first].time, mails[row].list == mails[first].list {
                rowOfCopy[row] = UInt32(first)
            }
        }
        key = mails.indices.map { mails[Int(rowOfCopy[$0])].key }
    }

    /// Finds what each mail answers.
    ///
    /// - Complexity: O(n log n) for n mails.
    mutating func linkAnswers() {
        let ids = KeyRows(mails.map(\.key))
        parentKey = [UInt64](repeating: 0, count: mails.count)
        link = [Link](repeating: .none, count: mails.count)
        parent = [UInt32](repeating: Row.none, count: mails.count)
        opening = mails.indices.map { UInt32($0) }
        var subjects: [UInt64: [UInt32]] = [:]
        for row in mails.indices.sorted(by: { (mails[$0].time, $0) < (mails[$1].time, $1) }) {
            if !linkByID(row, ids) { linkBySubject(row, subjects) }
            if parent[row] != Row.none { opening[row] = opening[Int(parent[row])] }
            if mails[row].subject != 0 { subjects[subjectKey(row), default: []].append(UInt32(row)) }
        }
    }

    private mutating func linkByID(_ row: Int, _ ids: KeyRows) -> Bool {
        let answered = mails[row].answered
        if answered != 0, set(row, ids.first(answered), .reply) { return true }
        let references = references(of: row)
        for (place, id) in references.enumerated().reversed() {
            // Whoever stands last was answered; those before only belong to the thread.
            let isLast = place == references.count - 1 && answered == 0
            if set(row, ids.first(id), isLast ? .reply : .thread) { return true }
        }
        return false
    }

    private mutating func set(_ row: Int, _ found: Int?, _ link: Link) -> Bool {
        guard let found else { return false }
        let target = rowOfCopy[found]
        guard key[Int(target)] != key[row] else { return false }
        (parent[row], parentKey[row], self.link[row]) = (target, key[Int(target)], link)
        return true
    }

    /// What answers, by its own subject, goes to the thread that had the subject last; in mail that is no list's, only
    /// where the people fit. What names a mail that is not here is left as an orphan.
    private mutating func linkBySubject(_ row: Int, _ subjects: [UInt64: [UInt32]]) {
        let answered = mails[row].answered != 0 ? mails[row].answered : references(of: row).last ?? 0
        guard mails[row].isReply else { return }
        for earlier in (subjects[subjectKey(row)] ?? []).suffix(Self.subjectDepth).reversed() {
            let time = mails[row].time - mails[Int(earlier)].time
            guard time <= Self.subjectWindow, key[Int(earlier)] != key[row] else { continue }
            guard mails[row].list != Row.none || shares(row, Int(earlier)) else { continue }
            if set(row, Int(opening[Int(earlier)]), .thread) {
                bySubject += 1
                return
            }
        }
        if answered != 0 { (parentKey[row], link[row]) = (answered, .reply) }
    }

    private func shares(_ row: Int, _ earlier: Int) -> Bool {
        let (one, other) = (mails[row].author, mails[earlier].author)
        return (one == other || recipients(of: earlier).contains(one))
            && (one == other || recipients(of: row).contains(other))
    }

    private func subjectKey(_ row: Int) -> UInt64 {
        mails[row].subject ^ (UInt64(mails[row].list) &+ 1) &* 0x9E37_79B9_7F4A_7C15
    }
}
