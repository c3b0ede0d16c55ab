/// The JSON files of an input, read one after another as objects.
struct RecordFiles {
    /// Bytes of a file that a glance takes in.
    static let glance = 1 << 16

    let source: Source
    /// Entries that may hold JSON: by their ending, and a single file whatever it is called.
    let entries: [Int]

    init(source: Source) {
        self.source = source
        let endings = [".json", ".jsonl", ".ndjson", ".bson"].flatMap { [Array($0.utf8), Array("\($0).gz".utf8)] }
        entries = source.entries.indices.filter { entry in
            let name = source.entries[entry].name.utf8.map(ASCII.lower)
            return source.container == .file || endings.contains { name.suffix($0.count).elementsEqual($0) }
        }
    }

    /// How a file may be called in messages: the names of files in an export tell channels and people.
    func label(_ entry: Int) -> String {
        guard entries.count > 1, let place = entries.firstIndex(of: entry) else { return source.name }
        return "file \(place + 1) of \(entries.count)"
    }

    /// Whether `test` holds for one of the first objects of one of the first `looks` files.
    func recognise(looks: Int = 16, _ test: (JSONRecord) -> Bool) -> String? {
        for entry in entries.prefix(looks) {
            var head = ByteBuffer(capacity: Self.glance)
            guard (try? RecordBytes.read(source, entry, glance: Self.glance, into: &head)) != nil else { continue }
            if head.withPadded({ Self.shows($0, test) }) { return label(entry) }
        }
        return nil
    }

    /// A file as it was read last.
    struct Loaded: ~Copyable {
        fileprivate var buffer = ByteBuffer()
        fileprivate var entry = -1

        /// Reads the file, unless it is the one that was read last.
        fileprivate mutating func load(_ entry: Int, of source: Source) throws(InputError) {
            guard entry != self.entry else { return }
            try RecordBytes.read(source, entry, into: &buffer)
            self.entry = entry
        }
    }

    /// Calls `body` for every object of the file: those of an array, those one a line, a single one, documents of BSON. `value` of
    /// Graph's pages and `messages`, `items` and `data` of others are for `body` to open.
    ///
    /// - Parameter broken: called with the line and the reason where a file or line is no JSON.
    func forEach(
        in entry: Int, _ loaded: inout Loaded, broken: (_ place: String, _ reason: String) -> Void,
        _ body: (JSONRecord) -> Void
    ) throws(InputError) -> Int {
        let name = label(entry)
        if let file = try DocumentFile(source, entry) {
            if let fault = try file.forEach({ Self.records(&$0, name, broken, body) }) { broken(name, fault) }
            return source.entries[entry].size
        }
        if let file = try ObjectFile(source, entry) {
            try file.forEach { bytes, stretch in Self.values(bytes, stretch, name, broken, body) }
            return source.entries[entry].size
        }
        try loaded.load(entry, of: source)
        if RecordBytes.isBSON(loaded.buffer) {
            loaded.buffer.withBytes { bytes in
                var documents = BSONDocuments(ByteSlice.of(bytes))
                Self.records(&documents, name, broken, body)
                if let fault = documents.progress.fault { broken(name, fault) }
            }
        } else {
            loaded.buffer.withPadded { _ = Self.values($0, ObjectFile.Stretch(), name, broken, body) }
        }
        return loaded.buffer.count
    }

    /// - Returns: where the values that were read end; `nil` where nothing behind can be read.
    private static func values(
        _ bytes: PaddedBytes, _ stretch: ObjectFile.Stretch, _ name: String,
        _ broken: (_ place: String, _ reason: String) -> Void, _ body: (JSONRecord) -> Void
    ) -> Int? {
        var scanner = JSONScanner(bytes)
        var record = JSONRecord(in: bytes)
        func place(_ offset: Int) -> String { "\(name):\(stretch.linesBefore + scanner.line(at: offset))" }
        while findValue(&scanner) {
            do throws(JSONError) { try value(&scanner, depth: 0, &record, body) } catch {
                let next = nextLine(bytes, record.start)
                // What is cut off is read again with what follows.
                if !stretch.isLast, record.start > 0 || error.reason == .endsEarly || next == nil {
                    return record.start
                }
                broken(place(record.start), error.reason.rawValue)
                guard let next else { return nil }
                scanner = JSONScanner(bytes, at: next)
            }
        }
        guard scanner.offset < bytes.count else { return bytes.count }
        broken(place(scanner.offset), "no JSON value begins here")
        return nil
    }

    /// One document after another, so that the JSON of no two is in memory at once.
    private static func records(
        _ documents: inout BSONDocuments, _ name: String, _ broken: (_ place: String, _ reason: String) -> Void,
        _ body: (JSONRecord) -> Void
    ) {
        var json = ByteBuffer()
        var members = RecordMembers()
        while documents.next(into: &json) {
            if !isKnownUniquelyReferenced(&members) { members = RecordMembers() }
            json.withPadded { text in
                var scanner = JSONScanner(text)
                do throws(JSONError) { body(try JSONRecord(&scanner, in: members)) } catch {
                    broken("\(name): document \(documents.progress.number)", error.reason.rawValue)
                }
            }
            json.removeAll()
        }
    }

    /// Steps to the next value, over what an array that was broken off leaves between its elements.
    private static func findValue(_ scanner: inout JSONScanner) -> Bool {
        while scanner.peek() == .none {
            guard scanner.current == UInt8(ascii: ",") || scanner.current == UInt8(ascii: "]") else { return false }
            scanner = JSONScanner(scanner.bytes, at: scanner.offset + 1)
        }
        return true
    }

    /// - Parameter record: the value that was begun last.
    private static func value(
        _ scanner: inout JSONScanner, depth: Int, _ record: inout JSONRecord, _ body: (JSONRecord) -> Void
    ) throws(JSONError) {
        record.begin(at: scanner.valueOffset())
        switch scanner.peek() {
        case .object:
            try record.next(&scanner)
            body(record)
        case .array where depth < 2:
            try scanner.enterArray()
            while try scanner.nextElement() { try value(&scanner, depth: depth + 1, &record, body) }
        default: try scanner.skipValue()
        }
    }

    /// Where the line behind a broken one begins with an object.
    private static func nextLine(_ bytes: PaddedBytes, _ offset: Int) -> Int? {
        var place = offset + 1
        while place + 1 < bytes.count {
            if bytes[place] == 0x0A, bytes[place + 1] == UInt8(ascii: "{") { return place + 1 }
            place += 1
        }
        return nil
    }

    private static func shows(_ head: PaddedBytes, _ test: (JSONRecord) -> Bool) -> Bool {
        var scanner = JSONScanner(head)
        for _ in 0..<8 {
            while scanner.peek() == .array {
                guard (try? scanner.enterArray()) != nil, (try? scanner.nextElement()) == true else { return false }
            }
            guard scanner.peek() == .object else { return false }
            let record = JSONRecord(glance: &scanner)
            if test(record) { return true }
            if scanner.peek() == .none, (try? scanner.nextElement()) != true { return false }
        }
        return false
    }
}

/// What a reader keeps while it goes over the files of one platform.
protocol RecordReading {
    /// Times that all files are gone over: people and rooms may have to be known before messages.
    static var passes: Int { get }
    /// How messages are tied to the opening of the conversation that they name.
    static var conversations: Link { get }
    /// A conversation that rested longer, in microseconds, begins anew.
    static var pause: Int64 { get }
    var book: PlatformBook { get set }

    /// What the next file is called in the input: it may tell channels and people, and stays out of messages.
    mutating func open(_ path: String)
    /// A file begins, in this pass.
    mutating func begin(_ file: String, pass: Int)
    mutating func take(_ record: JSONRecord)
}

extension RecordReading {
    static var passes: Int { 1 }
    static var conversations: Link { .thread }
    static var pause: Int64 { .max }
    mutating func open(_ path: String) {}

    /// Goes over all files, and counts and remarks on what they hold in the last pass.
    ///
    /// - Throws: `.data` when there is no message; what the source throws.
    mutating func read(_ source: Source, remedy: String) throws(InputError) -> Export {
        let files = RecordFiles(source: source)
        var loaded = RecordFiles.Loaded()
        for pass in 0..<Self.passes {
            for entry in files.entries {
                var broken: [(place: String, reason: String)] = []
                open(source.entries[entry].name)
                begin(files.label(entry), pass: pass)
                let bytes = try files.forEach(in: entry, &loaded, broken: { broken.append(($0, $1)) }) { take($0) }
                guard pass == Self.passes - 1 else { continue }
                book.count(bytes: bytes)
                for (place, reason) in broken { book.warn(broken: reason, at: place) }
            }
        }
        return try book.finish(conversations: Self.conversations, pause: Self.pause, remedy: remedy)
    }
}
