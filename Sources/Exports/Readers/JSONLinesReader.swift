import Parallel

extension Reader {
    /// Messages as JSON objects, one a line or one behind the other.
    package static let jsonLines = Reader(
        name: "json-lines", title: "Message objects (JSON Lines)",
        looksLike: "one JSON object a message, whose members name at least who wrote and when",
        recognise: JSONLines.recognise,
        read: { source, settings throws(InputError) in try JSONLines.read(source, settings) })
}

enum JSONLines {
    static func recognise(_ source: Source) -> String? {
        for entry in RecordFiles(source: source).entries {
            var head = ByteBuffer(capacity: 1 << 16)
            guard (try? source.read(first: 1 << 16, of: entry, into: &head)) != nil else { continue }
            let paths = head.withPadded { JSONPaths.sample($0) }
            guard let binding = try? ColumnBinding<MessageColumn>(paths, place: "") else { continue }
            if binding[.text] != nil || binding[.parent] != nil, MessageTable.missing(binding) == nil {
                return "\(source.label(entry)) holds JSON objects that name writers and times"
            }
        }
        return nil
    }

    static func read(
        _ source: Source, _ settings: Reader.Settings, blockSize: Int = DelimitedText.blockSize
    ) throws(InputError) -> Export {
        // Texts are taken as UTF-8 until one shows that it is not; then all is read again.
        var others: Set<Int> = []
        while true {
            if let export = try read(source, settings, blockSize, &others) { return export }
        }
    }

    /// `nil` when an entry was found not to be UTF-8, which is then one of `others`.
    private static func read(
        _ source: Source, _ settings: Reader.Settings, _ blockSize: Int, _ others: inout Set<Int>
    ) throws(InputError) -> Export? {
        var assembly = MessageAssembly(
            format: Reader.jsonLines.name, inputName: source.name, threads: settings.threads)
        var isAny = false
        for entry in RecordFiles(source: source).entries {
            let text = try LineBlocks(source, entry: entry, isUTF8: !others.contains(entry), blockSize: blockSize)
            let paths = try text.withHead { JSONPaths.sample($0) }
            let binding = try ColumnBinding<MessageColumn>(paths, chosen: settings.columns, place: text.label)
            if let missing = MessageTable.missing(binding) {
                guard source.entries.count > 1 else { throw MessageTable.lacking(missing, binding, at: text.label) }
                assembly.warn("\(text.label) has no member for the \(missing); left out")
                continue
            }
            isAny = true
            assembly.note(BoundTable(text.label, binding))
            guard try read(text, binding, settings, into: &assembly) else {
                others.insert(entry)
                return nil
            }
            assembly.count(bytes: source.entries[entry].size)
            if let warning = text.warning { assembly.warn("\(text.label) \(warning)") }
        }
        guard isAny else {
            throw InputError(
                .data, at: source.name, "has no JSON objects of messages",
                remedy: "members must name who wrote and when")
        }
        return try assembly.finish(zoneMinutes: settings.zoneMinutes)
    }

    /// Whether the text is in the encoding that it was taken for.
    private static func read(
        _ text: LineBlocks, _ binding: ColumnBinding<MessageColumn>, _ settings: Reader.Settings,
        into assembly: inout MessageAssembly
    ) throws(InputError) -> Bool {
        let paths = JSONPaths(
            MessageColumn.allCases.compactMap { column in
                binding[column].map { (binding.headers[$0], column.rawValue) }
            })
        let rules = MessageRules(
            times: TimestampReader(order: try order(text, paths, settings), zoneMinutes: settings.zoneMinutes),
            fileTitle: Array(text.title.utf8), mentionWords: 3, settings: settings,
            columns: binding)
        assembly.begin(text.label)
        let isCut = try text.withHead { isOneALine($0) }
        for turn in DelimitedText.turns(isCut ? text.count : 1, threads: settings.threads) {
            let known = assembly.known
            let parts = try Parallel.map(turn.count, threads: settings.threads) { item throws(InputError) in
                isCut
                    ? try text.read(turn.lowerBound + item) { messages($0, text, paths, rules, known) }
                    : try text.readWhole { messages($0, text, paths, rules, known) }
            }
            if parts.contains(where: \.isForeign) { return false }
            try assembly.add(parts)
            settings.onMessages?(parts.reduce(0) { $0 + $1.messages.count })
        }
        return true
    }

    private static func messages(
        _ bytes: PaddedBytes, _ text: LineBlocks, _ paths: JSONPaths, _ rules: MessageRules, _ known: KnownAccounts
    ) -> MessagePart {
        var rows = MessageRows(rules, known: known)
        rows.part.isForeign = !text.isSound(bytes)
        if rows.part.isForeign { return rows.finish() }
        rows.part.lines = feeds(bytes, before: bytes.count)
        var row = JSONRow(paths, columns: MessageColumn.allCases.count)
        var objects = JSONObjects(bytes)
        while !rows.isRefused, let start = objects.next() {
            guard !objects.isBroken, let end = read(&row, bytes, at: start) else {
                rows.refuse("broken JSON", line: { feeds(bytes, before: start) + 1 })
                objects.failed(at: start)
                continue
            }
            objects.passed(end)
            if row.isTooLong {
                rows.refuse("field over 1 MiB", line: { feeds(bytes, before: start) + 1 })
            } else {
                rows.add(row.cells, line: { feeds(bytes, before: start) + 1 })
            }
        }
        return rows.finish()
    }

    private static func feeds(_ bytes: PaddedBytes, before offset: Int) -> Int {
        ByteSlice.of(bytes.slice(0, count: offset).raw).count(of: 0x0A)
    }

    /// Where the object at `start` ends, or `nil` where it is broken.
    private static func read(_ row: inout JSONRow, _ bytes: PaddedBytes, at start: Int) -> Int? {
        var scanner = JSONScanner(bytes, at: start)
        do throws(JSONError) {
            try row.read(&scanner)
            return scanner.offset
        } catch { return nil }
    }

    /// The first object ends on the line on which it begins, and the next one begins on another.
    private static func isOneALine(_ head: PaddedBytes) -> Bool {
        var objects = JSONObjects(head)
        guard let start = objects.next(), !objects.isBroken else { return false }
        var scanner = JSONScanner(head, at: start)
        do throws(JSONError) { try scanner.skipValue() } catch { return false }
        let first = ByteSlice.of(head.raw)
        if let newline = first.firstIndex(of: 0x0A, from: start), newline < scanner.offset { return false }
        objects.passed(scanner.offset)
        guard let next = objects.next() else { return true }
        return first[scanner.offset..<next].firstIndex(of: 0x0A) != nil
    }

    /// The order of day and month that the first megabyte speaks for.
    private static func order(
        _ text: LineBlocks, _ paths: JSONPaths, _ settings: Reader.Settings
    ) throws(InputError) -> DateOrder? {
        if let order = settings.dateOrder { return order }
        let verdict = try text.withHead { evidence($0, paths).verdict }
        switch verdict {
        case .order(let order): return order
        case .notNeeded: return nil
        case .undecided:
            throw InputError(
                .data, at: text.label, "its dates may be read day first or month first",
                remedy: "say which with --date-order day-first or --date-order month-first")
        }
    }

    private static func evidence(_ head: PaddedBytes, _ paths: JSONPaths) -> DateOrderEvidence {
        var evidence = DateOrderEvidence()
        var row = JSONRow(paths, columns: MessageColumn.allCases.count)
        var objects = JSONObjects(head)
        while let start = objects.next() {
            guard !objects.isBroken, let end = read(&row, head, at: start) else {
                objects.failed(at: start)
                continue
            }
            objects.passed(end)
            evidence.add(row.cells[MessageColumn.timestamp.rawValue])
        }
        return evidence
    }
}
