/// Puts the records of one platform together into an `Export`: accounts and spaces numbered in the order met, messages
/// by space, names in texts settled when all accounts are known.
struct PlatformBook {
    private(set) var export: Export
    private let platform: String
    private var accounts = NameTable()
    private var spaces = NameTable()
    /// What people are called in texts, and the account of each: the first of several of one handle.
    private var handles = NameTable()
    private var handleOwners: [UInt32] = []
    private var conversations = ConversationRoots()
    private var calls = CalledPeople<CalledName>()
    private var reactors = CalledPeople<CalledReaction>()
    private let scanner = CueScanner()
    /// The text whose cues are looked for, with room behind it.
    private let scratch = SpareBuffer()
    private let keepsSketches: Bool
    private let keepsExcerpts: Bool
    private let isStrict: Bool
    /// The first thing that strict settings stop at.
    private var bad: InputError?

    init(_ reader: Reader, platform: String, inputName: String, _ settings: Reader.Settings) {
        export = Export(format: reader.name, inputName: inputName)
        self.platform = platform
        (keepsSketches, keepsExcerpts) = (settings.keepsSketches, settings.keepsExcerpts)
        isStrict = settings.strict
    }

    /// The account of this id; what was not known of it before is added, and looked for only then.
    mutating func account(
        _ id: [UInt8], name: @autoclosure () -> [UInt8]? = nil, email: @autoclosure () -> [UInt8]? = nil,
        handle: @autoclosure () -> [UInt8]? = nil, traits: Account.Traits = []
    ) -> UInt32 {
        ByteSlice.with(id) { account($0, name: name(), email: email(), handle: handle(), traits: traits) }
    }

    mutating func account(
        _ id: ByteSlice, name: @autoclosure () -> [UInt8]? = nil, email: @autoclosure () -> [UInt8]? = nil,
        handle: @autoclosure () -> [UInt8]? = nil, traits: Account.Traits = []
    ) -> UInt32 {
        guard !id.isEmpty else { return Row.none }
        let number = accounts.number(of: id)
        if Int(number) == export.accounts.count {
            export.accounts.append(Account(platform: platform, id: id.string, traits: .unlisted))
        }
        fill(Int(number), name, email, handle)
        if !traits.isEmpty { export.accounts[Int(number)].traits.formUnion(traits) }
        return number
    }

    /// An account that a list of users describes.
    mutating func listed(
        _ id: [UInt8], name: [UInt8]? = nil, email: [UInt8]? = nil, handle: [UInt8]? = nil,
        traits: Account.Traits = []
    ) {
        let number = account(id, name: name, email: email, handle: handle, traits: traits)
        if number != Row.none { export.accounts[Int(number)].traits.remove(.unlisted) }
    }

    /// The number of an account if it is known.
    func known(_ id: [UInt8]) -> UInt32? { ByteSlice.with(id) { accounts.find($0) } }

    /// The account that is called so, or nobody.
    func account(called handle: [UInt8]) -> UInt32 {
        ByteSlice.with(handle) { handles.find($0) }.map { handleOwners[Int($0)] } ?? Row.none
    }

    private func account(_ name: CalledName) -> UInt32? {
        if name.mayBeID, let known = known(name.bytes) { return known }
        let found =
            name.mayGoOn ? ByteSlice.with(name.bytes) { account(beginning: $0) } : account(called: name.bytes)
        return found == Row.none ? nil : found
    }

    private func reaction(_ call: CalledReaction) -> Reaction? {
        let account = account(called: call.name)
        return account == Row.none ? nil : Reaction(account: account, confirms: call.confirms)
    }

    /// The account that the longest beginning of a name in a text stands for, up to a blank; or nobody.
    func account(beginning name: ByteSlice) -> UInt32 {
        var candidate: ByteSlice? = name
        while let now = candidate {
            if let found = handles.find(now) { return handleOwners[Int(found)] }
            candidate = MentionScan.shortened(now)
        }
        return Row.none
    }

    func isBot(_ account: UInt32) -> Bool {
        account != Row.none && export.accounts[Int(account)].traits.contains(.bot)
    }

    /// The number of a space. What is said of it first holds; a kind that is more private than before replaces it.
    mutating func space(
        _ id: [UInt8], name: @autoclosure () -> [UInt8]? = nil, kind: Space.Kind = .publicChannel,
        isNamedByFile: Bool = false
    ) -> Int {
        ByteSlice.with(id) { space($0, name: name(), kind: kind, isNamedByFile: isNamedByFile) }
    }

    mutating func space(
        _ id: ByteSlice, name: @autoclosure () -> [UInt8]? = nil, kind: Space.Kind = .publicChannel,
        isNamedByFile: Bool = false
    ) -> Int {
        let number = Int(spaces.number(of: id))
        if number == export.drafts.count {
            let space = Space(
                id: id.string, name: name().map(Self.string) ?? id.string, kind: kind,
                namedByFileOf: isNamedByFile ? export.inputName : nil)
            export.drafts.append(SpaceDraft(space: space))
        } else if Self.privacy(kind) > Self.privacy(export.drafts[number].space.kind) {
            export.drafts[number].space.kind = kind
        }
        return number
    }

    /// The number of a space if it is known.
    func known(space id: [UInt8]) -> Int? { ByteSlice.with(id) { spaces.find($0) }.map { Int($0) } }

    private static func privacy(_ kind: Space.Kind) -> Int {
        switch kind {
        case .publicChannel: 0
        case .privateChannel: 1
        case .groupMessage: 2
        case .directMessage: 3
        }
    }

    mutating func setMembers(_ members: [UInt32], ofSpace space: Int) {
        export.drafts[space].space.members = members.filter { $0 != Row.none }
    }

    mutating func setName(_ name: [UInt8], ofSpace space: Int) { export.drafts[space].space.name = Self.string(name) }

    mutating func setKind(_ kind: Space.Kind, ofSpace space: Int) { export.drafts[space].space.kind = kind }

    /// Appends a message with the text of a record's member.
    mutating func add(_ message: Message, to space: Int, text name: FieldName, of record: JSONRecord) {
        add(message, to: space) { record.append(name, to: &$0) }
    }

    /// Appends a message: cues from its text, people mentioned once each and not the writer.
    mutating func add(_ message: Message, to space: Int) {
        add(message, to: space) { $0.append(message.text) }
    }

    /// Appends a message whose text `write` puts down, in place of the message's own.
    mutating func add(_ message: Message, to space: Int, text write: (inout ByteBuffer) -> Void) {
        let (key, parent) = (message.key, message.parent)
        let first = export.drafts[space].mentions.count
        for person in message.mentions where person != Row.none && person != message.author {
            if !export.drafts[space].mentions[first...].contains(person) {
                export.drafts[space].mentions.append(person)
            }
        }
        if !message.called.isEmpty { calls.note(message.called, row: export.drafts[space].count, ofSpace: space) }
        if !message.reacted.isEmpty { reactors.note(message.reacted, row: export.drafts[space].count, ofSpace: space) }
        if let name = message.conversation {
            conversations.note(name, row: export.drafts[space].count, ofSpace: space)
        }
        for reaction in message.reactions where reaction.account != Row.none {
            export.drafts[space].reactions.append(reaction)
        }
        scratch.buffer.removeAll()
        write(&scratch.buffer)
        let kept = look(at: message.cues)
        export.drafts[space].append(
            author: message.author, time: message.time, key: key, parentKey: parent == key ? 0 : parent,
            link: parent == 0 || parent == key ? .none : message.link, cues: kept.cues, rootAuthor: message.rootAuthor,
            sketch: kept.sketch, excerpt: kept.excerpt)
        export.tally.read += 1
    }

    mutating func tie(_ tie: ReadyTie) {
        export.ties.append(tie)
        export.tally.read += 1
    }

    mutating func skip(_ reason: String, at place: String) {
        export.tally.skip(reason, at: place)
    }

    /// Counts a record that should be a message and is not well formed.
    mutating func skipBad(_ reason: String, at place: String) {
        skip(reason, at: place)
        refuse("a record is bad: \(reason)", at: place)
    }

    /// Remarks on what is not of the format at all.
    mutating func warn(broken reason: String, at place: String) {
        warn("\(place): \(reason)")
        refuse(reason, at: place)
    }

    /// Where the settings are strict, the first thing that is bad ends the reading.
    private mutating func refuse(_ reason: String, at place: String) {
        guard isStrict, bad == nil else { return }
        let isNamed = place.utf8.starts(with: export.inputName.utf8)
        bad = InputError(
            .data, at: isNamed ? place : "\(export.inputName), \(place)", reason,
            remedy: "leave out --strict to count such records and go on")
    }

    mutating func note(_ table: BoundTable) { export.tables.append(table) }

    mutating func warn(_ warning: String) { export.tally.warnings.append(warning) }

    mutating func count(bytes: Int) { export.tally.bytes += bytes }

    /// The platform itself calls this conversation a question that was answered.
    mutating func markQuestion(_ conversation: [UInt8], ofSpace space: Int) {
        conversations.markQuestion(conversation, ofSpace: space)
    }

    /// - Parameters:
    ///   - conversations: how messages are tied to the opening of the conversation they name.
    ///   - pause: a conversation that rested longer, in microseconds, begins anew with its next message.
    /// - Throws: `.data` when neither a message nor a tie was found, or something was bad and the settings are strict.
    consuming func finish(
        conversations kind: Link = .thread, pause: Int64 = .max, remedy: String
    ) throws(InputError) -> Export {
        if let bad { throw bad }
        for space in export.drafts.indices {
            export.drafts[space].mention(calls.settled(ofSpace: space, account))
            export.drafts[space].react(reactors.settled(ofSpace: space, reaction))
            conversations.link(&export.drafts[space], ofSpace: space, as: kind, pause: pause)
        }
        let drafts = export.drafts.filter { $0.count > 0 }
        guard !drafts.isEmpty || !export.ties.isEmpty || !export.tally.skipped.isEmpty else {
            throw InputError(.data, at: export.inputName, "holds no messages", remedy: remedy)
        }
        export.drafts = drafts
        return export
    }

    /// What the text in `scratch` says, with what is known beside it, and what is kept of it.
    private func look(at known: Cues) -> KeptText {
        guard scratch.buffer.count > 0 else {
            let cues = known.union(known.hasAny(of: .attached) ? [] : .wordless)
            return KeptText(cues: cues, sketch: keepsSketches ? WordSketch() : nil)
        }
        return scratch.buffer.withPadded { text in
            KeptText(text, scanner, beside: known, keepsSketches: keepsSketches, keepsExcerpts: keepsExcerpts)
        }
    }

    private mutating func fill(
        _ number: Int, _ name: () -> [UInt8]?, _ email: () -> [UInt8]?, _ handle: () -> [UInt8]?
    ) {
        if export.accounts[number].name == nil, let name = name() { export.accounts[number].name = Self.string(name) }
        if export.accounts[number].email == nil, let email = email(), email.contains(UInt8(ascii: "@")) {
            export.accounts[number].email = Self.string(email)
        }
        if export.accounts[number].handle == nil, let handle = handle() {
            export.accounts[number].handle = Self.string(handle)
            if handles.number(of: handle) == handleOwners.count { handleOwners.append(UInt32(number)) }
        }
    }

    private static func string(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}

extension PlatformBook {
    /// A time as a platform writes it.
    static func time(_ text: [UInt8]?, zoneMinutes: Int = 0) -> Int64? {
        guard let text else { return nil }
        return ByteSlice.with(text) { TimestampReader(zoneMinutes: zoneMinutes).read($0) }?.micros
    }

    /// Whether an emoji says "done" or "solved".
    static func confirms(_ emoji: [UInt8]) -> Bool {
        if emoji.first == 0xE2 { return emoji.equals("✅") || emoji.equals("☑️") || emoji.equals("✔️") }
        return SlackEmoji.confirms(ByteKey(emoji.filter { $0 != UInt8(ascii: ":") }))
    }
}
