/// Text files of an input that may be logs of chats.
struct ChatFiles {
    let source: Source
    /// Entries called `.txt` or `.log`, and a single file whatever it is called.
    let entries: [Int]

    init(_ source: Source) {
        self.source = source
        entries = source.entries.indices.filter { entry in
            let ending = source.entries[entry].name.utf8.suffix(4).map(ASCII.lower)
            return source.container == .file || source.entries.count == 1
                || [".txt", ".log"].contains { ending.elementsEqual($0.utf8) }
                || source.entries[entry].name.utf8.suffix(11).elementsEqual(".weechatlog".utf8)
        }
    }

    /// How a file is called in messages: names of files tell people and groups.
    func label(_ entry: Int) -> String {
        guard entries.count > 1, let place = entries.firstIndex(of: entry) else { return source.name }
        return "file \(place + 1) of \(entries.count)"
    }

    /// The first of some files of whose first lines `test` is true.
    func first(where test: (ByteSlice) -> Bool) -> Int? {
        for entry in entries.prefix(16) {
            var stored = ByteBuffer(capacity: 1 << 13)
            guard (try? source.read(first: 1 << 13, of: entry, into: &stored)) != nil else { continue }
            var text = ByteBuffer(capacity: 1 << 14)
            stored.withBytes { TextEncoding.announced($0).transcode($0, into: &text) }
            if text.withBytes({ test(ByteSlice.of($0)) }) { return entry }
        }
        return nil
    }

    /// Calls `body` for every line, without its end, with its number from 1.
    static func lines(_ text: ByteSlice, _ body: (_ line: ByteSlice, _ start: Int, _ number: Int) -> Void) {
        var (start, number) = (0, 1)
        while start < text.count {
            let feed = text.firstIndex(of: 0x0A, from: start) ?? text.count
            let end = feed > start && text[feed - 1] == 0x0D ? feed - 1 : feed
            body(text[start..<end], start, number)
            (start, number) = (feed + 1, number + 1)
        }
    }
}

/// Names that messages without ids go by: writer, time and words, and which of several that are alike.
struct ChatKeys {
    private var seen: [UInt64: Int] = [:]

    mutating func id(author: [UInt8], time: Int64, text: [UInt8]) -> [UInt8] {
        let words = ByteSlice.with(text) { ByteHash.of($0, seed: UInt64(bitPattern: time)) }
        let hash = ByteSlice.with(author) { ByteHash.of($0, seed: words) }
        let count = seen[hash, default: 0]
        seen[hash] = count + 1
        return Array("h\(String(hash, radix: 16))-\(count)".utf8)
    }
}
