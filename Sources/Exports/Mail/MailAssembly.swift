/// Puts the parts of a mail archive together: people and lists numbered once, copies found, threads and spaces settled.
struct MailAssembly {
    private var export: Export
    private let files: MailFiles
    private var accounts = NameTable()
    private var people: [MailPart.Person] = []
    private var lists = NameTable()
    private var posts: [UInt32: UInt32] = [:]
    private var archive = MailArchive()
    private var skipped: [(reason: String, skip: MailPart.Skip)] = []
    private var strangers: [Int] = []

    init(_ export: Export, _ files: MailFiles) {
        self.export = export
        self.files = files
    }

    /// Adds the mails of the next part.
    mutating func add(_ part: MailPart) {
        let numbers = part.accounts.numbers(in: &accounts)
        for (local, number) in numbers.enumerated() { note(part.people[local], Int(number)) }
        let lists = part.lists.numbers(in: &lists)
        for (account, list) in part.posts { posts[numbers[Int(account)]] = lists[Int(list)] }
        archive.add(part, people: numbers, lists: lists)
        for (reason, skip) in part.skipped.sorted(by: { $0.key < $1.key }) { skipped.append((reason, skip)) }
        strangers += part.strangers
        export.tally.bytes += part.bytes
        export.tally.read += part.messages.count
    }

    private mutating func note(_ person: MailPart.Person, _ number: Int) {
        if number == people.count { people.append(person) }
        if people[number].name == nil { people[number].name = person.name }
    }

    consuming func finish() throws(InputError) -> Export {
        var lists = self.lists
        archive.settleLists(posts, &lists, boxes: files.boxNames, input: export.inputName)
        archive.linkCopies()
        archive.linkAnswers()
        try tell()
        var numbers = MailAccounts(people, accounts)
        export.drafts = MailSpaces.drafts(archive, lists, people: &numbers, known: accounts)
        export.accounts = numbers.accounts
        return export
    }

    private mutating func tell() throws(InputError) {
        for (reason, skip) in skipped {
            if export.tally.skipped[reason] == nil {
                let place = try files.place(entry: skip.entry, offset: skip.offset)
                export.tally.skip(reason, at: place, count: skip.count)
            } else {
                export.tally.skip(reason, at: "", count: skip.count)
            }
        }
        if let remark = OtherFiles(source: files.source, entries: strangers).remark("mail", "mails") {
            export.tally.warnings.append(remark)
        }
        if archive.bySubject > 0 {
            let mails = CountedNoun.of(archive.bySubject, "mail names", "mails name")
            export.tally.warnings.append("\(mails) no mail that is here and went to the thread of the same subject")
        }
        if archive.hasPrivateLists {
            export.tally.warnings.append("lists in a mailbox that holds other mail too count as private channels")
        }
    }
}

/// The accounts that show up in the end, numbered in the order met: addresses of lists are nobody.
struct MailAccounts {
    private let people: [MailPart.Person]
    private let names: NameTable
    private var numbers: [UInt32]
    private(set) var accounts: [Account] = []

    init(_ people: [MailPart.Person], _ names: NameTable) {
        self.people = people
        self.names = names
        numbers = [UInt32](repeating: Row.none, count: people.count)
    }

    mutating func number(of person: UInt32) -> UInt32 {
        let place = Int(person)
        if numbers[place] == Row.none {
            numbers[place] = UInt32(accounts.count)
            accounts.append(
                Account(
                    platform: "mail", id: names.string(person), email: people[place].email, name: people[place].name,
                    traits: people[place].isBot ? [.bot, .unlisted] : .unlisted))
        }
        return numbers[place]
    }
}

extension MailFiles {
    /// `archive.mbox:120`, the line on which a mail begins.
    func place(entry: Int, offset: Int) throws(InputError) -> String {
        guard offset > 0 else { return "\(label(entry)):1" }
        return "\(label(entry)):\(try MailBlocks(source, entry: entry).line(at: offset))"
    }
}
