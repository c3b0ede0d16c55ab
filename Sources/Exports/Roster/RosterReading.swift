extension Roster {
    package struct Settings: Sendable, Equatable {
        /// Header of the column that holds the team, whatever it is called.
        package var teamColumn: String?
        package var siteColumn: String?
        package var levelColumn: String?
        /// `columns["manager"] = "Chef"`: canonical column to the header in the file.
        package var columns: [String: String] = [:]
        /// Order of dates such as 3/4/2024; `nil` lets the columns decide.
        package var dateOrder: DateOrder?

        package init() {}
    }

    /// Why this input is a roster, or `nil`: a header with a person's number or address and a place in the
    /// organisation, without texts or message times.
    package static func recognise(_ source: Source) -> String? {
        guard let source = try? Workbook.tables(of: source, rows: 100) else { return nil }
        for entry in Table.candidates(source) where Table.peek(source, entry: entry, score: likely) > 0 {
            return "\(source.label(entry)) is a table of people and their place in the organisation"
        }
        return nil
    }

    /// Reads every table of an input that has rows of people, in the order of the entries.
    ///
    /// Rows of one person with several dates (`snapshot`, `effective date`) hold from their date to the next one's; the
    /// first holds from the hire date, or always. A day of leaving is the last day that counts.
    ///
    /// - Throws: `.usage` when no column names a person, or a column asked for does not exist (with the headers found);
    ///   `.data` when dates may be read day first or month first; what the source throws.
    package static func read(_ source: Source, settings: Settings = Settings()) throws(InputError) -> Roster {
        let source = try Workbook.tables(of: source)
        var roster = Roster()
        var isAny = false
        for entry in Table.candidates(source) {
            let table = try Table(source, entry: entry, threads: 1) { RosterHeader.score($0, settings) }
            let header = try RosterHeader(table.headers, settings, place: table.text.label)
            guard header.hasKey else {
                guard source.entries.count > 1 else { throw lacking(table) }
                roster.warnings.append("\(table.text.label) has no column that names a person; left out")
                continue
            }
            isAny = true
            roster.headersFound += (roster.headersFound.isEmpty ? "" : "; ")
            roster.headersFound += ColumnBinding<RosterColumn>.headersFound(table.headers)
            roster.note(table, header)
            try roster.append(table, header, settings)
        }
        guard isAny else {
            throw InputError(
                .data, at: source.name, "has no table of people", remedy: "pass a CSV or .xlsx file with a header")
        }
        return roster
    }

    private static func likely(_ headers: [String]) -> Int {
        guard let header = try? RosterHeader(headers, Settings(), place: ""), header.hasPlace else { return 0 }
        let keys: [RosterColumn] = [.id, .email, .principal]
        guard keys.contains(where: { header.binding[$0] != nil }) else { return 0 }
        guard let messages = try? ColumnBinding<MessageColumn>(headers, place: "") else { return 0 }
        if messages[.text] != nil || messages[.parent] != nil { return 0 }
        return RosterHeader.score(headers, Settings())
    }

    private static func lacking(_ table: Table) -> InputError {
        InputError(
            .usage, at: table.text.label, "has no column that names a person",
            remedy: "name one with --columns email=HEADER or --columns id=HEADER; "
                + ColumnBinding<RosterColumn>.headersFound(table.headers))
    }

    private mutating func note(_ table: Table, _ header: RosterHeader) {
        tables.append(BoundTable(table.text.label, header))
        guard !header.hasTeam else { return }
        warnings.append(
            "\(table.text.label) has no column that names teams; name one with --team-column HEADER; "
                + ColumnBinding<RosterColumn>.headersFound(table.headers))
    }

    private mutating func append(_ table: Table, _ header: RosterHeader, _ settings: Settings) throws(InputError) {
        let order = try RosterDates.order(header.dates, in: table, settings.dateOrder)
        let parts = try table.text.map(from: table.start, dialect: table.dialect, threads: 1) {
            scanner, block throws(InputError) in
            var part = RosterPart(header, TimestampReader(order: order))
            while scanner.next() { part.add(&scanner, block, table) }
            return part
        }
        var drafts: [RosterPart.Draft] = []
        var tally = ReadTally()
        for part in parts {
            drafts += part.drafts
            tally.add(part.tally)
        }
        if let warning = table.text.warning { warnings.append("\(table.text.label) \(warning)") }
        for (reason, skip) in tally.skipped.sorted(by: { $0.key < $1.key }) {
            warnings.append("\(skip.count) × \(reason), first at \(skip.firstAt)")
        }
        if let remark = RosterManagers.settle(&drafts) { warnings.append("\(table.text.label): \(remark)") }
        RosterDates.settle(&drafts)
        rows += drafts.map(\.row)
    }
}
