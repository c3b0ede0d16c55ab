/// The conversation spaces of a mail archive: one a list, one a pair of people, one a thread among several.
enum MailSpaces {
    /// - Complexity: O(n log n) for n mails.
    static func drafts(
        _ archive: MailArchive, _ lists: NameTable, people: inout MailAccounts, known: NameTable
    ) -> [SpaceDraft] {
        let threads = PrivateThreads(archive)
        var places = NameTable()
        var drafts: [SpaceDraft] = []
        for row in archive.mails.indices {
            let list = archive.mails[row].list
            let thread = list == Row.none ? threads.people(of: row) : []
            let space =
                list == Row.none
                ? space(ofThread: row, thread, archive, known)
                : space(ofList: lists.string(list), archive, Int(list))
            let place = Int(places.number(of: Array("\(space.kind.rawValue) \(space.id)".utf8)))
            if place == drafts.count {
                drafts.append(SpaceDraft(space: space))
                drafts[place].space.members = thread.map { people.number(of: $0) }
            }
            append(row, of: archive, to: &drafts[place], &people)
        }
        return drafts
    }

    /// A list is called by the first part of its id, where the words are that tell what it is for.
    private static func space(ofList id: String, _ archive: MailArchive, _ list: Int) -> Space {
        let label = id.utf8.prefix { $0 != UInt8(ascii: ".") }
        var space = Space(
            id: id, name: label.isEmpty ? id : String(decoding: Array(label), as: UTF8.self),
            kind: archive.isPublic[list] ? .publicChannel : .privateChannel)
        space.isNamedByFile = archive.isNamedByFile[list]
        return space
    }

    private static func space(
        ofThread row: Int, _ people: [UInt32], _ archive: MailArchive, _ known: NameTable
    ) -> Space {
        if people.count == 2 {
            let ids = people.map { known.bytes(of: $0) }.sorted { $0.lexicographicallyPrecedes($1) }
            return Space(
                id: String(decoding: ids[0] + [0x20] + ids[1], as: UTF8.self), name: "mail", kind: .directMessage)
        }
        let thread = String(archive.threadID(of: row), radix: 16)
        return Space(id: "thread " + thread, name: "mail", kind: .groupMessage)
    }

    /// The one person whom a mail goes to is named by it; several are not.
    private static func append(
        _ row: Int, of archive: MailArchive, to draft: inout SpaceDraft, _ people: inout MailAccounts
    ) {
        let mail = archive.mails[row]
        let others = archive.recipients(of: row).filter { $0 != mail.author }
        if others.count == 1 { draft.mentions.append(people.number(of: others[0])) }
        draft.append(
            author: people.number(of: mail.author), time: mail.time, key: archive.key[row],
            parentKey: archive.parentKey[row], link: archive.link[row], cues: mail.cues,
            sketch: archive.sketches.isEmpty ? nil : archive.sketches[row], excerpt: archive.excerpts[row])
    }
}

/// Who takes part in the threads of mail that is no list's.
private struct PrivateThreads {
    private var ofOpening: [UInt32: [UInt32]] = [:]
    private let opening: [UInt32]

    init(_ archive: MailArchive) {
        opening = archive.opening
        for row in archive.mails.indices where archive.mails[row].list == Row.none {
            var people = ofOpening[opening[row]] ?? []
            for person in [archive.mails[row].author] + archive.recipients(of: row) where people.count <= 64 {
                if !people.contains(person) { people.append(person) }
            }
            ofOpening[opening[row]] = people
        }
    }

    /// In the order met.
    func people(of row: Int) -> [UInt32] { ofOpening[opening[row]] ?? [] }
}
