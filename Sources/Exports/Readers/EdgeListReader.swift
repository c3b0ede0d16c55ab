extension Reader {
    /// Ties that are ready made: one row says who helps whom, or who asks whom.
    package static let edgeList = Reader(
        name: "edge-list", title: "Edge list (CSV, TSV, .xlsx)",
        looksLike: "a delimited text with the columns helper and seeker, respondent and nominee, source and target, or "
            + "from and to, and perhaps a weight",
        recognise: EdgeList.recognise, read: EdgeList.read)
}

enum EdgeList {
    private struct Part: Sendable {
        var accounts = NameTable()
        var ties: [ReadyTie] = []
        var tally = ReadTally()
        /// Rows whose weight is no number.
        var worded = 0
    }

    static func recognise(_ source: Source) -> String? {
        guard let source = try? Workbook.tables(of: source, rows: 100) else { return nil }
        for entry in Table.candidates(source) where Table.peek(source, entry: entry, score: score) >= complete {
            return "\(source.label(entry)) is a table with the two ends of ties and no texts"
        }
        return nil
    }

    static func read(_ source: Source, _ settings: Reader.Settings) throws(InputError) -> Export {
        let source = try Workbook.tables(of: source)
        var export = Export(format: Reader.edgeList.name, inputName: source.name)
        var accounts = NameTable()
        let asks = try asks(settings, source.name)
        var isAny = false
        for entry in Table.candidates(source) {
            let table = try Table(source, entry: entry, threads: settings.threads, score: scorer(settings))
            let binding = try ColumnBinding<EdgeColumn>(
                table.headers, chosen: chosen(settings), place: table.text.label)
            guard let ends = EdgeEnds(binding, asks: asks) else {
                guard source.entries.count > 1 else { throw lacking(binding, at: table.text.label) }
                export.tally.warnings.append("\(table.text.label) is no edge list; left out")
                continue
            }
            isAny = true
            export.tables.append(BoundTable(table.text.label, binding, ends))
            let parts = try table.text.map(from: table.start, dialect: table.dialect, threads: settings.threads) {
                scanner, block throws(InputError) in
                try ties(&scanner, block, table, ends, binding[.weight], settings.strict)
            }
            for part in parts { add(part, isMutual: ends.isMutual, to: &export, &accounts) }
            export.tally.warnings += remarks(table.text.label, worded: parts.reduce(0) { $0 + $1.worded }, ends)
            export.tally.bytes += table.text.byteCount
            if let warning = table.text.warning { export.tally.warnings.append("\(table.text.label) \(warning)") }
        }
        guard isAny else {
            throw InputError(.data, at: source.name, "has no edge list", remedy: "a header must name two ends")
        }
        return export
    }

    private static func remarks(_ label: String, worded: Int, _ ends: EdgeEnds) -> [String] {
        var remarks: [String] = []
        if worded > 0 {
            let rows = CountedNoun.of(worded, "row has", "rows have")
            remarks.append("\(label): \(rows) a weight that is no number; each counts 1")
        }
        if ends.isMutual {
            remarks.append("\(label) says who works with whom, not who helps: its ties were taken both ways")
        }
        return remarks
    }

    private static let complete = 100

    private static func score(_ headers: [String]) -> Int { scorer(Reader.Settings())(headers) }

    private static func scorer(_ settings: Reader.Settings) -> ([String]) -> Int {
        { headers in
            let binding = try? ColumnBinding<EdgeColumn>(headers, chosen: chosen(settings), place: "")
            guard let binding else { return 0 }
            return binding.count + (EdgeEnds(binding, asks: false) == nil ? 0 : complete)
        }
    }

    /// `direction` is a word of its own among the columns.
    private static func chosen(_ settings: Reader.Settings) -> [String: String] {
        settings.columns.filter { $0.key != "direction" }
    }

    static func asks(_ settings: Reader.Settings, _ place: String) throws(InputError) -> Bool {
        switch settings.columns["direction"] {
        case nil, "helps": false
        case "asks": true
        case .some(let word):
            throw InputError(.usage, at: place, "direction cannot be \"\(word)\"", remedy: "say helps or asks")
        }
    }

    private static func lacking(_ binding: ColumnBinding<EdgeColumn>, at place: String) -> InputError {
        InputError(
            .usage, at: place, "does not name the two ends of its ties",
            remedy: "name them with --columns from=HEADER and --columns to=HEADER; "
                + ColumnBinding<EdgeColumn>.headersFound(binding.headers))
    }

    private static func ties(
        _ scanner: inout DelimitedScanner, _ block: DelimitedText.Block, _ table: Table, _ ends: EdgeEnds,
        _ weight: Int?, _ strict: Bool
    ) throws(InputError) -> Part {
        var part = Part()
        while scanner.next() {
            if scanner.isBlank { continue }
            let bad = append(&scanner, table.headers.count, ends, weight, strict, to: &part)
            guard let bad else { continue }
            let place = "\(table.text.label):\(strict || part.tally.skipped[bad] == nil ? block.line(of: scanner) : 0)"
            if strict { throw InputError(.data, at: place, bad) }
            part.tally.skip(bad, at: place)
        }
        return part
    }

    /// Appends the present row; why it is no tie, otherwise.
    private static func append(
        _ scanner: inout DelimitedScanner, _ columns: Int, _ ends: EdgeEnds, _ weight: Int?, _ strict: Bool,
        to part: inout Part
    ) -> String? {
        if let fault = TableRow.fault(&scanner, columns: columns) { return fault }
        let (helper, seeker) = (
            TableCell.identity(scanner.field(ends.helper)), TableCell.identity(scanner.field(ends.seeker))
        )
        guard !helper.isEmpty, !seeker.isEmpty else { return "an end is missing" }
        guard !TableCell.isRounded(helper), !TableCell.isRounded(seeker) else { return "id rounded by a spreadsheet" }
        var value = 1.0
        if let weight {
            let cell = scanner.field(weight)
            let number = DecimalNumber.value(of: cell)
            if number == nil, strict { return "weight is no number" }
            if number == nil { part.worded += 1 }
            value = number ?? 1
            guard value >= 0 else { return "negative weight" }
        }
        if value == 0 { return "weight of 0" }
        let (first, second) = (number(of: helper, in: &part.accounts), number(of: seeker, in: &part.accounts))
        if first == second { return "tie of a person with themselves" }
        part.ties.append(ReadyTie(helper: first, seeker: second, weight: value))
        part.tally.read += 1
        return nil
    }

    private static func number(of cell: ByteSlice, in accounts: inout NameTable) -> UInt32 {
        accounts.find(cell) ?? accounts.number(of: PersonName(cell).key)
    }

    private static func add(_ part: Part, isMutual: Bool, to export: inout Export, _ accounts: inout NameTable) {
        let numbers = (0..<UInt32(part.accounts.count)).map { local in
            let number = accounts.number(of: part.accounts.bytes(of: local))
            if Int(number) == export.accounts.count {
                let id = part.accounts.string(local)
                let email = ByteSlice.with(Array(id.utf8)) { PersonName($0).email }
                export.accounts.append(Account(platform: "table", id: id, email: email, traits: .unlisted))
            }
            return number
        }
        for tie in part.ties {
            let (helper, seeker) = (numbers[Int(tie.helper)], numbers[Int(tie.seeker)])
            export.ties.append(ReadyTie(helper: helper, seeker: seeker, weight: tie.weight))
            if isMutual { export.ties.append(ReadyTie(helper: seeker, seeker: helper, weight: tie.weight)) }
        }
        export.tally.add(part.tally)
    }
}
