/// Which files of an input hold mails, cut into shares for several threads.
struct MailFiles: Sendable {
    /// Part of an mbox file, or several files.
    enum Share: Sendable {
        case block(entry: Int, block: Int, MailBlocks)
        case files(Range<Int>)
    }

    private static let glance = 1 << 13
    private static let filesInShare = 128

    let source: Source
    private(set) var shares: [Share] = []
    /// Number of the box that each file belongs to: files of one folder share one, an mbox is one by itself.
    private(set) var boxes: [UInt32] = []
    /// What a box is called, by number.
    private(set) var boxNames: [String] = []

    init(_ source: Source) throws(InputError) {
        self.source = source
        number()
        var first: Int?
        var size = 0
        for entry in source.entries.indices {
            if source.entries[entry].size > 2 * MailBlocks.blockSize, Self.isBox(source, entry) {
                close(&first, entry)
                let blocks = try MailBlocks(source, entry: entry)
                for block in 0..<blocks.count { shares.append(.block(entry: entry, block: block, blocks)) }
                continue
            }
            if first == nil { (first, size) = (entry, 0) }
            size += source.entries[entry].size
            if entry - (first ?? entry) + 1 >= Self.filesInShare || size > MailBlocks.blockSize {
                close(&first, entry + 1)
            }
        }
        close(&first, source.entries.count)
    }

    /// The months of one archive lie in one folder.
    private static func title(_ folder: ArraySlice<UInt8>, _ source: Source) -> String {
        let last = folder.split(separator: UInt8(ascii: "/")).last
        return last.map { String(decoding: $0, as: UTF8.self) } ?? EntryTitle.of(source.name)
    }

    private mutating func close(_ first: inout Int?, _ end: Int) {
        if let start = first, start < end { shares.append(.files(start..<end)) }
        first = nil
    }

    private mutating func number() {
        var folders = NameTable()
        for entry in source.entries {
            let name = Array(entry.name.utf8)
            // Folders of a Maildir that belong together: cur and new.
            let folder = name[..<(name.lastIndex(of: UInt8(ascii: "/")) ?? 0)]
            let isBox = name.suffix(5).elementsEqual(".mbox".utf8) || name.suffix(4).elementsEqual(".txt".utf8)
            let number = folders.number(of: isBox ? name : Array(folder))
            if Int(number) == boxNames.count { boxNames.append(Self.title(folder, source)) }
            boxes.append(number)
        }
    }

    /// Why the input holds mails, or `nil`.
    static func recognise(_ source: Source) -> String? {
        for entry in likely(source) {
            var head = ByteBuffer(capacity: glance)
            guard (try? source.read(first: glance, of: entry, into: &head)) != nil else { continue }
            let kind = head.withBytes { MailKind(ByteSlice.of($0)) }
            let name = source.entries.count == 1 ? source.name : "file \(entry + 1) of \(source.entries.count)"
            switch kind {
            case .box: return "\(name) begins with the first mail of a mailbox"
            case .mail: return "\(name) begins with the header of a mail"
            case .neither: continue
            }
        }
        return nil
    }

    /// Files called as mails are, and some of all.
    private static func likely(_ source: Source) -> [Int] {
        let endings = [".mbox", ".eml", ".mbx", ".emlx"].map { Array($0.utf8) }
        let named = source.entries.indices.filter { entry in
            let name = source.entries[entry].name.utf8.suffix(5).map(ASCII.lower)
            return endings.contains { name.suffix($0.count).elementsEqual($0) }
        }
        let step = max(1, source.entries.count / 16)
        return Array(named.prefix(8)) + stride(from: 0, to: source.entries.count, by: step).prefix(16)
    }

    private static func isBox(_ source: Source, _ entry: Int) -> Bool {
        var head = ByteBuffer(capacity: glance)
        guard (try? source.read(first: glance, of: entry, into: &head)) != nil else { return false }
        return head.withBytes { MailKind(ByteSlice.of($0)) } == .box
    }

    func label(_ entry: Int) -> String {
        source.entries.count == 1 ? source.name : "file \(entry + 1) of \(source.entries.count)"
    }
}
