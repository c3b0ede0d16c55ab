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
    init<Lines: RandomAccessCollection>(
        _ lines: Lines, limit: Int, weight: (Line) -> Double, always: (Line) -> Bool = { _ in false }
    ) where Lines.Element == Line, Lines.Index == Int {
        let weights = lines.map(weight)
        // Only what is as heavy as the last line kept needs to be put in order.
        let least = limit < weights.count ? weights.sorted(by: >).prefix(max(1, limit)).last ?? 0 : -.infinity
        let order = lines.indices.filter { weights[$0] >= least || always(lines[$0]) }
            .sorted { (weights[$1], $0) < (weights[$0], $1) }
        var kept = order.enumerated().filter { $0.offset < limit || always(lines[$0.element]) }.map(\.element)
        kept.reverse()
        shown = kept.map { lines[$0] }
        total = lines.count
        let all = weights.reduce(0, +)
        share = all > 0 ? kept.reduce(0) { $0 + weights[$1] } / all : 1
    }

    /// "the strongest 24 of 61 lines, 91 % of the help".
    func words(_ one: String, _ many: String, of help: String) -> String {
        if shown.count == total { return "all " + MapSentences.figures(total, one, many) }
        return "the strongest " + NumberPrinter.grouped(shown.count) + " of "
            + MapSentences.figures(total, one, many) + ", " + NumberPrinter.percent(share) + " of " + help
    }
}
