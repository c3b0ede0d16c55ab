/// Tables of Viva Insights that add up what people or groups did: hours and counts, by person and day or between groups.
///
/// Source: https://learn.microsoft.com/viva/insights/advanced/analyst/metric-definitions.
enum AggregateQuery {
    static func recognise(_ source: Source) -> Bool {
        guard let source = try? Workbook.tables(of: source, rows: 100) else { return false }
        return Table.candidates(source).contains { Table.peek(source, entry: $0) { shows($0) ? 1 : 0 } > 0 }
    }

    /// A day of measurement, with sums of hours and counts of a person or a pair of groups.
    private static func shows(_ headers: [String]) -> Bool {
        let folded = headers.map(HeaderName.folded)
        guard folded.contains("metricdate") else { return false }
        if folded.contains("primarycollaboratororganization") || folded.contains("timeinvestorsorganization") {
            return true
        }
        return folded.contains("personid")
            && folded.contains { $0.hasSuffix("hours") || $0.hasPrefix("internalnetwork") }
    }
}
