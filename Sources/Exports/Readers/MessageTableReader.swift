import Synchronization

extension Reader {
    /// Messages in delimited text: commas, semicolons, tabs or bars.
    package static let table = Reader(
        name: "table", title: "Message table (CSV, TSV, .xlsx)",
        looksLike: "a delimited text whose header names at least who wrote and when",
        recognise: MessageTable.recognise,
        read: { source, settings throws(InputError) in try MessageTable.read(source, settings) })
}

/// Reads every table of an input that has the columns of messages.
enum MessageTable {
    static func recognise(_ source: Source) -> String? {
        guard let source = try? Workbook.tables(of: source, rows: 100) else { return nil }
        for entry in Table.candidates(source) where Table.peek(source, entry: entry, score: likely) >= complete {
            return "\(source.label(entry)) is a table that names writers and times"
        }
        return nil
    }

    static func read(
        _ source: Source, _ settings: Reader.Settings, blockSize: Int = DelimitedText.blockSize
    ) throws(InputError) -> Export {
        let source = try Workbook.tables(of: source)
        var assembly = MessageAssembly(format: Reader.table.name, inputName: source.name, threads: settings.threads)
        var isAny = false
        for entry in Table.candidates(source) {
            let table = try Table(
                source, entry: entry, threads: settings.threads, blockSize: blockSize, score: scorer(settings))
            let binding = try ColumnBinding<MessageColumn>(
                table.headers, chosen: settings.columns, place: table.text.label)
            if let missing = missing(binding) {
                guard source.entries.count > 1 else { throw lacking(missing, binding, at: table.text.label) }
                assembly.warn("\(table.text.label) has no column for the \(missing); left out")
                continue
            }
            isAny = true
            assembly.note(BoundTable(table.text.label, binding))
            try read(table, binding, settings, into: &assembly)
        }
        guard isAny else {
            throw InputError(
                .data, at: source.name, "has no table of messages", remedy: "a header must name who wrote and when")
        }
        return try assembly.finish(zoneMinutes: settings.zoneMinutes)
    }

    /// What a table's score is at least when it can be read.
    private static let complete = 100

    /// Writers and times alone may also be a list of users with their dates: messages have texts, or are linked.
    private static func likely(_ headers: [String]) -> Int {
        let score = scorer(Reader.Settings())(headers)
        guard score >= complete, let binding = try? ColumnBinding<MessageColumn>(headers, place: "") else { return 0 }
        if binding[.text] != nil || binding[.parent] != nil { return score }
        let links: [MessageColumn] = [.channel, .thread, .recipients]
        return links.contains { binding[$0] != nil } && !RosterHeader.isPlain(headers) ? score : 0
    }

    private static func scorer(_ settings: Reader.Settings) -> ([String]) -> Int {
        { headers in
            guard let binding = try? ColumnBinding<MessageColumn>(headers, chosen: settings.columns, place: "") else {
                return 0
            }
            return binding.count + (missing(binding) == nil ? complete : 0)
        }
    }

    static func missing(_ binding: ColumnBinding<MessageColumn>) -> String? {
        let writers: [MessageColumn] = [.author, .authorEmail, .authorName]
        if writers.allSatisfy({ binding[$0] == nil }) { return "author" }
        return binding[.timestamp] == nil ? "time" : nil
    }

    static func lacking(
        _ missing: String, _ binding: ColumnBinding<MessageColumn>, at place: String
    ) -> InputError {
        InputError(
            .usage, at: place, "has no column for the \(missing)",
            remedy: "name it with --columns \(missing == "time" ? "timestamp" : "author")=HEADER; "
                + ColumnBinding<MessageColumn>.headersFound(binding.headers))
    }

    private static func read(
        _ table: Table, _ binding: ColumnBinding<MessageColumn>, _ settings: Reader.Settings,
        into assembly: inout MessageAssembly
    ) throws(InputError) {
        let rules = try rules(table, binding, settings)
        assembly.begin(table.text.label)
        let known = Mutex(assembly.known)
        try table.text.forEachTurn(from: table.start, dialect: table.dialect, threads: settings.threads) {
            scanner, block in
            messages(&scanner, block, table, binding, rules, known.withLock { $0 })
        } take: { parts throws(InputError) in
            try assembly.add(parts)
            known.withLock { $0 = assembly.known }
            settings.onMessages?(parts.reduce(0) { $0 + $1.messages.count })
        }
        assembly.count(bytes: table.text.byteCount)
        if let warning = table.text.warning { assembly.warn("\(table.text.label) \(warning)") }
    }

    private static func rules(
        _ table: Table, _ binding: ColumnBinding<MessageColumn>, _ settings: Reader.Settings
    ) throws(InputError) -> MessageRules {
        var order = settings.dateOrder
        if let column = binding[.timestamp] { order = try DateColumn.order(of: column, in: table, settings) }
        return MessageRules(
            times: TimestampReader(order: order, zoneMinutes: settings.zoneMinutes),
            fileTitle: Array(table.text.title.utf8), mentionWords: 3, settings: settings,
            columns: binding)
    }

    private static func messages(
        _ scanner: inout DelimitedScanner, _ block: DelimitedText.Block, _ table: Table,
        _ binding: ColumnBinding<MessageColumn>, _ rules: MessageRules, _ known: KnownAccounts
    ) -> MessagePart {
        var rows = MessageRows(rules, known: known)
        let bound = MessageColumn.allCases.compactMap { column in binding[column].map { (column.rawValue, $0) } }
        var cells = ByteCells(count: MessageColumn.allCases.count)
        let columns = table.headers.count
        while !rows.isRefused, scanner.next() {
            if scanner.fieldCount == 1, scanner.isBlank { continue }
            for (cell, position) in bound { cells[cell] = scanner.field(position) }
            if let fault = TableRow.fault(&scanner, columns: columns) {
                rows.refuse(fault, line: { block.line(of: scanner) })
                continue
            }
            if !scanner.faults.isEmpty { rows.part.oddQuotes += 1 }
            rows.add(cells, line: { block.line(of: scanner) })
        }
        return rows.finish()
    }
}
