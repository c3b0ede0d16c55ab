/// The rows of one run of a roster's text.
struct RosterPart: Sendable {
    /// A row with what is settled only when all rows are known.
    struct Draft: Sendable {
        var row: Roster.Row
        var managers: [String?] = [nil, nil, nil]
        var snapshot: Int64?
        var hired: Int64?
    }

    private(set) var drafts: [Draft] = []
    private(set) var tally = ReadTally()
    private let header: RosterHeader
    private let times: TimestampReader

    init(_ header: RosterHeader, _ times: TimestampReader) {
        self.header = header
        self.times = times
    }

    mutating func add(_ scanner: inout DelimitedScanner, _ block: DelimitedText.Block, _ table: Table) {
        if scanner.fieldCount == 1, scanner.isBlank { return }
        let line = block.line(of: scanner)
        if let fault = TableRow.fault(&scanner, columns: table.headers.count) {
            return tally.skip("row left out (\(fault))", at: "\(table.text.label):\(line)")
        }
        var draft = Draft(row: Roster.Row(line: line))
        identify(&draft, &scanner)
        if draft.row.id == nil, draft.row.email == nil, draft.row.name == nil {
            return tally.skip("row left out (names nobody)", at: "\(table.text.label):\(line)")
        }
        draft.row.team = team(&scanner)
        draft.row.site = value(.site, &scanner).map(RosterNames.words)
        draft.row.level = value(.level, &scanner).map(RosterNames.words)
        draft.managers = [value(.managerEmail, &scanner), value(.managerID, &scanner), value(.managerName, &scanner)]
        date(&draft, &scanner)
        drafts.append(draft)
    }

    private func value(_ column: RosterColumn, _ scanner: inout DelimitedScanner) -> String? {
        guard let position = header.binding[column] else { return nil }
        guard column == .id else { return value(at: position, &scanner) }
        let cell = TableCell.identity(scanner.field(position))
        return cell.isEmpty ? nil : cell.string
    }

    private func value(at position: Int, _ scanner: inout DelimitedScanner) -> String? {
        let cell = TableCell.text(scanner.field(position))
        return cell.isEmpty ? nil : cell.string
    }

    private mutating func identify(_ draft: inout Draft, _ scanner: inout DelimitedScanner) {
        draft.row.id = value(.id, &scanner)
        var addresses = RosterAddresses()
        for column in [RosterColumn.email, .principal, .otherAddresses] {
            if let written = value(column, &scanner) { addresses.add(written) }
        }
        draft.row.email = addresses.primary
        draft.row.aliases = addresses.others
        draft.row.name = value(.fullName, &scanner).flatMap(RosterNames.name) ?? joinedName(&scanner)
    }

    private func joinedName(_ scanner: inout DelimitedScanner) -> String? {
        let first = value(.firstName, &scanner) ?? value(.preferredName, &scanner)
        let name = RosterNames.words([first, value(.lastName, &scanner)].compactMap { $0 }.joined(separator: " "))
        return name.isEmpty ? nil : name
    }

    private func team(_ scanner: inout DelimitedScanner) -> [String] {
        if let position = header.team ?? header.binding[.path] {
            return value(at: position, &scanner).map { RosterNames.path($0, splitsSlashes: true) } ?? []
        }
        var path: [String] = []
        for position in header.levels {
            if let part = value(at: position, &scanner) { path.append(RosterNames.words(part)) }
        }
        if path.isEmpty, let name = value(.distinguishedName, &scanner) {
            path = RosterNames.units(ofDistinguishedName: name)
        }
        if !path.isEmpty { return path }
        for column in [RosterColumn.organization, .division, .department, .team] {
            guard let written = value(column, &scanner) else { continue }
            for part in RosterNames.path(written, splitsSlashes: false) where path.last != part { path.append(part) }
        }
        return path
    }

    private mutating func date(_ draft: inout Draft, _ scanner: inout DelimitedScanner) {
        func time(_ column: RosterColumn) -> Int64? {
            header.binding[column].flatMap { times.read(scanner.field($0))?.micros }
        }
        draft.row.from = time(.from)
        draft.row.until = time(.until).map { $0 / Instant.day * Instant.day + Instant.day }
        draft.snapshot = time(.snapshot)
        draft.hired = time(.hired)
    }
}

/// The addresses of one person: `a@x`, `SMTP:a@x;smtp:b@x`, several between `;`, `,` or `|`.
struct RosterAddresses {
    private(set) var primary: String?
    private(set) var others: [String] = []

    /// Takes the addresses in `written`; those already known are not repeated. A primary one is that first met.
    mutating func add(_ written: String) {
        ByteSlice.with(Array(written.utf8)) { cell in TableCell.parts(cell) { part in add(part) } }
    }

    private mutating func add(_ part: ByteSlice) {
        var address = part
        if let colon = part.firstIndex(of: UInt8(ascii: ":")) {
            // X500:, SIP: and the like are no mail addresses.
            guard part[0..<colon].equalsIgnoringCase("smtp") else { return }
            address = part[colon + 1..<part.count].trimmed
        }
        guard PersonName.isAddress(address) else { return }
        let lower = PersonName.lower(address)
        let text = String(decoding: lower, as: UTF8.self)
        if primary == nil {
            primary = text
        } else if primary.map({ Array($0.utf8) }) != lower, !others.contains(where: { Array($0.utf8) == lower }) {
            others.append(text)
        }
    }
}
