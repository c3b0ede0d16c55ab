import Parallel

extension Reader {
    package static let stackExchange = Reader(
        name: "stackexchange", title: "Stack Exchange (data dump, API pages, Stack Overflow for Teams)",
        looksLike: "Posts.xml, and beside it Users.xml and Comments.xml; or JSON of questions, answers and comments",
        recognise: StackExchangeReader.recognise, read: StackExchangeReader.read)
}

/// Questions, answers and comments of sites like Stack Overflow, as their dumps have them, or as JSON. The answer that the asker
/// accepted is help that was confirmed.
///
/// Source: https://meta.stackexchange.com/questions/2677 (schema of the dump).
enum StackExchangeReader {
    static func recognise(_ source: Source) -> String? {
        if isDump(source) { return "Posts.xml has the posts of a Stack Exchange site" }
        return RecordFiles(source: source).recognise(StackPages.show).map {
            "\($0) holds questions and answers of a Stack Exchange site"
        }
    }

    private static func isDump(_ source: Source) -> Bool {
        guard let posts = entries(source, "Posts.xml").first ?? (source.container == .file ? 0 : nil) else {
            return false
        }
        var head = ByteBuffer(capacity: 1 << 12)
        guard (try? source.read(first: 1 << 12, of: posts, into: &head)) != nil else { return false }
        return head.withBytes { bytes in
            var scanner = XMLScanner(ByteSlice.of(bytes))
            while let event = try? scanner.next(), event != .finished {
                if event == .start { return scanner.name.equals("posts") }
            }
            return false
        }
    }

    static func read(_ source: Source, _ settings: Reader.Settings) throws(InputError) -> Export {
        guard isDump(source) else {
            var pages = StackPages(source, settings)
            return try pages.read()
        }
        var export = Export(format: Reader.stackExchange.name, inputName: source.name)
        let all = source.container == .file ? [0] : entries(source, "Posts.xml")
        for posts in all {
            let folder = folder(of: source.entries[posts].name)
            let name = folder.isEmpty ? EntryTitle.of(source.wrapper ?? source.name) : folder
            var site = StackSite(export, name: name, prefix: all.count > 1 ? folder + "/" : "")
            for (file, table) in [("Users.xml", StackRows.Table.users), ("Comments.xml", .comments)] {
                guard let entry = entry(source, folder, file) else {
                    site.warn(
                        "there is no \(file): \(table == .users ? "people have no names" : "comments are missing")")
                    continue
                }
                try read(source, entry, table, settings, into: &site)
            }
            try read(source, posts, .posts, settings, into: &site)
            export = site.finish()
        }
        guard !export.drafts.isEmpty else {
            throw InputError(.data, at: source.name, "holds no posts", remedy: "give the folder with Posts.xml")
        }
        return export
    }

    private static func read(
        _ source: Source, _ entry: Int, _ table: StackRows.Table, _ settings: Reader.Settings,
        into site: inout StackSite
    ) throws(InputError) {
        let lines = try LineBlocks(source, entry: entry, isUTF8: true)
        let parts = try Parallel.map(lines.count, threads: settings.threads) { block throws(InputError) in
            let part = try lines.read(block) {
                StackRows.read(ByteSlice.of($0.raw), table, settings)
            }
            settings.onMessages?(part.posts.count)
            return part
        }
        var before = 0
        for part in parts {
            for (reason, skip) in part.skipped.sorted(by: { $0.key < $1.key }) {
                let place = "\(source.label(entry)):\(before + skip.line)"
                guard !settings.strict else { throw InputError(.data, at: place, reason) }
                site.skip(reason, at: place, count: skip.count)
            }
            before += part.lines
            site.add(part, table)
        }
        site.count(bytes: source.entries[entry].size)
    }

    private static func entries(_ source: Source, _ file: String) -> [Int] {
        source.entries.indices.filter { entry in
            let name = source.entries[entry].name.utf8
            guard name.count >= file.utf8.count, name.suffix(file.utf8.count).elementsEqual(file.utf8) else {
                return false
            }
            return name.count == file.utf8.count || name.dropLast(file.utf8.count).last == UInt8(ascii: "/")
        }
    }

    private static func entry(_ source: Source, _ folder: String, _ file: String) -> Int? {
        let wanted = Array((folder.isEmpty ? file : folder + "/" + file).utf8)
        return source.entries.indices.first { source.entries[$0].name.utf8.elementsEqual(wanted) }
    }

    private static func folder(of name: String) -> String {
        guard let slash = name.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
        return String(decoding: Array(name.utf8[..<slash]), as: UTF8.self)
    }
}
