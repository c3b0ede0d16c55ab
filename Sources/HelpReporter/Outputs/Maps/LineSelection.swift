/// Which lines a map shows, and what share of all weight they carry.
struct LineSelection<Line> {
    /// In the order drawn: lightest first, so that the strong lie on top.
    let shown: [Line]
    let total: Int
    /// Of the weight of all lines; 1 when there are none.
    let share: Double

    /// Keeps the heaviest lines up to `limit`, and those that `always` holds.
    ///
    /// Lines of equal weight stand in the order of `lines`, which is sorted by id.
    ///
    /// - Complexity: O(lines · log lines).
    init(_ lines: [Line], limit: Int, weight: (Line) -> Double, always: (Line) -> Bool = { _ in false }) {
        let order = lines.indices.sorted { (weight(lines[$1]), $0) < (weight(lines[$0]), $1) }
        var kept = order.enumerated().filter { $0.offset < limit || always(lines[$0.element]) }.map(\.element)
        kept.reverse()
        shown = kept.map { lines[$0] }
        total = lines.count
        let all = lines.reduce(0) { $0 + weight($1) }
        share = all > 0 ? shown.reduce(0) { $0 + weight($1) } / all : 1
    }

    /// "the strongest 24 of 61 lines, 91 % of the help".
    func words(_ one: String, _ many: String, of help: String) -> String {
        if shown.count == total { return "all " + MapSentences.figures(total, one, many) }
        return "the strongest " + NumberPrinter.grouped(shown.count) + " of "
            + MapSentences.figures(total, one, many) + ", " + NumberPrinter.percent(share) + " of " + help
    }
}
