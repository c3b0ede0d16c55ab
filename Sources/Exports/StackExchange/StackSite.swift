/// One site of a Stack Exchange dump, put together: one space, whose messages are questions, answers and comments.
struct StackSite {
    private var export: Export
    private let prefix: [UInt8]
    private let place: Int
    private var accounts = NameTable()
    private var names = NameTable()
    private var posts: [StackRows.Post] = []
    private var comments: [StackRows.Post] = []
    /// Of each post and comment, where they are kept.
    private var sketches: (posts: [WordSketch], comments: [WordSketch]) = ([], [])
    private var excerpts = (posts: Excerpts(), comments: Excerpts())
    /// Names by account, as `@` shortens them: small letters without blanks.
    private var shortNames: [[UInt8]] = []

    /// - Parameter prefix: stands before ids where several sites are in one input.
    init(_ export: Export, name: String, prefix: String) {
        self.export = export
        self.prefix = Array(prefix.utf8)
        place = export.drafts.count
        self.export.drafts.append(SpaceDraft(space: Space(id: name, name: name, namedByFileOf: export.inputName)))
    }

    mutating func add(_ part: StackRows.Part, _ table: StackRows.Table) {
        for user in part.users { list(user) }
        let writers = (0..<UInt32(part.writers.count)).map { account(part.writers.bytes(of: $0)) }
        let local = part.names.numbers(in: &names)
        let rows = part.posts.map { row in
            var row = row
            if row.writer != Row.none { row.writer = writers[Int(row.writer)] }
            if row.named != Row.none { row.named = local[Int(row.named)] }
            return row
        }
        if table == .comments {
            excerpts.comments.append(contentsOf: part.excerpts, from: comments.count)
            comments += rows
            sketches.comments += part.sketches
        } else {
            excerpts.posts.append(contentsOf: part.excerpts, from: posts.count)
            posts += rows
            sketches.posts += part.sketches
        }
    }

    mutating func skip(_ reason: String, at place: String, count: Int) {
        export.tally.skip(reason, at: place, count: count)
    }

    mutating func warn(_ warning: String) { export.tally.warnings.append(warning) }

    mutating func count(bytes: Int) { export.tally.bytes += bytes }

    private mutating func account(_ id: [UInt8]) -> UInt32 {
        let number = accounts.number(of: id)
        if Int(number) == shortNames.count {
            let isName = id.first == UInt8(ascii: "~")
            let name = isName ? String(decoding: id.dropFirst(), as: UTF8.self) : nil
            let text = String(decoding: prefix + id, as: UTF8.self)
            export.accounts.append(
                Account(
                    platform: "stackexchange", id: text, name: name,
                    traits: isProgram(id) ? [.bot, .unlisted] : .unlisted))
            shortNames.append(name.map(Self.short) ?? [])
        }
        return number + first
    }

    /// Account numbers of this site begin here.
    private var first: UInt32 { UInt32(export.accounts.count - shortNames.count) }

    /// The number that the dump gives to the site itself.
    private func isProgram(_ id: [UInt8]) -> Bool { id.elementsEqual("-1".utf8) }

    private mutating func list(_ user: StackRows.User) {
        let number = Int(account(user.id))
        export.accounts[number].name = String(decoding: user.name, as: UTF8.self)
        export.accounts[number].traits.remove(.unlisted)
        shortNames[number - Int(first)] = Self.short(String(decoding: user.name, as: UTF8.self))
    }

    private static func short(_ name: String) -> [UInt8] { name.utf8.filter { $0 > 0x20 }.map(ASCII.lower) }

    consuming func finish() -> Export {
        let accepted = KeyRows(posts.map(\.accepted))
        for (row, post) in posts.enumerated() {
            let question = accepted.first(post.id).map { posts[$0].id }
            let isAccepted = post.parent != 0 && question == post.parent
            append(
                post, key: post.id, link: isAccepted ? .accepted : .reply, sketch: sketch(row, of: sketches.posts),
                excerpt: excerpts.posts[row])
        }
        appendComments()
        export.tally.read += posts.count + comments.count
        return export
    }

    private func sketch(_ row: Int, of kept: [WordSketch]) -> WordSketch? { kept.isEmpty ? nil : kept[row] }

    private mutating func append(
        _ post: StackRows.Post, key: UInt64, link: Link, sketch: WordSketch?, excerpt: ArraySlice<UInt8>
    ) {
        export.drafts[place].append(
            author: post.writer, time: post.time, key: key, parentKey: post.parent,
            link: post.parent == 0 ? .none : link, cues: post.cues, sketch: sketch, excerpt: excerpt)
    }

    /// Comments have numbers of their own, which may be those of posts.
    private static let commentKey: UInt64 = 1 << 62

    /// A comment answers the post it hangs on; a name behind `@` is that of somebody who wrote there before.
    private mutating func appendComments() {
        let rows = KeyRows(posts.map(\.id))
        var writers: [UInt64: [UInt32]] = [:]
        for (row, comment) in comments.enumerated() {
            let owner = rows.first(comment.parent).map { posts[$0].writer }
            if comment.named != Row.none {
                let others = (writers[comment.parent] ?? []).reversed() + [owner].compactMap { $0 }
                if let named = others.first(where: { isCalled($0, comment.named) }), named != comment.writer {
                    export.drafts[place].mentions.append(named)
                }
            }
            append(
                comment, key: comment.id | Self.commentKey, link: .reply, sketch: sketch(row, of: sketches.comments),
                excerpt: excerpts.comments[row])
            if comment.writer != Row.none { writers[comment.parent, default: []].append(comment.writer) }
        }
    }

    private func isCalled(_ account: UInt32, _ name: UInt32) -> Bool {
        guard account != Row.none else { return false }
        return shortNames[Int(account) - Int(first)].starts(with: names.bytes(of: name))
    }
}
