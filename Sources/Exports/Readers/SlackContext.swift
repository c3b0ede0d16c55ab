/// What is settled before messages are read, and shared by all threads that read them.
final class SlackContext: Sendable {
    let source: Source
    let layout: SlackLayout
    let people: SlackPeople
    /// By folder of the layout.
    let spaces: [Space]
    let cues = CueScanner()
    let strict: Bool
    let keepsSketches: Bool
    let keepsExcerpts: Bool
    let onMessages: (@Sendable (Int) -> Void)?

    /// What a plain text says, and what is kept of it.
    func look(at text: PaddedBytes) -> KeptText {
        KeptText(text, cues, keepsSketches: keepsSketches, keepsExcerpts: keepsExcerpts)
    }

    /// Reads user and channel lists.
    init(_ source: Source, _ settings: Reader.Settings, tally: inout ReadTally) throws(InputError) {
        let layout = SlackLayout(source.entries)
        var people = SlackPeople()
        var lists = SlackSpaces(main: layout.mainRoot)
        var buffer = ByteBuffer()
        for file in layout.lists where file.list.isOfUsers {
            try Self.read(file, source, &buffer, &tally) { (scanner: inout JSONScanner) throws(JSONError) in
                try people.read(&scanner)
            }
        }
        people.settleTeams()
        for file in layout.lists where !file.list.isOfUsers {
            try Self.read(file, source, &buffer, &tally) { (scanner: inout JSONScanner) throws(JSONError) in
                try lists.read(&scanner, file.list, root: file.root)
            }
        }
        spaces = layout.folders.map { Self.space($0, layout, lists, source, &people) }
        Self.warn(layout, lists, people, &tally)
        self.source = source
        self.layout = layout
        self.people = people
        strict = settings.strict
        (keepsSketches, keepsExcerpts) = (settings.keepsSketches, settings.keepsExcerpts)
        onMessages = settings.onMessages
    }

    /// Reads one list; a broken one counts as skipped, what was read of it before stays.
    private static func read(
        _ file: SlackLayout.ListFile, _ source: Source, _ buffer: inout ByteBuffer, _ tally: inout ReadTally,
        _ body: (inout JSONScanner) throws(JSONError) -> Void
    ) throws(InputError) {
        try source.read(file.entry, into: &buffer)
        tally.bytes += buffer.count
        let place = "\(source.name)/\(source.entries[file.entry].name)"
        buffer.withPadded { bytes in
            var scanner = JSONScanner(bytes)
            do throws(JSONError) {
                try body(&scanner)
                try scanner.finish()
            } catch { tally.addUnreadable("\(place):\(scanner.line(at: error.offset))", error) }
        }
    }

    private static func space(
        _ folder: SlackLayout.Folder, _ layout: SlackLayout, _ lists: SlackSpaces, _ source: Source,
        _ people: inout SlackPeople
    ) -> Space {
        let listed = lists.find(folder.name, root: folder.root)
        let label = layout.roots[folder.root].label
        let shown = folder.name.isEmpty ? source.wrapper ?? source.name : folder.name
        let id = listed?.id ?? shown
        let name = listed?.name ?? shown
        return Space(
            // Slack's own ids hold for all workspaces: a channel that two share is one space.
            id: label.isEmpty || SlackID.isChannel(id) ? id : "\(label)/\(id)",
            name: label.isEmpty ? name : "\(label)/\(name)",
            kind: listed?.kind ?? kind(shown, hasLists: lists.hasLists(folder.root)),
            members: (listed?.members ?? []).map { people.number(ofMember: $0) })
    }

    /// The kind of a folder that no list describes: by the form of its name; where there are lists it is taken as
    /// private, because every public channel stands in them.
    private static func kind(_ folder: String, hasLists: Bool) -> Space.Kind {
        let bytes = Array(folder.utf8)
        if bytes.starts(with: "mpdm-".utf8) { return .groupMessage }
        let isID = bytes.count >= 8 && bytes.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) }
        if isID, bytes[0] == UInt8(ascii: "D") { return .directMessage }
        if isID, bytes[0] == UInt8(ascii: "G") { return .privateChannel }
        return hasLists ? .privateChannel : .publicChannel
    }

    private static func warn(
        _ layout: SlackLayout, _ lists: SlackSpaces, _ people: SlackPeople, _ tally: inout ReadTally
    ) {
        let unlisted = layout.folders.filter { lists.find($0.name, root: $0.root) == nil }
        if lists.isEmpty {
            tally.warnings.append(
                "no channel list (channels.json), or an empty one: folders are taken as public channels")
        } else if !unlisted.isEmpty {
            // Their names are not told: they are those of private channels or of direct conversations.
            let folders = CountedNoun.of(unlisted.count, "folder is", "folders are")
            tally.warnings.append("\(folders) in no channel list and taken as private")
        }
        if !layout.lists.contains(where: { $0.list.isOfUsers }) {
            tally.warnings.append("no user list (users.json): names come from the messages where they have any")
        }
    }
}

extension ReadTally {
    /// Counts a file that is not the JSON it should be.
    mutating func addUnreadable(_ place: String, _ error: JSONError) {
        skip("unreadable file", at: place)
        warnings.append("\(place): \(error.reason.rawValue); what follows in this file was not read")
    }
}
