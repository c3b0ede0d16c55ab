extension RosterBook {
    /// The row that counts for a person: the one valid at the newest message (of several, the latest), else the latest
    /// that had begun by then, else the first. Without messages, the latest. Where each side of a comparison has a
    /// roster, the later side's rows go before.
    func row(of person: Int, newest: Int64?) -> Roster.Row {
        let own = people[person].rows.map { rows[$0] }
        return Self.row(of: own.filter { $0.side == .after }, newest: newest) ?? Self.row(of: own, newest: newest)
            ?? own[0]
    }

    /// The row of a side's own roster that counts for a person; `nil` for those who are not in it.
    func row(of person: Int, on side: Roster.Side, newest: Int64?) -> Roster.Row? {
        Self.row(of: people[person].rows.map { rows[$0] }.filter { $0.side == side }, newest: newest)
    }

    /// The teams that a person was in before that of `row`, from the first message on; none where the roster knows one only.
    func formerTeams(of person: Int, before row: Roster.Row, span: ClosedRange<Int64>) -> [(
        until: Int64, path: [String]
    )] {
        let own = people[person].rows.map { rows[$0] }
        let changes = Set(own.flatMap { [$0.from, $0.until].compactMap { $0 } }).filter { span.contains($0) }.sorted()
        var former: [(until: Int64, path: [String])] = []
        var begin = span.lowerBound
        for end in changes where end > begin {
            let path = Self.row(of: own, newest: begin)?.team ?? []
            if former.last?.path == path { former.removeLast() }
            former.append((end, path))
            begin = end
        }
        if former.last?.path == row.team { former.removeLast() }
        return former
    }

    private static func row(of rows: [Roster.Row], newest: Int64?) -> Roster.Row? {
        let all = rows.sorted { ($0.begins, $0.line) < ($1.begins, $1.line) }
        guard let newest else { return all.last }
        let begun = all.filter { $0.begins <= newest }
        return begun.last { newest < $0.ends } ?? begun.max { ($0.ends, $0.begins) < ($1.ends, $1.begins) } ?? all.first
    }

    /// Whether a person counts as staff of the time that the messages tell of. Whoever left before the first message
    /// does not; whoever is entered only after the last does, since a roster is often drawn later than the messages.
    func isStaff(_ row: Roster.Row, oldest: Int64?) -> Bool {
        guard let oldest else { return true }
        return row.ends > oldest
    }
}

extension Roster.Row {
    fileprivate var begins: Int64 { from ?? Int64.min }
    fileprivate var ends: Int64 { until ?? Int64.max }
}
