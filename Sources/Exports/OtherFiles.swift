/// Files of an input that its reader left out because they are something else.
struct OtherFiles {
    /// Files that are looked at for whether another reader would take them.
    private static let looks = 32

    let source: Source
    let entries: [Int]

    /// "3 files are no mails: left out, first file 2 of 7; file 4 of 7 is an archive: give it on its own", or `nil` where
    /// none were left out.
    func remark(_ one: String, _ many: String) -> String? {
        guard let first = entries.first else { return nil }
        let count = CountedNoun.of(entries.count, "file is no \(one)", "files are no \(many)")
        let place = source.label(first)
        let told = "\(count): left out, \(entries.count == 1 ? place : "first \(place)")"
        for entry in entries.prefix(Self.looks) {
            guard let kind = kind(entry) else { continue }
            return told + "; \(entry == first ? "it" : source.label(entry)) is \(kind): give it on its own"
        }
        return told
    }

    /// What Waterline would take the file for.
    private func kind(_ entry: Int) -> String? {
        guard source.entries[entry].size > 0 else { return nil }
        var head = ByteBuffer(capacity: 16)
        guard (try? source.read(first: 4, of: entry, into: &head)) != nil else { return nil }
        let start = head.withBytes { Array($0) }
        if Source.isZip(start) || start.starts(with: [0x1F, 0x8B, 8]) { return "an archive" }
        let alone = alone(entry)
        return Reader.all.contains { $0.recognise(alone) != nil } ? "of another known format" : nil
    }

    /// The file as an input of its own.
    private func alone(_ entry: Int) -> Source {
        let source = self.source
        return Source(
            name: source.label(entry), container: .file, entries: [source.entries[entry]],
            load: { (_, limit, buffer: inout ByteBuffer) throws(InputError) in
                try source.read(first: limit, of: entry, into: &buffer)
            },
            part: { (_, offset, count, buffer: inout ByteBuffer) throws(InputError) in
                try source.read(entry, at: offset, count: count, into: &buffer)
            })
    }
}
