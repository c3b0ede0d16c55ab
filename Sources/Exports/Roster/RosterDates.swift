/// From when to when a roster's rows hold.
enum RosterDates {
    /// The order of day and month over all columns of dates.
    ///
    /// - Throws: `.data` when nothing decides it.
    static func order(_ columns: [Int], in table: Table, _ given: DateOrder?) throws(InputError) -> DateOrder? {
        if let given { return given }
        let parts = try table.text.map(from: table.start, dialect: table.dialect, threads: 1) { scanner, _ in
            var evidence = columns.map { _ in DateOrderEvidence() }
            while scanner.next() {
                for (index, column) in columns.enumerated() { evidence[index].add(scanner.field(column)) }
            }
            return evidence
        }
        var isOpen = false
        for column in columns.indices {
            let whole = parts.reduce(into: DateOrderEvidence()) { $0.add($1[column]) }
            switch whole.verdict {
            case .order(let order): return order
            case .undecided: isOpen = true
            case .notNeeded: break
            }
        }
        guard isOpen else { return nil }
        throw InputError(
            .data, at: table.text.label, "its dates may be read day first or month first",
            remedy: "say which with --date-order day-first or --date-order month-first")
    }

    /// Gives rows without a start of their own the date of their snapshot, and ends them where the person's next row
    /// begins.
    static func settle(_ drafts: inout [RosterPart.Draft]) {
        var people = NameTable()
        var rows: [[Int]] = []
        for (index, draft) in drafts.enumerated() {
            let person = Int(people.number(of: Array((draft.row.id ?? draft.row.email ?? draft.row.name ?? "").utf8)))
            if person == rows.count { rows.append([]) }
            rows[person].append(index)
        }
        for person in rows { settle(person, &drafts) }
    }

    private static func settle(_ rows: [Int], _ drafts: inout [RosterPart.Draft]) {
        let sorted = rows.sorted { (drafts[$0].snapshot ?? 0, $0) < (drafts[$1].snapshot ?? 0, $1) }
        for (place, index) in sorted.enumerated() {
            let isLater = place > 0 && drafts[index].snapshot != drafts[sorted[0]].snapshot
            if drafts[index].row.from == nil {
                drafts[index].row.from = isLater ? drafts[index].snapshot : drafts[index].hired
            }
            let next = sorted[place...].first { drafts[$0].snapshot != drafts[index].snapshot }
            guard let begin = next.flatMap({ drafts[$0].snapshot }) else { continue }
            drafts[index].row.until = min(drafts[index].row.until ?? begin, begin)
        }
    }
}
