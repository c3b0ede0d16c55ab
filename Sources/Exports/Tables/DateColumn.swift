/// Settles how the times of a table's column are to be read.
enum DateColumn {
    /// Bytes of the beginning that are enough to see whether there are such dates at all.
    private static let glance = 1 << 16

    /// The order of day and month that the whole column speaks for; the beginning of the text is enough where it decides,
    /// or has no such dates at all.
    ///
    /// - Throws: `.data` when the dates depend on the order and nothing decides it.
    static func order(
        of column: Int, in table: Table, _ settings: Reader.Settings
    ) throws(InputError) -> DateOrder? {
        if let order = settings.dateOrder { return order }
        let early = try table.text.withHead { head, _ in
            let start = UnsafeRawBufferPointer(rebasing: head.prefix(glance))
            let first = evidence(DelimitedScanner(start, dialect: table.dialect, isWhole: true), column)
            return first.isEmpty
                ? first : evidence(DelimitedScanner(head, dialect: table.dialect, isWhole: true), column)
        }
        if case .order(let order) = early.verdict { return order }
        if early.isEmpty { return nil }
        let parts = try table.text.map(from: table.start, dialect: table.dialect, threads: settings.threads) {
            scanner, _ in evidence(&scanner, column)
        }
        let whole = parts.reduce(into: DateOrderEvidence()) { $0.add($1) }
        switch whole.verdict {
        case .order(let order): return order
        case .notNeeded: return nil
        case .undecided:
            throw InputError(
                .data, at: table.text.label,
                "the dates in \"\(table.headers[column])\" may be read day first or month first",
                remedy: "say which with --date-order day-first or --date-order month-first")
        }
    }

    private static func evidence(_ scanner: consuming DelimitedScanner, _ column: Int) -> DateOrderEvidence {
        var scanner = scanner
        return evidence(&scanner, column)
    }

    private static func evidence(_ scanner: inout DelimitedScanner, _ column: Int) -> DateOrderEvidence {
        var evidence = DateOrderEvidence()
        while scanner.next() { evidence.add(scanner.field(column)) }
        return evidence
    }
}
